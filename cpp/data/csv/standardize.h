// Brings columns of a table to where networks train well: most data of one's own is measured in
// units of its own. And back again.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "data/dataset.h"

namespace playground {

// As far as the plane reaches that is shown.
inline constexpr float standard_reach = 3;

// A table while it is read, in the order of a Dataset. Its numbers are wider than a network's, so
// that columns far from 0 keep their differences.
struct WideColumns {
  std::size_t inputs = 0;
  std::vector<double> x;  // samples × inputs
  std::vector<double> y;  // targets of a regression; empty for classes
};

// The numbers of one column, `step` apart.
struct WideColumn {
  const double* values;
  std::size_t count;
  std::size_t step;

  double operator[](std::size_t i) const { return values[i * step]; }
};

WideColumn column_of(const WideColumns& columns, std::size_t column);

// How to standardise the columns that are far from mean 0 and deviation 1: those that leave the
// interval from -3 to 3, whose deviation is below 0.1, or whose mean is more than three deviations
// from 0. The centre is the mean, as a float where that is near enough; the spread is the deviation
// or, where a value would still lie outside with it, what brings the farthest value to ±3. A column
// of equal values becomes 0, with spread 1.
std::vector<Scaling> standard_scales(const WideColumns& columns);

// Scales columns in the given way.
void apply_scales(std::span<const Scaling> scales, WideColumns& columns);

// The columns, as Scaling has them, that are the same in all samples.
std::vector<std::size_t> constant_columns(const WideColumns& columns);

// `value` within what a float holds.
float narrow(double value);

// What the network sees of `value`, which is in the units of the table; of a column that is not
// scaled where there is no scaling.
double scaled(double value, const Scaling* scaling);

// What a scaled value is in the table's units: the shortest decimal number that is scaled to
// `value`, where that is one of few digits, or else what the inverse gives.
double in_units(float value, const Scaling& scaling);

// Brings a data set that was scaled in one way to another.
void rescale(Dataset& dataset, std::span<const Scaling> from, std::span<const Scaling> to);

// The scaling of a column, or nullptr where it is as it was.
const Scaling* find_scaling(std::span<const Scaling> scales, std::size_t column);

double magnitude(double value);

}  // namespace playground
