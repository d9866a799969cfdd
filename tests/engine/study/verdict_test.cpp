// Verdicts: what may be said of runs, and what their failures count.
#include "study/verdict.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>

#include "numerics/random.h"

using namespace playground;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// Finished runs whose metrics spread about `centre`, all alike with one seed. The constant answer
// has 0.5.
Outcomes study(std::size_t values, std::size_t seeds, double centre = 0.8) {
  Outcomes outcomes(1, values, seeds);
  outcomes.finished.fill(true);
  outcomes.constant.fill(0.5);
  Random random(1, "study");
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    const double metric = centre + 0.05 * static_cast<double>(random.normal());
    for (std::size_t value = 0; value < values; ++value) {
      outcomes.metric(0, value, seed) = metric;
    }
  }
  return outcomes;
}

// Adds `difference`, with noise, to the metrics of a value.
void shift(Outcomes& outcomes, std::size_t value, double difference, double noise = 0.001) {
  Random random(2, "study");
  for (std::size_t seed = 0; seed < outcomes.seeds(); ++seed) {
    outcomes.metric(0, value, seed) += difference + noise * static_cast<double>(random.normal());
  }
}

// The first `count` runs of a value diverge.
void diverge(Outcomes& outcomes, std::size_t value, std::size_t count) {
  for (std::size_t seed = 0; seed < count; ++seed) {
    outcomes.diverged(0, value, seed) = true;
  }
}

const Group& metric_of(const StudyResult& result) { return result.measures[0].groups[0]; }
const Group& time_of(const StudyResult& result) { return result.measures[1].groups[0]; }

Comparison compared(const Outcomes& outcomes) { return metric_of(judge(outcomes)).comparisons[0]; }

std::string_view verdict_of(const Outcomes& outcomes) { return compared(outcomes).verdict; }

bool none(const Interval& interval) {
  return std::isnan(interval.low) && std::isnan(interval.high);
}

}  // namespace

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
  CHECK(comparison.verdict == std::string_view("no_difference"));
  const double needed = 40 * std::pow((1.959963984540054 + 0.84) * comparison.standard_error /
                                          comparison.difference.value,
                                      2);
  CHECK(comparison.seeds_needed == std::ceil(needed));
  CHECK(needed > 41);
}

TEST_CASE("verdict: more seeds are needed than have not shown a difference") {
  // Nearly all values are one; a few to one side make a lopsided interval that just holds 0.
  for (std::size_t away = 1; away < 40; ++away) {
    Outcomes outcomes = study(2, 40);
    for (std::size_t seed = 0; seed < away; ++seed) {
      outcomes.metric(0, 1, seed) += 0.1 * static_cast<double>(seed);
    }
    const Comparison comparison = compared(outcomes);
    if (comparison.verdict == std::string_view("no_difference")) {
      CHECK(!(comparison.seeds_needed <= 40));
    }
  }
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
  CHECK(comparison.verdict == std::string_view("no_difference"));
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
  CHECK(figures.median == doctest::Approx(0.8).epsilon(0.1));
  CHECK(figures.failed.value == 0);
  CHECK(none(figures.failed.interval));
  CHECK(std::isnan(figures.interquartile_mean.value));
  CHECK(none(figures.interquartile_mean.interval));
  CHECK(!figures.profile.empty());
  const Comparison& comparison = metric_of(result).comparisons[0];
  CHECK(comparison.verdict == std::string_view("too_few_seeds"));
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
    CHECK(comparison.verdict == std::string_view("incomplete"));
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
  CHECK(std::isnan(result.measures[1].groups[2].values[1].median));
  CHECK(std::isnan(result.measures[1].groups[2].values[1].failed.value));
  CHECK(result.measures[1].groups[2].comparisons[0].verdict == std::string_view("incomplete"));
}

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
  CHECK(second.median == doctest::Approx(0.195));
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
  CHECK(group.values[0].median == 105);
  CHECK(group.values[1].failed.value == 0.5);
  CHECK(group.values[1].median == 5);
  CHECK(group.values[1].interquartile_mean.value == doctest::Approx(0.5 * (5 + 200)));
  outcomes.time(0, 1, 2) = never;
  CHECK(time_of(judge(outcomes)).values[1].median == never);
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
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict == std::string_view("better"));
    CHECK(time_of(judge(outcomes)).comparisons[0].difference.value == -10);
    // One that never arrives is not better, however soon the others are there.
    outcomes.time(0, 1, 7) = never;
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict ==
          std::string_view("better_but_fails_more"));
    std::swap_ranges(&outcomes.time(0, 0, 0), &outcomes.time(0, 0, 0) + 20,
                     &outcomes.time(0, 1, 0));
    CHECK(time_of(judge(outcomes)).comparisons[0].verdict ==
          std::string_view("worse_but_fails_less"));
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
  CHECK(metric_of(result).comparisons[0].verdict == std::string_view("all_diverged"));
  CHECK(metric_of(result).comparisons[1].verdict == std::string_view("better"));
  CHECK(time_of(result).comparisons[0].verdict == std::string_view("none_reaches"));
  CHECK(time_of(result).comparisons[1].verdict == std::string_view("no_difference"));
  CHECK(std::isnan(time_of(result).comparisons[1].seeds_needed));
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

