// A formula f(z) of the reader's own activation as a graph of operations, its text and its
// derivative.
//
//   max(z, a z)      z sigmoid(b z)      z > 0 ? z : a (exp(z) - 1)
//
// Numbers, z, pi, up to four constants of one letter; + - * /, juxtaposition multiplies, whole
// powers; a comparison with a choice; the functions of function_names. All bounds (length, depth,
// operations) hold before anything is built, so no text is too much. What formulas compute is in
// program.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "network/own/faults.h"
#include "network/own/operation.h"

namespace playground {

inline constexpr std::size_t max_formula_length = 300;  // characters

using NodeIndex = std::uint8_t;

struct Node {
  Op op;
  std::array<NodeIndex, 4> at{};
  float value = 0;  // of a number or the exponent of a power; of a constant, which one it is

  bool operator==(const Node&) const = default;
};

// Equal parts of formulas are one node; operands come before what is made of them.
class Graph {
 public:
  static constexpr std::size_t most = 250;

  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }
  // Whether something was not added because there is no room for it: then the graph is of no use.
  bool full() const { return full_; }

  // The node as it is.
  NodeIndex put(Node node);

  // The same, made simpler where it can be: of derivatives, which are full of 0 and 1.
  NodeIndex number(float value) { return put({Op::number, {}, value}); }
  NodeIndex simple(Op op, NodeIndex a, NodeIndex b = 0, NodeIndex c = 0, NodeIndex d = 0);
  NodeIndex power(NodeIndex a, float exponent);

  bool is_number(NodeIndex index) const { return nodes_[index].op == Op::number; }
  bool is(NodeIndex index, float value) const {
    return is_number(index) && nodes_[index].value == value;
  }

  // Whether `root` depends on z; within pieces it does otherwise than by which side of a comparison
  // holds, or which sign something has.
  bool depends_on_z(NodeIndex root, bool within_pieces = false) const;

 private:
  NodeIndex simple_product(NodeIndex a, NodeIndex b);
  NodeIndex simple_sum(Op op, NodeIndex a, NodeIndex b);

  std::vector<Node> nodes_;
  bool full_ = false;
};

struct Formula {
  Graph graph;
  std::string constants;  // a letter each, in the order in which `own:0.1` gives their values
  NodeIndex f = 0;
  NodeIndex slope = 0;        // ∂f/∂z; at a corner the slope on its left, as everywhere here
  NodeIndex by_constant = 0;  // ∂f/∂(the first constant)
};

// Bytes of the space that `text` begins with, 0 for none: also what word processors put in place of
// one.
std::size_t length_of_space(std::string_view text);

// How many operands an operation has: the first of Node::at.
std::size_t operand_count(Op op);

// Reads `text` into `formula`, whose constants may already be there; what is wrong with it, or an
// empty message. Does not derive.
Message read_formula(std::string_view text, Formula& formula);

// Fills in the derivatives; false where they are too long.
bool derive(Formula& formula);

}  // namespace playground
