// Interquartile means, medians and profiles against figures of other programs.
#include "study/statistics/ranked.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numeric>
#include <vector>

#include "numerics/random.h"

using namespace playground;

namespace {

constexpr std::array<double, 23> accuracies{0.91, 0.88, 0.5,  0.93, 0.97, 0.52, 0.99, 0.9,
                                            0.86, 0.95, 0.94, 0.49, 0.92, 0.96, 0.89, 0.98,
                                            0.87, 0.51, 0.84, 0.93, 0.85, 0.9,  0.76};

// One cell in which no run failed.
Ranked ranked_of(const std::vector<double>& numbers, bool larger_is_better = true) {
  Runs runs(1, 1, numbers.size(), larger_is_better);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    runs.counted(0, 0, i) = numbers[i];
    runs.standing(0, 0, i) = runs.sign() * numbers[i];
  }
  return ranked(runs, 0, 0);
}

// Times to a target at most `end`; infinity: never.
Ranked ranked_times(const std::vector<double>& times, double end) {
  Runs runs(1, 1, times.size(), false);
  for (std::size_t i = 0; i < times.size(); ++i) {
    runs.counted(0, 0, i) = std::min(times[i], end);
    runs.standing(0, 0, i) = times[i] <= end ? -times[i] : failed_standing;
  }
  return ranked(runs, 0, 0);
}

Draws once_each(std::size_t seeds) { return Draws({seeds}, 1U); }

}  // namespace

TEST_CASE("ranked: interquartile mean and median are SciPy 1.10.1's trim_mean and NumPy's median") {
  struct Row {
    std::size_t n;
    double trim_mean;  // scipy.stats.trim_mean(x[:n], 0.25)
    double median;
  };
  for (const auto& [n, trim_mean, middle] : std::initializer_list<Row>{
           {20, 0.9029999999999999, 0.905},
           {21, 0.8981818181818181, 0.9},
           {22, 0.8983333333333333, 0.9},
           {23, 0.8938461538461537, 0.9},
       }) {
    const std::vector<double> numbers(accuracies.begin(), accuracies.begin() + n);
    for (const bool larger_is_better : {true, false}) {
      const Ranked runs = ranked_of(numbers, larger_is_better);
      CHECK(interquartile_mean(runs, once_each(n)) == doctest::Approx(trim_mean).epsilon(1e-14));
      CHECK(median(runs) == doctest::Approx(middle).epsilon(1e-15));
    }
  }
}

TEST_CASE("ranked: drawing seeds is writing their runs down so many times") {
  const std::vector<double> numbers(accuracies.begin(), accuracies.end());
  const std::size_t n = numbers.size();
  Random random(1, "draws");
  for (int round = 0; round < 200; ++round) {
    Draws draws({n}, 0U);
    std::vector<double> drawn;
    // Few seeds, many times, are the hard cases.
    const auto among = static_cast<std::uint32_t>(1 + round % static_cast<int>(n));
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint32_t seed = random.below(among);
      ++draws(seed);
      drawn.push_back(numbers[seed]);
    }
    CHECK(interquartile_mean(ranked_of(numbers), draws) ==
          doctest::Approx(interquartile_mean(ranked_of(drawn), once_each(n))).epsilon(1e-14));
  }
}

TEST_CASE("ranked: a failure comes last, whatever it counts as") {
  // Of eight runs two are left out at either end. The failures count as more than all others.
  Runs runs(1, 1, 8, true);
  runs.counted = {{{0.9, 0.1, 0.2, 0.9, 0.3, 0.4, 0.5, 0.6}}};
  runs.standing = {{{failed_standing, 0.1, 0.2, failed_standing, 0.3, 0.4, 0.5, 0.6}}};
  const Ranked order = ranked(runs, 0, 0);
  CHECK(order.seeds(0) == 7);
  CHECK(order.seeds(6) == 0);
  CHECK(order.seeds(7) == 3);
  CHECK(interquartile_mean(order, once_each(8)) == doctest::Approx((0.4 + 0.3 + 0.2 + 0.1) / 4));
  CHECK(median(order) == doctest::Approx(0.25));
}

