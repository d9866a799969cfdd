// What theory expects of layers: the values of papers, and measurements of wide networks.
#include "study/theory/expected_layers.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>

#include "experiment/text.h"
#include "study/theory/normal_mean.h"
#include "study/theory/random_networks.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Experiment read(const std::string& text) { return parse(text).experiment; }

// Of inputs with mean square 1.
std::vector<ExpectedLayer> expected(const std::string& text) {
  return expected_layers(read(text), std::array{1.0});
}

double root(double square) { return std::sqrt(square); }

}  // namespace

TEST_CASE("theory: means over a normal variable") {
  const NormalMoments line = NormalMean(standard(*find_activation("identity"))).of(4);
  CHECK(line.mean == doctest::Approx(0).epsilon(1e-9));
  CHECK(line.square == doctest::Approx(4).epsilon(1e-4));
  CHECK(line.slope_square == doctest::Approx(1));
  const NormalMoments rectified = NormalMean(standard(*find_activation("relu"))).of(1);
  CHECK(rectified.mean == doctest::Approx(0.39894228).epsilon(1e-4));
  CHECK(rectified.square == doctest::Approx(0.5).epsilon(1e-4));
  CHECK(rectified.slope_square == doctest::Approx(0.5));
  CHECK(NormalMean(standard(*find_activation("sigmoid"))).of(1).mean == doctest::Approx(0.5));
}

TEST_CASE("theory: tanh with variance 1/n shrinks layer by layer") {
  const auto layers = expected("net=8*16:tanh&init=lecun_normal");
  CHECK(root(layers[0].square) == doctest::Approx(0.628).epsilon(0.001));
  CHECK(root(layers[1].square) == doctest::Approx(0.486).epsilon(0.001));
  CHECK(root(layers[3].square) == doctest::Approx(0.358).epsilon(0.002));
  CHECK(root(layers[7].square) == doctest::Approx(0.255).epsilon(0.002));
  for (const ExpectedLayer& layer : layers) {
    CHECK(layer.mean == doctest::Approx(0).epsilon(1e-6));
  }
}

TEST_CASE("theory: sigmoid with variance 1/n passes a quarter of the gradient at most") {
  const auto layers = expected("net=8*16:sigmoid&init=lecun_normal");
  // Between equal layers the factor is the root of E f'². The output layer has its own variance.
  CHECK(layers[0].gradient / layers[1].gradient == doctest::Approx(0.212).epsilon(0.003));
  for (std::size_t l = 2; l < 7; ++l) {
    CHECK(layers[l].gradient / layers[l + 1].gradient == doctest::Approx(0.236).epsilon(0.003));
  }
  CHECK(layers[7].mean == doctest::Approx(0.5));
}

TEST_CASE("theory: ReLU halves the mean square with variance 1/n and keeps it with 2/n") {
  const auto halved = expected("net=6*16:relu&init=lecun_normal");
  const auto kept = expected("net=6*16:relu&init=he_normal");
  CHECK(halved[0].square == doctest::Approx(0.5).epsilon(1e-3));
  CHECK(kept[0].square == doctest::Approx(1).epsilon(1e-3));
  for (std::size_t l = 1; l < 6; ++l) {
    CHECK(halved[l].square / halved[l - 1].square == doctest::Approx(0.5).epsilon(1e-3));
    CHECK(kept[l].square / kept[l - 1].square == doctest::Approx(1).epsilon(1e-3));
    CHECK(kept[l - 1].gradient / kept[l].gradient == doctest::Approx(1).epsilon(1e-3));
  }
}

TEST_CASE("theory: SELU stays at mean 0 and variance 1") {
  for (const ExpectedLayer& layer : expected("net=10*16:selu&init=lecun_normal")) {
    CHECK(layer.mean == doctest::Approx(0).epsilon(1e-3));
    CHECK(layer.deviation == doctest::Approx(1).epsilon(1e-3));
  }
}

TEST_CASE("theory: each sample is followed by itself") {
  const Experiment experiment = read("net=3*16:tanh&init=lecun_normal:2");
  const auto near = expected_layers(experiment, std::array{0.1});
  const auto far = expected_layers(experiment, std::array{4.0});
  const auto both = expected_layers(experiment, std::array{0.1, 4.0});
  for (std::size_t l = 0; l < 4; ++l) {
    CHECK(both[l].square == doctest::Approx((near[l].square + far[l].square) / 2));
    const double squares = near[l].gradient * near[l].gradient + far[l].gradient * far[l].gradient;
    CHECK(both[l].gradient == doctest::Approx(root(squares / 2)));
  }
}

