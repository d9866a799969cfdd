// A layer of a network: its sizes, its activation, its kind, and where its parameters lie.
//
// What a kind of layer does is in layer_kind.h; whoever only wants to read parameters by their
// names and shapes finds the views here.
#pragma once

#include <cstddef>
#include <vector>

#include "network/activation.h"
#include "numerics/products.h"
#include "numerics/tensor.h"

namespace playground {

struct LayerKind;

// The kind of layer that is meant where none is named: the first of the table.
const LayerKind& standard_kind();

// Units, activation and kind of a layer, as an experiment lists them.
struct LayerPlan {
  std::size_t units;
  Activation activation;
  const LayerKind* kind = &standard_kind();

  bool operator==(const LayerPlan&) const = default;
};

// Sizes are numbers of values, all others are offsets into the parameters of the network.
struct Layer {
  std::size_t inputs;
  std::size_t units;
  Activation activation;
  const LayerKind* kind;

  // The parameters of the kind lie from `begin` on; behind them, where the activation learns them,
  // the slopes: one a unit, or one that all share.
  std::size_t begin;
  std::size_t slopes;
  // Two blocks that many kinds have, both 0 in size in a kind without them: the weights
  // (weight_rows × inputs, row-major) and the biases.
  std::size_t weights;
  std::size_t weight_rows;
  std::size_t biases;
  std::size_t bias_count;

  // What the layer's forward product does of its activation on its way, and what the backward
  // product of the layer above does of its slope.
  Finish finish;
  Finish finish_slope;

  bool learns_slopes() const { return activation.entry->learned != Learned::no; }
  std::size_t slope_count() const {
    const Learned learned = activation.entry->learned;
    return learned == Learned::by_unit ? units : learned == Learned::by_layer ? 1 : 0;
  }
  std::size_t end() const { return slopes + slope_count(); }
};

// The weights (units × inputs) of a layer in the parameters of its network, or in a gradient laid
// out like them; 0 × inputs for a kind without weights.
inline MatrixView weights_in(Vector& parameters, const Layer& layer) {
  return as_matrix(parameters.data() + layer.weights, layer.weight_rows, layer.inputs);
}
inline ConstMatrixView weights_in(const Vector& parameters, const Layer& layer) {
  return as_matrix(parameters.data() + layer.weights, layer.weight_rows, layer.inputs);
}

// Its biases (units), or none.
inline VectorView biases_in(Vector& parameters, const Layer& layer) {
  return as_vector(parameters.data() + layer.biases, layer.bias_count);
}
inline ConstVectorView biases_in(const Vector& parameters, const Layer& layer) {
  return as_vector(parameters.data() + layer.biases, layer.bias_count);
}

// Its learned slopes (units, or a single one), or none.
inline VectorView slopes_in(Vector& parameters, const Layer& layer) {
  return as_vector(parameters.data() + layer.slopes, layer.slope_count());
}
inline ConstVectorView slopes_in(const Vector& parameters, const Layer& layer) {
  return as_vector(parameters.data() + layer.slopes, layer.slope_count());
}

// How much `unit` of `layer` changes its pre-activation per unit of change of `input`: ∂z[unit] /
// ∂(what the layer below gives)[input], under `parameters`, those of a network or laid out like
// them.
float input_weight(const Vector& parameters, const Layer& layer, std::size_t unit,
                   std::size_t input);

}  // namespace playground
