// What an activation costs on this machine: f forward and f' backward, by the kernels that apply
// them to whole layers.
#pragma once

#include "network/activation.h"
#include "study/cost/spread.h"

namespace playground {

// Of an element.
struct ActivationCost {
  CostSpread forward;   // a = f(z)
  CostSpread backward;  // d = d f'(z), given a
};

// Measures for about `milliseconds`, half of them each way. Pre-activations are normal, with
// variance 1, as at the start of training.
ActivationCost cost_of(const Activation& activation, double milliseconds);

}  // namespace playground
