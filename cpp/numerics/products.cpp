// See products.h. The products work on tiles whose accumulators stay in registers; a strip of tiles
// is one small function, because browsers optimise functions that are called often, not ones that
// loop for long.
//
// Large products would wait for memory: the rows of a strip are a power of two apart, share few
// sets of the cache and push each other out. So the strip is packed first, one row behind the
// other.
//
// Small networks spend more time on finding their numbers than on adding them. So nothing is packed
// for them, and the commonest small batches (9 to 12 samples, the default being 10) have functions
// in which the number of columns and the strides of the weights are constants.
#include "numerics/products.h"

#include <array>
#include <type_traits>

#include "numerics/lanes.h"

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

// In what follows, `weights` is W going forward and Wᵀ going back, from the first row on that is
// asked for, and `step` the length of a row of W either way. Rows of b are b_step apart. The many
// arguments are plain numbers because in WebAssembly a structure would go through memory.

// A tile of `Rows` × (4 · `Vectors`) elements of c: an outer product of a column of weights and a
// row of b for each k.
template <bool Back, std::size_t Rows, std::size_t Vectors>
[[gnu::always_inline]] inline void tile(std::size_t inner, std::size_t columns, std::size_t step,
                                        const float* weights, const float* b, std::size_t b_step,
                                        const float* start, float* c, Finish finish, float* other) {
  std::array<std::array<Lanes, Vectors>, Rows> sum;
  for (std::size_t r = 0; r < Rows; ++r) {
    sum[r].fill(splat(Back ? 0.0F : start[r]));
  }
#pragma GCC unroll 1
  for (std::size_t k = inner; k > 0; --k) {
    std::array<Lanes, Vectors> row;
    for (std::size_t v = 0; v < Vectors; ++v) {
      row[v] = load(b + v * lane_count);
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      const Lanes weight = splat(weights[Back ? r : r * step]);
      for (std::size_t v = 0; v < Vectors; ++v) {
        sum[r][v] += weight * row[v];
      }
    }
    weights += Back ? step : 1;
    b += b_step;
  }
  const auto for_each = [&](auto act) {
    for (std::size_t r = 0; r < Rows; ++r) {
      for (std::size_t v = 0; v < Vectors; ++v) {
        act(sum[r][v], r * columns + v * lane_count);
      }
    }
  };
  if constexpr (Back) {
    if (finish == Finish::relu_slope) {
      for_each([&](Lanes& s, std::size_t at) { s *= rectified_slope(load(other + at)); });
    } else if (finish == Finish::tanh_slope) {
      for_each([&](Lanes& s, std::size_t at) {
        const Lanes a = load(other + at);
        s *= splat(1.0F) - a * a;
      });
    }
  } else if (finish == Finish::relu) {
    for_each([&](Lanes s, std::size_t at) { store(other + at, rectified(s)); });
  }
  for_each([&](Lanes s, std::size_t at) { store(c + at, s); });
}

// All rows of 4 · `Vectors` columns of c.
template <bool Back, std::size_t Vectors>
[[gnu::always_inline]] inline void tiles(std::size_t rows, std::size_t inner, std::size_t columns,
                                         std::size_t step, const float* weights, const float* b,
                                         std::size_t b_step, const float* start, float* c,
                                         Finish finish, float* other) {
  const auto tiles_of = [&](auto height) {
    for (; rows >= height(); rows -= height()) {
      tile<Back, height(), Vectors>(inner, columns, step, weights, b, b_step, start, c, finish,
                                    other);
      weights += Back ? height() : height() * step;
      if constexpr (!Back) {
        start += height();
      }
      c += height() * columns;
      other += height() * columns;
    }
  };
  tiles_of(Constant<2>{});
  tiles_of(Constant<1>{});
}

template <bool Back>
[[gnu::noinline]] void narrow_strip(std::size_t rows, std::size_t inner, std::size_t step,
                                    const float* weights, const float* b, const float* start,
                                    float* c, Finish finish, float* other) {
  tiles<Back, narrow_columns / lane_count>(rows, inner, narrow_columns, step, weights, b,
                                           narrow_columns, start, c, finish, other);
}

template <bool Back, std::size_t Vectors>
[[gnu::noinline]] void strip(std::size_t rows, std::size_t inner, std::size_t columns,
                             std::size_t step, const float* weights, const float* b,
                             std::size_t b_step, const float* start, float* c, Finish finish,
                             float* other) {
  tiles<Back, Vectors>(rows, inner, columns, step, weights, b, b_step, start, c, finish, other);
}

// Puts the rows of a strip of b one behind the other.
[[gnu::noinline]] void pack_strip(std::size_t inner, std::size_t columns, const float* b,
                                  float* packed) {
  for (std::size_t k = inner; k > 0; --k) {
    for (std::size_t s = 0; s < wide_columns; s += lane_count) {
      store(packed + s, load(b + s));
    }
    packed += wide_columns;
    b += columns;
  }
}

