// Kinds of layers: all that is particular to one, as an entry of one table.
//
// A kind is a linear (or affine) map from the outputs of the layer below to the pre-activations z
// of its units; the activation that follows is none of its business. Networks, training, measuring,
// texts and files go through the entry. To add a kind is to write a file in layers/ and to add one
// entry in layer_kinds.cpp, which holds nothing else so that a program can bring a table of its
// own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "network/initializer.h"
#include "network/layer.h"

namespace playground {

// A part of a layer's parameters: rows × columns numbers, row-major. A block called `weights` is
// units × inputs, one called `biases` is units × 1; they are what whoever measures a network looks
// at. All other names are the kind's own.
struct Block {
  std::string_view name;
  std::size_t rows;
  std::size_t columns;
  bool decayed;  // whether weight decay and penalties apply to it

  std::size_t size() const { return rows * columns; }
};

// What initial parameters are drawn by. The stream is that of the layer's number.
struct Draw {
  const InitializerEntry& initializer;
  float scale;
  std::uint32_t seed;
  std::uint32_t layer;
};

// `parameters` and `gradient` are those of the whole network, of which the layer knows its part;
// matrices are feature-major, rows contiguous, columns a multiple of lane_count and the same for
// all. The functions of a step allocate nothing.
struct LayerKind {
  std::string_view name;  // lower-case letters, digits and _; begins with a letter

  // How many units a layer has over `inputs` where `asked` are asked for: `asked`, or the number
  // nearest to it that the kind can have. 1 to max(inputs, asked).
  std::size_t (*units)(std::size_t inputs, std::size_t asked);

  // The layer's parameters in their order; none is a list of none.
  std::vector<Block> (*blocks)(std::size_t inputs, std::size_t units);

  // Fills the layer's blocks, which are zero before.
  void (*initialize)(const Layer& layer, const Draw& draw, float* parameters);

  // Whether forward does what layer.finish asks for, and backward what its `finish` does; otherwise
  // both are always Finish::none.
  bool finishes;

  // z (units × columns) from what the layer `below` gives (inputs × columns). `a` is a matrix like
  // z, written only for the sake of layer.finish.
  void (*forward)(const Layer& layer, const float* parameters, const float* below,
                  std::size_t columns, float* z, float* a);

  // The gradient of all blocks from d (units × columns), that with respect to z, and from `below`
  // as in forward.
  void (*gradient)(const Layer& layer, const float* parameters, const float* d, const float* below,
                   std::size_t columns, float* gradient);

  // The gradient with respect to what the layer below gives (inputs × columns) from d. `a` is what
  // the layer below gives, read only for the sake of `finish`.
  void (*backward)(const Layer& layer, const float* parameters, const float* d, std::size_t columns,
                   Finish finish, const float* a, float* below);

  // ∂z[unit] / ∂below[input].
  float (*input_weight)(const Layer& layer, const float* parameters, std::size_t unit,
                        std::size_t input);
};

// Every kind; the first is the one that texts do not name.
std::span<const LayerKind* const> layer_kinds();

// The kind called `name`, or nullptr.
const LayerKind* find_layer_kind(std::string_view name);

// The layer of `plan` over `inputs`, its parameters from `begin` on, `above` it a layer of another
// kind or nothing (nullptr).
Layer make_layer(std::size_t inputs, const LayerPlan& plan, std::size_t begin,
                 const LayerKind* above);

}  // namespace playground
