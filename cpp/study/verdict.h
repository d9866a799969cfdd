// From what many runs came to, to what can be said of it: figures with their intervals, and for
// each value that is compared with the first a verdict, as a code with numbers. The sentence is the
// locale's. The statistics themselves are in statistics/.
//
// Runs are paired: all with one seed share data and underlying weights, so differences are taken
// seed by seed, and seeds are what is resampled. A second factor's values are strata of equal
// weight. A failure is never dropped: it ranks behind every run that did not fail.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "numerics/tensor.h"
#include "study/statistics/interval.h"
#include "text/message.h"

namespace playground {

// Under so many seeds there are dots and medians, but no interval and no verdict.
inline constexpr std::size_t fewest_seeds = 20;

// What the runs of a study came to. The axes are
//   strata: values of the second factor; one where there is none,
//   values: values of the first factor; the first is what the others are compared with,
//   seeds: of the plan, in its order.
struct Outcomes {
  // No run is finished yet.
  Outcomes(std::size_t strata, std::size_t values, std::size_t seeds);

  std::size_t strata() const { return finished.shape(0); }
  std::size_t values() const { return finished.shape(1); }
  std::size_t seeds() const { return finished.shape(2); }

  // Positions of the seeds that are finished for all values and strata.
  std::vector<std::size_t> finished_seeds() const;

  // Of a run that is not finished nothing else is read.
  Tensor<bool, 3> finished;  // strata × values × seeds
  // Whether the run left the finite numbers. It counts as diverged, and so does one whose metric is
  // not finite, or is a loss above ten times that of the best constant answer: such a run would
  // stand behind those that count as just that.
  Tensor<bool, 3> diverged;  // strata × values × seeds
  // At the plan's end; not read of a run that diverged.
  Tensor<double, 3> metric;  // strata × values × seeds
  // The metric of the best constant answer to the run's data: its accuracy where larger is better,
  // otherwise its loss. A diverged run counts as this accuracy, or as ten times this loss.
  Tensor<double, 3> constant;  // strata × values × seeds
  // Epochs or steps until the target was reached; infinity: never. Not read of a run that diverged,
  // which never counts as having reached it.
  Tensor<double, 3> time;  // strata × values × seeds

  bool larger_is_better = true;
  // Whether there is a target; without one `time` is not read.
  bool has_target = false;
  // When the plan ends, in the unit of `time`: there, runs that did not reach the target are
  // censored.
  double end = 0;
};

// What is judged: the metric at the plan's end, or the time to the target. A run fails in the
// metric when it diverges, and in time when it does not reach the target, which then counts as the
// plan's end.
//
// Interquartile means, medians and shares over all strata are the means of the strata's, and their
// intervals are as wide as if a seed were one observation, not one a stratum: a seed's runs are not
// independent.
enum class Measure { metric, time };

// What one value's runs came to, in a stratum or over all.
struct ValueFigures {
  // With a 95 % percentile interval; none of fewer than `fewest_seeds`.
  Estimate interquartile_mean;
  // With its 95 % sign interval, but over several strata without. Of the times to the target, the
  // Kaplan-Meier estimate: infinity (not reached) where fewer than half of the runs reach it, and
  // so with an end of the interval.
  Estimate median;
  // Share of runs that failed, with its 95 % Wilson interval. The share of runs that reached the
  // target is 1 - this.
  Estimate failed;
  // Performance profile: the share of runs at least as good as each of the measure's
  // profile_thresholds. Failures are as good as none.
  std::vector<double> profile;
  // Of the metric: the interquartile mean of what the best constant answers to the same runs' data
  // come to; NaN of the time.
  double constant = std::numeric_limits<double>::quiet_NaN();
};

// What can be said of a value against the first.
inline constexpr std::array<std::string_view, 11> verdict_codes{
    // The interval of the difference lies on the better side, and no larger share failed.
    "better",
    // The interval lies on the worse side, and no smaller share failed.
    "worse",
    // On the better side, but a larger share failed: neither can be called better.
    "better_but_fails_more",
    // On the worse side, but a smaller share failed.
    "worse_but_fails_less",
    // The interval holds 0, but that of the difference of failed shares does not.
    "fails_more",
    "fails_less",
    // Both intervals hold 0; see Comparison::seeds_needed.
    "no_difference",
    // Of the time: no run of either value reaches the target.
    "none_reaches",
    // Of the metric: all runs of both values diverged.
    "all_diverged",
    // Fewer than `fewest_seeds` in the plan.
    "too_few_seeds",
    // Runs are missing: figures are of the seeds that are finished for all values and strata.
    "incomplete",
};
using VerdictCode = CodeIn<verdict_codes>;

// A value against the first one, with intervals at 1 - 0.05 / StudyResult::comparisons. Of fewer
// than `fewest_seeds` there are no estimates, and while runs are missing they have no intervals:
// who looks at each until one pleases sees differences that are not there.
struct Comparison {
  std::size_t value = 0;                    // position among the values; at least 1
  std::string_view verdict = "incomplete";  // one of verdict_codes
  // Interquartile mean of the value minus that of the first.
  Estimate difference;
  // Bootstrap standard error of `difference`; NaN where there is no interval.
  double standard_error = std::numeric_limits<double>::quiet_NaN();
  // Probability of improvement: the share of seeds with which the value did better than the first,
  // ties counted half, with Wilson's interval. Paired by seed, unlike that of Agarwal et al. 2021.
  Estimate improvement;
  // Share of failures of the value minus that of the first, with Newcombe's paired interval.
  Estimate failed_difference;
  // About how many seeds would show a difference as large as this one, 80 times in 100; a whole
  // number. NaN where that cannot be told: without an interval, or where nothing varies or differs.
  double seeds_needed = std::numeric_limits<double>::quiet_NaN();
};

// One stratum, or all of them with equal weights.
struct Group {
  std::vector<ValueFigures> values;     // of each value
  std::vector<Comparison> comparisons;  // of each value but the first
};

struct MeasureResult {
  Measure measure = Measure::metric;
  // Of each stratum and, where there are several, then of all.
  std::vector<Group> groups;
  // At which the profiles are taken, from the best to the worst: quantiles of all runs that did not
  // fail, in equal steps from 0 to 100 %, equal ones once. None where all failed.
  std::vector<double> profile_thresholds;
};

struct StudyResult {
  std::size_t planned_seeds = 0;
  // Seeds that are finished for all values and strata: what all figures are of.
  std::size_t seeds = 0;
  bool complete = false;
  // m: how many comparisons there are in all groups of all measures, finished or not.
  std::size_t comparisons = 0;
  // How many times the seeds were resampled; 0 where there are no intervals.
  std::size_t resamples = 0;
  // The metric; and the time, if there is a target.
  std::vector<MeasureResult> measures;
};

// Judges. The resamples come from a named stream of random numbers, so equal outcomes give equal
// results to the last bit, on every machine.
StudyResult judge(const Outcomes& outcomes);

}  // namespace playground
