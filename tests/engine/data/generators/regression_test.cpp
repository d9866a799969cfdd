// The curves and surfaces: clean targets against the formulas, ranges, and the spread of noise.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "data/dataset.h"

using namespace playground;

namespace {

Dataset draw(std::string_view name, float noise) {
  return generate(*find_dataset(name), 0, noise, 2'000, 4);
}

}  // namespace

TEST_CASE("curves follow their formulas") {
  using Curve = float (*)(float);
  const std::array<std::pair<std::string_view, Curve>, 4> curves{{
      {"sine", [](float x) { return std::sin(2 * x); }},
      {"step", [](float x) { return x < 0 ? -0.8F : 0.8F; }},
      {"absolute", [](float x) { return std::fabs(x) / 1.4F - 1; }},
      {"chirp", [](float x) { return std::sin(0.7F * (x + 2.8F) * (x + 2.8F)); }},
  }};
  for (const auto& c : curves) {
    CAPTURE(c.first);
    const Dataset dataset = draw(c.first, 0);
    for (std::size_t i = 0; i < dataset.count; ++i) {
      REQUIRE(dataset.y[i] == doctest::Approx(c.second(dataset.x[i])).epsilon(1e-5).scale(1));
    }
    const auto [least, most] = std::minmax_element(dataset.x.begin(), dataset.x.end());
    CHECK(*least >= -2.8F);
    CHECK(*least < -2.75F);
    CHECK(*most <= 2.8F);
    CHECK(*most > 2.75F);
  }
}

TEST_CASE("the plane is a plane") {
  const Dataset dataset = draw("plane", 0);
  for (std::size_t i = 0; i < dataset.count; ++i) {
    const float expected = (dataset.x[2 * i] + dataset.x[2 * i + 1]) / 5;
    REQUIRE(dataset.y[i] == doctest::Approx(expected).epsilon(1e-5).scale(1));
  }
}

TEST_CASE("hills and hollows come near 1 and -1 and not beyond") {
  const Dataset dataset = draw("hills", 0);
  const auto [least, most] = std::minmax_element(dataset.y.begin(), dataset.y.end());
  CHECK(*least < -0.85F);
  CHECK(*least >= -1.01F);
  CHECK(*most > 0.9F);
  CHECK(*most <= 1.01F);
}

TEST_CASE("noise spreads targets by half of it and leaves positions alone") {
  for (const std::string_view name : {"sine", "step", "absolute", "chirp", "plane", "hills"}) {
    CAPTURE(name);
    const Dataset clean = draw(name, 0);
    const Dataset noisy = draw(name, 0.4F);
    CHECK(clean.x == noisy.x);
    double squares = 0;
    for (std::size_t i = 0; i < clean.count; ++i) {
      const double error = noisy.y[i] - clean.y[i];
      squares += error * error;
    }
    CHECK(std::sqrt(squares / static_cast<double>(clean.count)) ==
          doctest::Approx(0.2).epsilon(0.1));
  }
}
