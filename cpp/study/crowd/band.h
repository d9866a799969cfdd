// Where a run stands among others with other seeds: what a loss chart shows and a sentence says.
#pragma once

#include <cstddef>
#include <vector>

namespace playground {

struct CrowdBand {
  // Quantiles at 0.1, 0.5 and 0.9 of the others' losses, at position q (n - 1) of their order and
  // interpolated between neighbours; infinite where that lies among those that diverged.
  double low = 0;
  double median = 0;
  double high = 0;
  std::size_t worse = 0;     // others with a larger loss than the run's own
  std::size_t level = 0;     // with the same one
  std::size_t diverged = 0;  // counted as worse than any that did not
};

// Of a run with the loss `own`, infinite where it diverged, among at least one other.
CrowdBand band_of(double own, std::vector<double> others);

}  // namespace playground
