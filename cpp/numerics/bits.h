// Floats as the bits that they are made of, where equal is not enough: 0 and -0 differ in what they
// lead to.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace playground {

// `from` read as a value of another type of the same size: std::bit_cast, which the standard
// library of Emscripten 3.1.6 lacks.
template <class To, class From>
constexpr To bit_cast(const From& from) {
  return __builtin_bit_cast(To, from);
}

constexpr std::uint32_t bits_of(float value) { return bit_cast<std::uint32_t>(value); }

inline bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](float x, float y) { return bits_of(x) == bits_of(y); });
}

}  // namespace playground
