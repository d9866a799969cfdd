// A formula as a short program of the engine's own operations on four numbers at once, which runs
// over blocks of a row. Every operation has the same bits on every machine, and those that built-in
// activations are made of have theirs. Nothing is allocated while it runs. Formulas are made into
// programs in compile.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "network/own/operation.h"
#include "numerics/lanes.h"

namespace playground {

struct Program {
  // Columns that are worked on at a time: enough to make choosing the operation cheap.
  static constexpr std::size_t block = 64;
  // Operations at most.
  static constexpr std::size_t most = 120;

  // The room that a program works in: a row for each of its operations.
  using Room = std::array<std::array<float, block>, most>;
  using Constants = std::array<float, max_constants>;

  struct Step {
    Op op;
    std::array<std::uint8_t, 4> from{};  // places in the room
    float value = 0;                     // see Node
  };

  // Fills in what does not depend on z. To be called before `run`, once for each set of constants.
  void prepare(const Constants& constants, Room& room) const;

  // The values at `count` pre-activations, a multiple of lane_count and at most `block`, which lie
  // in `room`, in z or in `value`, which holds those of the step that is given.
  const float* run(const float* z, const float* value, std::size_t count, Room& room) const;

  std::vector<Step> steps;
  std::size_t uniform = 0;   // that many first steps do not depend on z
  std::size_t given = most;  // the step whose value is there already
};

}  // namespace playground
