// The engine's tables, experiments and runs as JSON, for the page and the command line. Field names
// are part of the interface between the engine and JavaScript; web/engine/types.d.ts lists them.
#pragma once

#include <string>
#include <vector>

#include "experiment/text.h"
#include "training/trainer.h"

namespace playground {

// All tables: activations, data sets, features, initialisers, losses, optimisers, numbers with
// their ranges, limits, and the names and bins of the vital signs.
std::string tables_json();

// Every field of an experiment, for controls.
std::string fields_json(const Experiment& experiment);

std::string problems_json(const std::vector<Problem>& problems);

// The run's shape: layers with the offsets of their parameters, features, steps an epoch, numbers
// of samples.
std::string trainer_json(const Trainer& trainer);

}  // namespace playground
