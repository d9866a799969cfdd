// See standardize.h.
#include "data/csv/standardize.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

#include "numerics/bits.h"
#include "numerics/lanes.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr double least_deviation = 0.1;
constexpr double most_deviations_from_0 = 3;

double magnitude(double value) { return value < 0 ? -value : value; }

// The numbers of one column, `step` apart.
struct Column {
  double* values;
  std::size_t count;
  std::size_t step;

  double& operator[](std::size_t i) const { return values[i * step]; }
};

Column column_of(WideColumns& columns, std::size_t column) {
  return column == target_column
             ? Column{columns.y.data(), columns.y.size(), 1}
             : Column{columns.x.data() + column, columns.x.size() / columns.inputs, columns.inputs};
}

void scale(const Column& column, const Scaling& scaling) {
  for (std::size_t i = 0; i < column.count; ++i) {
    column[i] =
        (column[i] - static_cast<double>(scaling.centre)) / static_cast<double>(scaling.spread);
  }
}

// The deviation, or what brings the farthest value to the edge of the plane and not beyond.
float spread_of(double deviation, double farthest) {
  auto spread =
      static_cast<float>(std::max(deviation, farthest / static_cast<double>(standard_reach)));
  // Differences that no float can express are none.
  if (!(spread > 0)) {
    return 1;
  }
  while (static_cast<float>(farthest / static_cast<double>(spread)) > standard_reach) {
    spread = bit_cast<float>(bits_of(spread) + 1);
  }
  return spread;
}

// How `column` is to be scaled, if it is.
std::optional<Scaling> scaling_of(const Column& column, std::size_t number) {
  double sum = 0;
  double outermost = 0;
  for (std::size_t i = 0; i < column.count; ++i) {
    sum += column[i];
    outermost = std::max(outermost, magnitude(column[i]));
  }
  // Distances are from the centre as it is kept, and there is no other mean.
  const auto centre = static_cast<float>(sum / static_cast<double>(column.count));
  const auto mean = static_cast<double>(centre);
  double farthest = 0;
  bool constant = true;
  for (std::size_t i = 0; i < column.count; ++i) {
    farthest = std::max(farthest, magnitude(column[i] - mean));
    constant = constant && column[i] == column[0];
  }
  if (constant) {
    return outermost > 0 ? std::optional(Scaling{number, static_cast<float>(column[0]), 1})
                         : std::nullopt;
  }
  // Distances are taken relative to the farthest, so that no square overflows.
  double squares = 0;
  for (std::size_t i = 0; i < column.count; ++i) {
    const double distance = (column[i] - mean) / farthest;
    squares += distance * distance;
  }
  const auto share = static_cast<double>(
      square_root(static_cast<float>(squares / static_cast<double>(column.count))));
  const double deviation = share * farthest;
  constexpr auto reach = static_cast<double>(standard_reach);
  if (outermost <= reach && deviation >= least_deviation &&
      magnitude(mean) <= most_deviations_from_0 * deviation) {
    return std::nullopt;
  }
  return Scaling{number, centre, spread_of(deviation, farthest)};
}

}  // namespace

float narrow(double value) {
  constexpr double largest = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(value, -largest, largest));
}

std::vector<Scaling> standardize(WideColumns& columns) {
  std::vector<Scaling> scales;
  const auto look = [&](std::size_t number) {
    const Column column = column_of(columns, number);
    if (const auto scaling = scaling_of(column, number)) {
      scale(column, *scaling);
      scales.push_back(*scaling);
    }
  };
  for (std::size_t column = 0; column < columns.inputs; ++column) {
    look(column);
  }
  if (!columns.y.empty()) {
    look(target_column);
  }
  return scales;
}

void apply_scales(std::span<const Scaling> scales, WideColumns& columns) {
  for (const Scaling& scaling : scales) {
    scale(column_of(columns, scaling.column), scaling);
  }
}

std::vector<std::size_t> constant_columns(const WideColumns& columns) {
  std::vector<std::size_t> constant;
  for (std::size_t column = 0; column < columns.inputs; ++column) {
    bool same = true;
    for (std::size_t i = column; i < columns.x.size(); i += columns.inputs) {
      same = same && columns.x[i] == columns.x[column];
    }
    if (same) {
      constant.push_back(column);
    }
  }
  const std::vector<double>& y = columns.y;
  if (!y.empty() && std::count(y.begin(), y.end(), y.front()) == std::ssize(y)) {
    constant.push_back(target_column);
  }
  return constant;
}

double in_units(float value, const Scaling& scaling) {
  const auto centre = static_cast<double>(scaling.centre);
  const auto spread = static_cast<double>(scaling.spread);
  const double exact = static_cast<double>(value) * spread + centre;
  const double size = magnitude(exact);
  // Rounded to ever more decimal places, as far as doubles are exact.
  constexpr double largest = 1e15;
  for (double places = 1; places <= 1e12 && size * places < largest; places *= 10) {
    const auto whole = static_cast<std::int64_t>(size * places + 0.5);
    const double rounded = (exact < 0 ? -1 : 1) * static_cast<double>(whole) / places;
    if (static_cast<float>((rounded - centre) / spread) == value) {
      return rounded;
    }
  }
  return exact;
}

void rescale(Dataset& dataset, std::span<const Scaling> from, std::span<const Scaling> to) {
  const auto change = [](float* values, std::size_t count, std::size_t step, const Scaling* old,
                         const Scaling* other) {
    for (std::size_t i = 0; i < count && (old != nullptr || other != nullptr); ++i) {
      float& value = values[i * step];
      const double units = old != nullptr ? in_units(value, *old) : decimal_of(value);
      value = narrow(other == nullptr ? units
                                      : (units - static_cast<double>(other->centre)) /
                                            static_cast<double>(other->spread));
    }
  };
  for (std::size_t column = 0; column < dataset.inputs; ++column) {
    change(dataset.x.data() + column, dataset.count, dataset.inputs, find_scaling(from, column),
           find_scaling(to, column));
  }
  if (dataset.task == Task::regression) {
    change(dataset.y.data(), dataset.count, 1, find_scaling(from, target_column),
           find_scaling(to, target_column));
  }
}

const Scaling* find_scaling(std::span<const Scaling> scales, std::size_t column) {
  const auto found = std::find_if(scales.begin(), scales.end(),
                                  [&](const Scaling& each) { return each.column == column; });
  return found == scales.end() ? nullptr : &*found;
}

}  // namespace playground
