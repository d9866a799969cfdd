// Activation functions: what the engine knows about them and the kernels that apply them to whole
// layers.
//
// All of it comes from the one table in activation.cpp. The experiment text, the command line, the
// page and the exporters read the table through here; to add an activation is to add one entry
// there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "network/parameter.h"
#include "numerics/lanes.h"
#include "numerics/products.h"

namespace playground {

// Applies f to `rows` rows of `columns` pre-activations (columns a multiple of lane_count, rows
// contiguous): a[r][c] = f(z[r][c]; parameter[r * parameter_step]). `a` may be `z`.
using ForwardKernel = void (*)(const float* z, float* a, std::size_t rows, std::size_t columns,
                               const float* parameter, std::size_t parameter_step);

// Multiplies `d` in place: d[r][c] *= f'(z[r][c]), given both z and a = f(z).
using BackwardKernel = void (*)(const float* z, const float* a, float* d, std::size_t rows,
                                std::size_t columns, const float* parameter,
                                std::size_t parameter_step);

// Adds up the gradient of a learned parameter, one a row: gradient[r] = sum over c of d[r][c] *
// df/dparameter(z[r][c]), where d is the gradient with respect to a.
using ParameterKernel = void (*)(const float* z, const float* d, float* gradient, std::size_t rows,
                                 std::size_t columns);

// What a network that uses the activation starts from when the experiment says `init=auto`.
enum class Matched { he, glorot, lecun };

struct ActivationEntry {
  std::string_view name;
  std::optional<Parameter> parameter;
  // Infimum and supremum of f; infinite where f is unbounded, and for parameterised ones as
  // functions of the parameter.
  float (*lowest)(float parameter);
  float highest;
  // Finite interval of values that pictures and histograms of a cover.
  float span_low;
  float span_high;
  bool piecewise_linear;  // then a unit counts as active where f' is not 0, otherwise where |f'| >=
                          // 5 % of max |f'|
  bool monotonic;
  Matched matched;
  // Slope of f for very negative z that He initialisation accounts for (He et al. 2015, equation
  // 15); nullptr for 0.
  float (*negative_slope)(float parameter);
  ForwardKernel forward;
  BackwardKernel backward;
  // What the matrix products do of f and of f' on their way; the kernels above do the rest.
  Finish finish;
  Finish finish_slope;
  ParameterKernel learn;  // nullptr when the parameter is fixed or there is none
};

// Every activation, in the order in which pickers show them.
std::span<const ActivationEntry> activations();

// The entry called `name`, or nullptr.
const ActivationEntry* find_activation(std::string_view name);

// An activation as a layer has it: a function and the value of its parameter.
struct Activation {
  const ActivationEntry* entry = &activations().front();
  float parameter = 0;

  bool operator==(const Activation&) const = default;
};

// The activation `entry` with its standard parameter.
Activation standard(const ActivationEntry& entry);

// f(z) and f'(z) of one number, by the same kernels as whole layers.
float value_at(const Activation& activation, float z);
float derivative_at(const Activation& activation, float z);

// log(1 + e^z) of four numbers.
Lanes softplus(Lanes z);

// The largest |f'| over z = -8, -8 + 1/64, ..., 8: the measure against which saturation is judged.
float steepest(const Activation& activation);

// Whether f turns or jumps at z: it leaves its straight line within 1/64 behind z. Meant for those
// that are piecewise linear.
bool has_kink(const Activation& activation, float z);

// "relu", "leaky_relu:0.01": the parameter is left out where there is none or it is the standard
// one.
std::string format(const Activation& activation);

}  // namespace playground
