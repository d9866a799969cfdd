// Failures count: what diverges or never reaches the target ranks last and is never left out.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "study/verdict.h"
#include "study/verdict_support.h"

using namespace playground;

TEST_CASE("verdict: a diverged run counts as the constant answer and ranks last") {
  Outcomes outcomes = study(2, 20);
  for (std::size_t seed = 0; seed < 20; ++seed) {
    outcomes.metric(0, 0, seed) = outcomes.metric(0, 1, seed) =
        0.1 + 0.01 * static_cast<double>(seed);
  }
  // The constant answer's 0.5 is more than any run has. Without the five seeds' worst runs, of
  // which the middle half had 0.15 … 0.24, it holds 0.12 … 0.14 no less.
  diverge(outcomes, 1, 7);
  const StudyResult result = judge(outcomes);
  const ValueFigures& first = metric_of(result).values[0];
  const ValueFigures& second = metric_of(result).values[1];
  CHECK(first.interquartile_mean.value == doctest::Approx(0.195));
  // Left out: the best five (0.25 … 0.29) and five failures; two failures stay.
  CHECK(second.interquartile_mean.value == doctest::Approx((8 * (0.17 + 0.24) / 2 + 2 * 0.5) / 10));
  CHECK(second.median.value == doctest::Approx(0.195));
  CHECK(second.failed.value == 0.35);
  // A failure stands behind the same seed's run, whatever that has, and gains nothing from its 0.5.
  CHECK(metric_of(result).comparisons[0].improvement.value == doctest::Approx(0.5 * 13 / 20));
  CHECK(metric_of(result).comparisons[0].failed_difference.value == doctest::Approx(0.35));
  CHECK(second.profile.back() == 0.65);

  outcomes.larger_is_better = false;
  const ValueFigures loss = metric_of(judge(outcomes)).values[1];
  // Of a loss: the best five, 0.17 … 0.21, and five failures are left out; two failures stay, as
  // ten times the constant answer's 0.5.
  CHECK(loss.interquartile_mean.value == doctest::Approx((8 * (0.22 + 0.29) / 2 + 2 * 5) / 10));
}

TEST_CASE("verdict: a metric that is not a finite number counts as diverged") {
  Outcomes outcomes = study(2, 20);
  outcomes.metric(0, 1, 0) = std::numeric_limits<double>::quiet_NaN();
  outcomes.metric(0, 1, 1) = never;
  const StudyResult result = judge(outcomes);
  CHECK(metric_of(result).values[1].failed.value == 0.1);
  CHECK(std::isfinite(metric_of(result).comparisons[0].difference.interval.low));
}

TEST_CASE("verdict: a finite loss above ten times the constant answer's counts as diverged") {
  Outcomes outcomes = study(2, 20);
  outcomes.larger_is_better = false;
  outcomes.metric(0, 1, 0) = 5.001;
  outcomes.metric(0, 1, 1) = 1e38;
  outcomes.metric(0, 1, 2) = 5;
  CHECK(metric_of(judge(outcomes)).values[1].failed.value == 0.1);
  // What is certain has no loss, and ten times nothing is no measure.
  outcomes.constant.fill(0);
  CHECK(metric_of(judge(outcomes)).values[1].failed.value == 0);
}

TEST_CASE("verdict: shares that failed are told apart where the means cannot be") {
  Outcomes outcomes = study(2, 40);
  // The worst nine of 40, of whom the middle half has none, so that the means stay alike.
  std::vector<double> sorted(&outcomes.metric(0, 1, 0), &outcomes.metric(0, 1, 0) + 40);
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t seed = 0; seed < 40; ++seed) {
    outcomes.diverged(0, 1, seed) = outcomes.metric(0, 1, seed) < sorted[9];
  }
  CHECK(verdict_of(outcomes) == "fails_more");
  CHECK(compared(outcomes).failed_difference.interval.low > 0);
  std::swap_ranges(&outcomes.diverged(0, 0, 0), &outcomes.diverged(0, 0, 0) + 40,
                   &outcomes.diverged(0, 1, 0));
  CHECK(verdict_of(outcomes) == "fails_less");
  outcomes.diverged.fill(false);
  CHECK(verdict_of(outcomes) == "no_difference");
}

TEST_CASE("verdict: the best constant answers have their interquartile mean beside the metric's") {
  Outcomes outcomes = study(2, 20);
  for (std::size_t seed = 0; seed < 20; ++seed) {
    outcomes.constant(0, 1, seed) = seed < 5 ? 100 : seed < 10 ? 0.4 : seed < 15 ? 0.6 : -100;
  }
  const Group group = metric_of(judge(outcomes));
  CHECK(group.values[0].constant == 0.5);
  CHECK(group.values[1].constant == doctest::Approx(0.5));
  outcomes.has_target = true;
  outcomes.end = 10;
  CHECK(std::isnan(time_of(judge(outcomes)).values[0].constant));
}

