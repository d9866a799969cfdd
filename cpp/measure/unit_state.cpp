// See unit_state.h.
#include "measure/unit_state.h"

#include <limits>

namespace playground {

bool can_switch_off(const Activation& activation) {
  return activation.entry->piecewise_linear &&
         (derivative_at(activation, -64) == 0 || derivative_at(activation, 64) == 0);
}

bool bounded(const Activation& activation) {
  constexpr float largest = std::numeric_limits<float>::max();
  return activation.entry->lowest(activation.parameter) >= -largest &&
         activation.entry->highest <= largest;
}

Activation effective_activation(const Network& network, const Layer& layer) {
  Activation activation = layer.activation;
  if (layer.learns_slopes()) {
    const float* const slopes = network.activation_parameter(layer);
    float sum = 0;
    for (std::size_t u = 0; u < layer.units; ++u) {
      sum += slopes[u];
    }
    activation.parameter = sum / static_cast<float>(layer.units);
  }
  return activation;
}

std::vector<float> flat_limits(const Network& network) {
  std::vector<float> limits;
  Activation before{nullptr, 0};
  for (const Layer& layer : network.layers()) {
    // Most networks repeat one activation, and a search for the steepest slope takes a while.
    const Activation activation = effective_activation(network, layer);
    limits.push_back(activation == before ? limits.back() : flat_share * steepest(activation));
    before = activation;
  }
  return limits;
}

void fill_slopes(const Network& network, const Layer& layer, std::size_t columns, const float* z,
                 const float* a, std::vector<float>& slopes) {
  slopes.assign(layer.units * columns, 1.0F);
  layer.activation.entry->backward(z, a, slopes.data(), layer.units, columns,
                                   network.activation_parameter(layer),
                                   Network::activation_step(layer));
}

}  // namespace playground
