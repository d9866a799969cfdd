// The runs of one cell from the best to the worst, and what is read off that order: the
// interquartile mean, medians, the performance profile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "numerics/tensor.h"
#include "study/statistics/interval.h"
#include "study/statistics/runs.h"

namespace playground {

// How many times each seed was drawn (seeds).
using Draws = Tensor<std::uint32_t, 1>;

struct Ranked {
  Tensor<std::uint32_t, 1> seeds;  // positions among the seeds
  Tensor<double, 1> counted;       // of these seeds
  Tensor<double, 1> standing;      // of these seeds, falling: failures last, by what they count as
};

Ranked ranked(const Runs& runs, std::size_t stratum, std::size_t value);

// The mean of the middle half of all draws, of which there are as many as seeds: n / 4, rounded
// down, are left out at either end, as Agarwal et al. 2021 ("Deep Reinforcement Learning at the
// Edge of the Statistical Precipice") and SciPy's trim_mean(x, 0.25) do. Failures are at the bad
// end whatever they count as.
double interquartile_mean(const Ranked& runs, const Draws& draws);

// The middle run's number, or the mean of the two in the middle; of at least one run.
double median(const Ranked& runs);

// The Kaplan-Meier estimate of the median time, of at least one run: when half of the runs have
// arrived, or infinity where fewer than half do. All that do not arrive are censored at one time
// after the others, so the estimated share that is left is simply the share of runs. Where exactly
// half are left for a while, the median is the middle of that while, as R's survfit has it, or its
// beginning if no more arrive.
double median_time(const Ranked& runs);

// The interval that the sign test gives a median (Thompson 1936; Conover 1999, section 3.2): from
// the k-th run to the k-th last one, with the largest k for which fewer than k of n tosses of a
// coin show heads with probability error / 2 at most. Whatever the distribution, it misses no more
// often than it may. Of at least 6 runs, where `error` is 0.05. From 1,001 runs on k comes from the
// binomial distribution's normal approximation.
Interval median_interval(const Ranked& runs, double error);

// The same for median_time: an end that does not arrive is infinite.
Interval median_time_interval(const Ranked& runs, double error);

// Performance profile (Dolan and Moré 2002; Agarwal et al. 2021): the share of runs whose standing
// is at least each threshold. Failures have reached none.
std::vector<double> performance_profile(const Ranked& runs, const std::vector<double>& thresholds);

// Standings to take profiles at, falling: at most `count` quantiles, at equal distances, of all
// runs that did not fail. None where all failed.
std::vector<double> profile_thresholds(const Runs& runs, std::size_t count);

}  // namespace playground
