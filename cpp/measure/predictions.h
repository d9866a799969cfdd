// What the network says to every sample of the data: for confusion matrices and grids of samples.
#pragma once

#include <vector>

#include "training/trainer.h"

namespace playground {

// Samples × outputs, the outputs of a sample one after the other as shown_output has them, samples
// in the order of trainer.dataset().
std::vector<float> predictions(Trainer& trainer);

}  // namespace playground
