// What xtensor computes with: views, reductions and arithmetic on whole tensors. Apart from
// tensor.h because its headers take seconds to compile; for .cpp files of rooms that measure or
// summarise.
//
// An expression is computed when it is assigned, so none is kept as `auto` beyond the statement
// that builds it: what it refers to may be gone. Sums of floats are taken in double precision, and
// cast before they are squared: xt::sum<double>(xt::square(x)) squares floats. To make a vector of
// n numbers other than floats write Tensor<double, 1>({n}, 0): without the second argument n is
// taken for its one element.
//
// assign() and sum_in_order() stand for xt::noalias and xt::sum where everything lies in one piece
// and has one shape, as figures and their rows do. xtensor's own bring code for broadcasting and
// strides along: compiled for size, an assignment takes 2.6 KB of WebAssembly instead of 0.8, a sum
// 2.8 KB (4.8 KB when immediate) instead of 0.7. For the same reason part() and row() are no
// xt::view, of which each kind of slice is a type with code of its own.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <type_traits>

#include "numerics/tensor.h"

#if __has_include(<xtensor/core/xmath.hpp>)
#include <xtensor/core/xmath.hpp>
#include <xtensor/core/xnoalias.hpp>
#include <xtensor/views/xview.hpp>
#else
#include <xtensor/xmath.hpp>
#include <xtensor/xnoalias.hpp>
#include <xtensor/xview.hpp>
#endif

namespace playground {

// as_vector() for code that is compiled for size, where its half a kilobyte should stand once.
template <class Value>
[[gnu::noinline]] TensorView<Value, 1> vector_at(Value* values, std::size_t size) {
  return as_vector(values, size);
}

// A vector's `count` numbers from position `first` on.
template <class Numbers>
auto part(Numbers& numbers, std::size_t first, std::size_t count) {
  return vector_at(numbers.data() + first, count);
}

// Row i of a matrix (rows × columns), or its `count` numbers from column `first` on.
template <class Numbers>
auto row(Numbers& matrix, std::size_t i, std::size_t first, std::size_t count) {
  return vector_at(matrix.data() + i * matrix.shape(1) + first, count);
}
template <class Numbers>
auto row(Numbers& matrix, std::size_t i) {
  return row(matrix, i, 0, matrix.shape(1));
}

// Gives `tensor` this shape, and 0 everywhere.
template <class Value, std::size_t dimensions>
void clear(Tensor<Value, dimensions>& tensor, const std::array<std::size_t, dimensions>& shape) {
  if (tensor.shape() != shape) {
    tensor.resize(shape);
  }
  tensor.fill(Value{0});
}

// Computes an expression into numbers of the same shape. An element may depend on the element whose
// place it takes, but on no other.
template <class To, class Expression>
void assign(To&& to, const xt::xexpression<Expression>& expression) {
  const Expression& from = expression.derived_cast();
  static_assert(Expression::static_layout != xt::layout_type::dynamic, "has to lie in one piece");
  XTENSOR_ASSERT(from.has_linear_assign(to.strides()));
  std::copy(from.linear_cbegin(), from.linear_cend(), to.linear_begin());
}

// `start` and all elements, added in double precision one after the other, row by row: a sum over
// blocks goes on from one to the next as if they were one.
template <class Expression>
double sum_in_order(const xt::xexpression<Expression>& expression, double start = 0) {
  const Expression& terms = expression.derived_cast();
  static_assert(Expression::static_layout != xt::layout_type::dynamic, "has to lie in one piece");
  return std::accumulate(terms.linear_cbegin(), terms.linear_cend(), start);
}

// √(Σ x² / n) over all n elements; NaN of none.
template <class Expression>
double root_mean_square(const xt::xexpression<Expression>& expression) {
  const Expression& x = expression.derived_cast();
  return x.size() == 0 ? std::numeric_limits<double>::quiet_NaN()
                       : std::sqrt(sum_in_order(xt::square(xt::cast<double>(x))) /
                                   static_cast<double>(x.size()));
}

}  // namespace playground
