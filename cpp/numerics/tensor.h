// The engine's tensors: xtensor's, always with the number of dimensions fixed at compile time.
//
// Every use of xtensor goes through this header, or through expressions.h where views, reductions
// and arithmetic on whole tensors are needed. It smooths over two things: newer releases moved
// their headers, and without exceptions their error path would pull iostreams into the WebAssembly
// module, so there it is a trap.
#pragma once

#if __has_include(<xtensor/core/xtensor_config.hpp>)
#include <xtensor/core/xtensor_config.hpp>
#else
#include <xtensor/xtensor_config.hpp>
#endif
#include <xtl/xtl_config.hpp>

#if !defined(__cpp_exceptions)
#undef XTENSOR_THROW
#define XTENSOR_THROW(error, message) __builtin_trap()
#undef XTL_THROW
#define XTL_THROW(error, message) __builtin_trap()
#endif

#if __has_include(<xtensor/containers/xtensor.hpp>)
#include <xtensor/containers/xadapt.hpp>
#include <xtensor/containers/xtensor.hpp>
#else
#include <xtensor/xadapt.hpp>
#include <xtensor/xtensor.hpp>
#endif

#include <array>
#include <cstddef>
#include <utility>

namespace playground {

template <class Value, std::size_t dimensions>
using Tensor = xt::xtensor<Value, dimensions>;

using Vector = Tensor<float, 1>;
using Matrix = Tensor<float, 2>;

// Numbers that lie in somebody else's memory, row-major, with a shape. They last no longer than
// that memory and are never kept.
template <class Value, std::size_t dimensions>
using TensorView = decltype(xt::adapt(std::declval<Value*>(), std::size_t{}, xt::no_ownership(),
                                      std::declval<const std::array<std::size_t, dimensions>&>()));

using VectorView = TensorView<float, 1>;
using MatrixView = TensorView<float, 2>;
using ConstVectorView = TensorView<const float, 1>;
using ConstMatrixView = TensorView<const float, 2>;

// A vector of `size` zeros.
inline Vector zeros(std::size_t size) { return Vector({size}, 0.0F); }

// A matrix of zeros (rows × columns).
inline Matrix zeros(std::size_t rows, std::size_t columns) { return Matrix({rows, columns}, 0.0F); }

// The `size` numbers from `values` on as a vector.
template <class Value>
TensorView<Value, 1> as_vector(Value* values, std::size_t size) {
  return xt::adapt(std::move(values), size, xt::no_ownership(), std::array<std::size_t, 1>{size});
}

// The rows × columns numbers from `values` on as a matrix, row after row.
template <class Value>
TensorView<Value, 2> as_matrix(Value* values, std::size_t rows, std::size_t columns) {
  return xt::adapt(std::move(values), rows * columns, xt::no_ownership(),
                   std::array<std::size_t, 2>{rows, columns});
}

}  // namespace playground
