// See normal_mean.h.
#include "study/theory/normal_mean.h"

#include "numerics/math.h"
#include "numerics/tensor.h"

namespace playground {
namespace {

constexpr double outermost = 8;

}  // namespace

NormalMean::NormalMean(const Activation& activation) : activation_(activation) {
  double sum = 0;
  for (std::size_t i = 0; i < points; ++i) {
    z_[i] = static_cast<float>(((static_cast<double>(i) + 0.5) * 2 / points - 1) * outermost);
    weight_[i] = static_cast<double>(exp(-0.5F * z_[i] * z_[i]));
    sum += weight_[i];
  }
  for (double& weight : weight_) {
    weight /= sum;
  }
}

NormalMoments NormalMean::of(double variance) const {
  const float root = square_root(static_cast<float>(variance));
  const ActivationEntry& entry = *activation_.entry;
  std::array<float, points> z;
  std::array<float, points> a;
  std::array<float, points> slope;
  for (std::size_t i = 0; i < points; ++i) {
    z[i] = root * z_[i];
  }
  slope.fill(1);
  apply_function(entry, z.data(), a.data(), 1, points, &activation_.parameter, 0);
  multiply_by_slope(entry, z.data(), a.data(), slope.data(), 1, points, &activation_.parameter, 0);
  NormalMoments moments;
  for (std::size_t i = 0; i < points; ++i) {
    const double value = static_cast<double>(a[i]);
    const double steepness = static_cast<double>(slope[i]);
    // With its mirror image, so that odd functions have exactly 0.
    moments.mean += weight_[i] * (value + static_cast<double>(a[points - 1 - i])) / 2;
    moments.square += weight_[i] * value * value;
    moments.slope_square += weight_[i] * steepness * steepness;
  }
  return moments;
}

}  // namespace playground
