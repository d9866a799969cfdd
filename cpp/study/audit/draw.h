// Experiments to hold the diagnosis against: drawn from a named stream over everything that an
// experiment can choose, so that thresholds are tuned on one stream and reported on another.
//
// What is drawn, each independently: any data set that the engine can draw, with noise 0 to 0.4,
// 60, 120 or 240 samples, half of which are held out, and one of four draws of the stream; one
// activation for 1 to 16 hidden layers of 2 to 16 units; any optimiser with a learning rate of 1e-5
// to 7; batches of 5 to 60. Four in ten draws have an initialiser of their own with a scale of 0.1
// to 10, one in five an L1 penalty, one in five an L2 penalty (1e-4 to 0.7), one in ten clipping,
// one in ten dropout, three in ten a loss of their own, and of those in the plane one in five other
// features. Experiments with formulas have one of those in formulas.h in place of the activation.
#pragma once

#include <cstdint>
#include <string_view>

#include "experiment/experiment.h"

namespace playground {

// What the layers of drawn experiments have: an activation of the table, or a formula.
enum class Drawn { built_in, formula };

// Experiment number `number` of the stream; equal arguments give equal experiments.
Experiment drawn_experiment(std::string_view stream, std::uint32_t number,
                            Drawn drawn = Drawn::built_in);

// Other settings for the same data, features and loss, such as people choose: 0 to
// reference_settings - 1. What they reach says how much can be learned there.
inline constexpr std::size_t reference_settings = 20;
Experiment reference_experiment(const Experiment& experiment, std::size_t setting);

}  // namespace playground
