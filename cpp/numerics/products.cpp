// See products.h. The products work on tiles whose accumulators stay in registers; a strip of tiles
// is one small function, because browsers optimise functions that are called often, not ones that
// loop for long.
//
// Large products would wait for memory: the rows of a strip are a power of two apart, share few
// sets of the cache and push each other out. So the strip is packed first, one row behind the
// other.
//
// Large products use the widest vectors that the machine has: what they compute is in
// product_kernels.inc, for any width.
//
// Small networks spend more time on finding their numbers than on adding them. So nothing is packed
// for them, and the commonest small batches (9 to 12 samples, the default being 10) have functions
// in which the number of columns and the strides of the weights are constants.
#include "numerics/products.h"

#include <array>
#include <type_traits>

#include "numerics/lanes.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace playground {
namespace {

constexpr std::size_t narrow_columns = 3 * lane_count;
constexpr std::size_t wide_columns = 4 * lane_count;
// A strip with fewer rows than this stays in the cache as it is.
constexpr std::size_t least_rows_to_pack = 48;
constexpr std::size_t most_rows_to_pack = 256;
// It is read once for two rows of weights: for fewer than these, packing takes longer than it
// saves.
constexpr std::size_t least_weights_to_pack_for = 16;

template <std::size_t Value>
using Constant = std::integral_constant<std::size_t, Value>;

namespace of_4 {

using Vector = Lanes;
constexpr std::size_t width = lane_count;
constexpr std::size_t tile_rows = 2;

inline Vector read(const float* from) { return load(from); }
inline void write(float* to, Vector vector) { store(to, vector); }
inline Vector filled(float value) { return splat(value); }
template <class>
Lanes side_by_side(const float* from, std::size_t) {
  return load(from);
}
template <class>
Lanes repeated(const float* from) {
  return load(from);
}
inline Lanes part(Lanes lanes, std::size_t) { return lanes; }

#include "numerics/product_kernels.inc"

}  // namespace of_4

#if defined(__x86_64__)

// Whether this machine has AVX2, and nobody has asked to do without.
bool widest_in_use = __builtin_cpu_supports("avx2") != 0;

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
// Of vectors that functions hand on; all of these are inlined.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace of_8 {

using Vector = float __attribute__((vector_size(32)));
using IntVector = std::int32_t __attribute__((vector_size(32)));
constexpr std::size_t width = 8;
constexpr std::size_t tile_rows = 4;

inline Vector read(const float* from) {
  Vector vector;
  std::memcpy(&vector, from, sizeof vector);
  return vector;
}
inline void write(float* to, Vector vector) { std::memcpy(to, &vector, sizeof vector); }
inline Vector filled(float value) {
  return Vector{value, value, value, value, value, value, value, value};
}
inline Vector rectified(Vector z) {
  return reinterpret_cast<Vector>(~(z <= filled(0.0F)) & reinterpret_cast<IntVector>(z));
}
inline Vector rectified_slope(Vector z) {
  return reinterpret_cast<Vector>(~(z <= filled(0.0F)) & reinterpret_cast<IntVector>(filled(1.0F)));
}
// With instructions by name: compilers would move lanes about in registers, of which there is one
// unit, where memory does it for nothing.
template <class V>
V side_by_side(const float* from, std::size_t step) {
  if constexpr (std::is_same_v<V, Lanes>) {
    return load(from);
  } else {
    return reinterpret_cast<V>(_mm256_loadu2_m128(from + step, from));
  }
}
template <class V>
V repeated(const float* from) {
  if constexpr (std::is_same_v<V, Lanes>) {
    return load(from);
  } else {
    return reinterpret_cast<V>(_mm256_broadcast_ps(reinterpret_cast<const __m128*>(from)));
  }
}
inline Lanes part(Lanes lanes, std::size_t) { return lanes; }
inline Lanes part(Vector vector, std::size_t i) {
  return i == 0 ? __builtin_shufflevector(vector, vector, 0, 1, 2, 3)
                : __builtin_shufflevector(vector, vector, 4, 5, 6, 7);
}

#include "numerics/product_kernels.inc"

}  // namespace of_8

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

