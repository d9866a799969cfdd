// Means over a normal variable: what the layers of an infinitely wide network are made of, whose
// pre-activations are normal with mean 0 (Poole et al. 2016).
#pragma once

#include <array>
#include <cstddef>

#include "network/activation.h"

namespace playground {

// Of f(√q z) and its slope there, z standard normal and q the variance.
struct NormalMoments {
  double mean = 0;          // E f
  double square = 0;        // E f²
  double slope_square = 0;  // E f'²
};

// The means of one activation, by the middles of many equal parts of -8 … 8, none of which is 0,
// where kinks are. Good to about 1e-4 of a kinked function's, and much better of a smooth one's.
class NormalMean {
 public:
  static constexpr std::size_t points = 1024;

  explicit NormalMean(const Activation& activation);

  NormalMoments of(double variance) const;

 private:
  Activation activation_;
  std::array<float, points> z_;
  std::array<double, points> weight_;
};

}  // namespace playground
