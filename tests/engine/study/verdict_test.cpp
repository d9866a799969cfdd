// Verdicts: what may be said of a difference, and when nothing may.
#include "study/verdict.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "study/verdict_support.h"

using namespace playground;

TEST_CASE("verdict: better and worse are what larger is better makes of the difference") {
  Outcomes outcomes = study(2, 40);
  shift(outcomes, 1, 0.01);
  CHECK(verdict_of(outcomes) == "better");
  CHECK(compared(outcomes).improvement.value == 1);
  outcomes.larger_is_better = false;
  CHECK(verdict_of(outcomes) == "worse");
  CHECK(compared(outcomes).improvement.value == 0);
  CHECK(compared(outcomes).difference.value == doctest::Approx(0.01).epsilon(0.1));
  shift(outcomes, 1, -0.02);
  CHECK(verdict_of(outcomes) == "better");
  outcomes.larger_is_better = true;
  CHECK(verdict_of(outcomes) == "worse");
}

TEST_CASE("verdict: differences are paired by seed") {
  // The spread between seeds is five times the difference, that of the differences a tenth.
  Outcomes outcomes = study(2, 40);
  shift(outcomes, 1, 0.01);
  CHECK(compared(outcomes).standard_error < 0.001);
  // Against the wrong seeds the difference drowns.
  for (std::size_t seed = 0; seed < 20; ++seed) {
    std::swap(outcomes.metric(0, 1, seed), outcomes.metric(0, 1, 39 - seed));
  }
  CHECK(compared(outcomes).standard_error > 0.005);
  CHECK(verdict_of(outcomes) == "no_difference");
}

TEST_CASE("verdict: what the seeds do not show names how many would") {
  Outcomes outcomes = study(2, 40);
  shift(outcomes, 1, 0.001, 0.02);
  const Comparison comparison = compared(outcomes);
  CHECK(comparison.verdict == "no_difference");
  const double needed = 40 * std::pow((1.959963984540054 + 0.84) * comparison.standard_error /
                                          comparison.difference.value,
                                      2);
  CHECK(comparison.seeds_needed == std::ceil(needed));
  CHECK(needed > 41);
}

TEST_CASE("verdict: more seeds are needed than have not shown a difference") {
  // With 34 of 40 seeds the value is better by 1, with 6 worse by so much that one of them in the
  // middle half takes all away. Three resamples in a hundred have one there, so that the interval
  // holds 0 though the difference is nearly three standard errors.
  Outcomes outcomes(1, 2, 40);
  outcomes.finished.fill(true);
  for (std::size_t seed = 0; seed < 40; ++seed) {
    outcomes.metric(0, 1, seed) = seed < 6 ? -19.05 : 1;
  }
  const Comparison comparison = compared(outcomes);
  CHECK(comparison.verdict == "no_difference");
  CHECK(2.8 * comparison.standard_error < comparison.difference.value);
  CHECK(comparison.seeds_needed == 41);
}

TEST_CASE("verdict: runs that are all alike are not told apart by rounding") {
  Outcomes outcomes(1, 2, 30);
  outcomes.finished.fill(true);
  outcomes.metric.fill(0.1 + 0.2);
  for (std::size_t seed = 0; seed < 30; ++seed) {
    outcomes.metric(0, 0, seed) = 0.3;
  }
  // Neither the value's own middle half nor the first's is alike to the last bit.
  outcomes.metric(0, 1, 3) = 0.3;
  const Comparison comparison = compared(outcomes);
  CHECK(comparison.verdict == "no_difference");
  CHECK(comparison.difference.value == 0);
  CHECK(comparison.difference.interval.low == 0);
  CHECK(comparison.difference.interval.high == 0);
  CHECK(std::isnan(comparison.seeds_needed));
}

TEST_CASE("verdict: under 20 seeds there are medians and no interval, estimate or verdict") {
  Outcomes outcomes = study(2, 19);
  shift(outcomes, 1, 0.01);
  const StudyResult result = judge(outcomes);
  CHECK(result.complete);
  CHECK(result.resamples == 0);
  const ValueFigures& figures = metric_of(result).values[1];
  CHECK(figures.median.value == doctest::Approx(0.8).epsilon(0.1));
  CHECK(figures.failed.value == 0);
  CHECK(none(figures.failed.interval));
  CHECK(std::isnan(figures.interquartile_mean.value));
  CHECK(none(figures.interquartile_mean.interval));
  CHECK(!figures.profile.empty());
  const Comparison& comparison = metric_of(result).comparisons[0];
  CHECK(comparison.verdict == "too_few_seeds");
  CHECK(std::isnan(comparison.difference.value));
  CHECK(std::isnan(comparison.improvement.value));
  CHECK(std::isnan(comparison.failed_difference.value));
  CHECK(none(comparison.difference.interval));
  CHECK(none(comparison.improvement.interval));
  CHECK(none(comparison.failed_difference.interval));
  CHECK(std::isnan(comparison.seeds_needed));

  Outcomes enough = study(2, 20);
  shift(enough, 1, 0.01);
  CHECK(verdict_of(enough) == "better");
}

