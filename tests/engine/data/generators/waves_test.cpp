// The sounds: range, shapes that follow their definition, and pitches that vary.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <set>

#include "data/dataset.h"
#include "data/generators/generators.h"

using namespace playground;

namespace {

Dataset draw(float noise) { return generate(*find_dataset("waves"), 0, noise, 400, 6); }

}  // namespace

TEST_CASE("clean waves fill most of [-1, 1] and no more") {
  const Dataset clean = draw(0);
  for (std::size_t i = 0; i < clean.count; ++i) {
    CAPTURE(i);
    const float* const wave = clean.x.data() + i * wave_length;
    const auto [least, most] = std::minmax_element(wave, wave + wave_length);
    CHECK(*least >= -1.0F);
    CHECK(*least < -0.5F);
    CHECK(*most <= 1.0F);
    CHECK(*most > 0.5F);
  }
}

// The share of the loudness that the mean magnitude is: 2/π for a sine, 1 for a square wave, a half
// for the straight ones; and how often a wave takes a step of more than its loudness.
TEST_CASE("each class has its shape") {
  const Dataset clean = draw(0);
  for (std::size_t i = 0; i < clean.count; ++i) {
    CAPTURE(i);
    const float* const wave = clean.x.data() + i * wave_length;
    float loudness = 0;
    float sum = 0;
    int jumps = 0;
    std::set<float> values;
    for (std::size_t t = 0; t < wave_length; ++t) {
      loudness = std::max(loudness, std::fabs(wave[t]));
      sum += std::fabs(wave[t]);
      values.insert(wave[t]);
    }
    for (std::size_t t = 1; t < wave_length; ++t) {
      jumps += std::fabs(wave[t] - wave[t - 1]) > loudness ? 1 : 0;
    }
    const float share = sum / static_cast<float>(wave_length) / loudness;
    switch (static_cast<int>(clean.y[i])) {
      case 0:
        CHECK(share == doctest::Approx(0.64).epsilon(0.2));
        CHECK(jumps == 0);
        break;
      case 1:
        CHECK(values.size() == 2);
        CHECK(share == doctest::Approx(1));
        CHECK(jumps >= 2);
        break;
      case 2:
        CHECK(share == doctest::Approx(0.5).epsilon(0.25));
        CHECK(jumps >= 1);
        CHECK(jumps <= 4);
        break;
      default:
        CHECK(share == doctest::Approx(0.5).epsilon(0.25));
        CHECK(jumps == 0);
        break;
    }
  }
}

TEST_CASE("pitches from one and a half to four periods occur") {
  // Square waves change sign twice a period.
  const Dataset clean = draw(0);
  std::array<int, 10> seen{};
  for (std::size_t i = 1; i < clean.count; i += 4) {
    const float* const wave = clean.x.data() + i * wave_length;
    std::size_t changes = 0;
    for (std::size_t t = 1; t < wave_length; ++t) {
      changes += wave[t] != wave[t - 1] ? 1U : 0U;
    }
    REQUIRE(changes < seen.size());
    ++seen[changes];
  }
  CHECK(seen[0] + seen[1] + seen[9] == 0);
  for (std::size_t changes = 3; changes <= 7; ++changes) {
    CHECK(seen[changes] > 0);
  }
}
