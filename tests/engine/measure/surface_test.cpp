// Maps over the plane against single forward passes at the centres of their cells.
#include "measure/surface.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "experiment/text.h"
#include "numerics/lanes.h"

using namespace playground;

namespace {

// The network's layers at one input.
struct Probe {
  Pass pass;
  Probe(const Trainer& trainer, const std::vector<float>& input)
      : pass(trainer.network(), lane_count) {
    std::vector<float> columns;
    for (const float value : input) {
      columns.insert(columns.end(), lane_count, value);
    }
    forward(trainer.network(), columns.data(), lane_count, pass);
  }
  float a(std::size_t l, std::size_t u) { return pass.a(l)[u * lane_count]; }
};

}  // namespace

TEST_CASE("surface: unit maps are the units' activations at the cells' centres, top row first") {
  Trainer trainer(parse("data=spiral&net=5:tanh,3:relu&in=x1,x2,x1x2").experiment);
  trainer.train(30);
  Surface surface;
  constexpr std::size_t side = 20;
  const Tensor<float, 3>& maps = surface.units(trainer, side);
  REQUIRE(maps.size() == (3 + 9) * side * side);
  for (const auto& [row, column] :
       {std::array<std::size_t, 2>{0, 0}, {0, 19}, {19, 0}, {7, 13}, {19, 19}}) {
    const float x1 = (static_cast<float>(column) + 0.5F) * 0.3F - 3;
    const float x2 = 3 - (static_cast<float>(row) + 0.5F) * 0.3F;
    Probe probe(trainer, {x1, x2, x1 * x2});
    const auto map = [&, i = row, j = column](std::size_t number) { return maps(number, i, j); };
    CHECK(map(0) == doctest::Approx(x1));
    CHECK(map(1) == doctest::Approx(x2));
    CHECK(map(2) == doctest::Approx(x1 * x2));
    for (std::size_t u = 0; u < 5; ++u) {
      CHECK(map(3 + u) == doctest::Approx(probe.a(0, u)).epsilon(1e-4));
    }
    for (std::size_t u = 0; u < 3; ++u) {
      CHECK(map(8 + u) == doctest::Approx(probe.a(1, u)).epsilon(1e-4));
    }
    CHECK(map(11) == doctest::Approx(probe.a(2, 0)).epsilon(1e-4));
  }
}

TEST_CASE("surface: the output is a probability for classes and the value for regression") {
  Trainer binary(parse("data=circle").experiment);
  Surface surface;
  Tensor<float, 3> map = surface.output(binary, 16);
  REQUIRE(map.size() == 256);
  Probe probe(binary, {-3 + 0.1875F, 3 - 0.1875F});
  CHECK(map(0, 0, 0) ==
        doctest::Approx(std::tanh(0.5 * static_cast<double>(probe.a(2, 0)))).epsilon(1e-4));

  Trainer classes(parse("data=blobs:4").experiment);
  map = surface.output(classes, 16);
  REQUIRE(map.size() == 4 * 256);
  CHECK(map(0, 0, 5) + map(1, 0, 5) + map(2, 0, 5) + map(3, 0, 5) == doctest::Approx(1));

  Trainer line(parse("data=sine").experiment);
  map = surface.output(line, 8);
  REQUIRE(map.size() == 64);
  CHECK(map(0, 0, 3) == map(0, 1, 3));
}

TEST_CASE("surface: grids follow changes of features and data") {
  Surface surface;
  Trainer trainer(parse("in=x1").experiment);
  CHECK(surface.units(trainer, 8).size() == (1 + 7) * 64);
  trainer.change(parse("in=x1,x2,x1sq").experiment);
  CHECK(surface.units(trainer, 8).size() == (3 + 7) * 64);
  trainer.change(parse("data=sine").experiment);
  CHECK(surface.units(trainer, 8).size() == (1 + 7) * 64);
  CHECK(surface.units(trainer, 10).size() == (1 + 7) * 100);
}
