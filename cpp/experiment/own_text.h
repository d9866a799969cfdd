// The keys `points` and `weights`: data and parameters that an experiment brings with it, packed.
#pragma once

#include <string>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/reading.h"

namespace playground {

void read_points(const Report& report, Experiment& experiment);
std::string print_points(const Experiment& experiment);

void read_weights(const Report& report, Experiment& experiment);
std::string print_weights(const Experiment& experiment);

// Data of one's own needs both its name and its points.
void reconcile_points(Experiment& experiment, std::vector<Problem>& problems);

// Weights fit the network, one number a parameter. To be called when the layers are known.
void reconcile_weights(Experiment& experiment, std::vector<Problem>& problems);

}  // namespace playground
