// Crowds: each member has the bits of its seed alone, changes reach all at one step, and the band
// is what sorting says.
#include "study/crowd/crowd.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "experiment/text.h"
#include "study/crowd/band.h"

using namespace playground;

namespace {

Experiment experiment(const std::string& text) { return parse(text).experiment; }

const std::string base = "data=moons&samples=100&net=4:relu&lr=0.1";
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t plenty = 1000000;

}  // namespace

TEST_CASE("crowd: seeds are the first from 1 on without the run's own") {
  CHECK(crowd_seeds(3, 4) == std::vector<std::uint32_t>{1, 2, 4, 5});
  CHECK(crowd_seeds(100, 2) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("crowd: a member has the bits, losses and dead units of its experiment alone") {
  Crowd crowd(experiment(base), {7, 8}, false);
  REQUIRE(crowd.advance(23, plenty));
  for (std::size_t m = 0; m < 2; ++m) {
    Trainer alone(experiment(base + "&seed=" + std::to_string(7 + m)));
    const std::vector<CrowdLook>& looks = crowd.looks(m);
    REQUIRE(looks.size() == 5);
    for (const CrowdLook& look : looks) {
      alone.train(look.step - alone.step());
      CHECK(look.test_loss == alone.evaluate(alone.test_samples()).loss);
      CHECK(look.train_loss == alone.evaluate(alone.train_samples()).loss);
      CHECK(look.dead == DeadUnits(alone).count(alone));
    }
    alone.train(23 - alone.step());
    CHECK(crowd.member(m).digest() == alone.digest());
  }
}

TEST_CASE("crowd: looks are taken once, and the step is that of the member furthest behind") {
  Crowd crowd(experiment(base), {7, 8}, false);
  CHECK(crowd.take(0).size() == 1);
  CHECK(crowd.step() == 0);
  crowd.advance(20, 15);
  CHECK(crowd.step() == 5);
  crowd.advance(20, plenty);
  CHECK(crowd.step() == 20);
  CHECK(crowd.take(0).size() == 4);
  CHECK(crowd.take(0).empty());
  CHECK(crowd.looks(1).size() == 5);
}

TEST_CASE("crowd: with other data the seed is the data's too") {
  Crowd crowd(experiment(base), {7}, true);
  CHECK(crowd.member(0).experiment() == experiment(base + "&seed=7&dataseed=7"));
}

TEST_CASE("crowd: however it is sliced, it comes to the same, and no member runs ahead") {
  Crowd whole(experiment(base), {1, 2, 3}, false);
  Crowd sliced(experiment(base), {1, 2, 3}, false);
  whole.advance(40, plenty);
  const std::size_t epoch = whole.member(0).steps_per_epoch();
  int turns = 0;
  while (!sliced.advance(40, 7) && ++turns < 1000) {
    for (std::size_t m = 1; m < 3; ++m) {
      const auto [a, b] = std::minmax({sliced.member(0).step(), sliced.member(m).step()});
      CHECK(b - a <= epoch);
    }
  }
  CHECK(turns > 10);
  for (std::size_t m = 0; m < 3; ++m) {
    CHECK(sliced.member(m).digest() == whole.member(m).digest());
    CHECK(sliced.looks(m).size() == whole.looks(m).size());
  }
}

TEST_CASE("crowd: a change reaches each member at its step, and never one that has passed it") {
  Crowd crowd(experiment(base), {4, 5}, false);
  CHECK(crowd.change(12, experiment(base + "&opt=sgd&batch=5")));
  CHECK_FALSE(crowd.change(11, experiment(base)));
  REQUIRE(crowd.advance(30, plenty));
  Trainer alone(experiment(base + "&seed=5"));
  alone.train(12);
  alone.change(experiment(base + "&opt=sgd&batch=5&seed=5"));
  alone.train(18);
  CHECK(crowd.member(1).digest() == alone.digest());
  CHECK(crowd.looks(1).back().epoch == std::floor(alone.epoch()));
  CHECK_FALSE(crowd.change(29, experiment(base)));
  CHECK(crowd.change(30, experiment(base)));
}

TEST_CASE("crowd: one that diverges counts as being there, with the looks before") {
  Crowd crowd(experiment("data=plane&net=4:relu&opt=sgd&lr=1000"), {1, 2}, false);
  REQUIRE(crowd.advance(5000, plenty));
  CHECK(crowd.member(0).diverged());
  CHECK(crowd.looks(0).size() < 5000 / crowd.member(0).steps_per_epoch());
}

TEST_CASE("crowd: the band is of the others, and those that diverged are the worst") {
  const CrowdBand band = band_of(4, {3, 1, 2, 5, 4, 6, 9, 8, 7, 10, 11});
  CHECK(band.low == 2);
  CHECK(band.median == 6);
  CHECK(band.high == 10);
  CHECK(band.worse == 7);
  CHECK(band.level == 1);
  CHECK(band.diverged == 0);
  const CrowdBand between = band_of(0, {1, 2});
  CHECK(between.median == 1.5);
  const CrowdBand lost = band_of(infinity, {1, std::nan(""), infinity});
  CHECK(lost.median == infinity);
  CHECK(lost.worse == 0);
  CHECK(lost.level == 2);
  CHECK(lost.diverged == 2);
  CHECK(band_of(1, {2}).worse == 1);
}
