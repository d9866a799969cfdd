// Initial weights: one table of schemes, matched to each layer's activation by default.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "network/activation.h"
#include "numerics/tensor.h"

namespace playground {

enum class Scheme { matched, he, glorot, lecun, orthogonal, zeros, plain, second_moment };
enum class Distribution { normal, uniform };

struct InitializerEntry {
  std::string_view name;
  Scheme scheme;
  Distribution distribution;
};

// Every initialiser; the first is the default.
std::span<const InitializerEntry> initializers();

// The entry called `name`, or nullptr.
const InitializerEntry* find_initializer(std::string_view name);

// The name of what `auto` does for a layer with this activation, for example "he_normal".
std::string_view matched_initializer(const ActivationEntry& activation);

// The spread of the weights of a layer with as many units as inputs, times the root of the inputs,
// at scale 1; nothing where it depends on their number.
std::optional<float> initial_scale(const InitializerEntry& initializer,
                                   const Activation& activation);

// The variance of one weight of a layer at scale 1, 0 where all weights are. What an orthogonal
// matrix has is dependent: there it is the mean square.
float weight_variance(const InitializerEntry& initializer, const Activation& activation,
                      std::size_t units, std::size_t inputs);

// Fills `weights` (units × inputs) of layer number `layer`, multiplied by `scale`. The
// underlying draw comes from the stream of the layer's number and is the same whatever the
// activation; only its spread differs. Biases start at zero and are not touched here.
void initialize(const InitializerEntry& initializer, float scale, const Activation& activation,
                std::uint32_t seed, std::uint32_t layer, MatrixView weights);

}  // namespace playground
