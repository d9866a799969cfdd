// Whether the intervals of differences hold the truth as often as they promise, and whether the
// number of seeds that a study is said to need is enough; over simulated studies, printed. The
// cases "exhaustive: ..." simulate 2,000 comparisons of each and take minutes; run them with
// --no-skip. The others simulate fewer, and none where code runs slowly (WebAssembly, sanitizers):
// that every build computes the same bits is tested by verdict_figures_test.cpp.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <utility>

#include "study/statistics/bootstrap.h"
#include "study/statistics/normal.h"
#include "study/statistics/simulated.h"

using namespace playground;

namespace {

#if defined(PLAYGROUND_COARSE_SWEEP)
constexpr bool slow = true;
#else
constexpr bool slow = false;
#endif

const Group& group_of(const StudyResult& result) { return result.measures.front().groups.front(); }

// Share of comparisons whose interval holds the true difference, of `studies` studies.
double coverage(const Truth& truth, std::size_t seeds, std::size_t comparisons,
                std::uint32_t studies) {
  std::size_t held = 0;
  for (std::uint32_t study = 0; study < studies; ++study) {
    const StudyResult result = judge(simulated_study(truth, study, comparisons + 1, seeds));
    for (const Comparison& comparison : group_of(result).comparisons) {
      const Interval& interval = comparison.difference.interval;
      held += interval.low <= truth.difference && truth.difference <= interval.high ? 1U : 0U;
    }
  }
  return static_cast<double>(held) / static_cast<double>(studies * comparisons);
}

void check_coverage(std::initializer_list<std::size_t> seeds, std::size_t comparisons,
                    std::uint32_t studies, double lowest, double highest) {
  for (const Truth& truth : truths) {
    for (const std::size_t n : seeds) {
      const double share = coverage(truth, n, comparisons, studies);
      std::printf("coverage, m = %zu, n = %zu, %s: %.2f %% of %zu\n", comparisons, n, truth.name,
                  100 * share, studies * comparisons);
      CAPTURE(truth.name);
      CAPTURE(n);
      CHECK(share >= lowest);
      CHECK(share <= highest);
    }
  }
}

// Share of studies in which the interval of the first value's median holds `truth`'s.
double median_coverage(const Truth& truth, double median, std::size_t seeds,
                       std::uint32_t studies) {
  std::size_t held = 0;
  for (std::uint32_t study = 0; study < studies; ++study) {
    const StudyResult result = judge(simulated_study(truth, study, 1, seeds));
    const Interval& interval = group_of(result).values.front().median.interval;
    held += interval.low <= median && median <= interval.high ? 1U : 0U;
  }
  return static_cast<double>(held) / studies;
}

void check_median_coverage(std::uint32_t studies) {
  // Of the sum of two standard normal numbers; of exp(0.7 times that).
  for (const auto& [truth, median] : {std::pair(&truths[0], 0.0), std::pair(&truths[1], 1.0)}) {
    for (const std::size_t seeds : std::initializer_list<std::size_t>{20, 30, 100}) {
      const double share = median_coverage(*truth, median, seeds, studies);
      std::printf("coverage of medians, n = %zu, %s: %.2f %% of %u\n", seeds, truth->name,
                  100 * share, studies);
      CAPTURE(seeds);
      CHECK(share >= 0.92);
      CHECK(share <= 0.97);
    }
  }
}

// Share of comparisons in `studies` studies that find the value better, with so many seeds as the
// true difference needs according to a pilot study.
double power(const Truth& truth, std::size_t comparisons, std::uint32_t studies) {
  constexpr std::size_t pilot_seeds = 40;
  const double z = normal_quantile(0.025 / static_cast<double>(comparisons));
  std::size_t found = 0;
  double needed = 0;
  for (std::uint32_t study = 0; study < studies; ++study) {
    const StudyResult pilot =
        judge(simulated_study(truth, 2 * study, comparisons + 1, pilot_seeds));
    const double n = std::ceil(seeds_needed(
        pilot_seeds, z, group_of(pilot).comparisons[0].standard_error, truth.difference));
    needed += n / studies;
    const StudyResult result =
        judge(simulated_study(truth, 2 * study + 1, comparisons + 1, static_cast<std::size_t>(n)));
    for (const Comparison& comparison : group_of(result).comparisons) {
      found += comparison.verdict == "better" ? 1U : 0U;
    }
  }
  const double share = static_cast<double>(found) / static_cast<double>(studies * comparisons);
  std::printf("power, m = %zu, n = %.0f on average, %s: %.1f %% of %zu\n", comparisons, needed,
              truth.name, 100 * share, studies * comparisons);
  return share;
}

void check_power(std::size_t comparisons, std::uint32_t studies) {
  for (const Truth& truth : truths) {
    const double share = power(truth, comparisons, studies);
    CAPTURE(truth.name);
    CHECK(share >= truth.least_power);
    CHECK(share <= 0.85);
  }
}

}  // namespace

TEST_CASE("coverage: a 95 % interval holds the true difference 92 to 97 times in 100" *
          doctest::skip(slow)) {
  check_coverage({20, 30, 100}, 1, 400, 0.92, 0.97);
}

TEST_CASE("coverage: an interval of ten misses at most 15 times in 1,000" * doctest::skip(slow)) {
  check_coverage({20, 30}, 10, 20, 0.985, 1);
}

TEST_CASE("coverage: a 95 % interval holds the true median 92 to 97 times in 100" *
          doctest::skip(slow)) {
  check_median_coverage(400);
}

TEST_CASE("exhaustive: coverage of medians" * doctest::skip()) { check_median_coverage(2000); }

TEST_CASE("exhaustive: coverage of a 95 % interval" * doctest::skip()) {
  check_coverage({20, 30, 100}, 1, 2000, 0.92, 0.97);
}

TEST_CASE("exhaustive: coverage of an interval of ten" * doctest::skip()) {
  check_coverage({20, 30, 100}, 10, 200, 0.985, 1);
}

TEST_CASE("power: the seeds that are needed find the difference about 80 times in 100" *
          doctest::skip(slow)) {
  check_power(1, 400);
}

TEST_CASE("exhaustive: power" * doctest::skip()) {
  check_power(1, 2000);
  check_power(10, 200);
}