template <bool Back>
[[gnu::noinline]] void all_strips(std::size_t rows, std::size_t inner, std::size_t columns,
                                  std::size_t step, const float* weights, const float* b,
                                  const float* start, float* c, Finish finish, float* other) {
  std::array<float, most_rows_to_pack * wide_columns> packed;
  const bool packs = rows >= least_weights_to_pack_for && inner >= least_rows_to_pack &&
                     inner <= most_rows_to_pack;
  std::size_t left = columns;
  const auto strips_of = [&](auto vectors) {
    constexpr std::size_t width = vectors() * lane_count;
    for (; left >= width; left -= width) {
      const float* from = b;
      std::size_t b_step = columns;
      if (width == wide_columns && packs) {
        pack_strip(inner, columns, b, packed.data());
        from = packed.data();
        b_step = width;
      }
      strip<Back, vectors()>(rows, inner, columns, step, weights, from, b_step, start, c, finish,
                             other);
      b += width;
      c += width;
      other += width;
    }
  };
  strips_of(Constant<4>{});
  strips_of(Constant<1>{});
}

template <bool Back>
void multiply_any(std::size_t rows, std::size_t inner, std::size_t columns, std::size_t step,
                  const float* weights, const float* b, const float* start, float* c, Finish finish,
                  float* other) {
  if (columns == narrow_columns) {
    narrow_strip<Back>(rows, inner, step, weights, b, start, c, finish, other);
  } else {
    all_strips<Back>(rows, inner, columns, step, weights, b, start, c, finish, other);
  }
}

// Stores the horizontal sums of `sum` as `Rows` × `Inner` elements of a matrix whose rows are
// `stride` apart.
template <std::size_t Rows, std::size_t Inner>
[[gnu::always_inline]] inline void store_sums(const std::array<std::array<Lanes, Inner>, Rows>& sum,
                                              float* c, std::size_t stride) {
  if constexpr (Inner == 4) {
    for (std::size_t r = 0; r < Rows; ++r) {
      store(c + r * stride, horizontal_sums(sum[r][0], sum[r][1], sum[r][2], sum[r][3]));
    }
  } else if constexpr (Inner == 2 && Rows % 2 == 0) {
    for (std::size_t r = 0; r < Rows; r += 2) {
      const Lanes four = horizontal_sums(sum[r][0], sum[r][1], sum[r + 1][0], sum[r + 1][1]);
      const Lanes upper = __builtin_shufflevector(four, four, 2, 3, 2, 3);
      std::memcpy(c + r * stride, &four, 2 * sizeof(float));
      std::memcpy(c + (r + 1) * stride, &upper, 2 * sizeof(float));
    }
  } else {
    for (std::size_t r = 0; r < Rows; ++r) {
      for (std::size_t k = 0; k < Inner; ++k) {
        c[r * stride + k] = horizontal_sum(sum[r][k]);
      }
    }
  }
}

// `Rows` × `Inner` elements of c, whose rows are `stride` apart: dot products of rows of d with
// rows of x.
template <std::size_t Rows, std::size_t Inner>
[[gnu::always_inline]] inline void dots(std::size_t columns, const float* d, const float* x,
                                        float* c, std::size_t stride) {
  std::array<std::array<Lanes, Inner>, Rows> sum;
  for (auto& of_row : sum) {
    of_row.fill(splat(0.0F));
  }
#pragma GCC unroll 1
  for (std::size_t s = 0; s < columns; s += lane_count) {
    std::array<Lanes, Inner> other;
    for (std::size_t k = 0; k < Inner; ++k) {
      other[k] = load(x + k * columns + s);
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      const Lanes mine = load(d + r * columns + s);
      for (std::size_t k = 0; k < Inner; ++k) {
        sum[r][k] += mine * other[k];
      }
    }
  }
  store_sums(sum, c, stride);
}

// The gradients of all weights of `Rows` units.
template <std::size_t Rows, std::size_t Inner>
[[gnu::always_inline]] inline void gradients(std::size_t inputs, std::size_t columns,
                                             const float* d, const float* x, float* c) {
  std::size_t left = inputs;
  const auto dots_of = [&](auto inner) {
    for (; left >= inner(); left -= inner()) {
      dots<Rows, inner()>(columns, d, x, c, inputs);
      x += inner() * columns;
      c += inner();
    }
  };
  dots_of(Constant<Inner>{});
  dots_of(Constant<1>{});
}

template <std::size_t Rows>
[[gnu::noinline]] void gradients_band(std::size_t inputs, std::size_t columns, const float* d,
                                      const float* x, float* c) {
  gradients<Rows, 4>(inputs, columns, d, x, c);
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
    gradients<2, 2>(inputs, narrow_columns, d, x, c);
    sums[0] = row_sum(narrow_columns, d);
    sums[1] = row_sum(narrow_columns, d + narrow_columns);
    d += 2 * narrow_columns;
    c += 2 * inputs;
    sums += 2;
  }
  if (units > 0) {
    gradients<1, 2>(inputs, narrow_columns, d, x, c);
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
  const auto bands_of = [&](auto height) {
    for (; units >= height(); units -= height()) {
      gradients_band<height()>(inputs, columns, d, x, gradient);
      d += height() * columns;
      gradient += height() * inputs;
    }
  };
  bands_of(Constant<2>{});
  bands_of(Constant<1>{});
}

}  // namespace playground
