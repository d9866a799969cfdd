// Linear regions: on how many pieces a network of piecewise-linear activations is one and the same
// affine function of its features.
#pragma once

#include <cstddef>

#include "training/trainer.h"

namespace playground {

// The number of distinct patterns among `samples`, a pattern being the linear piece on which every
// hidden unit lies: for relu, which units are on. 1 means that the network is affine over the
// samples. 0 where a hidden layer is not piecewise linear. Exact up to collisions of a 64-bit hash.
std::size_t count_regions(Trainer& trainer, const Samples& samples);

}  // namespace playground
