// When units died and came back: compares, from check to check, what every unit does over the probe
// set, and keeps the steps at which that changed.
//
// The record is a function of the run and of the steps at which it is checked: a death is dated to
// the check that found it. A check costs one forward pass over the probe set (see vitals.h).
#pragma once

#include <cstddef>
#include <vector>

#include "measure/unit_state.h"
#include "numerics/tensor.h"
#include "training/checkpoints.h"
#include "training/trainer.h"

namespace playground {

// What moved a unit's mean pre-activation over the probe set between the two checks around its
// death: the change of its bias, of its weights (at the old inputs) and of its inputs (at the new
// weights). The three add up to the change of the mean. NaN where there was no check before.
struct Shift {
  float bias;
  float weights;
  float inputs;
};

struct Life {
  UnitState state = UnitState::working;
  std::size_t since_step = 0;  // of the check that found it in this state
  std::size_t deaths = 0;
  std::size_t revivals = 0;
  Shift fatal{0, 0, 0};  // of the last death; 0 where there was none
};

class Lives {
 public:
  // Checks all units now. The first check says what they start as, which is neither a death nor a
  // revival. A check at an earlier step than the last one follows the trainer back in time: what
  // was found after that step is forgotten. A network of another shape starts a new record.
  void observe(Trainer& trainer);

  // One entry a unit, layer after layer, the output layer last.
  const std::vector<Life>& units() const { return lives_; }

  // The step of the last check.
  std::size_t step() const { return step_; }

 private:
  // Something that happened to a unit, with what it was before.
  struct Event {
    std::size_t step;
    std::size_t unit;
    Life before;
  };

  void measure(Trainer& trainer);
  void go_back(std::size_t step);
  void find_changes(const Network& network);
  Shift shift(const Network& network, const Layer& layer, std::size_t unit,
              std::size_t inputs) const;

  std::vector<std::size_t> shape_;  // inputs, units of each layer
  std::size_t step_ = 0;
  std::size_t first_step_ = 0;
  std::vector<Life> lives_;
  std::vector<Event> events_;
  // Of this check.
  Tensor<double, 1> active_;  // units: samples for which each is active
  Tensor<double, 1> sloped_;  // units: samples for which each has a slope
  Tensor<double, 1> means_;   // inputs + units: of the inputs, then of every unit's a
  double samples_ = 0;
  Vector slopes_;  // room for f' of one layer and block
  // Of the check before, for Shift; empty where there is none.
  Vector parameters_before_;
  Tensor<double, 1> means_before_;
};

// The record of a stretch of the past, found by living through it again: from the last checkpoint
// at or before `point` on to `from`, and then with a check every `stride` steps to `to`. The
// trainer is put back to the present, to the last bit. Nothing is recorded where there is no such
// checkpoint; what was changed by hand since then does not happen again. `point` is a step at or
// before `from`: checkpoints nearer to it may be of a run that was left.
Lives replay_lives(Trainer& trainer, const Checkpoints& checkpoints, std::size_t point,
                   std::size_t from, std::size_t to, std::size_t stride);

}  // namespace playground
