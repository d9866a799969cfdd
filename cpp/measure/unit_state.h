// When a unit counts as active, dead or always on: the definitions that the vital signs, the
// recorder of deaths and the diagnosis share.
#pragma once

#include <cstddef>

#include "network/network.h"
#include "numerics/tensor.h"

namespace playground {

// A slope counts as flat below this share of the activation's steepest slope. A sigmoid or tanh
// unit is there when |f'| is so small that a gradient shrinks to less than a twentieth of what it
// could be.
inline constexpr float flat_share = 0.05F;

// What a unit does over a set of samples. It is active for a sample where f'(z) is not 0, or, for
// activations that are not piecewise linear, where |f'(z)| is at least flat_share of the steepest
// slope.
//   working    it is active for some
//   dead       f'(z) is 0 for all samples, so the loss sends its weights no gradient
//   always_on  it is active for all, where its activation can switch off
//   saturated  it is active for none, but f'(z) is not 0 for all: little gradient, not none
enum class UnitState { working, dead, always_on, saturated };

// The state of a unit that has a slope for `sloped` of `samples` and is active for `active` of
// them, and whose activation can switch it off or not.
UnitState state_of(double sloped, double active, double samples, bool can_be_off);

// Whether f' is 0 somewhere, so that a unit can be switched off.
bool can_switch_off(const Activation& activation);

// Whether f has a lower and an upper bound, so that it is flat on both sides.
bool bounded(const Activation& activation);

// The layer's activation, with the mean of its slopes where it learns them.
Activation effective_activation(const Network& network, const Layer& layer);

// |f'| below which a unit counts as flat (layers).
Vector flat_limits(const Network& network);

// f'(z) (units × columns) of a layer, given its z and a (units × columns). It lies in `room`, which
// grows as far as that needs, and is good until `room` is used again.
MatrixView fill_slopes(const Network& network, const Layer& layer, const MatrixView& z,
                       const MatrixView& a, Vector& room);

}  // namespace playground
