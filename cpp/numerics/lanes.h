// Four floats side by side: the vector type of the engine, for every activation and every kernel
// but those of large products, which use wider ones where a machine has them (products.cpp).
//
// It is built on the compilers' vector extension, so one source gives SIMD128 in WebAssembly, SSE2
// on x86-64 and NEON on ARM. Every operation is one IEEE 754 operation per lane, which is why the
// results are the same bits on all of them. Loads and stores need no alignment. What the functions
// compute is in math.h; matrix products are in products.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#else
#include <cmath>
#endif

namespace playground {

using Lanes = float __attribute__((vector_size(16)));
using IntLanes = std::int32_t __attribute__((vector_size(16)));

// Number of floats in Lanes. Rows of samples are padded to a multiple of it.
inline constexpr std::size_t lane_count = 4;

// `count` rounded up to whole lanes.
constexpr std::size_t padded(std::size_t count) {
  return (count + lane_count - 1) / lane_count * lane_count;
}

constexpr Lanes splat(float value) { return Lanes{value, value, value, value}; }
constexpr IntLanes splat(std::int32_t value) { return IntLanes{value, value, value, value}; }

inline constexpr Lanes zero_lanes = splat(0.0F);
inline constexpr Lanes one_lanes = splat(1.0F);

inline Lanes load(const float* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

inline void store(float* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }

// The bit patterns of the lanes, and back.
inline IntLanes bits(Lanes lanes) { return reinterpret_cast<IntLanes>(lanes); }
inline Lanes from_bits(IntLanes pattern) { return reinterpret_cast<Lanes>(pattern); }

// Sums and differences of whole numbers that wrap round instead of overflowing. Lanes whose result
// is not used may hold anything.
using WordLanes = std::uint32_t __attribute__((vector_size(16)));
inline IntLanes wrapping_sum(IntLanes a, IntLanes b) {
  return reinterpret_cast<IntLanes>(reinterpret_cast<WordLanes>(a) +
                                    reinterpret_cast<WordLanes>(b));
}
inline IntLanes wrapping_difference(IntLanes a, IntLanes b) {
  return reinterpret_cast<IntLanes>(reinterpret_cast<WordLanes>(a) -
                                    reinterpret_cast<WordLanes>(b));
}

// Per lane: `yes` where the mask of a comparison is set, `no` elsewhere.
inline Lanes select(IntLanes mask, Lanes yes, Lanes no) {
#if defined(__wasm_simd128__)
  return (Lanes)wasm_v128_bitselect((v128_t)yes, (v128_t)no, (v128_t)mask);
#else
  return from_bits((mask & bits(yes)) | (~mask & bits(no)));
#endif
}
// `a > b ? a : b` and `a < b ? a : b` per lane: where either is NaN the result is b, and of two
// zeros it is b. SSE2's max and min are defined so, and SIMD128's pmax and pmin with the arguments
// exchanged; the other instructions called max and min differ in these cases.
#if defined(__wasm_simd128__)
inline Lanes larger(Lanes a, Lanes b) { return (Lanes)wasm_f32x4_pmax((v128_t)b, (v128_t)a); }
inline Lanes smaller(Lanes a, Lanes b) { return (Lanes)wasm_f32x4_pmin((v128_t)b, (v128_t)a); }
#elif defined(__SSE2__)
inline Lanes larger(Lanes a, Lanes b) { return (Lanes)_mm_max_ps((__m128)a, (__m128)b); }
inline Lanes smaller(Lanes a, Lanes b) { return (Lanes)_mm_min_ps((__m128)a, (__m128)b); }
#else
inline Lanes larger(Lanes a, Lanes b) { return select(a > b, a, b); }
inline Lanes smaller(Lanes a, Lanes b) { return select(a < b, a, b); }
#endif

inline Lanes absolute(Lanes lanes) {
  return from_bits(bits(lanes) & splat(std::int32_t{0x7fffffff}));
}

// max(0, z) and its slope, 0 at 0; NaN stays NaN.
inline Lanes rectified(Lanes z) { return from_bits(~(z <= splat(0.0F)) & bits(z)); }
inline Lanes rectified_slope(Lanes z) { return from_bits(~(z <= splat(0.0F)) & bits(splat(1.0F))); }

// Square root per lane, correctly rounded on every machine.
inline Lanes square_root(Lanes lanes) {
#if defined(__wasm_simd128__)
  return (Lanes)wasm_f32x4_sqrt((v128_t)lanes);
#elif defined(__SSE2__)
  return (Lanes)_mm_sqrt_ps((__m128)lanes);
#else
  return Lanes{std::sqrt(lanes[0]), std::sqrt(lanes[1]), std::sqrt(lanes[2]), std::sqrt(lanes[3])};
#endif
}

inline float square_root(float value) { return square_root(splat(value))[0]; }

// The sum of the four lanes by the one tree that all reductions use: (l0 + l2) + (l1 + l3).
inline float horizontal_sum(Lanes lanes) { return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]); }

// The horizontal sums of four vectors, side by side, with the bits of horizontal_sum.
inline Lanes horizontal_sums(Lanes a, Lanes b, Lanes c, Lanes d) {
  // a0 + a2, b0 + b2, a1 + a3, b1 + b3
  const Lanes ab =
      __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Lanes cd =
      __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}

}  // namespace playground
