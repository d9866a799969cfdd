// The key `net`: the hidden layers of an experiment as text. format(LayerPlan) is in text.h.
#pragma once

#include <string>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/reading.h"

namespace playground {

void read_net(const Report& report, Experiment& experiment);
std::string print_net(const Experiment& experiment);

// A kind of layer may have its own mind about how many units it has over what lies below: gives
// every layer what its kind can have. To be called when features and data are known.
void reconcile_units(Experiment& experiment, std::vector<Problem>& problems);

}  // namespace playground
