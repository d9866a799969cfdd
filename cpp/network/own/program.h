// A formula as a short program of the engine's own operations on four numbers at once, which runs
// over blocks of a row. Every operation has the same bits on every machine, and those that built-in
// activations are made of have theirs. Nothing is allocated while it runs.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "network/own/formula.h"
#include "numerics/lanes.h"

namespace playground {

class Program {
 public:
  // Columns that are worked on at a time: enough to make choosing the operation cheap.
  static constexpr std::size_t block = 64;
  // Operations at most.
  static constexpr std::size_t most = 120;

  // The room that a program works in: a row for each of its operations.
  using Room = std::array<std::array<float, block>, most>;
  using Constants = std::array<float, max_constants>;

  Program() = default;
  // The part of `graph` that `root` is made of; `given` is a node whose value is there already.
  Program(const Graph& graph, NodeIndex root, std::optional<NodeIndex> given = std::nullopt);

  // Whether there was room for all of its operations.
  bool fits() const { return steps_.size() <= most; }

  // Fills in what does not depend on z. To be called before `run`, once for each set of constants.
  void prepare(const Constants& constants, Room& room) const;

  // The values at `count` pre-activations, a multiple of lane_count and at most `block`, which lie
  // in `room`, in z or in `given`.
  const float* run(const float* z, const float* given, std::size_t count, Room& room) const;

 private:
  struct Step {
    Op op;
    std::array<NodeIndex, 4> from{};  // places in the room
    float value = 0;
  };

  void work(const Step& step, std::array<float, block>& to, std::size_t count,
            const std::array<const float*, most>& at) const;

  std::vector<Step> steps_;
  std::size_t uniform_ = 0;   // that many first steps do not depend on z
  std::size_t given_ = most;  // the step whose value is there already
};

}  // namespace playground
