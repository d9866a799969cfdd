// The closed-form linear fit as a caller is told it.
#pragma once

#include <vector>

#include "interface/declaration.h"
#include "measure/least_squares.h"

namespace playground {

struct LeastSquaresTold {
  std::vector<double> weights;
  std::vector<double> biases;
  double train_loss;
  double test_loss;
};

template <>
inline constexpr auto declaration<LeastSquaresTold> =
    declare("LeastSquares", "The closed-form linear fit; see cpp/measure/least_squares.h.",
            field("weights", &LeastSquaresTold::weights, "Outputs × features, row-major."),
            field("biases", &LeastSquaresTold::biases, "One an output."),
            field("trainLoss", &LeastSquaresTold::train_loss,
                  "Mean squared error of the training samples.", {.range = "at least 0"}),
            field("testLoss", &LeastSquaresTold::test_loss,
                  "Mean squared error of the samples held out.", {.range = "at least 0"}));

LeastSquaresTold told(const LeastSquaresFit& fit);

}  // namespace playground
