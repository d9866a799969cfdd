// The graph of a formula, and how its nodes are made simple. See formula.h.
#include <algorithm>
#include <array>
#include <utility>

#include "network/own/formula.h"

namespace playground {

std::size_t operand_count(Op op) {
  return op < Op::add ? 0 : op < Op::greater ? 2 : op < Op::negate ? 4 : 1;
}

NodeIndex Graph::put(Node node) {
  const auto found = std::find(nodes_.begin(), nodes_.end(), node);
  if (found == nodes_.end()) {
    if (nodes_.size() == most) {
      full_ = true;
      return 0;
    }
    nodes_.push_back(node);
    return static_cast<NodeIndex>(nodes_.size() - 1);
  }
  return static_cast<NodeIndex>(found - nodes_.begin());
}

// Shared parts would make the ways through a graph endless; operands come first, so one look at
// each node does.
bool Graph::depends_on_z(NodeIndex root, bool within_pieces) const {
  std::array<bool, most> depends{};
  for (std::size_t index = 0; index <= root; ++index) {
    const Node& node = nodes_[index];
    const bool jumps = within_pieces && node.op == Op::sign;
    const bool chooses = node.op == Op::greater || node.op == Op::at_least;
    depends[index] = node.op == Op::z;
    for (std::size_t i = within_pieces && chooses ? 2 : 0; i < operand_count(node.op); ++i) {
      depends[index] = depends[index] || (depends[node.at[i]] && !jumps);
    }
  }
  return depends[root];
}

NodeIndex Graph::power(NodeIndex a, float exponent) {
  return exponent == 0 ? number(1) : exponent == 1 ? a : put({Op::power, {a}, exponent});
}

NodeIndex Graph::simple_product(NodeIndex a, NodeIndex b) {
  if (is_number(b)) {
    std::swap(a, b);
  }
  if (is(a, 0) || is(b, 1)) {
    return a;
  }
  if (is(a, 1)) {
    return b;
  }
  if (is(a, -1)) {
    return simple(Op::negate, b);
  }
  const Node left = nodes_[a];
  const Node right = nodes_[b];
  if (left.op == Op::number && right.op == Op::number) {
    return number(left.value * right.value);
  }
  if (left.op == Op::number && right.op == Op::multiply && is_number(right.at[0])) {
    return simple_product(number(left.value * nodes_[right.at[0]].value), right.at[1]);
  }
  if (right.op == Op::multiply && is_number(right.at[0])) {
    return simple_product(right.at[0], simple_product(a, right.at[1]));
  }
  if (left.op == Op::negate || right.op == Op::negate) {
    const NodeIndex positive_a = left.op == Op::negate ? left.at[0] : a;
    const NodeIndex positive_b = right.op == Op::negate ? right.at[0] : b;
    const NodeIndex product = simple_product(positive_a, positive_b);
    return left.op == right.op ? product : simple(Op::negate, product);
  }
  return a == b ? power(a, 2) : put({Op::multiply, {a, b}});
}

NodeIndex Graph::simple_sum(Op op, NodeIndex a, NodeIndex b) {
  const bool minus = op == Op::subtract;
  if (is(b, 0)) {
    return a;
  }
  if (is(a, 0)) {
    return minus ? simple(Op::negate, b) : b;
  }
  if (is_number(a) && is_number(b)) {
    return number(nodes_[a].value + (minus ? -nodes_[b].value : nodes_[b].value));
  }
  if (a == b) {
    return minus ? number(0) : simple_product(number(2), a);
  }
  if (nodes_[b].op == Op::negate) {
    return put({minus ? Op::add : Op::subtract, {a, nodes_[b].at[0]}});
  }
  if (!minus && nodes_[a].op == Op::negate) {
    return put({Op::subtract, {b, nodes_[a].at[0]}});
  }
  return put({op, {a, b}});
}

NodeIndex Graph::simple(Op op, NodeIndex a, NodeIndex b, NodeIndex c, NodeIndex d) {
  switch (op) {
    case Op::multiply:
      return simple_product(a, b);
    case Op::add:
    case Op::subtract:
      return simple_sum(op, a, b);
    case Op::divide:
      return is(a, 0) || is(b, 1) ? a : put({op, {a, b}});
    case Op::negate:
      return is_number(a)                 ? number(nodes_[a].value == 0 ? 0 : -nodes_[a].value)
             : nodes_[a].op == Op::negate ? nodes_[a].at[0]
             : nodes_[a].op == Op::subtract
                 ? put({Op::subtract, {nodes_[a].at[1], nodes_[a].at[0]}})
                 : put({op, {a}});
    case Op::greater:
    case Op::at_least:
      return c == d ? c : put({op, {a, b, c, d}});
    case Op::min:
      return is_number(a) && is_number(b) ? number(std::min(nodes_[a].value, nodes_[b].value))
                                          : put({op, {a, b}});
    case Op::max:
      return is_number(a) && is_number(b) ? number(std::max(nodes_[a].value, nodes_[b].value))
                                          : put({op, {a, b}});
    default:
      return put({op, {a}});
  }
}

}  // namespace playground
