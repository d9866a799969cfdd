// See unit_state.h.
#include "measure/unit_state.h"

#include <limits>
#include <numeric>

namespace playground {

bool can_switch_off(const Activation& activation) {
  return activation.entry->piecewise_linear &&
         (derivative_at(activation, -64) == 0 || derivative_at(activation, 64) == 0);
}

bool bounded(const Activation& activation) {
  constexpr float largest = std::numeric_limits<float>::max();
  return lowest(activation) >= -largest && highest(activation) <= largest;
}

UnitState state_of(double sloped, double active, double samples, bool can_be_off) {
  return sloped == 0                       ? UnitState::dead
         : active == 0                     ? UnitState::saturated
         : can_be_off && active == samples ? UnitState::always_on
                                           : UnitState::working;
}

Activation effective_activation(const Network& network, const Layer& layer) {
  Activation activation = layer.activation;
  if (layer.learns_slopes()) {
    const ConstVectorView slopes = slopes_in(network.parameters(), layer);
    activation.parameter =
        std::accumulate(slopes.begin(), slopes.end(), 0.0F) / static_cast<float>(slopes.size());
  }
  return activation;
}

Vector flat_limits(const Network& network) {
  Vector limits = zeros(network.layer_count());
  Activation before{nullptr, 0};
  for (std::size_t l = 0; l < limits.size(); ++l) {
    // Most networks repeat one activation, and a search for the steepest slope takes a while.
    const Activation activation = effective_activation(network, network.layer(l));
    limits(l) = activation == before ? limits(l - 1) : flat_share * steepest(activation);
    before = activation;
  }
  return limits;
}

MatrixView fill_slopes(const Network& network, const Layer& layer, const MatrixView& z,
                       const MatrixView& a, Vector& room) {
  if (room.size() < z.size()) {
    room.resize({z.size()});
  }
  MatrixView slopes = as_matrix(room.data(), z.shape(0), z.shape(1));
  slopes.fill(1.0F);
  multiply_by_slope(*layer.activation.entry, z.data(), a.data(), slopes.data(), slopes.shape(0),
                    slopes.shape(1), network.activation_parameter(layer),
                    Network::activation_step(layer));
  return slopes;
}

}  // namespace playground
