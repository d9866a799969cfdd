// See dataset.h. The table, and what all data sets share: labels, order, and shuffling.
#include "data/dataset.h"

#include <algorithm>
#include <array>

#include "data/generators/generators.h"
#include "numerics/bits.h"
#include "numerics/random.h"

namespace playground {
namespace {

constexpr Parameter blob_classes{
    .name = "classes", .standard = 3, .min = 3, .max = 6, .integer = true};

constexpr std::size_t glyph_pixels = glyph_side * glyph_side;

constexpr std::array all_datasets{
    DatasetEntry{"circle", Task::binary, 2, 2, {}, draw_circle},
    DatasetEntry{"xor", Task::binary, 2, 2, {}, draw_xor},
    DatasetEntry{"gaussians", Task::binary, 2, 2, {}, draw_gaussians},
    DatasetEntry{"spiral", Task::binary, 2, 2, {}, draw_spiral},
    DatasetEntry{"moons", Task::binary, 2, 2, {}, draw_moons},
    DatasetEntry{"checkerboard", Task::binary, 2, 2, {}, draw_checkerboard},
    DatasetEntry{"rings", Task::binary, 2, 2, {}, draw_rings},
    DatasetEntry{"blobs", Task::classes, 2, 0, blob_classes, draw_blobs},
    DatasetEntry{"sine", Task::regression, 1, 0, {}, draw_sine},
    DatasetEntry{"step", Task::regression, 1, 0, {}, draw_step},
    DatasetEntry{"absolute", Task::regression, 1, 0, {}, draw_absolute},
    DatasetEntry{"chirp", Task::regression, 1, 0, {}, draw_chirp},
    DatasetEntry{"plane", Task::regression, 2, 0, {}, draw_plane},
    DatasetEntry{"hills", Task::regression, 2, 0, {}, draw_hills},
    DatasetEntry{"glyphs", Task::classes, glyph_pixels, 10, {}, draw_glyph},
    DatasetEntry{"waves", Task::classes, wave_length, 4, {}, draw_wave},
};

// The classes of `entry`, chosen by its parameter where it has one.
std::size_t class_count(const DatasetEntry& entry, float parameter) {
  if (!entry.parameter) {
    return entry.classes;
  }
  const bool allowed = entry.parameter->allows(parameter);
  return static_cast<std::size_t>(allowed ? parameter : entry.parameter->standard);
}

float target_of(Task task, std::size_t label) {
  if (task == Task::binary) {
    return label == 0 ? -1.0F : 1.0F;
  }
  return static_cast<float>(label);
}

}  // namespace

bool has_column(const Dataset& dataset, std::size_t column) {
  return column == target_column ? dataset.task == Task::regression : column < dataset.inputs;
}

bool Dataset::operator==(const Dataset& other) const {
  return task == other.task && inputs == other.inputs && classes == other.classes &&
         count == other.count && same_bits(x, other.x) && same_bits(y, other.y) &&
         names == other.names;
}

std::span<const DatasetEntry> datasets() { return all_datasets; }

const DatasetEntry* find_dataset(std::string_view name) {
  const auto found = std::find_if(all_datasets.begin(), all_datasets.end(),
                                  [&](const DatasetEntry& entry) { return entry.name == name; });
  return found == all_datasets.end() ? nullptr : &*found;
}

const DatasetEntry& own_data() {
  static constexpr DatasetEntry entry{"points", Task::binary, 0, 0, {}, nullptr};
  return entry;
}

Dataset generate(const DatasetEntry& entry, float parameter, float noise, std::size_t samples,
                 std::uint32_t seed) {
  Dataset dataset;
  dataset.task = entry.task;
  dataset.inputs = entry.inputs;
  dataset.classes = class_count(entry, parameter);
  dataset.count = samples;
  dataset.x.resize(samples * entry.inputs);
  dataset.y.resize(samples);
  Random random(seed, "data");
  for (std::size_t i = 0; i < samples; ++i) {
    const std::size_t label = dataset.classes > 0 ? i % dataset.classes : 0;
    SampleDraw sample{label, dataset.classes, noise, dataset.x.data() + i * entry.inputs,
                      target_of(entry.task, label)};
    entry.draw(random, sample);
    dataset.y[i] = sample.y;
  }
  return dataset;
}

void shuffle(Dataset& dataset, std::uint32_t seed) {
  Random random(seed, "order");
  const auto row = [&](std::size_t sample) { return dataset.x.data() + sample * dataset.inputs; };
  // Fisher and Yates: the last of the remaining samples changes places with any of them.
  for (std::size_t remaining = dataset.count; remaining > 1; --remaining) {
    const std::size_t last = remaining - 1;
    const std::size_t other = random.below(static_cast<std::uint32_t>(remaining));
    if (other != last) {
      std::swap_ranges(row(last), row(last) + dataset.inputs, row(other));
      std::swap(dataset.y[last], dataset.y[other]);
    }
  }
}

}  // namespace playground
