// Remedies: small changes of an experiment, in its text form, for the diagnosis to propose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "experiment/experiment.h"

namespace playground {

// Hidden layers as bits, the first one lowest.
using LayerSet = std::uint32_t;
static_assert(max_hidden_layers <= 32);

// "lr=0.003": of the rates people choose, 1 and 3 times powers of ten, the one nearest to `rate`,
// within what an experiment may have.
std::string rate_change(double rate);

// A tenth of the experiment's learning rate, or what is usual for its optimiser if that is less.
double lower_rate(const Experiment& experiment);

// Whether the learning rate is above what is usual for the optimiser.
bool rate_is_unusual(const Experiment& experiment);

// "net=8:relu,4:relu": the hidden layers with the standard `activation` in the layers that are
// `concerned`.
std::string activation_change(const Experiment& experiment, std::string_view activation,
                              LayerSet concerned);

// "net=…" with every hidden layer `numerator` / `denominator` as wide, at least 1 unit and at most
// max_units.
std::string width_change(const Experiment& experiment, std::size_t numerator,
                         std::size_t denominator);

// The learning rate that is usual for the optimiser.
std::string usual_rate_change(const Experiment& experiment);

// What is usual of everything but the data and the layers: matching initial weights, Adam with
// 0.01, no penalty, no clipping, no dropout. What is so already is left out.
std::string plain_training_change(const Experiment& experiment);

// To start over: one hidden layer of 16 leaky ReLU units, matching initial weights, Adam with 0.01
// and an L2 penalty of 0.03, which keeps few samples from being memorised.
std::string start_over_change(const Experiment& experiment);

// Both changes, one after the other; either may be empty.
std::string joined(const std::string& first, const std::string& second);

}  // namespace playground
