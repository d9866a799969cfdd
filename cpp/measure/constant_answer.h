// The best that can be done without looking at the inputs: one answer to all samples. What a run is
// measured against: its target is half of that loss, and a run that fails counts as that answer.
#pragma once

#include "training/trainer.h"

namespace playground {

// Mean loss and accuracy over `samples`, which are the trainer's, of the answer that suits these
// samples best: logits that give the classes their shares, or the mean of the values. Accuracy is
// the share of the largest class, and NaN for regression.
Evaluation constant_answer(const Trainer& trainer, const Samples& samples);

}  // namespace playground
