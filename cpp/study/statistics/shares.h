// Shares of runs, and how far they are to be trusted. A share may be one of halves (ties) or the
// mean over strata, so counts are doubles.
#pragma once

#include <cstddef>

#include "study/statistics/interval.h"
#include "study/statistics/runs.h"

namespace playground {

// Wilson's score interval (1927) for a share of n; z is normal_quantile(error / 2). Within [0, 1].
Interval wilson_interval(double share, double n, double z);

// How often two values' runs with the same seed failed, in all strata together.
struct PairedFailures {
  double both = 0;
  double first = 0;   // the first alone
  double second = 0;  // the second alone
  double neither = 0;
  // What the shares are worth: one observation a seed, however many strata there are.
  double seeds = 0;

  double pairs() const { return both + first + second + neither; }
  // The second's share of failures minus the first's.
  double difference() const { return (second - first) / pairs(); }
};

// Newcombe's interval for PairedFailures::difference: the square-and-add of two Wilson intervals,
// with a continuity-corrected correlation (R. G. Newcombe, "Improved confidence intervals for the
// difference between binomial proportions based on paired data", Statistics in Medicine 17, 1998,
// method 10). Within [-1, 1].
Interval newcombe_interval(const PairedFailures& failures, double z);

// Strata [first_stratum, last_stratum), with equal weights.
struct Strata {
  std::size_t first;
  std::size_t end;

  double count() const { return static_cast<double>(end - first); }
};

// The failures of values `first` and `second`.
PairedFailures paired_failures(const Runs& runs, const Strata& strata, std::size_t first,
                               std::size_t second);

// The share of a value's runs that failed.
double failed_share(const Runs& runs, const Strata& strata, std::size_t value);

// The share of seeds with which `second` stands above `first`, ties counted half.
double improvement_share(const Runs& runs, const Strata& strata, std::size_t first,
                         std::size_t second);

}  // namespace playground
