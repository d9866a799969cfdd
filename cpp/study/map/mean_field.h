// What the theory of infinitely wide networks says of initial weights: the spread σ_w, in units of
// one over the root of the inputs, below which gradients vanish from layer to layer, and above
// which they explode (Poole et al. 2016; Schoenholz et al. 2017; biases are 0). For tanh it is 1,
// for ReLU √2, where He's initialisation stands.
#pragma once

#include <optional>

#include "experiment/experiment.h"
#include "network/activation.h"

namespace playground {

// The σ_w at which χ = σ_w² E f'(√q z)² passes 1, z standard normal and q the variance to which
// pre-activations come, from 1; between 1/8 and 32, to about 0.001. Nothing where χ does not pass
// 1 there or jumps over it, and where theory's f has no slope to speak of.
std::optional<double> critical_scale(const Activation& activation);

// σ_w of the weights between two hidden layers of equal size; nothing where there is no one
// activation, and where spreads do not go with the root of the inputs (`uniform`).
std::optional<double> weight_scale(const Experiment& experiment);

}  // namespace playground