#endif

template <bool Back>
[[gnu::noinline]] void narrow_strip(std::size_t rows, std::size_t inner, std::size_t step,
                                    const float* weights, const float* b, const float* start,
                                    float* c, Finish finish, float* other) {
  of_4::tiles<Back, narrow_columns / lane_count>(rows, inner, narrow_columns, step, weights, b,
                                                 narrow_columns, start, c, finish, other);
}

template <bool Back>
void multiply_any(std::size_t rows, std::size_t inner, std::size_t columns, std::size_t step,
                  const float* weights, const float* b, const float* start, float* c, Finish finish,
                  float* other) {
  if (columns == narrow_columns) {
    narrow_strip<Back>(rows, inner, step, weights, b, start, c, finish, other);
    return;
  }
  std::size_t done = 0;
#if defined(__x86_64__)
  if (widest_in_use) {
    done = of_8::all_strips<Back>(rows, inner, columns, step, weights, b, start, c, finish, other,
                                  done);
  }
#endif
  if (done < columns) {
    of_4::all_strips<Back>(rows, inner, columns, step, weights, b, start, c, finish, other, done);
  }
}

[[gnu::always_inline]] inline float row_sum(std::size_t columns, const float* d) {
  Lanes sum = splat(0.0F);
  for (std::size_t s = 0; s < columns; s += lane_count) {
    sum += load(d + s);
  }
  return horizontal_sum(sum);
}

[[gnu::noinline]] void gradients_narrow(std::size_t units, std::size_t inputs, const float* d,
                                        const float* x, float* c, float* sums) {
  for (; units >= 2; units -= 2) {
    of_4::gradients<2, 2>(inputs, narrow_columns, d, x, c);
    sums[0] = row_sum(narrow_columns, d);
    sums[1] = row_sum(narrow_columns, d + narrow_columns);
    d += 2 * narrow_columns;
    c += 2 * inputs;
    sums += 2;
  }
  if (units > 0) {
    of_4::gradients<1, 2>(inputs, narrow_columns, d, x, c);
    *sums = row_sum(narrow_columns, d);
  }
}

[[gnu::noinline]] void sum_rows(std::size_t rows, std::size_t columns, const float* d,
                                float* sums) {
  for (; rows > 0; --rows) {
    *sums++ = row_sum(columns, d);
    d += columns;
  }
}

}  // namespace

void multiply(std::size_t units, std::size_t inputs, std::size_t columns, const float* weights,
              const float* biases, const float* x, float* z, Finish finish, float* a) {
  multiply_any<false>(units, inputs, columns, inputs, weights, x, biases, z, finish, a);
}

void multiply_back(std::size_t units, std::size_t inputs, std::size_t columns, const float* weights,
                   const float* d, float* below, Finish finish, const float* a) {
  // It is only read.
  float* const other = const_cast<float*>(a);
  multiply_any<true>(inputs, units, columns, inputs, weights, d, nullptr, below, finish, other);
}

void multiply_transposed(std::size_t units, std::size_t inputs, std::size_t columns, const float* d,
                         const float* x, float* gradient, float* sums) {
  if (columns == narrow_columns) {
    gradients_narrow(units, inputs, d, x, gradient, sums);
    return;
  }
  sum_rows(units, columns, d, sums);
#if defined(__x86_64__)
  if (widest_in_use) {
    of_8::all_bands(units, inputs, columns, d, x, gradient);
    return;
  }
#endif
  of_4::all_bands(units, inputs, columns, d, x, gradient);
}

std::size_t widest_vectors() {
#if defined(__x86_64__)
  return widest_in_use ? of_8::width : of_4::width;
#else
  return of_4::width;
#endif
}

void use_widest_vectors(bool widest) {
#if defined(__x86_64__)
  widest_in_use = widest && __builtin_cpu_supports("avx2") != 0;
#else
  static_cast<void>(widest);
#endif
}

}  // namespace playground
