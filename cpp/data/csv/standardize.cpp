// See standardize.h.
#include "data/csv/standardize.h"

#include <algorithm>

#include "numerics/lanes.h"

namespace playground {
namespace {

double magnitude(double value) { return value < 0 ? -value : value; }

// Scales `count` values that lie `step` apart, if one of them leaves the plane.
bool scale(float* values, std::size_t count, std::size_t step, Scaling& scaling) {
  double sum = 0;
  double outermost = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<double>(values[i * step]);
    sum += value;
    outermost = std::max(outermost, magnitude(value));
  }
  if (outermost <= static_cast<double>(standard_reach)) {
    return false;
  }
  const double mean = sum / static_cast<double>(count);
  double farthest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    farthest = std::max(farthest, magnitude(static_cast<double>(values[i * step]) - mean));
  }
  // Distances are taken relative to the farthest, so that no square overflows; equal values all
  // become 0.
  const double unit = farthest > 0 ? farthest : 1;
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double distance = (static_cast<double>(values[i * step]) - mean) / unit;
    squares += distance * distance;
  }
  const float deviation = square_root(static_cast<float>(squares / static_cast<double>(count)));
  const double spread =
      unit * std::max(static_cast<double>(deviation), 1 / static_cast<double>(standard_reach));
  for (std::size_t i = 0; i < count; ++i) {
    float& value = values[i * step];
    value = static_cast<float>((static_cast<double>(value) - mean) / spread);
  }
  scaling.centre = static_cast<float>(mean);
  scaling.spread = static_cast<float>(spread);
  return true;
}

}  // namespace

std::vector<Scaling> standardize(Dataset& dataset) {
  std::vector<Scaling> scalings;
  for (std::size_t column = 0; column <= dataset.inputs; ++column) {
    Scaling scaling{column, 0, 1};
    const bool targets = column == dataset.inputs;
    if (targets && dataset.task != Task::regression) {
      break;
    }
    if (targets ? scale(dataset.y.data(), dataset.count, 1, scaling)
                : scale(dataset.x.data() + column, dataset.count, dataset.inputs, scaling)) {
      scalings.push_back(scaling);
    }
  }
  return scalings;
}

}  // namespace playground
