// The closed-form linear fit as a caller is told it.
#pragma once

#include "interface/declaration.h"
#include "measure/least_squares.h"

namespace playground {

template <>
inline constexpr auto declaration<LeastSquaresFit> =
    declare("LeastSquares", "The closed-form linear fit; see cpp/measure/least_squares.h.",
            field("weights", &LeastSquaresFit::weights, "Outputs × features, row-major."),
            field("biases", &LeastSquaresFit::biases, "One an output."),
            field("trainLoss", &LeastSquaresFit::train_loss,
                  "Mean squared error of the training samples.", {.range = "at least 0"}),
            field("testLoss", &LeastSquaresFit::test_loss,
                  "Mean squared error of the samples held out.", {.range = "at least 0"}));

}  // namespace playground
