// A network of layers, its forward pass and its backward pass.
//
// All parameters live in one vector, layer by layer from the input: the blocks of the layer's kind
// (dense: weights, units × inputs, row-major, then biases, units), then the slopes of prelu (units)
// where the layer has it. Gradients have the same layout. Buffers of a pass are units × columns,
// feature-major. Training, batches and statistics are the business of the rooms above.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/initializer.h"
#include "network/layer.h"
#include "numerics/random.h"
#include "numerics/tensor.h"

namespace playground {

class Network {
 public:
  Network() = default;

  // Layers of `plan` on top of `inputs` features; the last one is the output layer. All parameters
  // are zero.
  Network(std::size_t inputs, std::span<const LayerPlan> plan);

  // Draws all parameters as their kinds do (weights; biases become zero); slopes get their initial
  // value.
  void initialize(const InitializerEntry& initializer, float scale, std::uint32_t seed);

  std::span<const Layer> layers() const { return layers_; }
  // One of them; unlike a span, which divides to count them, at no cost.
  const Layer& layer(std::size_t l) const { return layers_[l]; }
  std::size_t layer_count() const { return layer_count_; }
  std::size_t inputs() const { return layers_.front().inputs; }
  std::size_t outputs() const { return layers_.back().units; }
  std::size_t unit_count() const;

  Vector& parameters() { return parameters_; }
  const Vector& parameters() const { return parameters_; }

  // The activation parameter of `layer` and its step from unit to unit, as kernels take them.
  const float* activation_parameter(const Layer& layer) const {
    return layer.learns_slopes() ? parameters_.data() + layer.slopes : &layer.activation.parameter;
  }
  static std::size_t activation_step(const Layer& layer) {
    return layer.activation.entry->learned == Learned::by_unit ? 1 : 0;
  }

  // 1 for each parameter of a block that weight decay and penalties apply to, such as weights, and
  // 0 for each other, such as biases and slopes.
  Vector weight_mask() const;

 private:
  std::vector<Layer> layers_;
  std::size_t layer_count_ = 0;
  Vector parameters_;
};

inline float input_weight(const Network& network, const Layer& layer, std::size_t unit,
                          std::size_t input) {
  return input_weight(network.parameters(), layer, unit, input);
}
inline float input_weight(const Network& network, std::size_t l, std::size_t unit,
                          std::size_t input) {
  return input_weight(network.parameters(), network.layer(l), unit, input);
}

// Buffers for one forward and backward pass over at most `capacity` columns. Made once, used for
// every step.
class Pass {
 public:
  Pass() = default;
  Pass(const Network& network, std::size_t capacity);
  Pass(Pass&&) = default;
  Pass& operator=(Pass&&) = default;

  // Buffers of layer l: pre-activations, activations, and the gradient with respect to the
  // pre-activations.
  float* z(std::size_t l) { return places_[l].z; }
  float* a(std::size_t l) { return places_[l].a; }
  float* d(std::size_t l) { return places_[l].d; }

  // The same with their shape (units × columns), for whoever measures.
  MatrixView z(std::size_t l, std::size_t columns) {
    return as_matrix(places_[l].z, places_[l].units, columns);
  }
  MatrixView a(std::size_t l, std::size_t columns) {
    return as_matrix(places_[l].a, places_[l].units, columns);
  }
  MatrixView d(std::size_t l, std::size_t columns) {
    return as_matrix(places_[l].d, places_[l].units, columns);
  }

  // What the layer above reads: the activations, after dropout where there is any.
  const float* output(std::size_t l) const { return places_[l].output; }

  // Gives every hidden layer buffers for dropout.
  void allow_dropout();

  // Factor of each activation under dropout, 0 or 1 / (1 - rate), and the activations times it;
  // nullptr without dropout.
  float* kept(std::size_t l) { return places_[l].kept; }
  float* dropped(std::size_t l) { return places_[l].output; }

  std::size_t capacity() const { return capacity_; }

 private:
  // Where a layer's buffers lie, each units × capacity; fewer columns lie closer together.
  struct Places {
    std::size_t units;
    float* z;
    float* a;
    float* d;
    float* kept;
    float* output;
  };

  std::vector<Places> places_;
  Vector buffers_;  // z, a and d of all layers
  Vector dropout_;  // factors and their products of the hidden layers, where there is dropout
  std::size_t capacity_ = 0;
};

// Inverted dropout (Srivastava et al. 2014) during training: each hidden activation is dropped with
// probability `rate`.
struct Dropout {
  float rate;
  Random* random;
};

// The parts that `forward` and `backward` are made of, for layer l. Where a product does the work
// of an activation on its way (see Finish), the function that would do so does nothing.
//   forward_product   z from what the layer `below` gives
//   activate          a from z
//   weight_gradient   the gradient of the parameters of the layer's kind from d
//   backward_product  d of layer l - 1 from that of l, with respect to the activations
//   apply_slope       d with respect to the pre-activations, and the gradient of learned slopes
void forward_product(const Network& network, std::size_t l, const float* below, std::size_t columns,
                     Pass& pass);
void activate(const Network& network, std::size_t l, std::size_t columns, Pass& pass);
void weight_gradient(const Network& network, std::size_t l, const float* below, std::size_t columns,
                     Pass& pass, Vector& gradient);
void backward_product(const Network& network, std::size_t l, std::size_t columns, Pass& pass);
void apply_slope(const Network& network, std::size_t l, std::size_t columns, Pass& pass,
                 Vector& gradient);

// The gradient with respect to what layer l reads (inputs × columns) from d (units × columns), that
// with respect to its pre-activations: a backward product alone, without the slope of the layer
// below.
void gradient_below(const Network& network, std::size_t l, const float* d, std::size_t columns,
                    float* below);

// Fills z and a of every layer for `input` (inputs × columns). `dropout` is nullptr outside
// training.
void forward(const Network& network, const float* input, std::size_t columns, Pass& pass,
             const Dropout* dropout = nullptr);

// After `forward`, and with d of the last layer holding the gradient with respect to its
// pre-activations: fills d of every other layer and the whole of `gradient` (same layout as the
// parameters).
void backward(const Network& network, const float* input, std::size_t columns, Pass& pass,
              Vector& gradient);

}  // namespace playground
