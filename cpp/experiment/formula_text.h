// The key `own`: an activation of the reader's own as text, packed for links, see
// network/own/packed.h. Plain text is read too: own=max(z, a z);a=0.1:0:1. What a formula may be is
// in network/own/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/reading.h"

namespace playground {

// Layers that have another activation of one's own get this one.
void read_formula_field(const Report& report, Experiment& experiment);
std::string print_formula_field(const Experiment& experiment);

// The activation of one's own without packing; empty where there is none.
std::string formula_of(const Experiment& experiment);

}  // namespace playground
