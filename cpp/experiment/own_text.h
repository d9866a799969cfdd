// The keys `points` and `weights`: data and parameters that an experiment brings with it, packed;
// and `scale`: how columns of that data were scaled.
#pragma once

#include <string>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/reading.h"

namespace playground {

void read_points(const Report& report, Experiment& experiment);
std::string print_points(const Experiment& experiment);

// Columns as the key `scale` has them, x1:centre:spread,…,y:centre:spread; nothing where one of
// them is no such thing or stands twice.
std::vector<Scaling> scale_in(std::string_view text);
std::string scale_text(const std::vector<Scaling>& scale);

void read_scale(const Report& report, Experiment& experiment);
std::string print_scale(const Experiment& experiment);

void read_weights(const Report& report, Experiment& experiment);
std::string print_weights(const Experiment& experiment);

// Data of one's own needs both its name and its points, and only its columns are scaled.
void reconcile_points(Experiment& experiment, std::vector<Problem>& problems);

void reconcile_scale(Experiment& experiment, std::vector<Problem>& problems);

// Weights fit the network, one number a parameter. To be called when the layers are known.
void reconcile_weights(Experiment& experiment, std::vector<Problem>& problems);

}  // namespace playground
