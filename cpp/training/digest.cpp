// See digest.h.
#include "training/digest.h"

#include "numerics/fnv1a.h"
#include "numerics/lanes.h"

namespace playground {

std::uint64_t digest(const Vector& parameters) {
  constexpr std::uint32_t canonical_nan = 0x7fc00000U;
  std::uint64_t h = fnv1a_start;
  for (const float value : parameters) {
    const std::uint32_t pattern =
        value == value ? static_cast<std::uint32_t>(bits(splat(value))[0]) : canonical_nan;
    h = fnv1a(h, pattern);
  }
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebULL;
  return h ^ (h >> 31);
}

std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) {
    digits[i] = "0123456789abcdef"[value & 15U];
  }
  return digits;
}

}  // namespace playground
