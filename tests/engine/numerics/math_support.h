// What the tests of the elementary functions share: floats worth trying and sweeps over all of
// them, the error in units in the last place, and the normal distribution, which formulas take from
// its tail.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "numerics/bits.h"
#include "numerics/math.h"

namespace playground {

inline constexpr float infinity = std::numeric_limits<float>::infinity();
inline constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
inline constexpr float largest = std::numeric_limits<float>::max();
inline constexpr float smallest_normal = std::numeric_limits<float>::min();
inline constexpr float smallest = std::numeric_limits<float>::denorm_min();

// The normal distribution and its density have no functions of their own; formulas take them from
// the tail.
inline Lanes normal_distribution(Lanes z) {
  const NormalTail normal = normal_tail(z);
  const Lanes tail = normal.scaled(normal.tail);
  return select(z > splat(0.0F), splat(1.0F) - tail, tail);
}

inline float normal_distribution_of(float z) { return normal_distribution(splat(z))[0]; }

inline Lanes normal_density(Lanes z) {
  const NormalTail normal = normal_tail(z);
  return normal.scaled(normal.density);
}

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

// The distance of `result` from `exact` in units in the last place of a float of the size of
// `exact`, down to denormals. Infinite where only one of them is NaN, or where they differ in what
// rounds to infinity.
inline double ulp_error(float result, double exact) {
  if (std::isnan(result) || std::isnan(exact)) {
    return std::isnan(result) && std::isnan(exact) ? 0 : unlimited;
  }
  // Beyond the middle between the largest float and 2^128, infinity is the nearest.
  const bool overflows = std::fabs(exact) >= 0x1.ffffffp127;
  if (overflows || std::isinf(result)) {
    return overflows && result == std::copysign(infinity, static_cast<float>(exact)) ? 0
                                                                                     : unlimited;
  }
  const int exponent = exact == 0 ? -126 : std::max(std::ilogb(exact), -126);
  return std::fabs(result - exact) * std::ldexp(1.0, 23 - exponent);
}

inline float from_pattern(std::uint32_t pattern) {
  return from_bits(splat(static_cast<std::int32_t>(pattern)))[0];
}

inline std::uint32_t to_pattern(float value) {
  return static_cast<std::uint32_t>(bits(splat(value))[0]);
}

// Every `stride`-th float from pattern `first` up to `last`: calls visit(x, f(x)).
template <typename Visit>
void sweep(Lanes (*function)(Lanes), std::uint64_t first, std::uint64_t last, std::uint32_t stride,
           Visit visit) {
  for (std::uint64_t pattern = first; pattern <= last; pattern += lane_count * stride) {
    Lanes x{};
    for (std::uint32_t lane = 0; lane < lane_count; ++lane) {
      x[lane] = from_pattern(static_cast<std::uint32_t>(pattern + lane * stride));
    }
    const Lanes y = function(x);
    for (std::uint32_t lane = 0; lane < lane_count; ++lane) {
      visit(x[lane], y[lane]);
    }
  }
}

// Equal bits, so that -0 differs from +0.
inline bool same(float a, float b) { return to_pattern(a) == to_pattern(b); }

}  // namespace playground
