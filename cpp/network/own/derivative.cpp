// The derivative of a formula, by the rules of calculus. See formula.h.
//
// At a corner it is the slope on its left, which is what the built-in ReLU has at 0: of a maximum
// of two that meet there the smaller slope, of a minimum the larger one, and of a choice that of
// the side that holds just before.
#include <array>
#include <optional>

#include "network/own/formula.h"

namespace playground {
namespace {

class Derivation {
 public:
  // With respect to z, or to the constant of that number.
  Derivation(Graph& graph, Node variable) : graph_(graph), variable_(variable) {}

  NodeIndex of(NodeIndex index) {
    if (!known_[index]) {
      known_[index] = made(index);
    }
    return *known_[index];
  }

 private:
  NodeIndex product(NodeIndex a, NodeIndex b) { return graph_.simple(Op::multiply, a, b); }
  NodeIndex sum(NodeIndex a, NodeIndex b) { return graph_.simple(Op::add, a, b); }
  NodeIndex difference(NodeIndex a, NodeIndex b) { return graph_.simple(Op::subtract, a, b); }
  NodeIndex number(float value) { return graph_.number(value); }

  // `above` where a > b, `below` where a < b, `tie` where they are equal.
  NodeIndex three_ways(NodeIndex a, NodeIndex b, NodeIndex above, NodeIndex tie, NodeIndex below) {
    if (tie == below) {
      return graph_.simple(Op::greater, a, b, above, below);
    }
    if (tie == above) {
      return graph_.simple(Op::at_least, a, b, above, below);
    }
    return graph_.simple(Op::greater, a, b, above, graph_.simple(Op::greater, b, a, below, tie));
  }

  // Of a choice: where both sides are equal, what held just before.
  NodeIndex of_choice(const Node& node) {
    const NodeIndex yes = of(node.at[2]);
    const NodeIndex no = of(node.at[3]);
    if (variable_.op != Op::z) {
      return graph_.simple(node.op, node.at[0], node.at[1], yes, no);
    }
    const NodeIndex a = of(node.at[0]);
    const NodeIndex b = of(node.at[1]);
    const NodeIndex rises = difference(a, b);
    NodeIndex tie = 0;
    if (graph_.is_number(rises)) {
      const float by = graph_[rises].value;
      tie = by > 0 ? no : by < 0 || node.op == Op::at_least ? yes : no;
    } else {
      tie = graph_.simple(Op::greater, b, a, yes, no);
    }
    return three_ways(node.at[0], node.at[1], yes, tie, no);
  }

  NodeIndex of_extreme(const Node& node) {
    const bool larger = node.op == Op::max;
    const NodeIndex a = of(node.at[0]);
    const NodeIndex b = of(node.at[1]);
    const NodeIndex tie = graph_.simple(larger ? Op::min : Op::max, a, b);
    return larger ? three_ways(node.at[0], node.at[1], a, tie, b)
                  : three_ways(node.at[0], node.at[1], b, tie, a);
  }

  NodeIndex of_product(const Node& node) {
    const NodeIndex u = node.at[0];
    const NodeIndex v = node.at[1];
    // a (e^u - 1) gives itself and a, as in the built-in ELU.
    if (graph_[v].op == Op::expm1 && !graph_.depends_on_z(u) && variable_.op == Op::z) {
      return product(sum(graph_.simple(Op::multiply, u, v), u), of(graph_[v].at[0]));
    }
    return sum(product(of(u), v), product(u, of(v)));
  }

  NodeIndex of_quotient(const Node& node) {
    const NodeIndex u = node.at[0];
    const NodeIndex v = node.at[1];
    const NodeIndex by_v = of(v);
    if (graph_.is(by_v, 0)) {
      return graph_.simple(Op::divide, of(u), v);
    }
    return graph_.simple(Op::divide, difference(product(of(u), v), product(u, by_v)),
                         graph_.power(v, 2));
  }

  NodeIndex of_abs(const Node& node) {
    const NodeIndex u = node.at[0];
    const NodeIndex slope = of(u);
    const NodeIndex falls = graph_.simple(Op::negate, slope);
    NodeIndex tie = graph_.is_number(slope)
                        ? (graph_[slope].value > 0 ? falls : slope)
                        : graph_.simple(Op::negate, graph_.simple(Op::abs, slope));
    return three_ways(u, number(0), slope, tie, falls);
  }

  // The outer slope of a function of one operand u; `self` is the function itself.
  NodeIndex outer(const Node& node, NodeIndex self) {
    const NodeIndex u = node.at[0];
    const NodeIndex one = number(1);
    switch (node.op) {
      case Op::power:
        return product(number(node.value), graph_.power(u, node.value - 1));
      case Op::exp:
        return self;
      case Op::expm1:
        return sum(self, one);
      case Op::log:
        return graph_.simple(Op::divide, one, u);
      case Op::sqrt:
        return graph_.simple(Op::divide, one, product(number(2), self));
      case Op::tanh:
        return difference(one, graph_.power(self, 2));
      case Op::sigmoid:
        return product(self, difference(one, self));
      case Op::softplus:
        return graph_.put({Op::sigmoid, {u}});
      case Op::sin:
        return graph_.put({Op::cos, {u}});
      case Op::cos:
        return graph_.simple(Op::negate, graph_.put({Op::sin, {u}}));
      case Op::erf: {
        constexpr float two_over_root_pi = 1.12837916709551257390F;
        const NodeIndex square = graph_.power(u, 2);
        return product(number(two_over_root_pi),
                       graph_.put({Op::exp, {graph_.simple(Op::negate, square)}}));
      }
      default:  // sign
        return number(0);
    }
  }

  NodeIndex made(NodeIndex index) {
    const Node node = graph_[index];
    if (node == variable_) {
      return number(1);
    }
    switch (node.op) {
      case Op::z:
      case Op::number:
      case Op::constant:
        return number(0);
      case Op::add:
      case Op::subtract:
        return graph_.simple(node.op, of(node.at[0]), of(node.at[1]));
      case Op::multiply:
        return of_product(node);
      case Op::divide:
        return of_quotient(node);
      case Op::min:
      case Op::max:
        return of_extreme(node);
      case Op::greater:
      case Op::at_least:
        return of_choice(node);
      case Op::negate:
        return graph_.simple(Op::negate, of(node.at[0]));
      case Op::abs:
        return of_abs(node);
      default: {
        const NodeIndex inner = of(node.at[0]);
        return graph_.is(inner, 0) ? inner : product(outer(node, index), inner);
      }
    }
  }

  Graph& graph_;
  Node variable_;
  std::array<std::optional<NodeIndex>, 256> known_{};
};

}  // namespace

bool derive(Formula& formula) {
  formula.slope = Derivation(formula.graph, {Op::z}).of(formula.f);
  formula.by_constant = Derivation(formula.graph, {Op::constant}).of(formula.f);
  return !formula.graph.full();
}

}  // namespace playground
