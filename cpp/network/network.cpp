// See network.h.
#include "network/network.h"

#include <algorithm>

#include "numerics/lanes.h"
#include "numerics/products.h"

namespace playground {

Network::Network(std::size_t inputs, std::span<const LayerPlan> plan) {
  std::size_t offset = 0;
  for (const LayerPlan& planned : plan) {
    Layer layer{inputs, planned.units, planned.activation, offset, 0, 0};
    layer.biases = layer.weights + layer.units * inputs;
    layer.slopes = layer.biases + layer.units;
    offset = layer.slopes + (layer.learns_slopes() ? layer.units : 0);
    inputs = layer.units;
    layers_.push_back(layer);
  }
  parameters_ = zeros(offset);
}

void Network::initialize(const InitializerEntry& initializer, float scale, std::uint32_t seed) {
  std::uint32_t number = 0;
  for (const Layer& layer : layers_) {
    float* const values = parameters_.data();
    playground::initialize(initializer, scale, layer.activation, layer.units, layer.inputs, seed,
                           number++, values + layer.weights);
    std::fill_n(values + layer.biases, layer.units, 0.0F);
    if (layer.learns_slopes()) {
      std::fill_n(values + layer.slopes, layer.units, layer.activation.parameter);
    }
  }
}

std::size_t Network::unit_count() const {
  std::size_t count = 0;
  for (const Layer& layer : layers_) {
    count += layer.units;
  }
  return count;
}

Vector Network::weight_mask() const {
  Vector mask = zeros(parameters_.size());
  for (const Layer& layer : layers_) {
    std::fill_n(mask.data() + layer.weights, layer.units * layer.inputs, 1.0F);
  }
  return mask;
}

Pass::Pass(const Network& network, std::size_t capacity) : capacity_(padded(capacity)) {
  for (const Layer& layer : network.layers()) {
    const std::size_t size = layer.units * capacity_;
    buffers_.push_back({zeros(size), zeros(size), zeros(size), {}, {}});
  }
}

void Pass::allow_dropout() {
  for (std::size_t l = 0; l + 1 < buffers_.size(); ++l) {
    buffers_[l].kept = zeros(buffers_[l].a.size());
    buffers_[l].dropped = zeros(buffers_[l].a.size());
  }
}

namespace {

void multiply_elements(const float* by, const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    store(to + i, load(from + i) * load(by + i));
  }
}

}  // namespace

void forward(const Network& network, const float* input, std::size_t columns, Pass& pass,
             const Dropout* dropout) {
  const float* const values = network.parameters().data();
  const auto layers = network.layers();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const Layer& layer = layers[l];
    multiply(layer.units, layer.inputs, columns, {values + layer.weights, layer.inputs, 1}, input,
             values + layer.biases, pass.z(l));
    layer.activation.entry->forward(pass.z(l), pass.a(l), layer.units, columns,
                                    network.activation_parameter(layer),
                                    Network::activation_step(layer));
    if (dropout != nullptr && l + 1 < layers.size()) {
      float* const kept = pass.kept(l);
      const float factor = 1.0F / (1.0F - dropout->rate);
      std::generate_n(kept, layer.units * columns,
                      [&] { return dropout->random->uniform() < dropout->rate ? 0.0F : factor; });
      multiply_elements(kept, pass.a(l), pass.dropped(l), layer.units * columns);
    }
    input = pass.output(l);
  }
}

void backward(const Network& network, const float* input, std::size_t columns, Pass& pass,
              Vector& gradient) {
  const float* const values = network.parameters().data();
  const auto layers = network.layers();
  for (std::size_t l = layers.size(); l-- > 0;) {
    const Layer& layer = layers[l];
    const float* const below = l == 0 ? input : pass.output(l - 1);
    multiply_transposed(layer.units, layer.inputs, columns, pass.d(l), below,
                        gradient.data() + layer.weights);
    row_sums(layer.units, columns, pass.d(l), gradient.data() + layer.biases);
    if (l == 0) {
      break;
    }
    const Layer& lower = layers[l - 1];
    float* const d = pass.d(l - 1);
    multiply(layer.inputs, layer.units, columns, {values + layer.weights, 1, layer.inputs},
             pass.d(l), nullptr, d);
    if (const float* const kept = pass.kept(l - 1); kept != nullptr) {
      multiply_elements(kept, d, d, lower.units * columns);
    }
    if (lower.learns_slopes()) {
      lower.activation.entry->learn(pass.z(l - 1), d, gradient.data() + lower.slopes, lower.units,
                                    columns);
    }
    lower.activation.entry->backward(pass.z(l - 1), pass.a(l - 1), d, lower.units, columns,
                                     network.activation_parameter(lower),
                                     Network::activation_step(lower));
  }
}

}  // namespace playground
