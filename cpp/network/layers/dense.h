// The dense layer: every unit weighs every input, z = W · x + b. The products are those of
// numerics/products.h, which take a Finish.
#pragma once

#include "network/layer_kind.h"

namespace playground {

extern const LayerKind dense_layer;

// The products of its table entry, for whoever has seen that a layer is dense: a call through a
// pointer shows in the smallest networks. See LayerKind for what they do.
struct DenseProducts {
  static void forward(const Layer& layer, const float* parameters, const float* below,
                      std::size_t columns, float* z, float* a) {
    multiply(layer.units, layer.inputs, columns, parameters + layer.weights,
             parameters + layer.biases, below, z, layer.finish, a);
  }

  static void gradient(const Layer& layer, const float*, const float* d, const float* below,
                       std::size_t columns, float* gradient) {
    multiply_transposed(layer.units, layer.inputs, columns, d, below, gradient + layer.weights,
                        gradient + layer.biases);
  }

  static void backward(const Layer& layer, const float* parameters, const float* d,
                       std::size_t columns, Finish finish, const float* a, float* below) {
    multiply_back(layer.units, layer.inputs, columns, parameters + layer.weights, d, below, finish,
                  a);
  }
};

}  // namespace playground
