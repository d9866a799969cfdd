// See network.h.
#include "network/network.h"

#include <algorithm>

#include "network/layer_kind.h"
#include "network/layers/dense.h"
#include "numerics/lanes.h"

namespace playground {

Network::Network(std::size_t inputs, std::span<const LayerPlan> plan) {
  std::size_t offset = 0;
  for (std::size_t l = 0; l < plan.size(); ++l) {
    const LayerKind* const above = l + 1 < plan.size() ? plan[l + 1].kind : nullptr;
    layers_.push_back(make_layer(inputs, plan[l], offset, above));
    inputs = layers_.back().units;
    offset = layers_.back().end();
  }
  layer_count_ = layers_.size();
  parameters_ = zeros(offset);
}

void Network::initialize(const InitializerEntry& initializer, float scale, std::uint32_t seed) {
  parameters_.fill(0.0F);
  Draw draw{initializer, scale, seed, 0};
  for (const Layer& layer : layers_) {
    layer.kind->initialize(layer, draw, parameters_.data());
    slopes_in(parameters_, layer).fill(layer.activation.parameter);
    ++draw.layer;
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
    std::size_t offset = layer.begin;
    for (const Block& block : layer.kind->blocks(layer.inputs, layer.units)) {
      as_vector(mask.data() + offset, block.size()).fill(block.decayed ? 1.0F : 0.0F);
      offset += block.size();
    }
  }
  return mask;
}

Pass::Pass(const Network& network, std::size_t capacity)
    : buffers_(zeros(3 * network.unit_count() * padded(capacity))), capacity_(padded(capacity)) {
  float* next = buffers_.data();
  for (const Layer& layer : network.layers()) {
    const std::size_t size = layer.units * capacity_;
    places_.push_back({layer.units, next, next + size, next + 2 * size, nullptr, next + size});
    next += 3 * size;
  }
}

void Pass::allow_dropout() {
  std::size_t units = 0;
  for (std::size_t l = 0; l + 1 < places_.size(); ++l) {
    units += places_[l].units;
  }
  dropout_ = zeros(2 * units * capacity_);
  float* next = dropout_.data();
  for (std::size_t l = 0; l + 1 < places_.size(); ++l) {
    const std::size_t size = places_[l].units * capacity_;
    places_[l].kept = next;
    places_[l].output = next + size;
    next += 2 * size;
  }
}

namespace {

void multiply_elements(const float* by, const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    store(to + i, load(from + i) * load(by + i));
  }
}

// Calls `call` with the kind of `layer`. The commonest is called by its name: the detour through a
// pointer shows in the smallest networks.
template <class Call>
[[gnu::always_inline]] inline void with_products(const Layer& layer, Call call) {
  if (layer.kind == &dense_layer) {
    call(DenseProducts());
  } else {
    call(*layer.kind);
  }
}

// What the product that gives d of layer l does of the slope; dropout comes between the two.
Finish finish_slope(const Layer& layer, Pass& pass, std::size_t l) {
  return pass.kept(l) == nullptr ? layer.finish_slope : Finish::none;
}

// The parts of network.h that call a kind, for the loops of forward and backward to be made of.
[[gnu::always_inline]] inline void forward_part(const Network& network, std::size_t l,
                                                const float* below, std::size_t columns,
                                                Pass& pass) {
  const Layer& layer = network.layer(l);
  with_products(layer, [&](const auto& kind) {
    kind.forward(layer, network.parameters().data(), below, columns, pass.z(l), pass.a(l));
  });
}

[[gnu::always_inline]] inline void gradient_part(const Network& network, std::size_t l,
                                                 const float* below, std::size_t columns,
                                                 Pass& pass, Vector& gradient) {
  const Layer& layer = network.layer(l);
  with_products(layer, [&](const auto& kind) {
    kind.gradient(layer, network.parameters().data(), pass.d(l), below, columns, gradient.data());
  });
}

[[gnu::always_inline]] inline void backward_part(const Network& network, std::size_t l,
                                                 std::size_t columns, Pass& pass) {
  const Layer& layer = network.layer(l);
  const Finish finish = finish_slope(network.layer(l - 1), pass, l - 1);
  with_products(layer, [&](const auto& kind) {
    kind.backward(layer, network.parameters().data(), pass.d(l), columns, finish, pass.a(l - 1),
                  pass.d(l - 1));
  });
}

void drop(const Dropout& dropout, std::size_t size, Pass& pass, std::size_t l) {
  float* const kept = pass.kept(l);
  const float factor = 1.0F / (1.0F - dropout.rate);
  std::generate_n(kept, size,
                  [&] { return dropout.random->uniform() < dropout.rate ? 0.0F : factor; });
  multiply_elements(kept, pass.a(l), pass.dropped(l), size);
}

}  // namespace

