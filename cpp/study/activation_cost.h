// What an activation costs on this machine: f forward and f' backward, by the kernels that apply
// them to whole layers. Measured by a clock, so no two machines, and no two times, agree; nothing
// of it enters a digest.
#pragma once

#include "network/activation.h"

namespace playground {

// Nanoseconds an element, over turns of many elements each: the median and the quartiles.
struct CostSpread {
  double median = 0;
  double low = 0;
  double high = 0;
};

struct ActivationCost {
  CostSpread forward;   // a = f(z)
  CostSpread backward;  // d = d f'(z), given a
};

// Measures for about `milliseconds`, half of them each way. Pre-activations are normal, with
// variance 1, as at the start of training.
ActivationCost cost_of(const Activation& activation, double milliseconds);

}  // namespace playground
