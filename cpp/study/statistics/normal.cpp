// See normal.h. Only sums, products, quotients and a square root, so that the bits are the same on
// every machine.
#include "study/statistics/normal.h"

#include <cmath>

namespace playground {
namespace {

// P(0 < Z < z) = φ(z) Σ z^(2k+1) / (1·3·5···(2k+1)), where 1 / φ(z) = √(2π) Σ (z²/2)^k / k!; for z
// from 0 to 7. All terms are positive, so nothing cancels.
double between_0_and(double z) {
  constexpr double two_pi = 6.283185307179586;
  double odd_term = z;
  double odd_sum = z;
  double exponential_term = 1;
  double exponential_sum = 1;
  for (int k = 1; odd_term > 1e-18 * odd_sum || exponential_term > 1e-18 * exponential_sum; ++k) {
    odd_term *= z * z / (2 * k + 1);
    odd_sum += odd_term;
    exponential_term *= z * z / (2 * k);
    exponential_sum += exponential_term;
  }
  return odd_sum / (std::sqrt(two_pi) * exponential_sum);
}

}  // namespace

double normal_quantile(double beyond) {
  double low = 0;
  double high = 7;
  for (int halvings = 0; halvings < 60; ++halvings) {
    const double middle = 0.5 * (low + high);
    (between_0_and(middle) < 0.5 - beyond ? low : high) = middle;
  }
  return low;
}

}  // namespace playground
