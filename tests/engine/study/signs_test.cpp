#include "study/signs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "study/plan_text.h"
#include "study/study_run.h"
#include "study/tally.h"

namespace playground {

TEST_CASE("signs: shares of runs with dead units and medians, by stratum and over all") {
  RunSigns runs(2, 2, 4);
  // Stratum 0, value 1: two of four runs have dead units.
  runs.dead(0, 1, 1) = 0.5F;
  runs.dead(0, 1, 3) = 0.25F;
  // Stratum 1, value 1: all of them.
  for (std::size_t seed = 0; seed < 4; ++seed) {
    runs.dead(1, 1, seed) = 0.75F;
    runs.gradient_at_start(0, 0, seed) = static_cast<float>(seed);
    runs.gradient_at_end(1, 0, seed) = 8;
  }
  const auto groups = signs_of(runs, {0, 1, 2, 3});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0][0].with_dead.value == 0);
  CHECK(groups[0][1].with_dead.value == 0.5);
  CHECK(groups[0][1].dead == 0.125);
  CHECK(groups[0][0].gradient_at_start == 1.5);
  CHECK(groups[1][1].with_dead.value == 1);
  CHECK(groups[2][1].with_dead.value == 0.75);
  CHECK(groups[2][1].dead == doctest::Approx((0.125 + 0.75) / 2));
  CHECK(groups[2][0].gradient_at_end == 4);
}

TEST_CASE("signs: only seeds that are finished for all values count, and few have no interval") {
  RunSigns runs(1, 1, 40);
  for (std::size_t seed = 0; seed < 40; ++seed) {
    runs.dead(0, 0, seed) = seed < 10 ? 0.5F : 0.0F;
  }
  CHECK(signs_of(runs, {0, 20}).front().front().with_dead.value == 0.5);
  CHECK(std::isnan(signs_of(runs, {0, 20}).front().front().with_dead.interval.low));
  CHECK(std::isnan(signs_of(runs, {}).front().front().dead));
  std::vector<std::size_t> all(40);
  for (std::size_t seed = 0; seed < 40; ++seed) {
    all[seed] = seed;
  }
  const Estimate quarter = signs_of(runs, all).front().front().with_dead;
  // Wilson's formula for 10 of 40, computed with Python.
  CHECK(quarter.interval.low == doctest::Approx(0.1418711864).epsilon(1e-6));
  CHECK(quarter.interval.high == doctest::Approx(0.4019396142).epsilon(1e-6));
}

TEST_CASE("signs: a tally has those of its rows") {
  const Plan plan =
      parse_plan("data=xor&samples=40&net=6:relu&vary.lr=0.1,3&seeds=1-3&epochs=3").plan;
  Tally tally(plan);
  StudyRun room(plan);
  std::vector<float> starts;
  for (std::size_t run = 0; run < run_count(plan); ++run) {
    const Row row = run_of(room, run);
    tally.add(row);
    if (run % 2 == 0) {
      starts.push_back(row.gradient_at_start);
    }
  }
  std::sort(starts.begin(), starts.end());
  CHECK(tally.signs()[0][0].gradient_at_start == static_cast<double>(starts[1]));
}

}  // namespace playground
