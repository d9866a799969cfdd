// Two factors: what is said over all strata.
#include <doctest/doctest.h>

#include <cstddef>

#include "study/verdict.h"
#include "study/verdict_support.h"

using namespace playground;

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
  CHECK(all.values[0].median.value == doctest::Approx(0.7));
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
