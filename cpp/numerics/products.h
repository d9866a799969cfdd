// The three matrix products of a dense layer, for small matrices that stay in the cache.
//
// Matrices of samples are feature-major: one row a feature or unit, one column a sample, `columns`
// a multiple of lane_count, rows contiguous. Weights are row-major without padding. The order of
// additions is fixed, so results do not depend on the shape of the tiles: `multiply` adds in
// ascending k and equals the naive loop to the last bit; `multiply_transposed` adds every fourth
// sample into one of four lanes and then the lanes by horizontal_sum.
#pragma once

#include <cstddef>

namespace playground {

// A matrix of weights read through strides, so that it can be used transposed without being copied:
// element (i, k) is values[i * row_step + k * column_step].
struct Strided {
  const float* values;
  std::size_t row_step;
  std::size_t column_step;
};

// c (rows × columns) = a (rows × inner) · b (inner × columns), plus start[i] in row i unless start
// is nullptr. Forward pass: c = W · x + bias. Backward pass: c = Wᵀ · d with the steps of `a`
// exchanged. c must not overlap b.
void multiply(std::size_t rows, std::size_t inner, std::size_t columns, Strided a, const float* b,
              const float* start, float* c);

// c (rows × inner, row-major) = d (rows × columns) · bᵀ (columns × inner): the gradient of the
// weights.
void multiply_transposed(std::size_t rows, std::size_t inner, std::size_t columns, const float* d,
                         const float* b, float* c);

// sums[i] = sum over the columns of d (rows × columns), in the order of multiply_transposed: the
// gradient of the biases.
void row_sums(std::size_t rows, std::size_t columns, const float* d, float* sums);

}  // namespace playground