TEST_CASE("theory: the variance of weights is that of the initialiser") {
  const Activation relu = standard(*find_activation("relu"));
  const auto variance = [&](std::string_view name, std::size_t units, std::size_t inputs) {
    return weight_variance(*find_initializer(name), relu, units, inputs);
  };
  CHECK(variance("he_normal", 8, 4) == doctest::Approx(0.5));
  CHECK(variance("auto", 8, 4) == doctest::Approx(0.5));
  CHECK(variance("glorot_uniform", 12, 4) == doctest::Approx(0.125));
  CHECK(variance("lecun_normal", 8, 4) == doctest::Approx(0.25));
  CHECK(variance("orthogonal", 8, 4) == doctest::Approx(0.125));
  CHECK(variance("orthogonal", 4, 8) == doctest::Approx(0.125));
  CHECK(variance("uniform", 4, 8) == doctest::Approx(1.0 / 12));
  CHECK(variance("zeros", 4, 8) == 0);
}

TEST_CASE("theory: wide networks are on average what it expects, each layer within 4 %") {
  for (const std::string text :
       {"data=spiral&samples=60&net=3*256:tanh&init=lecun_normal",
        "data=blobs&samples=60&net=3*256:sigmoid", "data=spiral&samples=60&net=3*256:relu",
        "data=circle&samples=60&net=3*256:gelu&init=orthogonal",
        "data=circle&samples=60&net=128:selu,256:tanh&init=uniform:0.2"}) {
    CAPTURE(text);
    const Experiment experiment = read(text);
    const Trainer trainer(experiment);
    const auto layers = expected_layers(experiment, input_squares(trainer.train_samples()));
    RandomNetworks random(experiment);
    while (random.measured() < 24) {
      random.advance();
    }
    const std::size_t last = layers.size() - 1;
    for (std::size_t l = 0; l < last; ++l) {
      CAPTURE(l);
      CHECK(random.deviation(l)->middle == doctest::Approx(layers[l].deviation).epsilon(0.04));
      const double difference = random.mean(l)->middle - layers[l].mean;
      CHECK(std::abs(difference) < 0.02 * root(layers[l].square));
      const double gradient = layers[l].gradient * random.gradient_rms(last);
      CHECK(random.gradient_rms(l) == doctest::Approx(gradient).epsilon(0.06));
    }
  }
}

TEST_CASE("theory: dead for one sample, by formula and counted") {
  CHECK(*dead_for_one_sample(read("net=3:relu")) == doctest::Approx(1.0 / 8));
  CHECK(*dead_for_one_sample(read("net=5*3:relu")) == doctest::Approx(1 - std::pow(7.0 / 8, 5)));
  CHECK(*dead_for_one_sample(read("net=4:relu,2:relu")) == doctest::Approx(1 - 15.0 / 16 * 3 / 4));
  CHECK(*dead_for_one_sample(read("net=16*256:relu")) ==
        doctest::Approx(16 * std::pow(2.0, -256)).epsilon(1e-9));
  CHECK_FALSE(dead_for_one_sample(read("net=4:relu,4:tanh")));
  CHECK_FALSE(dead_for_one_sample(read("net=4:relu&init=zeros")));
  CHECK_FALSE(dead_for_one_sample(read("net=none")));

  for (const std::string text : {"net=5*3:relu", "net=5*3:relu&init=orthogonal"}) {
    Experiment experiment = read(text);
    const double formula = *dead_for_one_sample(experiment);
    alignas(16) const std::array<float, 8> input{0.5F, 0, 0, 0, -0.8F, 0, 0, 0};
    const std::vector<LayerPlan> plan = all_layers(experiment);
    double dead = 0;
    constexpr int networks = 4000;
    for (int seed = 1; seed <= networks; ++seed) {
      Network network(2, plan);
      network.initialize(*experiment.initializer, 1, static_cast<std::uint32_t>(seed));
      Pass pass(network, lane_count);
      forward(network, input.data(), lane_count, pass);
      const MatrixView a = pass.a(4, lane_count);
      dead += a(0, 0) == 0 && a(1, 0) == 0 && a(2, 0) == 0 ? 1 : 0;
    }
    // Three standard deviations of such a count are 0.024.
    CHECK(dead / networks == doctest::Approx(formula).epsilon(0.024 / formula));
  }
}
