// Resamples of seeds and what is made of them.
#include "study/statistics/bootstrap.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <vector>

using namespace playground;

TEST_CASE("bootstrap: each end of each interval rests on a hundred resamples") {
  CHECK(resamples_for(0) == 2000);
  CHECK(resamples_for(1) == 4000);
  CHECK(resamples_for(12) == 48'000);
  CHECK(resamples_for(100) == 400'000);
  CHECK(resamples_for(5000) == 400'000);
}

TEST_CASE("bootstrap: a resample draws as many seeds as there are, each equally often") {
  constexpr std::size_t seeds = 25;
  SeedResampler resampler(seeds);
  std::vector<double> times(seeds, 0);
  double squares = 0;
  constexpr int resamples = 4000;
  for (int i = 0; i < resamples; ++i) {
    const Draws& draws = resampler.next();
    REQUIRE(std::accumulate(draws.begin(), draws.end(), 0U) == seeds);
    for (std::size_t seed = 0; seed < seeds; ++seed) {
      times[seed] += draws(seed);
      squares += (draws(seed) - 1.0) * (draws(seed) - 1.0);
    }
  }
  // Binomial: mean 1, variance 1 - 1 / seeds.
  for (const double count : times) {
    CHECK(count / resamples == doctest::Approx(1).epsilon(0.07));
  }
  CHECK(squares / (resamples * seeds) == doctest::Approx(0.96).epsilon(0.02));
}

TEST_CASE("bootstrap: quantiles and standard error of all resamples, of which few are kept") {
  // 0, 1, … 3999 in disorder.
  constexpr std::size_t resamples = 4000;
  Resampled resampled(2500, resamples, 0.05);
  for (std::size_t i = 0; i < resamples; ++i) {
    resampled.add(static_cast<double>(i * 1237 % resamples));
  }
  // numpy.quantile(range(4000), [0.025, 0.975]), numpy.std(range(4000), ddof=1)
  CHECK(resampled.interval().low == doctest::Approx(99.975).epsilon(1e-12));
  CHECK(resampled.interval().high == doctest::Approx(3899.025).epsilon(1e-12));
  CHECK(resampled.standard_error() == doctest::Approx(1154.8448669265786).epsilon(1e-12));
}

TEST_CASE("bootstrap: what never varies has no standard error") {
  Resampled resampled(0.1, 2000, 0.05);
  for (int i = 0; i < 2000; ++i) {
    resampled.add(0.1);
  }
  CHECK(resampled.standard_error() == 0);
  CHECK(resampled.interval().low == 0.1);
  CHECK(resampled.interval().high == 0.1);
}

TEST_CASE("bootstrap: seeds needed grow with the square of error over difference") {
  // n ((z + 0.84) s / d)²
  CHECK(seeds_needed(50, 1.96, 0.02, 0.01) == doctest::Approx(50 * 5.6 * 5.6));
  CHECK(seeds_needed(50, 1.96, 0.02, -0.02) == doctest::Approx(50 * 2.8 * 2.8));
  CHECK(std::isnan(seeds_needed(50, 1.96, 0, 0.01)));
  CHECK(std::isnan(seeds_needed(50, 1.96, 0.02, 0)));
}
