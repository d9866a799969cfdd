// How the networks of a study are at the end of their runs, beside what is judged: dead units, and
// the gradient that reaches the first layer.
//
// Runs that diverged are in it with their last finite state. As in verdict.h, figures over all
// strata are the means of the strata's, and a seed counts as one observation.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "numerics/tensor.h"
#include "study/statistics/interval.h"

namespace playground {

// What is known of each run; see Row. Axes as in Outcomes.
struct RunSigns {
  RunSigns(std::size_t strata, std::size_t values, std::size_t seeds)
      : dead({strata, values, seeds}, 0),
        gradient_at_start({strata, values, seeds}, 0),
        gradient_at_end({strata, values, seeds}, 0) {}

  Tensor<float, 3> dead;               // strata × values × seeds: share of hidden units
  Tensor<float, 3> gradient_at_start;  // strata × values × seeds: RMS of ∂L/∂z, first layer
  Tensor<float, 3> gradient_at_end;    // strata × values × seeds
};

// Of one value's runs, in a stratum or over all; NaN where there are none.
struct ValueSigns {
  // Share of runs that end with at least one dead hidden unit, with its 95 % Wilson interval; no
  // interval of fewer than `fewest_seeds`, and none while runs are missing.
  Estimate with_dead;
  // Medians over the runs.
  double dead = std::numeric_limits<double>::quiet_NaN();
  double gradient_at_start = std::numeric_limits<double>::quiet_NaN();
  double gradient_at_end = std::numeric_limits<double>::quiet_NaN();
};

// Of each stratum and, where there are several, then of all: of each value. `seeds` are positions
// of those that are finished for all values and strata.
std::vector<std::vector<ValueSigns>> signs_of(const RunSigns& runs,
                                              const std::vector<std::size_t>& seeds);

}  // namespace playground