TEST_CASE("verdict: nothing is called better or worse if the share of failures says otherwise") {
  Outcomes outcomes = study(2, 40);
  shift(outcomes, 1, 0.02);
  diverge(outcomes, 1, 1);
  CHECK(verdict_of(outcomes) == "better_but_fails_more");
  diverge(outcomes, 0, 1);
  CHECK(verdict_of(outcomes) == "better");
  diverge(outcomes, 0, 2);
  CHECK(verdict_of(outcomes) == "better");

  Outcomes loss = study(2, 40);
  loss.larger_is_better = false;
  shift(loss, 1, 0.02);
  CHECK(verdict_of(loss) == "worse");
  diverge(loss, 0, 1);
  CHECK(verdict_of(loss) == "worse_but_fails_less");
  diverge(loss, 1, 2);
  CHECK(verdict_of(loss) == "worse");
}

TEST_CASE("verdict: failures have the intervals of shares and of paired differences of shares") {
  Outcomes outcomes = study(2, 50);
  // Both 36, the second alone 12, the first alone 2: Newcombe's example
  // (statistics/shares_test.cpp).
  diverge(outcomes, 0, 38);
  diverge(outcomes, 1, 36);
  for (std::size_t seed = 38; seed < 50; ++seed) {
    outcomes.diverged(0, 1, seed) = true;
  }
  const Group group = metric_of(judge(outcomes));
  CHECK(group.comparisons[0].failed_difference.value == doctest::Approx(0.2));
  CHECK(group.comparisons[0].failed_difference.interval.low == doctest::Approx(0.056929584003));
  CHECK(group.comparisons[0].failed_difference.interval.high == doctest::Approx(0.340427602975));
  // SciPy 1.10.1: binomtest(38, 50).proportion_ci(method='wilson')
  CHECK(group.values[0].failed.interval.low == doctest::Approx(0.6258731624205707).epsilon(1e-10));
  CHECK(group.values[0].failed.interval.high == doctest::Approx(0.8570260860300827).epsilon(1e-10));
}

TEST_CASE("verdict: what never reaches the target or diverges is censored at the plan's end") {
  Outcomes outcomes = study(2, 20);
  outcomes.has_target = true;
  outcomes.end = 200;
  for (std::size_t seed = 0; seed < 20; ++seed) {
    outcomes.time(0, 0, seed) = 10 * static_cast<double>(seed + 1);
    outcomes.time(0, 1, seed) = seed < 12 ? 5 : never;
  }
  // Reached it, but diverged later; and after the plan's end.
  outcomes.diverged(0, 1, 0) = true;
  outcomes.time(0, 1, 1) = 201;
  const Group group = time_of(judge(outcomes));
  CHECK(group.values[0].failed.value == 0);
  CHECK(group.values[0].median.value == 105);
  CHECK(group.values[1].failed.value == 0.5);
  CHECK(group.values[1].median.value == 5);
  CHECK(group.values[1].interquartile_mean.value == doctest::Approx(0.5 * (5 + 200)));
  // Of resamples in which half arrive or not by chance, some have a median and some have none.
  CHECK(group.values[1].median.interval.low == 5);
  CHECK(group.values[1].median.interval.high == never);
  CHECK(group.values[0].median.interval.low < 105);
  CHECK(group.values[0].median.interval.high > 105);
  CHECK(group.values[0].median.interval.high < 200);
  outcomes.time(0, 1, 2) = never;
  CHECK(time_of(judge(outcomes)).values[1].median.value == never);
}

TEST_CASE("verdict: sooner is better, whichever way the metric goes") {
  for (const bool larger_is_better : {true, false}) {
    Outcomes outcomes = study(2, 20);
    outcomes.larger_is_better = larger_is_better;
    outcomes.has_target = true;
    outcomes.end = 200;
    for (std::size_t seed = 0; seed < 20; ++seed) {
      outcomes.time(0, 0, seed) = 60 + static_cast<double>(seed);
      outcomes.time(0, 1, seed) = 50 + static_cast<double>(seed);
    }
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict == "better");
    CHECK(time_of(judge(outcomes)).comparisons[0].difference.value == -10);
    // One that never arrives is not better, however soon the others are there.
    outcomes.time(0, 1, 7) = never;
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict == "better_but_fails_more");
    std::swap_ranges(&outcomes.time(0, 0, 0), &outcomes.time(0, 0, 0) + 20,
                     &outcomes.time(0, 1, 0));
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict == "worse_but_fails_less");
  }
}

TEST_CASE("verdict: where no run arrives, or all diverge, that is all there is to say") {
  Outcomes outcomes = study(3, 20);
  outcomes.has_target = true;
  outcomes.end = 200;
  outcomes.time(0, 2, 5) = 100;
  diverge(outcomes, 0, 20);
  diverge(outcomes, 1, 20);
  const StudyResult result = judge(outcomes);
  CHECK(metric_of(result).comparisons[0].verdict == "all_diverged");
  CHECK(metric_of(result).comparisons[1].verdict == "better");
  CHECK(time_of(result).comparisons[0].verdict == "none_reaches");
  CHECK(time_of(result).comparisons[1].verdict == "no_difference");
  CHECK(std::isnan(time_of(result).comparisons[1].seeds_needed));
}