void forward_product(const Network& network, std::size_t l, const float* below, std::size_t columns,
                     Pass& pass) {
  forward_part(network, l, below, columns, pass);
}

void weight_gradient(const Network& network, std::size_t l, const float* below, std::size_t columns,
                     Pass& pass, Vector& gradient) {
  gradient_part(network, l, below, columns, pass, gradient);
}

void backward_product(const Network& network, std::size_t l, std::size_t columns, Pass& pass) {
  backward_part(network, l, columns, pass);
}

void activate(const Network& network, std::size_t l, std::size_t columns, Pass& pass) {
  const Layer& layer = network.layer(l);
  if (layer.finish == Finish::none) {
    apply_function(*layer.activation.entry, pass.z(l), pass.a(l), layer.units, columns,
                   network.activation_parameter(layer), Network::activation_step(layer));
  }
}

void gradient_below(const Network& network, std::size_t l, const float* d, std::size_t columns,
                    float* below) {
  const Layer& layer = network.layer(l);
  // Without a finish the activations are not read, but their place is counted along.
  layer.kind->backward(layer, network.parameters().data(), d, columns, Finish::none, below, below);
}

void apply_slope(const Network& network, std::size_t l, std::size_t columns, Pass& pass,
                 Vector& gradient) {
  const Layer& layer = network.layer(l);
  if (finish_slope(layer, pass, l) != Finish::none) {
    return;
  }
  float* const d = pass.d(l);
  if (const float* const kept = pass.kept(l); kept != nullptr) {
    multiply_elements(kept, d, d, layer.units * columns);
  }
  const ActivationEntry& activation = *layer.activation.entry;
  if (layer.learns_slopes()) {
    sum_gradient(activation, pass.z(l), d, gradient.data() + layer.slopes, layer.units, columns,
                 network.activation_parameter(layer), Network::activation_step(layer));
  }
  multiply_by_slope(activation, pass.z(l), pass.a(l), d, layer.units, columns,
                    network.activation_parameter(layer), Network::activation_step(layer));
}

void forward(const Network& network, const float* input, std::size_t columns, Pass& pass,
             const Dropout* dropout) {
  const std::size_t count = network.layer_count();
  for (std::size_t l = 0; l < count; ++l) {
    forward_part(network, l, input, columns, pass);
    activate(network, l, columns, pass);
    if (dropout != nullptr && l + 1 < count) {
      drop(*dropout, network.layer(l).units * columns, pass, l);
    }
    input = pass.output(l);
  }
}

void backward(const Network& network, const float* input, std::size_t columns, Pass& pass,
              Vector& gradient) {
  for (std::size_t l = network.layer_count() - 1; l > 0; --l) {
    gradient_part(network, l, pass.output(l - 1), columns, pass, gradient);
    backward_part(network, l, columns, pass);
    apply_slope(network, l - 1, columns, pass, gradient);
  }
  gradient_part(network, 0, input, columns, pass, gradient);
}

}  // namespace playground
