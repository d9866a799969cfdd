// Activation functions: what the engine knows about them and the kernels that apply them to whole
// layers.
//
// All of it comes from the one table in activation.cpp. The experiment text, the command line, the
// page and the exporters read the table through here; to add an activation is to add one entry
// there.
#pragma once

#include <cstddef>
#include <memory>
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
enum class Matched { he, glorot, lecun, second_moment };

// Whether the parameter is learned: one a unit, or one that all units of a layer share.
enum class Learned { no, by_unit, by_layer };

struct OwnActivation;  // of the reader's own, see own/own_activation.h

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
  ParameterKernel learn = nullptr;  // nullptr when the parameter is fixed or there is none
  Learned learned = learn == nullptr ? Learned::no : Learned::by_unit;
  // For a formula of the reader's own, which has no kernels; nullptr for those of the table.
  const OwnActivation* own = nullptr;
};

// Every activation, in the order in which pickers show them.
std::span<const ActivationEntry> activations();

// The entry called `name`, or nullptr.
const ActivationEntry* find_activation(std::string_view name);

// What texts call an activation of the reader's own.
inline constexpr std::string_view own_activation_name = "own";

// An activation as a layer has it: a function and the value of its parameter.
struct Activation {
  const ActivationEntry* entry = &activations().front();
  float parameter = 0;
  // Keeps the entry of one's own.
  std::shared_ptr<const OwnActivation> own = nullptr;

  bool operator==(const Activation& other) const;
};

// What the kernels of an entry do, or the program of one's own. `parameter` and `parameter_step` as
// for kernels; the gradient of a parameter that units share is a single sum.
void apply_function(const ActivationEntry& entry, const float* z, float* a, std::size_t rows,
                    std::size_t columns, const float* parameter, std::size_t parameter_step);
void multiply_by_slope(const ActivationEntry& entry, const float* z, const float* a, float* d,
                       std::size_t rows, std::size_t columns, const float* parameter,
                       std::size_t parameter_step);
void sum_gradient(const ActivationEntry& entry, const float* z, const float* d, float* gradient,
                  std::size_t rows, std::size_t columns, const float* parameter,
                  std::size_t parameter_step);

// Infimum and supremum of f.
float lowest(const Activation& activation);
float highest(const Activation& activation);

// The activation `entry` with its standard parameter.
Activation standard(const ActivationEntry& entry);

// f(z) and f'(z) of one number, by the same kernels as whole layers.
float value_at(const Activation& activation, float z);
float derivative_at(const Activation& activation, float z);

// log(1 + e^z) of four numbers.
Lanes softplus(Lanes z);

// The largest finite |f'| over z = -8, -8 + 1/64, ..., 8: the measure against which saturation is
// judged.
float steepest(const Activation& activation);

// Whether f turns or jumps at z: it leaves its straight line within 1/64 behind z. Meant for those
// that are piecewise linear.
bool has_kink(const Activation& activation, float z);

// "relu", "leaky_relu:0.01": the parameter is left out where there is none or it is the standard
// one.
std::string format(const Activation& activation);

}  // namespace playground
