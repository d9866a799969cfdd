// See products.h. The products work on tiles whose accumulators stay in registers; a band of tiles
// is one small function, because browsers optimise functions that are called often, not ones that
// loop for long.
//
// Small networks spend more time on finding their numbers than on adding them. So the strides are
// those of the two products that there are, not any, and the commonest small batches (9 to 12
// samples, the default being 10) have functions in which the number of columns is a constant.
#include "numerics/products.h"

#include <array>

#include "numerics/lanes.h"

namespace playground {
namespace {

constexpr std::size_t narrow_columns = 3 * lane_count;

// In what follows, `weights` is W going forward and Wᵀ going back, from the first row on that is
// asked for, and `step` the length of a row of W either way. The many arguments are plain numbers
// because in WebAssembly a structure would go through memory.

// A tile of `Rows` × (4 · `Vectors`) elements of c: an outer product of a column of weights and a
// row of b for each k.
template <bool Back, std::size_t Rows, std::size_t Vectors>
[[gnu::always_inline]] inline void tile(std::size_t inner, std::size_t columns, std::size_t step,
                                        const float* weights, const float* b, const float* start,
                                        float* c, Finish finish, float* other) {
  std::array<std::array<Lanes, Vectors>, Rows> sum;
  for (std::size_t r = 0; r < Rows; ++r) {
    sum[r].fill(splat(Back ? 0.0F : start[r]));
  }
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
    b += columns;
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

// All columns of `Rows` rows of c.
template <bool Back, std::size_t Rows>
[[gnu::noinline]] void band(std::size_t inner, std::size_t columns, std::size_t step,
                            const float* weights, const float* b, const float* start, float* c,
                            Finish finish, float* other) {
  std::size_t left = columns;
  for (; left >= 2 * lane_count; left -= 2 * lane_count) {
    tile<Back, Rows, 2>(inner, columns, step, weights, b, start, c, finish, other);
    b += 2 * lane_count;
    c += 2 * lane_count;
    other += 2 * lane_count;
  }
  if (left > 0) {
    tile<Back, Rows, 1>(inner, columns, step, weights, b, start, c, finish, other);
  }
}

// Goes on `count` rows further down.
template <bool Back>
[[gnu::always_inline]] inline void go_down(std::size_t count, std::size_t columns, std::size_t step,
                                           const float*& weights, const float*& start, float*& c,
                                           float*& other) {
  weights += Back ? count : count * step;
  if constexpr (!Back) {
    start += count;
  }
  c += count * columns;
  other += count * columns;
}

template <bool Back>
[[gnu::noinline]] void multiply_narrow(std::size_t rows, std::size_t inner, std::size_t step,
                                       const float* weights, const float* b, const float* start,
                                       float* c, Finish finish, float* other) {
  constexpr std::size_t vectors = narrow_columns / lane_count;
  for (; rows >= 2; rows -= 2) {
    tile<Back, 2, vectors>(inner, narrow_columns, step, weights, b, start, c, finish, other);
    go_down<Back>(2, narrow_columns, step, weights, start, c, other);
  }
  if (rows > 0) {
    tile<Back, 1, vectors>(inner, narrow_columns, step, weights, b, start, c, finish, other);
  }
}

template <bool Back>
void multiply_any(std::size_t rows, std::size_t inner, std::size_t columns, std::size_t step,
                  const float* weights, const float* b, const float* start, float* c, Finish finish,
                  float* other) {
  if (columns == narrow_columns) {
    multiply_narrow<Back>(rows, inner, step, weights, b, start, c, finish, other);
    return;
  }
  for (; rows >= 4; rows -= 4) {
    band<Back, 4>(inner, columns, step, weights, b, start, c, finish, other);
    go_down<Back>(4, columns, step, weights, start, c, other);
  }
  for (; rows > 0; --rows) {
    band<Back, 1>(inner, columns, step, weights, b, start, c, finish, other);
    go_down<Back>(1, columns, step, weights, start, c, other);
  }
}

// Stores the horizontal sums of `sum` as `Rows` × `Inner` elements of a matrix whose rows are
// `stride` apart.
template <std::size_t Rows, std::size_t Inner>
[[gnu::always_inline]] inline void store_sums(const std::array<std::array<Lanes, Inner>, Rows>& sum,
                                              float* c, std::size_t stride) {
  if constexpr (Inner == 2 && Rows % 2 == 0) {
    for (std::size_t r = 0; r < Rows; r += 2) {
      const Lanes four = horizontal_sums(sum[r][0], sum[r][1], sum[r + 1][0], sum[r + 1][1]);
      const Lanes upper = __builtin_shufflevector(four, four, 2, 3, 2, 3);
      std::memcpy(c + r * stride, &four, 2 * sizeof(float));
      std::memcpy(c + (r + 1) * stride, &upper, 2 * sizeof(float));
    }
  } else if constexpr (Inner == 1 && Rows == 4) {
    const Lanes four = horizontal_sums(sum[0][0], sum[1][0], sum[2][0], sum[3][0]);
    for (std::size_t r = 0; r < Rows; ++r) {
      c[r * stride] = four[r];
    }
  } else {
    for (std::size_t r = 0; r < Rows; ++r) {
      for (std::size_t k = 0; k < Inner; ++k) {
        c[r * stride + k] = horizontal_sum(sum[r][k]);
      }
    }
  }
}

// `Rows` × `Inner` elements of c: dot products of rows of d with rows of b. Tall tiles are faster
// than wide ones: 4 × 2 keeps its eight sums, two rows of b and one of d in registers.
template <std::size_t Rows, std::size_t Inner>
[[gnu::always_inline]] inline void dots(std::size_t inner, std::size_t columns, const float* d,
                                        const float* b, float* c) {
  std::array<std::array<Lanes, Inner>, Rows> sum;
  for (auto& of_row : sum) {
    of_row.fill(splat(0.0F));
  }
  for (std::size_t s = 0; s < columns; s += lane_count) {
    std::array<Lanes, Inner> other;
    for (std::size_t k = 0; k < Inner; ++k) {
      other[k] = load(b + k * columns + s);
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      const Lanes mine = load(d + r * columns + s);
      for (std::size_t k = 0; k < Inner; ++k) {
        sum[r][k] += mine * other[k];
      }
    }
  }
  store_sums(sum, c, inner);
}

// The gradients of `Rows` units: of all their weights, and of their biases.
template <std::size_t Rows>
[[gnu::always_inline]] inline void gradients(std::size_t inner, std::size_t columns, const float* d,
                                             const float* b, float* c, float* sums) {
  std::size_t left = inner;
  for (; left >= 2; left -= 2) {
    dots<Rows, 2>(inner, columns, d, b, c);
    b += 2 * columns;
    c += 2;
  }
  if (left > 0) {
    dots<Rows, 1>(inner, columns, d, b, c);
  }
  std::array<std::array<Lanes, 1>, Rows> sum;
  for (auto& of_row : sum) {
    of_row.fill(splat(0.0F));
  }
  for (std::size_t s = 0; s < columns; s += lane_count) {
    for (std::size_t r = 0; r < Rows; ++r) {
      sum[r][0] += load(d + r * columns + s);
    }
  }
  store_sums(sum, sums, 1);
}

template <std::size_t Rows>
[[gnu::noinline]] void gradients_band(std::size_t inner, std::size_t columns, const float* d,
                                      const float* b, float* c, float* sums) {
  gradients<Rows>(inner, columns, d, b, c, sums);
}

[[gnu::noinline]] void gradients_narrow(std::size_t rows, std::size_t inner, const float* d,
                                        const float* b, float* c, float* sums) {
  for (; rows >= 2; rows -= 2) {
    gradients<2>(inner, narrow_columns, d, b, c, sums);
    d += 2 * narrow_columns;
    c += 2 * inner;
    sums += 2;
  }
  if (rows > 0) {
    gradients<1>(inner, narrow_columns, d, b, c, sums);
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
  const auto band_of = [&](auto* one_band, std::size_t height) {
    one_band(inputs, columns, d, x, gradient, sums);
    d += height * columns;
    gradient += height * inputs;
    sums += height;
  };
  for (; units >= 4; units -= 4) {
    band_of(gradients_band<4>, 4);
  }
  for (; units > 0; --units) {
    band_of(gradients_band<1>, 1);
  }
}

}  // namespace playground
