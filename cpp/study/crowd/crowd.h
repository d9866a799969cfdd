// Runs of one experiment that differ in their seed alone, kept at one step: is what one of them
// shows typical, or one lucky seed? A change of the experiment reaches each at the same step, and
// each has the same bits as if it had been trained alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "experiment/experiment.h"
#include "measure/dead_units.h"
#include "training/trainer.h"

namespace playground {

// A member at the end of an epoch, or before its first step.
struct CrowdLook {
  std::size_t step = 0;
  double epoch = 0;
  double train_loss = 0;
  double test_loss = 0;  // NaN where nothing is held out
  std::size_t dead = 0;  // hidden units
};

// The first `count` seeds from 1 on, without that of the reader's own run.
std::vector<std::uint32_t> crowd_seeds(std::uint32_t own, std::size_t count);

// About how many bytes a member takes, from the sizes of what it is made of.
std::size_t member_bytes(const Trainer& trainer);

class Crowd {
 public:
  // With `other_data` a seed draws the member's data too, as in a study; without, all learn the
  // same.
  Crowd(const Experiment& experiment, const std::vector<std::uint32_t>& seeds, bool other_data);

  // Has all take the experiment over at a step that none has passed, and that is not before the
  // change before; whether that was possible.
  bool change(std::size_t step, const Experiment& experiment);

  // Trains towards a step, up to `budget` steps of single members; whether all are there. One that
  // has diverged counts as being there. Epochs are finished by all before one begins the next.
  bool advance(std::size_t step, std::size_t budget);

  std::size_t size() const { return members_.size(); }
  const Trainer& member(std::size_t number) const { return members_[number].trainer; }
  // At ascending steps, without those that were taken. Of one that has diverged they end with its
  // last whole epoch.
  const std::vector<CrowdLook>& looks(std::size_t number) const { return members_[number].looks; }
  // Hands them out and keeps none.
  std::vector<CrowdLook> take(std::size_t number);
  // Of the member that is furthest behind; of those that have diverged only where all have.
  std::size_t step() const;

 private:
  struct Member {
    Trainer trainer;
    DeadUnits dead;
    std::vector<CrowdLook> looks;
    std::size_t looked = 0;   // the step of the last one
    std::size_t changes = 0;  // that it has taken over
    std::uint32_t seed = 0;
  };
  struct Change {
    std::size_t step;
    Experiment experiment;
  };

  Experiment of_seed(Experiment experiment, std::uint32_t seed) const;
  void take_changes(Member& member) const;
  bool is_going(const Member& member, std::size_t step) const;
  std::size_t train(Member& member, std::size_t step, std::size_t budget) const;

  bool other_data_;
  std::vector<Change> changes_;
  std::vector<Member> members_;
};

}  // namespace playground
