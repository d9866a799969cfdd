// The table of activations. To add one, add an entry to `all_activations` and its reference values
// to the tests; nothing else.
//
// Names and conventions are those of Keras 3 and PyTorch. At a kink f' is the slope on its left (0
// for relu at 0), and NaN in gives NaN out, so that a diverged network is noticed. Each entry has f
// of (z, parameter) and f' of (z, a, parameter), written for four numbers at once; where a formula
// would meet infinity times zero, z is first clamped to where f has long been flat or straight in
// single precision.
#include "network/activation.h"

#include <algorithm>
#include <array>
#include <limits>

#include "network/activation_kernels.h"
#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

// NaN stays NaN.
Lanes clamp(Lanes z, float low, float high) { return smaller(splat(high), larger(splat(low), z)); }

float from_zero(float) { return 0; }
float from_minus_one(float) { return -1; }
float the_parameter(float parameter) { return parameter; }
float minus_the_parameter(float parameter) { return -parameter; }
float minus_infinity_unless_zero(float slope) { return slope > 0 ? -infinity : 0; }

// Klambauer et al. 2017, "Self-Normalizing Neural Networks".
constexpr float selu_alpha = 1.67326324235437728482F;
constexpr float selu_scale = 1.05070098735548049342F;

// Beyond these |z| silu and mish are 0 or z exactly, and their derivatives 0 or 1.
constexpr float swish_reach = 200;
// exp(-z² / 2) is 0 in single precision beyond |z| = 14.5.
constexpr float gaussian_reach = 32;
// z / (1 + |z|) rounds to ±1 beyond |z| = 2^24, where z² is still finite.
constexpr float softsign_reach = 0x1p60F;

// Long formulas that several kernels share are calls, which cost little beside them and keep the
// module small.
[[gnu::noinline]] Lanes mish_gate(Lanes z) { return tanh(softplus(z)); }
[[gnu::noinline]] NormalTail gelu_tail(Lanes z) { return normal_tail(z); }

struct Tanh {
  static constexpr bool in_pairs = true;
  Lanes operator()(Lanes z, Lanes) const { return tanh(z); }
};