TEST_CASE("verdict: while runs are missing, only seeds finished for all values count") {
  Outcomes outcomes = study(3, 40);
  shift(outcomes, 1, 0.01);
  // One value of each is missing; the seed's other runs would show in all figures.
  for (const std::size_t seed : {3U, 11U}) {
    outcomes.finished(0, seed == 3 ? 0 : 2, seed) = false;
    outcomes.diverged(0, 1, seed) = true;
    outcomes.metric(0, 2, seed) = 1e9;
  }
  const StudyResult result = judge(outcomes);
  CHECK(!result.complete);
  CHECK(result.planned_seeds == 40);
  CHECK(result.seeds == 38);
  CHECK(result.resamples == 0);
  CHECK(result.measures[0].profile_thresholds.front() < 2);
  const Group& group = metric_of(result);
  CHECK(group.values[1].failed.value == 0);
  CHECK(none(group.values[1].failed.interval));
  CHECK(none(group.values[1].interquartile_mean.interval));
  for (const Comparison& comparison : group.comparisons) {
    CHECK(comparison.verdict == "incomplete");
    CHECK(none(comparison.difference.interval));
    CHECK(none(comparison.improvement.interval));
    CHECK(none(comparison.failed_difference.interval));
    CHECK(std::isnan(comparison.seeds_needed));
  }
  CHECK(group.comparisons[0].difference.value == doctest::Approx(0.01).epsilon(0.1));
}

TEST_CASE("verdict: a study of which nothing is finished has no figures") {
  Outcomes outcomes(2, 2, 40);
  outcomes.has_target = true;
  const StudyResult result = judge(outcomes);
  CHECK(result.seeds == 0);
  CHECK(result.measures[1].groups.size() == 3);
  CHECK(result.measures[1].profile_thresholds.empty());
  CHECK(std::isnan(result.measures[1].groups[2].values[1].median.value));
  CHECK(std::isnan(result.measures[1].groups[2].values[1].failed.value));
  CHECK(result.measures[1].groups[2].comparisons[0].verdict == "incomplete");
}

TEST_CASE("verdict: all comparisons of a study share its error") {
  Outcomes pair = study(2, 40);
  shift(pair, 1, 0.01, 0.03);
  CHECK(judge(pair).comparisons == 1);
  Outcomes many = study(7, 40);
  shift(many, 1, 0.01, 0.03);
  const StudyResult result = judge(many);
  CHECK(result.comparisons == 6);
  CHECK(result.resamples == 24'000);
  const Interval& narrow = compared(pair).difference.interval;
  const Interval& wide = metric_of(result).comparisons[0].difference.interval;
  CHECK(wide.low < narrow.low);
  CHECK(wide.high > narrow.high);
  CHECK(metric_of(result).comparisons[0].improvement.interval.low <
        compared(pair).improvement.interval.low);
  CHECK(metric_of(result).comparisons[0].failed_difference.interval.high >
        compared(pair).failed_difference.interval.high);
  // The values' own are at 95 % all the same.
  CHECK(metric_of(result).values[1].interquartile_mean.interval.low ==
        metric_of(judge(pair)).values[1].interquartile_mean.interval.low);
  CHECK(metric_of(result).values[1].failed.interval.high ==
        metric_of(judge(pair)).values[1].failed.interval.high);

  Outcomes strata(3, 4, 40);
  strata.has_target = true;
  CHECK(judge(strata).comparisons == 2 * (3 + 1) * 3);
}

TEST_CASE("verdict: one value alone has an interval and is compared with nothing") {
  const StudyResult result = judge(study(1, 40));
  CHECK(result.comparisons == 0);
  CHECK(metric_of(result).comparisons.empty());
  const Estimate& mean = metric_of(result).values[0].interquartile_mean;
  CHECK(mean.interval.low < mean.value);
  CHECK(mean.value < mean.interval.high);
}

TEST_CASE("verdict: profiles run from the best run to the worst that did not fail") {
  Outcomes outcomes = study(2, 40);
  shift(outcomes, 1, 0.01);
  diverge(outcomes, 1, 4);
  for (const bool larger_is_better : {true, false}) {
    outcomes.larger_is_better = larger_is_better;
    const StudyResult result = judge(outcomes);
    const std::vector<double>& thresholds = result.measures[0].profile_thresholds;
    const ValueFigures& first = metric_of(result).values[0];
    const ValueFigures& second = metric_of(result).values[1];
    CHECK((thresholds.front() > thresholds.back()) == larger_is_better);
    CHECK(first.profile.size() == thresholds.size());
    CHECK(first.profile.front() + second.profile.front() > 0);
    CHECK(first.profile.back() == 1);
    CHECK(second.profile.back() == 0.9);
    const std::size_t middle = thresholds.size() / 2;
    double reached = 0;
    for (std::size_t seed = 0; seed < 40; ++seed) {
      const double metric = outcomes.metric(0, 0, seed);
      reached += (larger_is_better ? metric >= thresholds[middle] : metric <= thresholds[middle]);
    }
    CHECK(first.profile[middle] == doctest::Approx(reached / 40));
  }
}

TEST_CASE("verdict: 400 seeds of six values") {
  Outcomes outcomes = study(6, 400);
  for (std::size_t value = 1; value < 6; ++value) {
    shift(outcomes, value, 0.002 * static_cast<double>(value), 0.02);
  }
  const auto start = std::chrono::steady_clock::now();
  const StudyResult result = judge(outcomes);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("400 seeds, 6 values, %zu resamples: %.0f ms\n", result.resamples,
              1000 * taken.count());
  CHECK(result.resamples == 20'000);
  CHECK(metric_of(result).comparisons[4].verdict == "better");
}
