// FNV-1a with 64 bits, by G. Fowler, L. C. Noll and K.-P. Vo: one value after the other goes into a
// hash that begins with `fnv1a_start`.
#pragma once

#include <cstdint>

namespace playground {

inline constexpr std::uint64_t fnv1a_start = 0xcbf29ce484222325ULL;

constexpr std::uint64_t fnv1a(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x100000001b3ULL;
}

}  // namespace playground
