// A run of one experiment: data, network and optimiser, moved on step by step. One step is one
// mini-batch, see step.h; here is what comes before and after it.
//
// Everything random comes from named streams of the experiment's seeds, so a run is a function of
// the experiment and the number of steps. What a run looks like inside (statistics, surfaces) is
// measured by the room above, through the const accessors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "experiment/experiment.h"
#include "network/network.h"
#include "network/optimizer.h"
#include "numerics/random.h"
#include "training/samples.h"
#include "training/step.h"

namespace playground {

struct Evaluation {
  double loss = 0;  // mean over the samples, without penalties
  // Share of samples whose class is predicted; NaN for regression, and where an output is none.
  double accuracy = 0;
};

class Trainer {
 public:
  // Everything that moves while training.
  struct State {
    Network network;
    Optimizer optimizer;
    std::vector<std::uint32_t> order;  // training samples in the order of this epoch
    std::size_t position = 0;          // first sample of the next batch in `order`
    std::size_t step = 0;
    Random batches;
    Random dropout;
    // Epochs are counted on where the number of steps in one changes: until then there were so
    // many, and then so many steps had been taken.
    double earlier_epochs = 0;
    std::size_t counted_from = 0;
  };

  // All that is needed to go on from a point of a run as if nothing had happened since.
  struct Snapshot {
    Experiment experiment;
    State state;
    Vector before_last_step;
    std::size_t changed_at;
    bool diverged;
    bool pristine;
  };

  explicit Trainer(const Experiment& experiment);

  const Experiment& experiment() const { return experiment_; }
  const Network& network() const { return state_.network; }
  const Dataset& dataset() const { return dataset_; }
  const Samples& train_samples() const { return train_; }
  const Samples& test_samples() const { return test_; }
  Loss loss() const { return rules_.loss; }

  // Number of steps taken, and of steps in an epoch; the last batch of an epoch may be smaller than
  // the others.
  std::size_t step() const { return state_.step; }
  std::size_t steps_per_epoch() const;

  // Epochs so far, with the share of the present one, and the steps that it still takes, 1 or more.
  double epoch() const;
  std::size_t steps_to_epoch_end() const;

  // Trains up to `steps` batches and returns how many were taken. It is fewer when a parameter
  // would no longer be a finite number: then the run stays at its last finite state and is
  // `diverged`. Allocates nothing.
  std::size_t train(std::size_t steps);
  bool diverged() const { return diverged_; }

  // Back to the initial weights of the experiment: its own, or those that its seed draws.
  void reset();

  // Takes over another experiment. A running network keeps its weights when only activations, the
  // loss, the optimiser, its rate, the batch size, penalties, clipping or dropout differ, or which
  // samples of its own it learns the same task from; otherwise the run starts anew. Returns whether
  // weights were kept.
  bool change(const Experiment& experiment);

  // The present point of the run; after `restore` training goes on from it with the same bits,
  // under the experiment of that time.
  Snapshot snapshot() const;
  void restore(const Snapshot& snapshot);

  // The present point as words, for whoever keeps it outside of this engine: `unpack` of a trainer
  // of the same experiment in the same build goes on from it with the same bits. Words of another
  // shape are refused: then nothing changes, and the answer is false.
  std::vector<float> packed() const;
  bool unpack(const std::vector<float>& words);

  // The step at which the experiment or a parameter was last changed, 0 where neither was: what the
  // run has done before says little of what it does under other rules.
  std::size_t changed_at() const { return changed_at_; }

  // Whether the parameters are exactly those that the experiment gives at this step, untouched by
  // hand or by change().
  bool pristine() const { return pristine_; }

  // Sets one parameter (a position in network().parameters()); not finite values and positions
  // beyond the end are refused.
  bool set_parameter(std::size_t index, float value);

  // The largest size that a parameter was set to since the first weights; 0 where none was.
  float largest_set() const { return largest_set_; }

  // Mean loss and accuracy over the training or the held-out samples.
  Evaluation evaluate(const Samples& samples);

  // A pass with room for a block of samples, for whoever measures this trainer's network.
  Pass& measuring_pass() { return measuring_; }

  // The parameters as they were before the last step; equal to the present ones before the first.
  const Vector& before_last_step() const { return before_last_step_; }

  // 64-bit hash of all parameters, see digest.h.
  std::string digest() const;

 private:
  void load_data();
  void prepare_buffers();
  State initial_state() const;
  void shuffle_anew(State& state) const;
  std::size_t batch_size() const;
  void take_step();
  bool finite() const;
  std::size_t stop_at_last_finite_step();

  Experiment experiment_;
  Dataset dataset_;
  std::size_t train_count_ = 0;
  SampleRows rows_;  // the training samples, to pick batches from
  Samples train_;
  Samples test_;

  State state_;
  State fallback_;
  Vector before_last_step_;
  StepRules rules_{};
  StepBuffers buffers_;
  Vector batch_;
  Pass measuring_;
  std::size_t changed_at_ = 0;
  bool diverged_ = false;
  bool pristine_ = true;
  float largest_set_ = 0;
};

}  // namespace playground
