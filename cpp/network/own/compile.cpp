// Makes programs of formulas. See compile.h.
#include "network/own/compile.h"

#include <array>

namespace playground {

Program compile(const Graph& graph, NodeIndex root, std::optional<NodeIndex> given) {
  Program program;
  std::array<bool, Graph::most> needed{};
  needed[root] = true;
  for (std::size_t index = root + std::size_t{1}; index-- > 0;) {
    const Node& node = graph[static_cast<NodeIndex>(index)];
    if (needed[index] && given != index) {
      for (std::size_t i = 0; i < operand_count(node.op); ++i) {
        needed[node.at[i]] = true;
      }
    }
  }
  std::array<NodeIndex, Graph::most> places{};
  for (const bool uniform : {true, false}) {
    for (std::size_t index = 0; index <= root; ++index) {
      const auto node_index = static_cast<NodeIndex>(index);
      if (!needed[index] || graph.depends_on_z(node_index) == uniform) {
        continue;
      }
      const Node& node = graph[node_index];
      if (given == index) {
        program.given = program.steps.size();
      }
      places[index] = static_cast<NodeIndex>(program.steps.size());
      Program::Step step{node.op, {}, node.value};
      for (std::size_t i = 0; i < operand_count(node.op); ++i) {
        step.from[i] = places[node.at[i]];
      }
      program.steps.push_back(step);
    }
    program.uniform = uniform ? program.steps.size() : program.uniform;
  }
  return program;
}

}  // namespace playground
