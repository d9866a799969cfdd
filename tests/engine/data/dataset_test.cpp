// What all data sets promise: the same bits everywhere, prefixes, balance, noise that only scales.
#include "data/dataset.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "numerics/bits.h"

using namespace playground;

namespace {

float standard_parameter(const DatasetEntry& entry) {
  return entry.parameter ? entry.parameter->standard : 0;
}

Dataset draw(const DatasetEntry& entry, float noise, std::size_t samples, std::uint32_t seed = 1) {
  return generate(entry, standard_parameter(entry), noise, samples, seed);
}

// 64-bit FNV-1a over the bits of all numbers, low byte first.
std::uint64_t hash(const Dataset& dataset) {
  std::uint64_t h = 0xcbf29ce484222325ULL;
  for (const std::vector<float>* values : {&dataset.x, &dataset.y}) {
    for (const float value : *values) {
      const std::uint32_t bits = bits_of(value);
      for (unsigned shift = 0; shift < 32; shift += 8) {
        h = (h ^ ((bits >> shift) & 0xffU)) * 0x100000001b3ULL;
      }
    }
  }
  return h;
}

struct Pinned {
  std::string_view name;
  std::uint64_t hash;
};

// Links rely on these: a seed must give the same data for ever.
constexpr std::array<Pinned, 16> pinned{{
    {"circle", 0xa037a5075a7132e3ULL},
    {"xor", 0xa8f24f1d0dbdc7d6ULL},
    {"gaussians", 0x8d91407dee7f5babULL},
    {"spiral", 0x0ddd2ce76d3e3384ULL},
    {"moons", 0x93f2448e42f864beULL},
    {"checkerboard", 0x92306eaaaff8c9a4ULL},
    {"rings", 0x298232c0250cb1fbULL},
    {"blobs", 0x838dd802bf043027ULL},
    {"sine", 0x332ba96c2e5575d9ULL},
    {"step", 0x4f1b5006ddb111c2ULL},
    {"absolute", 0x4211356444996ba4ULL},
    {"chirp", 0x8eb446e8194bc6fbULL},
    {"plane", 0x2fbceaaf4ce317f0ULL},
    {"hills", 0x213dc859a842c26eULL},
    {"glyphs", 0x060f68117142051eULL},
    {"waves", 0xad67baf359248b33ULL},
}};

}  // namespace

TEST_CASE("every data set has the pinned bits, on every machine") {
  REQUIRE(datasets().size() == pinned.size());
  for (std::size_t i = 0; i < pinned.size(); ++i) {
    const DatasetEntry& entry = datasets()[i];
    CAPTURE(entry.name);
    CHECK(entry.name == pinned[i].name);
    CHECK(hash(draw(entry, 0.3F, 300, 42)) == pinned[i].hash);
  }
}

TEST_CASE("the first points of a seed") {
  const Dataset circle = draw(*find_dataset("circle"), 0.1F, 2);
  CHECK(bits_of(circle.x[0]) == 0x3f06a14eU);
  CHECK(bits_of(circle.x[1]) == 0xc0072a2bU);
  CHECK(bits_of(circle.x[2]) == 0x3f333b01U);
  CHECK(bits_of(circle.x[3]) == 0xbd6eb9daU);
}

TEST_CASE("data sets are found by name, and by no other") {
  for (const DatasetEntry& entry : datasets()) {
    CHECK(find_dataset(entry.name) == &entry);
  }
  CHECK(datasets().front().name == "circle");
  CHECK(find_dataset("") == nullptr);
  CHECK(find_dataset("Circle") == nullptr);
  CHECK(find_dataset("circles") == nullptr);
}

TEST_CASE("sizes, targets and finite numbers") {
  for (const DatasetEntry& entry : datasets()) {
    CAPTURE(entry.name);
    for (const float noise : {0.0F, 0.1F, 1.0F}) {
      const Dataset dataset = draw(entry, noise, 400);
      CHECK(dataset.task == entry.task);
      CHECK(dataset.inputs == entry.inputs);
      CHECK(dataset.count == 400);
      REQUIRE(dataset.x.size() == 400 * entry.inputs);
      REQUIRE(dataset.y.size() == 400);
      CHECK(std::all_of(dataset.x.begin(), dataset.x.end(),
                        [](float x) { return x >= -6 && x <= 6; }));
      for (const float y : dataset.y) {
        if (entry.task == Task::binary) {
          CHECK((y == -1 || y == 1));
        } else if (entry.task == Task::classes) {
          CHECK((y >= 0 && y < static_cast<float>(dataset.classes)));
        } else {
          CHECK((y > -4 && y < 4));
        }
      }
    }
  }
}

TEST_CASE("a larger set begins with the smaller one") {
  for (const DatasetEntry& entry : datasets()) {
    CAPTURE(entry.name);
    const Dataset large = draw(entry, 0.2F, 101);
    const Dataset small = draw(entry, 0.2F, 37);
    CHECK(std::equal(small.x.begin(), small.x.end(), large.x.begin()));
    CHECK(std::equal(small.y.begin(), small.y.end(), large.y.begin()));
  }
}

