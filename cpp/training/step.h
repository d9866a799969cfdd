// One step of training: a batch goes through a network, its loss comes back, and the optimiser
// moves the parameters. All that it reads and writes is handed in, so that any number of networks
// can take steps in turn, each with an optimiser and buffers of its own.
#pragma once

#include "network/loss.h"
#include "network/network.h"
#include "network/optimizer.h"
#include "numerics/random.h"
#include "training/samples.h"

namespace playground {

// What a step minimises, and how far it goes.
struct StepRules {
  Task task;
  Loss loss;
  float learning_rate;
  float l1 = 0;  // penalties l1 · Σ |w| + l2 / 2 · Σ w², over what Network::weight_mask marks
  float l2 = 0;
  float clip = 0;     // largest Euclidean norm of the gradient; 0 is off
  float dropout = 0;  // probability that an activation of a hidden layer is dropped
};

// What a step of one network fills on its way. Nothing of it outlives the step.
struct StepBuffers {
  StepBuffers() = default;

  // For batches of at most `capacity` columns; `dropout` says whether steps will drop activations.
  StepBuffers(const Network& network, std::size_t capacity, bool dropout);

  Pass pass;
  Vector gradient;     // laid out like the parameters
  Vector weight_mask;  // as of Network::weight_mask
};

// Takes a step of `network` on the mean loss of `batch`, whose padding is zeros and whose targets
// are there. `random` is what dropout draws from, and is not touched without dropout. Afterwards
// the gradient of the step, penalties and clipping included, is in `buffers`. Allocates nothing.
void training_step(const StepRules& rules, const Samples::Block& batch, Network& network,
                   Optimizer& optimizer, StepBuffers& buffers, Random& random);

}  // namespace playground
