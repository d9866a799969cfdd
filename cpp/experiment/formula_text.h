// The key `own`: an activation of the reader's own as text, packed for links with three bytes of a
// hash at its end, because the beginning of a formula that was cut off is often a formula, too.
// Read are also plain text, own=max(z, a z);a=0.1:0:1, and what was packed without a check. What a
// formula may be is in network/own/.
#pragma once

#include <optional>
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

// The text that a value of the key stands for, packed or plain; nothing where it is damaged or cut
// off.
std::optional<std::string> unpacked_formula(std::string_view value);

}  // namespace playground
