// The three matrix products of a dense layer, for small matrices that stay in the cache.
//
// Matrices of samples are feature-major: one row a feature or unit, one column a sample, `columns`
// a multiple of lane_count, rows contiguous. Weights are row-major without padding. The order of
// additions is fixed, so results do not depend on the shape of the tiles: `multiply` and
// `multiply_back` add in ascending k and equal the naive loop to the last bit;
// `multiply_transposed` adds every fourth sample into one of four lanes and then the lanes by
// horizontal_sum.
#pragma once

#include <cstddef>

namespace playground {

// What is done to the elements of a product on their way to memory, where it costs next to nothing.
enum class Finish {
  none,
  relu,        // forward: relu of them goes to a
  relu_slope,  // backward: times the slope of relu where its value is a
  tanh_slope,  // backward: times the slope of tanh where its value is a
};

// Forward: z (units × columns) = W (units × inputs) · x (inputs × columns) + biases. `a` is a
// matrix like z that is written only under Finish::relu. z and a must not overlap x.
void multiply(std::size_t units, std::size_t inputs, std::size_t columns, const float* weights,
              const float* biases, const float* x, float* z, Finish finish, float* a);

// Backward: below (inputs × columns) = Wᵀ · d (units × columns). `a` is a matrix like `below` that
// is read only for a slope. `below` must not overlap d.
void multiply_back(std::size_t units, std::size_t inputs, std::size_t columns, const float* weights,
                   const float* d, float* below, Finish finish, const float* a);

// The gradient of the weights (units × inputs, row-major) = d (units × columns) · xᵀ, and that of
// the biases: sums[i] = sum over the columns of row i of d.
void multiply_transposed(std::size_t units, std::size_t inputs, std::size_t columns, const float* d,
                         const float* x, float* gradient, float* sums);

// How many floats the vectors of large products hold: 8 on x86-64 machines with AVX2, elsewhere 4.
// Results are the same bits.
std::size_t widest_vectors();

// Has large products use vectors of 4 floats, or again the widest that there are. For tests and the
// benchmark; not while a product is computed.
void use_widest_vectors(bool widest);

}  // namespace playground
