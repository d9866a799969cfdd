// The closed-form least-squares fit of the targets on the features: the best that a network without
// activations can reach under the mean squared error, to be shown beside one.
#pragma once

#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

struct LeastSquaresFit {
  // As in a network without hidden layers.
  Tensor<double, 2> weights;  // outputs × features
  Tensor<double, 1> biases;   // outputs
  // Mean squared errors as loss=mse counts them: over samples and outputs.
  double train_loss = 0;
  double test_loss = 0;
};

// Fits the training samples. The targets are those of loss=mse: ±1 for two classes, 1 for the class
// and 0 for the others for more, the value for regression. Solves the normal equations of the
// centred features in double precision; a feature that depends linearly on others (or is constant)
// gets weight 0, so that there is always one answer.
LeastSquaresFit least_squares(const Trainer& trainer);

}  // namespace playground
