// See least_squares.h.
#include "interface/least_squares.h"

namespace playground {

LeastSquaresTold told(const LeastSquaresFit& fit) {
  return {{fit.weights.begin(), fit.weights.end()},
          {fit.biases.begin(), fit.biases.end()},
          fit.train_loss,
          fit.test_loss};
}

}  // namespace playground
