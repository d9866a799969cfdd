// Writes a formula in prefix notation. See facts.h.
#include <string>

#include "network/own/facts.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr std::size_t longest_prefix = 4000;

void append(const Formula& formula, NodeIndex index, std::string& text) {
  const Node& node = formula.graph[index];
  if (text.size() > longest_prefix) {
    return;
  }
  text += text.empty() ? "" : " ";
  if (node.op == Op::number) {
    text += format_number(node.value);
  } else if (node.op == Op::constant) {
    text += formula.constants[static_cast<std::size_t>(node.value)];
  } else {
    text += op_names[static_cast<std::size_t>(node.op)];
    if (node.op == Op::power) {
      text += ' ' + format_number(node.value);
    }
    for (std::size_t i = 0; i < operand_count(node.op); ++i) {
      append(formula, node.at[i], text);
    }
  }
}

}  // namespace

std::string prefix_of(const Formula& formula, NodeIndex root) {
  std::string text;
  append(formula, root, text);
  return text.size() > longest_prefix ? "" : text;
}

}  // namespace playground
