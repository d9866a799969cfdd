// What a step of training costs on this machine, without what is measured in between.
#pragma once

#include <cstddef>

#include "experiment/experiment.h"
#include "study/cost/spread.h"

namespace playground {

struct StepCost {
  CostSpread step;  // zeros where even such steps leave the finite numbers
  std::size_t steps_per_epoch = 0;
};

// Trains for about `milliseconds` from the experiment's initial weights, with so small a rate that
// they stay what they are: what a step takes does not depend on its length.
StepCost step_cost(Experiment experiment, double milliseconds);

}  // namespace playground
