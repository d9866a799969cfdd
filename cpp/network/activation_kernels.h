// Kernels for whole layers, made from the formulas of one activation; for the table in
// activation.cpp alone.
//
// F is a function of (z, parameter) that gives f, D one of (z, a, parameter) that gives f', G one
// of z that gives df/dparameter, all on four numbers at once.
#pragma once

#include <limits>

#include "network/activation.h"
#include "numerics/lanes.h"

namespace playground {

// A function whose operations wait for each other says that two of them side by side are faster, by
// a member `in_pairs`.
template <class F>
void apply(const float* z, float* a, std::size_t rows, std::size_t columns, const float* parameter,
           std::size_t parameter_step) {
  const std::size_t stretch = parameter_step == 0 ? rows * columns : columns;
  const std::size_t stretches = parameter_step == 0 ? 1 : rows;
  for (std::size_t r = 0; r < stretches; ++r) {
    const Lanes p = splat(parameter[r * parameter_step]);
    const std::size_t end = (r + 1) * stretch;
    std::size_t i = r * stretch;
    if constexpr (requires { F::in_pairs; }) {
      for (; i + 2 * lane_count <= end; i += 2 * lane_count) {
        const Lanes first = F{}(load(z + i), p);
        const Lanes second = F{}(load(z + i + lane_count), p);
        store(a + i, first);
        store(a + i + lane_count, second);
      }
    }
    for (; i < end; i += lane_count) {
      store(a + i, F{}(load(z + i), p));
    }
  }
}

template <class D>
void apply_derivative(const float* z, const float* a, float* d, std::size_t rows,
                      std::size_t columns, const float* parameter, std::size_t parameter_step) {
  const std::size_t stretch = parameter_step == 0 ? rows * columns : columns;
  const std::size_t stretches = parameter_step == 0 ? 1 : rows;
  for (std::size_t r = 0; r < stretches; ++r) {
    const Lanes p = splat(parameter[r * parameter_step]);
    const std::size_t end = (r + 1) * stretch;
    for (std::size_t i = r * stretch; i < end; i += lane_count) {
      store(d + i, load(d + i) * D{}(load(z + i), load(a + i), p));
    }
  }
}

template <class G>
void accumulate_parameter(const float* z, const float* d, float* gradient, std::size_t rows,
                          std::size_t columns) {
  for (std::size_t r = 0; r < rows; ++r) {
    Lanes sum = splat(0.0F);
    for (std::size_t i = r * columns; i < (r + 1) * columns; i += lane_count) {
      sum += load(d + i) * G{}(load(z + i));
    }
    gradient[r] = horizontal_sum(sum);
  }
}

// What the table says of a function besides its formulas.
struct Facts {
  std::string_view name;
  std::optional<Parameter> parameter = std::nullopt;
  float (*lowest)(float) = [](float) { return -std::numeric_limits<float>::infinity(); };
  float highest = std::numeric_limits<float>::infinity();
  float span_low = -1;
  float span_high = 1;
  bool piecewise_linear = false;
  bool monotonic = true;
  Matched matched = Matched::he;
  float (*negative_slope)(float) = nullptr;
  Finish finish = Finish::none;
  Finish finish_slope = Finish::none;
};

// Captureless lambdas carry no state, so the kernels make their own from the type alone.
template <class F, class D>
constexpr ActivationEntry entry(const Facts& facts, F, D, ParameterKernel learn = nullptr) {
  return {facts.name,
          facts.parameter,
          facts.lowest,
          facts.highest,
          facts.span_low,
          facts.span_high,
          facts.piecewise_linear,
          facts.monotonic,
          facts.matched,
          facts.negative_slope,
          apply<F>,
          apply_derivative<D>,
          facts.finish,
          facts.finish_slope,
          learn};
}

}  // namespace playground