TEST_CASE("verdict: strata have equal weights, and all are resampled by the same seeds") {
  Outcomes outcomes(2, 2, 40);
  outcomes.finished.fill(true);
  Random random(3, "study");
  for (std::size_t seed = 0; seed < 40; ++seed) {
    const double noise = static_cast<double>(random.normal());
    for (std::size_t value = 0; value < 2; ++value) {
      // What one stratum gains with a seed the other loses.
      outcomes.metric(0, value, seed) = 0.5 + (value == 1 ? 0.1 + 0.05 * noise : 0);
      outcomes.metric(1, value, seed) = 0.9 - (value == 1 ? 0.05 * noise : 0);
    }
    outcomes.diverged(1, 1, seed) = seed == 0;
  }
  const StudyResult result = judge(outcomes);
  REQUIRE(result.measures[0].groups.size() == 3);
  const Group& first = result.measures[0].groups[0];
  const Group& second = result.measures[0].groups[1];
  const Group& all = result.measures[0].groups[2];
  const auto mean = [](double a, double b) { return doctest::Approx((a + b) / 2); };
  CHECK(all.values[0].interquartile_mean.value == doctest::Approx(0.7));
  CHECK(all.values[0].median == doctest::Approx(0.7));
  CHECK(all.values[1].failed.value == 1.0 / 80);
  CHECK(all.comparisons[0].difference.value ==
        mean(first.comparisons[0].difference.value, second.comparisons[0].difference.value));
  CHECK(all.comparisons[0].improvement.value ==
        mean(first.comparisons[0].improvement.value, second.comparisons[0].improvement.value));
  CHECK(all.comparisons[0].failed_difference.value == 1.0 / 80);
  for (std::size_t i = 0; i < all.values[1].profile.size(); ++i) {
    CHECK(all.values[1].profile[i] ==
          mean(first.values[1].profile[i], second.values[1].profile[i]));
  }
  // Drawn apart, their errors would not cancel.
  CHECK(all.comparisons[0].standard_error < 0.2 * first.comparisons[0].standard_error);
}

TEST_CASE("verdict: strata that repeat each other make nothing more certain") {
  Outcomes one = study(2, 40);
  shift(one, 1, 0.002, 0.02);
  diverge(one, 1, 3);
  Outcomes twice(2, 2, 40);
  twice.finished.fill(true);
  for (std::size_t i = 0; i < 80; ++i) {
    for (const std::size_t copy : {i, 80 + i}) {
      twice.metric.data()[copy] = one.metric.data()[i];
      twice.constant.data()[copy] = 0.5;
      twice.diverged.data()[copy] = one.diverged.data()[i];
    }
  }
  const StudyResult result = judge(twice);
  const Group& alone = result.measures[0].groups[0];
  const Group& all = result.measures[0].groups[2];
  const auto same = [](const Estimate& a, const Estimate& b) {
    CHECK(a.value == doctest::Approx(b.value));
    CHECK(a.interval.low == doctest::Approx(b.interval.low));
    CHECK(a.interval.high == doctest::Approx(b.interval.high));
  };
  same(all.values[1].interquartile_mean, alone.values[1].interquartile_mean);
  same(all.values[1].failed, alone.values[1].failed);
  same(all.comparisons[0].difference, alone.comparisons[0].difference);
  same(all.comparisons[0].improvement, alone.comparisons[0].improvement);
  same(all.comparisons[0].failed_difference, alone.comparisons[0].failed_difference);
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
  CHECK(metric_of(result).comparisons[4].verdict == std::string_view("better"));
}