constexpr auto all_activations = std::array{
    entry(
        {.name = "identity",
         .span_low = -3,
         .span_high = 3,
         .piecewise_linear = true,
         .matched = Matched::glorot},
        [](Lanes z, Lanes) { return z; },  //
        [](Lanes, Lanes, Lanes) { return one_lanes; }),

    entry(
        {.name = "sigmoid",
         .lowest = from_zero,
         .highest = 1,
         .span_low = 0,
         .matched = Matched::glorot},
        [](Lanes z, Lanes) { return sigmoid(z); },
        [](Lanes, Lanes a, Lanes) { return a * (one_lanes - a); }),

    entry({.name = "tanh",
           .lowest = from_minus_one,
           .highest = 1,
           .matched = Matched::glorot,
           .finish_slope = Finish::tanh_slope},
          Tanh(), [](Lanes, Lanes a, Lanes) { return one_lanes - a * a; }),

    // Nair and Hinton 2010, "Rectified Linear Units Improve Restricted Boltzmann Machines".
    entry(
        {.name = "relu",
         .lowest = from_zero,
         .span_low = 0,
         .span_high = 6,
         .piecewise_linear = true,
         .finish = Finish::relu,
         .finish_slope = Finish::relu_slope},
        [](Lanes z, Lanes) { return rectified(z); },
        [](Lanes z, Lanes, Lanes) { return rectified_slope(z); }),

    // Maas, Hannun and Ng 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models".
    entry(
        {.name = "leaky_relu",
         .parameter = Parameter{.name = "slope", .standard = 0.01F, .min = 0, .max = 1},
         .lowest = minus_infinity_unless_zero,
         .span_low = -1,
         .span_high = 6,
         .piecewise_linear = true,
         .negative_slope = the_parameter},
        [](Lanes z, Lanes slope) { return select(z <= zero_lanes, slope * z, z); },
        [](Lanes z, Lanes, Lanes slope) { return select(z <= zero_lanes, slope, one_lanes); }),

    // He et al. 2015, "Delving Deep into Rectifiers": leaky_relu with one learned slope a unit.
    entry(
        {.name = "prelu",
         .parameter = Parameter{.name = "initial slope", .standard = 0.25F, .min = 0, .max = 1},
         .span_low = -3,
         .span_high = 6,
         .piecewise_linear = true,
         .negative_slope = the_parameter},
        [](Lanes z, Lanes slope) { return select(z <= zero_lanes, slope * z, z); },
        [](Lanes z, Lanes, Lanes slope) { return select(z <= zero_lanes, slope, one_lanes); },
        [] {
          auto by_slope = [](Lanes z) { return from_bits((z <= zero_lanes) & bits(z)); };
          return ParameterKernel{accumulate_parameter<decltype(by_slope)>};
        }()),

    // Clevert, Unterthiner and Hochreiter 2016, "Fast and Accurate Deep Network Learning by
    // Exponential Linear Units".
    entry(
        {.name = "elu",
         .parameter =
             Parameter{.name = "alpha", .standard = 1, .min = 0, .max = 10, .min_open = true},
         .lowest = minus_the_parameter,
         .span_low = -1,
         .span_high = 6},
        [](Lanes z, Lanes alpha) { return select(z <= zero_lanes, alpha * expm1(z), z); },
        [](Lanes z, Lanes a, Lanes alpha) {
          return select(z <= zero_lanes, a + alpha, one_lanes);
        }),

    entry(
        {.name = "selu",
         .lowest = [](float) { return -selu_scale * selu_alpha; },
         .span_low = -2,
         .span_high = 6,
         .matched = Matched::lecun},
        [](Lanes z, Lanes) {
          return splat(selu_scale) * select(z <= zero_lanes, splat(selu_alpha) * expm1(z), z);
        },
        [](Lanes z, Lanes a, Lanes) {
          return select(z <= zero_lanes, a + splat(selu_scale * selu_alpha), splat(selu_scale));
        }),

    // Barron 2017, "Continuously Differentiable Exponential Linear Units".
    entry(
        {.name = "celu",
         .parameter =
             Parameter{.name = "alpha", .standard = 1, .min = 0, .max = 10, .min_open = true},
         .lowest = minus_the_parameter,
         .span_low = -1,
         .span_high = 6},
        [](Lanes z, Lanes alpha) { return select(z <= zero_lanes, alpha * expm1(z / alpha), z); },
        [](Lanes z, Lanes, Lanes alpha) {
          return select(z <= zero_lanes, exp(z / alpha), one_lanes);
        }),

    entry(
        {.name = "relu6",
         .lowest = from_zero,
         .highest = 6,
         .span_low = 0,
         .span_high = 6,
         .piecewise_linear = true},
        [](Lanes z, Lanes) { return clamp(z, 0, 6); },
        [](Lanes z, Lanes, Lanes) {
          return select(z <= splat(6.0F), rectified_slope(z), zero_lanes);
        }),

    entry(
        {.name = "softplus", .lowest = from_zero, .span_low = 0, .span_high = 6},
        [](Lanes z, Lanes) { return softplus(z); },
        [](Lanes z, Lanes, Lanes) { return sigmoid(z); }),

    entry(
        {.name = "softsign", .lowest = from_minus_one, .highest = 1, .matched = Matched::glorot},
        [](Lanes z, Lanes) {
          const Lanes near = clamp(z, -softsign_reach, softsign_reach);
          return near / (one_lanes + absolute(near));
        },
        [](Lanes z, Lanes, Lanes) {
          const Lanes scale = one_lanes + absolute(clamp(z, -softsign_reach, softsign_reach));
          return one_lanes / (scale * scale);
        }),

    // As in Keras 3 and PyTorch: clip(z / 6 + 1/2, 0, 1).
    entry(
        {.name = "hard_sigmoid",
         .lowest = from_zero,
         .highest = 1,
         .span_low = 0,
         .piecewise_linear = true,
         .matched = Matched::glorot},
        [](Lanes z, Lanes) { return clamp(z + splat(3.0F), 0, 6) / splat(6.0F); },
        [](Lanes z, Lanes, Lanes) {
          const Lanes sloped = select(z <= splat(-3.0F), zero_lanes, splat(1.0F / 6.0F));
          return select(z > splat(3.0F), zero_lanes, sloped);
        }),

    entry(
        {.name = "hard_tanh",
         .lowest = from_minus_one,
         .highest = 1,
         .piecewise_linear = true,
         .matched = Matched::glorot},
        [](Lanes z, Lanes) { return clamp(z, -1, 1); },
        [](Lanes z, Lanes, Lanes) {
          return select(z > one_lanes, zero_lanes, select(z <= -one_lanes, zero_lanes, one_lanes));
        }),

    // Howard et al. 2019, "Searching for MobileNetV3": z clip(z + 3, 0, 6) / 6.
    entry(
        {.name = "hard_swish",
         .lowest = [](float) { return -0.375F; },
         .span_high = 6,
         .monotonic = false},
        [](Lanes z, Lanes) {
          const Lanes gate = clamp(z + splat(3.0F), 0, 6) / splat(6.0F);
          return select(z <= splat(-3.0F), zero_lanes, z * gate);
        },
        [](Lanes z, Lanes, Lanes) {
          const Lanes middle = (z + z + splat(3.0F)) / splat(6.0F);
          return select(z > splat(3.0F), one_lanes, select(z <= splat(-3.0F), zero_lanes, middle));
        }),

    // Hendrycks and Gimpel 2016, "Gaussian Error Linear Units": z times the normal distribution
    // function.
    entry(
        {.name = "gelu",
         .lowest = [](float) { return -0.16997120747F; },
         .span_high = 6,
         .monotonic = false},
        [](Lanes z, Lanes) {
          const Lanes near = larger(splat(-gaussian_reach), z);
          const NormalTail normal = gelu_tail(near);
          return select(z > zero_lanes, z * (one_lanes - normal.scaled(normal.tail)),
                        normal.scaled(near * normal.tail));
        },
        [](Lanes z, Lanes, Lanes) {
          const Lanes near = clamp(z, -gaussian_reach, gaussian_reach);
          const NormalTail normal = gelu_tail(near);
          const Lanes left = normal.scaled(normal.tail - absolute(near) * normal.density);
          return select(z > zero_lanes, one_lanes - left, left);
        }),

    // Ramachandran, Zoph and Le 2017, "Searching for Activation Functions" (swish): z sigmoid(z).
    entry(
        {.name = "silu",
         .lowest = [](float) { return -0.27846454276F; },
         .span_high = 6,
         .monotonic = false},
        [](Lanes z, Lanes) { return larger(splat(-swish_reach), z) * sigmoid(z); },
        [](Lanes z, Lanes, Lanes) {
          const Lanes near = clamp(z, -swish_reach, swish_reach);
          const Lanes gate = sigmoid(near);
          return gate * (one_lanes + near * (one_lanes - gate));
        }),

    // Misra 2019, "Mish: A Self Regularized Non-Monotonic Activation Function": z
    // tanh(softplus(z)).
    entry(
        {.name = "mish",
         .lowest = [](float) { return -0.30884001F; },
         .span_high = 6,
         .monotonic = false},
        [](Lanes z, Lanes) { return larger(splat(-swish_reach), z) * mish_gate(z); },
        [](Lanes z, Lanes, Lanes) {
          const Lanes near = clamp(z, -swish_reach, swish_reach);
          const Lanes gate = mish_gate(near);
          return gate + near * sigmoid(near) * (one_lanes - gate * gate);
        }),

    // Sitzmann et al. 2020, "Implicit Neural Representations with Periodic Activation Functions".
    entry(
        {.name = "sine", .lowest = from_minus_one, .highest = 1, .monotonic = false},
        [](Lanes z, Lanes) { return sin(z); },  //
        [](Lanes z, Lanes, Lanes) { return cos(z); }),

    entry(
        {.name = "gaussian", .lowest = from_zero, .highest = 1, .span_low = 0, .monotonic = false},
        [](Lanes z, Lanes) {
          const Lanes near = clamp(z, -gaussian_reach, gaussian_reach);
          return exp(-near * near);
        },
        [](Lanes z, Lanes a, Lanes) {
          return splat(-2.0F) * clamp(z, -gaussian_reach, gaussian_reach) * a;
        }),

    // The Heaviside step of the perceptron: f' is 0 everywhere, which is why it cannot be trained
    // by gradients.
    entry(
        {.name = "step",
         .lowest = from_zero,
         .highest = 1,
         .span_low = 0,
         .piecewise_linear = true,
         .matched = Matched::glorot},
        [](Lanes z, Lanes) {
          return select(z <= zero_lanes, zero_lanes, select(z > zero_lanes, one_lanes, z));
        },
        [](Lanes, Lanes, Lanes) { return zero_lanes; }),
};

}  // namespace

std::span<const ActivationEntry> activations() { return all_activations; }

const ActivationEntry* find_activation(std::string_view name) {
  const auto found = std::find_if(all_activations.begin(), all_activations.end(),
                                  [&](const auto& e) { return e.name == name; });
  return found == all_activations.end() ? nullptr : &*found;
}

[[gnu::noinline]] Lanes softplus(Lanes z) { return rectified(z) + log1p(exp(-absolute(z))); }

}  // namespace playground
