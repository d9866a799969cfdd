// What the network says to every sample of the data: for confusion matrices and grids of samples.
#pragma once

#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

// Samples × outputs, as shown_output has them; samples in the order of trainer.dataset().
Matrix predictions(Trainer& trainer);

}  // namespace playground
