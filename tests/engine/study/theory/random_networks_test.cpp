// Random networks beside theory: the seeds 1 to 200 of an experiment, told with their spread.
#include "study/theory/random_networks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "experiment/text.h"
#include "interface/study/theory.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Experiment read(std::string_view text) { return parse(text).experiment; }

TheoryTold whole(std::string_view text) {
  TheoryView view(read(text));
  while (!view.advance()) {
  }
  return view.told();
}

}  // namespace

TEST_CASE("random networks: two seeds, their mean and twice their standard deviation") {
  const Experiment experiment = read("data=spiral&net=2*5:tanh&seed=77&dataseed=3");
  RandomNetworks random(experiment);
  CHECK_FALSE(random.mean(0));
  random.advance();
  CHECK_FALSE(random.mean(0));
  random.advance();
  std::vector<double> deviations;
  std::vector<double> logs;
  for (std::uint32_t seed : {1U, 2U}) {
    Experiment other = experiment;
    other.seed = seed;
    Trainer trainer(other);
    Observer observer;
    const Matrix& layers = observer.measure(trainer).layers;
    deviations.push_back(static_cast<double>(layers(1, layer_deviation)));
    logs.push_back(std::log(static_cast<double>(layers(1, layer_gradient))));
  }
  const double mean = (deviations[0] + deviations[1]) / 2;
  const double reach = 2 * std::abs(deviations[0] - deviations[1]) / std::sqrt(2.0);
  CHECK(random.deviation(1)->middle == doctest::Approx(mean));
  CHECK(random.deviation(1)->high == doctest::Approx(mean + reach));
  const double log_mean = (logs[0] + logs[1]) / 2;
  CHECK(random.gradient(1)->middle == doctest::Approx(std::exp(log_mean)));
  const double log_reach = 2 * std::abs(logs[0] - logs[1]) / std::sqrt(2.0);
  CHECK(random.gradient(1)->low == doctest::Approx(std::exp(log_mean - log_reach)));
}

TEST_CASE("theory view: 200 networks, whatever the seed of the experiment is") {
  const TheoryTold told = whole("data=spiral&net=8:tanh,4:relu&seed=5");
  CHECK(told.silence.empty());
  CHECK(told.networks == 200);
  REQUIRE(told.layers.size() == 3);
  CHECK_FALSE(told.dead_for_one_sample);
  for (const TheoryLayerTold& layer : told.layers) {
    CHECK(layer.random.gradient.low < layer.random.gradient.value);
    CHECK(layer.random.gradient.value < layer.random.gradient.high);
  }
  // Theory begins where random networks have their output.
  CHECK(*told.layers[2].expected.gradient ==
        doctest::Approx(*told.layers[2].random.gradient.value).epsilon(0.2));
  const TheoryTold again = whole("data=spiral&net=8:tanh,4:relu&seed=6&lr=1&opt=adam");
  CHECK(*again.layers[0].random.mean.value == *told.layers[0].random.mean.value);
  CHECK(*again.layers[0].expected.gradient == *told.layers[0].expected.gradient);
}

TEST_CASE("theory view: networks without a gradient are counted, and in no band") {
  const TheoryTold told = whole("data=spiral&net=12*2:relu");
  CHECK(*told.dead_for_one_sample == doctest::Approx(1 - std::pow(0.75, 12)));
  CHECK(told.layers[0].random.without_gradient > 100);
  CHECK(told.layers[0].random.without_gradient < 200);
  CHECK(*told.layers[0].random.gradient.low > 0);
  CHECK(told.layers[12].random.without_gradient == 0);
  // No mean of a ReLU is below 0.
  CHECK(*told.layers[11].random.mean.low == 0);
}

TEST_CASE("theory view: nothing is said where weights are not drawn") {
  CHECK(whole("net=8:tanh&init=zeros").silence == "zeros");
  CHECK(whole("net=none").silence == "no_layers");
  Experiment given = read("net=2:tanh");
  given.weights = Shared(std::vector<float>(parameter_count(given), 0.5F));
  TheoryView view(given);
  CHECK(view.advance());
  CHECK(view.told().silence == "weights");
  CHECK(view.told().layers.empty());
  CHECK_FALSE(view.told().dead_for_one_sample);
}
