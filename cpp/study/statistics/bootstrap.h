// The paired bootstrap: seeds are drawn again and again, with replacement and with all runs of a
// seed kept together, and what a statistic comes to each time shows how far it is to be trusted.
//
// Intervals are percentile intervals (Efron 1979). For differences of interquartile means they hold
// what they promise from 20 seeds on: the tests simulate studies with normal, skewed and two-humped
// outcomes. BCa intervals (Efron 1987) miss more often there, since trimming takes away the skew
// that they are to correct.
#pragma once

#include <cstddef>
#include <vector>

#include "numerics/random.h"
#include "study/statistics/interval.h"
#include "study/statistics/ranked.h"

namespace playground {

// How many resamples the intervals of `comparisons` take: 4,000 for each, at least 2,000, so that
// each end of each rests on a hundred. More than 400,000 are not taken, which leaves ten with a
// thousand comparisons.
std::size_t resamples_for(std::size_t comparisons);

// Resamples of seeds from the stream "bootstrap" of random numbers: the same for equal numbers of
// seeds.
class SeedResampler {
 public:
  explicit SeedResampler(std::size_t seeds);

  // The next resample (seeds); good until the next call.
  const Draws& next();

 private:
  Random random_;
  Draws draws_;
};

// What a statistic came to over the resamples. Only the two tails are kept.
class Resampled {
 public:
  // Of a statistic that is `observed` in the sample itself.
  Resampled(double observed, std::size_t resamples, double error);

  // To be called for each of the resamples.
  void add(double statistic);

  // From the quantile error / 2 to the quantile 1 - error / 2 of all resamples, interpolated
  // between neighbours (position q (resamples - 1), from 0 on).
  Interval interval() const;
  // Standard deviation over the resamples.
  double standard_error() const;

 private:
  double observed_;
  double resamples_;
  // Of the quantiles, counted from the outermost resample inwards.
  double position_;
  std::size_t kept_;
  std::vector<double> lowest_;   // a heap, the largest first
  std::vector<double> highest_;  // a heap, the smallest first
  double sum_ = 0;               // of differences from `observed_`
  double squares_ = 0;
};

// About how many seeds show a difference d, 80 times in 100, where n seeds give it the standard
// error s, in an interval with this z: n ((z + 0.84) s / d)². NaN where s or d is 0. This takes s
// to fall with the root of n. It falls more slowly where about as many runs do badly as are left
// out of an interquartile mean; there, several times n shows the difference 50 to 70 times in 100.
double seeds_needed(double seeds, double z, double standard_error, double difference);

}  // namespace playground
