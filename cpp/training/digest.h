// A hash of parameters by which two runs can be told apart or found equal to the last bit.
#pragma once

#include <cstdint>
#include <string>

#include "numerics/tensor.h"

namespace playground {

// 64-bit hash over the bit patterns of `parameters` in their order: each 32-bit pattern is combined
// as in FNV-1a (h = (h ^ pattern) · 1099511628211), the end is mixed by the finaliser of
// SplitMix64. All NaNs count as one pattern, 7fc00000.
std::uint64_t digest(const Vector& parameters);

// 16 lower-case hexadecimal digits.
std::string hexadecimal(std::uint64_t value);

}  // namespace playground
