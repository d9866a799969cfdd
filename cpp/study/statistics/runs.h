// The runs of a study in one measure, as the statistics see them: what each counts as, and how well
// it did. Cells (stratum, value) hold runs that are paired by seed.
#pragma once

#include <cstddef>
#include <limits>

#include "numerics/expressions.h"

namespace playground {

// The standing of a run that failed: behind all others, and level with other failures.
inline constexpr double failed_standing = -std::numeric_limits<double>::infinity();

struct Runs {
  // All failed.
  Runs(std::size_t strata, std::size_t values, std::size_t seeds, bool larger_better)
      : counted({strata, values, seeds}, 0),
        standing({strata, values, seeds}, failed_standing),
        constant({strata, values, seeds}, 0),
        larger_is_better(larger_better) {}

  std::size_t strata() const { return counted.shape(0); }
  std::size_t values() const { return counted.shape(1); }
  std::size_t seeds() const { return counted.shape(2); }
  // 1 where larger is better, else -1.
  double sign() const { return larger_is_better ? 1 : -1; }

  // What enters means and medians, failures included.
  Tensor<double, 3> counted;  // strata × values × seeds
  // sign() times the measure, so that the larger is the better.
  Tensor<double, 3> standing;  // strata × values × seeds
  // What the best constant answer to the run's data comes to; of no use where times are measured.
  Tensor<double, 3> constant;  // strata × values × seeds
  bool larger_is_better;
};

// The runs of a value in a stratum (seeds); of `counted` or `standing`.
inline TensorView<const double, 1> cell(const Tensor<double, 3>& numbers, std::size_t stratum,
                                        std::size_t value) {
  const std::size_t seeds = numbers.shape(2);
  return vector_at(numbers.data() + (stratum * numbers.shape(1) + value) * seeds, seeds);
}

}  // namespace playground
