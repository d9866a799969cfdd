// Shares and their intervals against figures of other programs.
#include "study/statistics/shares.h"

#include <doctest/doctest.h>

#include <initializer_list>

#include "study/statistics/normal.h"

using namespace playground;

namespace {

void check_interval(const Interval& interval, double low, double high) {
  CHECK(interval.low == doctest::Approx(low).epsilon(1e-10));
  CHECK(interval.high == doctest::Approx(high).epsilon(1e-10));
}

}  // namespace

TEST_CASE("shares: Wilson's interval is that of SciPy 1.10.1 and of R 4.2.2") {
  // binomtest(k, n).proportion_ci(1 - error, 'wilson'); 57 of 400 also by R's prop.test(57, 400,
  // correct = FALSE). 12.5 of 20 by the R package contingencytables 3.0.0, Wilson_score_CI_1x2.
  struct Row {
    double count;
    double n;
    double error;
    double low;
    double high;
  };
  for (const auto& [count, n, error, low, high] : std::initializer_list<Row>{
           {0, 20, 0.05, 0, 0.16112515805281935},
           {0, 20, 0.005, 0, 0.2826254393526254},
           {3, 20, 0.05, 0.05236874589621662, 0.3604188647407569},
           {3, 20, 0.005, 0.034863553358637944, 0.4629742541881998},
           {57, 400, 0.05, 0.1116383145426319, 0.18016297590639008},
           {57, 400, 0.005, 0.10033236738389786, 0.19848004395496568},
           {12.5, 20, 0.05, 0.409489566151, 0.800229144335},
           {100, 100, 0.05, 0.963006501793, 1},
       }) {
    check_interval(wilson_interval(count / n, n, normal_quantile(error / 2)), low, high);
  }
}

TEST_CASE("shares: Newcombe's paired interval is that of the R package contingencytables 3.0.0") {
  // Newcombe_square_and_add_CI_paired_2x2(rbind(c(both, second), c(first, neither)), error). The
  // first row is an example of the paper (0.0569 to 0.3404); the second is of Bentur et al. 2009.
  struct Row {
    double both;
    double second;
    double first;
    double neither;
    double error;
    double low;
    double high;
  };
  for (const auto& [both, second, first, neither, error, low, high] : std::initializer_list<Row>{
           {36, 12, 2, 0, 0.05, 0.056929584003, 0.340427602975},
           {36, 12, 2, 0, 0.005, -0.013385344050, 0.403353469932},
           {1, 1, 7, 12, 0.05, -0.506920226686, -0.025559124165},
           {14, 5, 0, 22, 0.05, 0.011483241383, 0.226492684351},
           {53, 16, 8, 9, 0.05, -0.020104076888, 0.203915835250},
           {53, 16, 8, 9, 0.005, -0.069127706212, 0.250539844282},
           {2, 9, 10, 1, 0.05, -0.397168583680, 0.318825626584},
           {0, 5, 0, 15, 0.05, 0.037765445567, 0.468700877619},
           {0, 0, 0, 20, 0.05, -0.161125158053, 0.161125158053},
           {20, 0, 0, 0, 0.005, -0.282625439353, 0.282625439353},
       }) {
    const PairedFailures failures{both, first, second, neither, both + first + second + neither};
    check_interval(newcombe_interval(failures, normal_quantile(error / 2)), low, high);
    CHECK(failures.difference() ==
          doctest::Approx((second - first) / failures.pairs()).epsilon(1e-15));
  }
}

TEST_CASE("shares: Newcombe's interval lies within -1 and 1 and holds the difference") {
  constexpr int n = 9;
  for (int both = 0; both <= n; ++both) {
    for (int first = 0; both + first <= n; ++first) {
      for (int second = 0; both + first + second <= n; ++second) {
        const PairedFailures failures{static_cast<double>(both), static_cast<double>(first),
                                      static_cast<double>(second),
                                      static_cast<double>(n - both - first - second), n};
        const Interval interval = newcombe_interval(failures, 2.8);
        CHECK(interval.low >= -1);
        CHECK(interval.low <= failures.difference());
        CHECK(failures.difference() <= interval.high);
        CHECK(interval.high <= 1);
      }
    }
  }
}

TEST_CASE("shares: strata that say the same are worth no more than one") {
  const PairedFailures one{3, 1, 5, 11, 20};
  const PairedFailures three{9, 3, 15, 33, 20};
  const Interval interval = newcombe_interval(one, 1.96);
  check_interval(newcombe_interval(three, 1.96), interval.low, interval.high);
}

TEST_CASE("shares: runs are paired by seed, failures are level, and ties count half") {
  // Two strata × two values × four seeds.
  Runs runs(2, 2, 4, true);
  runs.standing = {{{1, 2, 3, failed_standing}, {2, 2, 1, failed_standing}},
                   {{failed_standing, 5, 5, 5}, {1, failed_standing, 4, 6}}};
  const Strata first{0, 1};
  const Strata second{1, 2};
  const Strata all{0, 2};
  // Better, equal, worse, both failed; then better, worse, worse, better.
  CHECK(improvement_share(runs, first, 0, 1) == 0.5);
  CHECK(improvement_share(runs, second, 0, 1) == 0.5);
  runs.standing(1, 1, 2) = 5;
  CHECK(improvement_share(runs, second, 0, 1) == 0.625);
  CHECK(improvement_share(runs, all, 0, 1) == 0.5625);
  CHECK(failed_share(runs, first, 0) == 0.25);
  CHECK(failed_share(runs, all, 1) == 0.25);
  const PairedFailures failures = paired_failures(runs, all, 0, 1);
  CHECK(failures.both == 1);
  CHECK(failures.first == 1);
  CHECK(failures.second == 1);
  CHECK(failures.neither == 5);
  CHECK(failures.seeds == 4);
  CHECK(failures.difference() == 0);
}
