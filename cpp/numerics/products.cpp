// See products.h. Both products work on tiles whose accumulators stay in registers; a tile is one
// small function, because browsers optimise functions that are called often, not ones that loop for
// long.
#include "numerics/products.h"

#include <array>

#include "numerics/lanes.h"

namespace playground {
namespace {

// A tile of `Rows` × (4 · `Vectors`) elements of c: an outer product of a column of a and a row of
// b for each k.
template <std::size_t Rows, std::size_t Vectors>
void tile(std::size_t inner, std::size_t columns, Strided a, const float* b, const float* start,
          float* c) {
  std::array<std::array<Lanes, Vectors>, Rows> sum;
  for (std::size_t r = 0; r < Rows; ++r) {
    sum[r].fill(splat(start == nullptr ? 0.0F : start[r]));
  }
  const float* from = a.values;
  for (std::size_t k = 0; k < inner; ++k) {
    std::array<Lanes, Vectors> row;
    for (std::size_t v = 0; v < Vectors; ++v) {
      row[v] = load(b + v * lane_count);
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      const Lanes weight = splat(from[r * a.row_step]);
      for (std::size_t v = 0; v < Vectors; ++v) {
        sum[r][v] += weight * row[v];
      }
    }
    from += a.column_step;
    b += columns;
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t v = 0; v < Vectors; ++v) {
      store(c + r * columns + v * lane_count, sum[r][v]);
    }
  }
}

// All columns of `Rows` rows of c.
template <std::size_t Rows>
void band(std::size_t inner, std::size_t columns, Strided a, const float* b, const float* start,
          float* c) {
  std::size_t j = 0;
  for (; j + 2 * lane_count <= columns; j += 2 * lane_count) {
    tile<Rows, 2>(inner, columns, a, b + j, start, c + j);
  }
  if (j < columns) {
    tile<Rows, 1>(inner, columns, a, b + j, start, c + j);
  }
}

// `Rows` × `Inner` elements of c: dot products of rows of d with rows of b. Tall tiles are faster
// than wide ones: 4 × 2 keeps its eight sums, two rows of b and one of d in registers.
template <std::size_t Rows, std::size_t Inner>
void dots(std::size_t inner, std::size_t columns, const float* d, const float* b, float* c) {
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
  for (std::size_t r = 0; r < Rows; ++r) {
    for (std::size_t k = 0; k < Inner; ++k) {
      c[r * inner + k] = horizontal_sum(sum[r][k]);
    }
  }
}

// All columns of `Rows` rows of the weight gradient.
template <std::size_t Rows>
void dots_band(std::size_t inner, std::size_t columns, const float* d, const float* b, float* c) {
  std::size_t k = 0;
  for (; k + 2 <= inner; k += 2) {
    dots<Rows, 2>(inner, columns, d, b + k * columns, c + k);
  }
  if (k < inner) {
    dots<Rows, 1>(inner, columns, d, b + k * columns, c + k);
  }
}

}  // namespace

void multiply(std::size_t rows, std::size_t inner, std::size_t columns, Strided a, const float* b,
              const float* start, float* c) {
  std::size_t i = 0;
  const auto band_at = [&](auto* one_band, std::size_t height) {
    one_band(inner, columns, {a.values + i * a.row_step, a.row_step, a.column_step}, b,
             start == nullptr ? nullptr : start + i, c + i * columns);
    i += height;
  };
  while (i + 4 <= rows) {
    band_at(band<4>, 4);
  }
  if (i + 2 <= rows) {
    band_at(band<2>, 2);
  }
  if (i < rows) {
    band_at(band<1>, 1);
  }
}

void multiply_transposed(std::size_t rows, std::size_t inner, std::size_t columns, const float* d,
                         const float* b, float* c) {
  std::size_t i = 0;
  for (; i + 4 <= rows; i += 4) {
    dots_band<4>(inner, columns, d + i * columns, b, c + i * inner);
  }
  if (i + 2 <= rows) {
    dots_band<2>(inner, columns, d + i * columns, b, c + i * inner);
    i += 2;
  }
  if (i < rows) {
    dots_band<1>(inner, columns, d + i * columns, b, c + i * inner);
  }
}

void row_sums(std::size_t rows, std::size_t columns, const float* d, float* sums) {
  for (std::size_t i = 0; i < rows; ++i) {
    Lanes sum = splat(0.0F);
    for (std::size_t s = 0; s < columns; s += lane_count) {
      sum += load(d + i * columns + s);
    }
    sums[i] = horizontal_sum(sum);
  }
}

}  // namespace playground
