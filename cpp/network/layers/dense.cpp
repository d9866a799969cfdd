// See dense.h. The products are those of numerics/products.h, which take a Finish.
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

void forward(const Layer& layer, const float* parameters, const float* below, std::size_t columns,
             Finish finish, float* z, float* a) {
  multiply(layer.units, layer.inputs, columns, parameters + layer.weights,
           parameters + layer.biases, below, z, finish, a);
}

void gradient(const Layer& layer, const float*, const float* d, const float* below,
              std::size_t columns, float* gradient) {
  multiply_transposed(layer.units, layer.inputs, columns, d, below, gradient + layer.weights,
                      gradient + layer.biases);
}

void backward(const Layer& layer, const float* parameters, const float* d, std::size_t columns,
              Finish finish, const float* a, float* below) {
  multiply_back(layer.units, layer.inputs, columns, parameters + layer.weights, d, below, finish,
                a);
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
                                      .forward = forward,
                                      .gradient = gradient,
                                      .backward = backward,
                                      .input_weight = input_weight};

}  // namespace playground
