// See dense.h.
#include "network/layers/dense.h"

namespace playground {
namespace {

std::size_t units(std::size_t, std::size_t asked) { return asked; }

std::vector<Block> blocks(std::size_t inputs, std::size_t units) {
  return {{.name = "weights", .rows = units, .columns = inputs, .decayed = true},
          {.name = "biases", .rows = units, .columns = 1, .decayed = false}};
}

// Weights are drawn; biases stay zero.
void initialize(const Layer& layer, const Draw& draw, float* parameters) {
  playground::initialize(draw.initializer, draw.scale, layer.activation, draw.seed, draw.layer,
                         as_matrix(parameters + layer.weights, layer.units, layer.inputs));
}

float input_weight(const Layer& layer, const float* parameters, std::size_t unit,
                   std::size_t input) {
  return parameters[layer.weights + unit * layer.inputs + input];
}

}  // namespace

constinit const LayerKind dense_layer{.name = "dense",
                                      .units = units,
                                      .blocks = blocks,
                                      .initialize = initialize,
                                      .finishes = true,
                                      .forward = DenseProducts::forward,
                                      .gradient = DenseProducts::gradient,
                                      .backward = DenseProducts::backward,
                                      .input_weight = input_weight};

}  // namespace playground
