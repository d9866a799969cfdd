// See standardize.h.
#include "data/csv/standardize.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

#include "numerics/bits.h"
#include "numerics/lanes.h"
#include "text/number.h"
#include "text/wide_number.h"

namespace playground {
namespace {

constexpr double least_deviation = 0.1;
constexpr double most_deviations_from_0 = 3;

// A centre this near to the mean, in deviations, is as good as the mean.
constexpr double near_enough = 1e-4;

// `value` as a float where that, and its shortest text as any program reads it, is no farther from
// it than `tolerance`; otherwise the nearest number that the text of an experiment holds.
double kept(double value, double tolerance) {
  const auto rounded = static_cast<float>(value);
  const bool good = magnitude(static_cast<double>(rounded) - value) <= tolerance &&
                    magnitude(decimal_of(rounded) - value) <= tolerance;
  return good ? static_cast<double>(rounded) : wide_number(value);
}

// How far a column's values are from a number.
struct Distances {
  double farthest = 0;
  double deviation = 0;
};

Distances distances_from(double centre, const WideColumn& column) {
  Distances distances;
  for (std::size_t i = 0; i < column.count; ++i) {
    distances.farthest = std::max(distances.farthest, magnitude(column[i] - centre));
  }
  // Relative to the farthest, so that no square overflows.
  double squares = 0;
  for (std::size_t i = 0; i < column.count; ++i) {
    const double distance = (column[i] - centre) / distances.farthest;
    squares += distance * distance;
  }
  const float share = square_root(static_cast<float>(squares / static_cast<double>(column.count)));
  distances.deviation = static_cast<double>(share) * distances.farthest;
  return distances;
}

// The deviation, or what brings the farthest value to the edge of the plane and not beyond.
double spread_of(const Distances& distances) {
  constexpr auto reach = static_cast<double>(standard_reach);
  const double exact = std::max(distances.deviation, distances.farthest / reach);
  double spread = kept(exact, exact * near_enough);
  while (static_cast<float>(distances.farthest / spread) > standard_reach) {
    spread = static_cast<double>(bit_cast<float>(bits_of(static_cast<float>(spread)) + 1));
  }
  return spread;
}

// How `column` is to be scaled, if it is.
std::optional<Scaling> scaling_of(const WideColumn& column, std::size_t number) {
  // From the first value on, so that the sum of large numbers keeps their differences.
  double sum = 0;
  double outermost = 0;
  bool constant = true;
  for (std::size_t i = 0; i < column.count; ++i) {
    sum += column[i] - column[0];
    outermost = std::max(outermost, magnitude(column[i]));
    constant = constant && column[i] == column[0];
  }
  if (constant) {
    return outermost > 0 ? std::optional(Scaling{number, kept(column[0], near_enough), 1})
                         : std::nullopt;
  }
  const double mean = column[0] + sum / static_cast<double>(column.count);
  const double centre = kept(mean, near_enough * distances_from(mean, column).deviation);
  const Distances distances = distances_from(centre, column);
  if (outermost <= static_cast<double>(standard_reach) && distances.deviation >= least_deviation &&
      magnitude(centre) <= most_deviations_from_0 * distances.deviation) {
    return std::nullopt;
  }
  return Scaling{number, centre, spread_of(distances)};
}

}  // namespace

double magnitude(double value) { return value < 0 ? -value : value; }

WideColumn column_of(const WideColumns& columns, std::size_t column) {
  return column == target_column ? WideColumn{columns.y.data(), columns.y.size(), 1}
                                 : WideColumn{columns.x.data() + column,
                                              columns.x.size() / columns.inputs, columns.inputs};
}

float narrow(double value) {
  constexpr double largest = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(value, -largest, largest));
}

double scaled(double value, const Scaling* scaling) {
  return scaling == nullptr ? value : (value - scaling->centre) / scaling->spread;
}

std::vector<Scaling> standard_scales(const WideColumns& columns) {
  std::vector<Scaling> scales;
  const auto look = [&](std::size_t number) {
    if (const auto scaling = scaling_of(column_of(columns, number), number)) {
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
    const bool targets = scaling.column == target_column;
    std::vector<double>& values = targets ? columns.y : columns.x;
    const std::size_t step = targets ? 1 : columns.inputs;
    for (std::size_t i = targets ? 0 : scaling.column; i < values.size(); i += step) {
      values[i] = scaled(values[i], &scaling);
    }
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
  // What a table can hold ends with the largest float, of which rounding may lead beyond.
  constexpr double limit = std::numeric_limits<float>::max();
  const double exact =
      std::clamp(static_cast<double>(value) * scaling.spread + scaling.centre, -limit, limit);
  const double size = magnitude(exact);
  if (static_cast<float>(scaled(0, &scaling)) == value) {
    return 0;
  }
  // Rounded to ever more decimal places, as far as doubles are exact.
  constexpr double largest = 1e15;
  for (double places = 1; places <= 1e12 && size * places < largest; places *= 10) {
    const auto whole = static_cast<std::int64_t>(size * places + 0.5);
    const double rounded = (exact < 0 ? -1 : 1) * static_cast<double>(whole) / places;
    if (static_cast<float>(scaled(rounded, &scaling)) == value) {
      return rounded;
    }
  }
  // Numbers beyond that, or far below 1, by their digits.
  for (int digits = 1; digits <= 15; ++digits) {
    const double rounded = parse_double(format_double(exact, digits)).value_or(exact);
    if (static_cast<float>(scaled(rounded, &scaling)) == value) {
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
      value = narrow(scaled(units, other));
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
