// Linear regions and fold maps of networks made by hand.
#include "measure/regions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "experiment/text.h"
#include "measure/surface.h"

using namespace playground;

namespace {

// A network with one hidden layer whose unit u computes w1 x1 + w2 x2 + b.
struct Line {
  float w1, w2, b;
};

Trainer crossed_by(const std::string& activation, const std::vector<Line>& lines) {
  Trainer trainer(
      parse("data=circle&net=" + std::to_string(lines.size()) + ":" + activation).experiment);
  const Layer& layer = trainer.network().layers()[0];
  for (std::size_t u = 0; u < lines.size(); ++u) {
    trainer.set_parameter(layer.weights + 2 * u, lines[u].w1);
    trainer.set_parameter(layer.weights + 2 * u + 1, lines[u].w2);
    trainer.set_parameter(layer.biases + u, lines[u].b);
  }
  return trainer;
}

std::size_t regions_of(const std::string& activation, const std::vector<Line>& lines) {
  Trainer trainer = crossed_by(activation, lines);
  Surface surface;
  return surface.regions(trainer, 50);
}

}  // namespace

TEST_CASE("regions: lines cut the plane into as many pieces as geometry says") {
  CHECK(regions_of("relu", {{1, 0.3F, 0.1F}}) == 2);
  CHECK(regions_of("relu", {{1, 0.3F, 0.1F}, {0.2F, 1, 0.1F}}) == 4);
  // Parallel lines, and one that does not meet the plane that is shown.
  CHECK(regions_of("relu", {{1, 0, 0.1F}, {1, 0, 1.1F}}) == 3);
  CHECK(regions_of("relu", {{1, 0, 0.1F}, {1, 0, 100}}) == 2);
  // Three lines in general position: 1 + 3 + 3.
  CHECK(regions_of("relu", {{1, 0, 0.1F}, {0, 1, 0.1F}, {1, 1, 1.1F}}) == 7);
}

TEST_CASE("regions: every piece of an activation counts, and only where it has several") {
  CHECK(regions_of("leaky_relu", {{1, 0, 0.1F}}) == 2);
  CHECK(regions_of("leaky_relu:1", {{1, 0, 0.1F}}) == 1);
  CHECK(regions_of("prelu", {{1, 0, 0.1F}, {0, 1, 0.1F}}) == 4);
  CHECK(regions_of("identity", {{1, 0, 0.1F}}) == 1);
  CHECK(regions_of("hard_tanh", {{1, 0, 0.1F}}) == 3);
  CHECK(regions_of("relu6", {{10, 0, 0.1F}}) == 3);
  CHECK(regions_of("step", {{1, 0, 0.1F}}) == 2);
  CHECK(regions_of("tanh", {{1, 0, 0.1F}}) == 0);
}

TEST_CASE("regions: the second layer folds along creases of the first") {
  // a = relu(x1), then relu(a - 1): three strips.
  Trainer trainer(parse("data=circle&net=1:relu,1:relu").experiment);
  const auto layers = trainer.network().layers();
  trainer.set_parameter(layers[0].weights, 1);
  trainer.set_parameter(layers[0].weights + 1, 0);
  trainer.set_parameter(layers[1].weights, 1);
  trainer.set_parameter(layers[1].biases, -1);
  Surface surface;
  CHECK(surface.regions(trainer, 51) == 3);
  CHECK(count_regions(trainer, trainer.train_samples()) == 3);
  // All units on for all samples: affine.
  trainer.set_parameter(layers[0].biases, 100);
  CHECK(count_regions(trainer, trainer.train_samples()) == 1);
}

TEST_CASE("regions: without a plane there are none, on a line there are segments") {
  Surface surface;
  Trainer glyphs(parse("data=glyphs&net=4:relu").experiment);
  CHECK(surface.regions(glyphs, 20) == 0);
  CHECK(surface.pre_activations(glyphs, 20).size() == 0);
  CHECK(count_regions(glyphs, glyphs.train_samples()) > 1);
  Trainer sine(parse("data=sine&net=1:relu").experiment);
  sine.set_parameter(sine.network().layers()[0].weights, 1);
  CHECK(surface.regions(sine, 20) == 2);
}

TEST_CASE("folds: maps hold z at the corners of the cells, top row first") {
  Trainer trainer = crossed_by("relu", {{1, 0, 0.5F}, {0, 2, -1}});
  trainer.train(20);
  Surface surface;
  constexpr std::size_t side = 6;
  const Tensor<float, 3>& maps = surface.pre_activations(trainer, side);
  REQUIRE(maps.size() == 3 * 49);
  const Vector& p = trainer.network().parameters();
  const auto layers = trainer.network().layers();
  for (std::size_t row = 0; row <= side; ++row) {
    for (std::size_t column = 0; column <= side; ++column) {
      const float x1 = static_cast<float>(column) - 3;
      const float x2 = 3 - static_cast<float>(row);
      float out = p(layers[1].biases);
      for (std::size_t u = 0; u < 2; ++u) {
        const std::size_t w = layers[0].weights + 2 * u;
        const float z = p(w) * x1 + p(w + 1) * x2 + p(layers[0].biases + u);
        CHECK(maps(u, row, column) == doctest::Approx(z).epsilon(1e-5));
        out += p(layers[1].weights + u) * std::fmax(z, 0.0F);
      }
      CHECK(maps(2, row, column) == doctest::Approx(out).epsilon(1e-4));
    }
  }
}

TEST_CASE("folds: maps follow the size asked for and do not disturb the other maps") {
  Trainer trainer = crossed_by("relu", {{1, 0, 0}});
  Surface surface;
  const Tensor<float, 3> before = surface.output(trainer, 7);
  CHECK(surface.pre_activations(trainer, 6).size() == 2 * 49);
  CHECK(surface.output(trainer, 7) == before);
  CHECK(surface.pre_activations(trainer, 10).size() == 2 * 121);
}
