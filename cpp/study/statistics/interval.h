// What the statistics of many runs answer with: a number, and between what it lies.
//
// Intervals are asked for by their error, the probability with which they may miss: 0.05 for a 95 %
// interval, 0.05 / m for each of m intervals that are all to hold together (Bonferroni).
#pragma once

#include <limits>

namespace playground {

// Both NaN where there is none.
struct Interval {
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();
};

struct Estimate {
  double value = std::numeric_limits<double>::quiet_NaN();  // NaN where there is none
  Interval interval;
};

}  // namespace playground