TEST_CASE("ranked: the order of the seeds does not matter, not even among failures") {
  Runs runs(1, 1, 6, true);
  runs.counted = {{{0.3, 0.5, 0.4, 0.9, 0.2, 0.6}}};
  runs.standing = {
      {{failed_standing, failed_standing, failed_standing, 0.9, 0.2, failed_standing}}};
  CHECK(interquartile_mean(ranked(runs, 0, 0), once_each(6)) ==
        doctest::Approx((0.2 + 0.6 + 0.5 + 0.4) / 4));
}

TEST_CASE("ranked: median times are those of R 4.2.2's survival 3.5-3") {
  constexpr double never = std::numeric_limits<double>::infinity();
  // survfit(Surv(pmin(t, 200), t < 200) ~ 1)
  CHECK(median_time(ranked_times({12, 7,  30,    45, 7,     19, never, never, 88, 23,   never,
                                  3,  61, never, 14, never, 40, 9,     31,    52, never},
                                 200)) == 40);
  CHECK(median_time(ranked_times(
            {12, 7, 30, 45, never, never, never, never, never, never, never, never}, 200)) ==
        never);
  CHECK(median_time(ranked_times({5, 10, 20, 30, 40, never, never, never, never, never}, 200)) ==
        40);
  CHECK(median_time(ranked_times({5, 10, 20, never}, 200)) == 15);
  // What arrives after the end has not arrived, even if it is known when it does.
  CHECK(median_time(ranked_times({5, 201, 202}, 200)) == never);
}

TEST_CASE("ranked: ends of a median's interval are the order statistics that SciPy's binom names") {
  struct Row {
    std::size_t n;
    std::size_t rank;  // scipy.stats.binom.ppf(error / 2, n, 0.5), SciPy 1.10.1
    double error;
  };
  for (const auto& [n, rank, error] : std::initializer_list<Row>{{6, 1, 0.05},
                                                                 {20, 6, 0.05},
                                                                 {21, 6, 0.05},
                                                                 {30, 10, 0.05},
                                                                 {100, 40, 0.05},
                                                                 {100, 37, 0.01},
                                                                 {1000, 469, 0.05},
                                                                 {5000, 2431, 0.05},
                                                                 {20'000, 9861, 0.05}}) {
    std::vector<double> numbers(n);
    std::iota(numbers.begin(), numbers.end(), 1.0);
    for (const bool larger_is_better : {true, false}) {
      const Interval interval = median_interval(ranked_of(numbers, larger_is_better), error);
      CHECK(interval.low == static_cast<double>(rank));
      CHECK(interval.high == static_cast<double>(n + 1 - rank));
    }
  }
  CHECK(std::isnan(median_interval(ranked_of({1, 2, 3, 4, 5}), 0.05).low));
}

TEST_CASE("ranked: where too few arrive, an end of a median time's interval does not") {
  constexpr double never = std::numeric_limits<double>::infinity();
  std::vector<double> times(20, 30);
  for (std::size_t i = 0; i < 20; ++i) {
    times[i] = static_cast<double>(i + 1);
  }
  // The sixth and the sixth last.
  const auto interval = [&] { return median_time_interval(ranked_times(times, 200), 0.05); };
  CHECK(interval().low == 6);
  CHECK(interval().high == 15);
  std::fill(times.begin() + 14, times.end(), never);
  CHECK(interval().low == 6);
  CHECK(interval().high == never);
  std::fill(times.begin() + 5, times.end(), never);
  CHECK(interval().low == never);
}

TEST_CASE("ranked: a profile is the share that is at least as good as each threshold") {
  Runs runs(1, 2, 4, true);
  runs.standing = {{{0.5, 0.9, 0.7, failed_standing}, {0.7, 0.6, failed_standing, 0.8}}};
  const std::vector<double> thresholds = profile_thresholds(runs, 101);
  CHECK(thresholds == std::vector<double>{0.9, 0.8, 0.7, 0.6, 0.5});
  CHECK(performance_profile(ranked(runs, 0, 0), thresholds) ==
        std::vector<double>{0.25, 0.25, 0.5, 0.5, 0.75});
  CHECK(performance_profile(ranked(runs, 0, 1), thresholds) ==
        std::vector<double>{0, 0.25, 0.5, 0.75, 0.75});
  CHECK(profile_thresholds(runs, 3) == std::vector<double>{0.9, 0.7, 0.5});
  CHECK(profile_thresholds(Runs(1, 2, 4, true), 101).empty());
}