TEST_CASE("seeds differ") {
  for (const DatasetEntry& entry : datasets()) {
    CAPTURE(entry.name);
    CHECK(draw(entry, 0.1F, 20, 1) == draw(entry, 0.1F, 20, 1));
    CHECK(draw(entry, 0.1F, 20, 1).x != draw(entry, 0.1F, 20, 2).x);
  }
}

TEST_CASE("every prefix of a class task is balanced up to one sample") {
  for (const DatasetEntry& entry : datasets()) {
    if (entry.task == Task::regression) {
      continue;
    }
    CAPTURE(entry.name);
    const Dataset dataset = draw(entry, 0.1F, 100);
    std::map<float, int> counts;
    for (std::size_t i = 0; i < dataset.count; ++i) {
      ++counts[dataset.y[i]];
      const auto [least, most] = std::minmax_element(
          counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
      const int fewest = counts.size() < dataset.classes ? 0 : least->second;
      REQUIRE(most->second - fewest <= 1);
    }
    CHECK(counts.size() == dataset.classes);
  }
}

TEST_CASE("noise only scales: the way from the clean value grows in proportion") {
  for (const DatasetEntry& entry : datasets()) {
    CAPTURE(entry.name);
    const Dataset clean = draw(entry, 0, 200);
    const Dataset some = draw(entry, 0.05F, 200);
    const Dataset more = draw(entry, 0.1F, 200);
    float moved = 0;
    const auto compare = [&](float at0, float at1, float at2, bool cut_off) {
      if (!cut_off) {
        CHECK((at2 - at0) == doctest::Approx(2 * (at1 - at0)).epsilon(0.001).scale(0.1));
      }
      moved = std::max(moved, at2 > at0 ? at2 - at0 : at0 - at2);
    };
    for (std::size_t i = 0; i < clean.x.size(); ++i) {
      // Pixels end at 0 and 1, and the plane at 3.
      const bool pixel_end = entry.inputs == 144 && (more.x[i] <= 0 || more.x[i] >= 1);
      const bool near_border = entry.inputs == 2 && (more.x[i] < -2.7F || more.x[i] > 2.7F);
      compare(clean.x[i], some.x[i], more.x[i], pixel_end || near_border);
    }
    for (std::size_t i = 0; i < clean.y.size(); ++i) {
      compare(clean.y[i], some.y[i], more.y[i], false);
    }
    CHECK(moved > 0.05F);
  }
}

TEST_CASE("blobs have as many classes as asked for, and the default where that is not allowed") {
  const DatasetEntry& blobs = *find_dataset("blobs");
  for (const float classes : {3.0F, 4.0F, 5.0F, 6.0F}) {
    const Dataset dataset = generate(blobs, classes, 0.1F, 60, 1);
    CHECK(dataset.classes == static_cast<std::size_t>(classes));
    CHECK(*std::max_element(dataset.y.begin(), dataset.y.end()) == classes - 1);
  }
  for (const float wrong : {0.0F, 2.0F, 7.0F, -1.0F, 1e30F, 0.0F / 1e-45F}) {
    CHECK(generate(blobs, wrong, 0.1F, 60, 1).classes == 3);
  }
}

// Over many seeds every sample comes to every place about as often, its own among them.
TEST_CASE("shuffling is fair") {
  const Dataset ordered{Task::classes, 1, 6, 6, std::vector<float>(6), {0, 1, 2, 3, 4, 5}};
  std::array<std::array<int, 6>, 6> counts{};  // of position and sample
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    Dataset dataset = ordered;
    shuffle(dataset, seed);
    for (std::size_t position = 0; position < 6; ++position) {
      ++counts[position][static_cast<std::size_t>(dataset.y[position])];
    }
  }
  for (const auto& position : counts) {
    for (const int count : position) {
      CHECK(count > 60);
      CHECK(count < 140);
    }
  }
}

TEST_CASE("shuffling keeps the samples whole and depends on the seed alone") {
  Dataset ordered{Task::regression, 2, 0, 100, {}, {}};
  for (int i = 0; i < 100; ++i) {
    const auto number = static_cast<float>(i);
    ordered.x.push_back(number);
    ordered.x.push_back(-number);
    ordered.y.push_back(number);
  }
  Dataset first = ordered;
  Dataset again = ordered;
  Dataset other = ordered;
  shuffle(first, 1);
  shuffle(again, 1);
  shuffle(other, 2);
  CHECK(first == again);
  CHECK(first.y != ordered.y);
  CHECK(first.y != other.y);
  std::vector<float> labels = first.y;
  std::sort(labels.begin(), labels.end());
  CHECK(labels == ordered.y);
  for (std::size_t i = 0; i < first.count; ++i) {
    CHECK(first.x[2 * i] == first.y[i]);
    CHECK(first.x[2 * i + 1] == -first.y[i]);
  }
}
