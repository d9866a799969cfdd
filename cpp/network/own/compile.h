// Makes programs of formulas: the nodes that a root is made of, those first that do not depend on
// z.
#pragma once

#include <optional>

#include "network/own/formula.h"
#include "network/own/program.h"

namespace playground {

// `given` is a node whose value is there already when the program runs. More than Program::most
// steps cannot be run.
Program compile(const Graph& graph, NodeIndex root, std::optional<NodeIndex> given = std::nullopt);

}  // namespace playground
