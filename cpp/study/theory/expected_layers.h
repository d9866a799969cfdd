// What the theory of infinitely wide networks says of a network with random weights, layer by
// layer: how far its activations spread, and what becomes of the gradient on its way back
// (Schoenholz et al. 2017; He et al. 2015 for rectifiers; Klambauer et al. 2017 for SELU).
//
// Biases are 0, and gradients are taken to pass by weights that are independent of those on the
// way forward. Of finite networks it tells averages over seeds, and those of activations that are
// not positively homogeneous only approximately.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "experiment/experiment.h"
#include "training/samples.h"

namespace playground {

struct ExpectedLayer {
  double variance;   // q of the pre-activations, on average over the samples
  double mean;       // of a
  double square;     // mean square of a
  double deviation;  // of a
  double gradient;   // root mean square of ∂L/∂z over that of the output layer
};

// The mean square of the inputs of each sample that the vital signs look at.
std::vector<double> input_squares(const Samples& samples);

// For hidden layers and the output layer, averaged over samples with these mean squares of n
// inputs, of which each is followed through the layers by itself:
//   q of layer 1 = n Var(w) (mean square), and of every other layer n Var(w) E f(√q z)²
//   g² = E f'(√q z)² (units above) Var(w above) (g² above)
// with z standard normal, and Var(w) as the experiment draws weights.
std::vector<ExpectedLayer> expected_layers(const Experiment& experiment,
                                           std::span<const double> squares);

// The probability that one sample, not 0, finds all units of some layer switched off, and so a
// network that neither answers to it nor learns from it: 1 − ∏ (1 − 2⁻ᴺ) over hidden layers of N
// units (Lu et al. 2019). Nothing where a hidden layer is no ReLU, or weights are not drawn.
std::optional<double> dead_for_one_sample(const Experiment& experiment);

}  // namespace playground
