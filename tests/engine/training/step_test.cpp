// The step as a function: networks that take turns do not meet, and one can be trained through
// another. That its numbers are right is tested in reference/.
#include "training/step.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "numerics/lanes.h"
#include "training/digest.h"

using namespace playground;

namespace {

constexpr std::size_t samples = 6;
const std::size_t columns = padded(samples);

std::vector<LayerPlan> plan(std::vector<std::size_t> units, std::string_view activation) {
  std::vector<LayerPlan> layers;
  for (const std::size_t count : units) {
    layers.push_back({count, standard(*find_activation(activation))});
  }
  layers.push_back({1, standard(*find_activation("identity"))});
  return layers;
}

// A network with all that its steps need.
struct Learner {
  Network network;
  Optimizer optimizer;
  StepBuffers buffers;
  Random random;
  Random data;
  StepRules rules;

  Learner(const std::vector<LayerPlan>& layers, std::string_view name, float dropout,
          std::uint32_t seed)
      : network(2, layers),
        optimizer(standard(*find_optimizer(name)), network.parameters().size()),
        buffers(network, columns, dropout > 0),
        random(seed, "dropout"),
        data(seed, "data"),
        rules{.task = Task::regression,
              .loss = Loss::mean_squared_error,
              .learning_rate = 0.02F,
              .l2 = 0.01F,
              .dropout = dropout} {
    network.initialize(*find_initializer("auto"), 1, seed);
  }

  void step() {
    Matrix batch = zeros(3, columns);
    for (std::size_t f = 0; f < 3; ++f) {
      for (std::size_t s = 0; s < samples; ++s) {
        batch(f, s) = data.uniform(-1, 1);
      }
    }
    training_step(rules, {batch.data(), batch.data() + 2 * columns, columns, samples}, network,
                  optimizer, buffers, random);
  }
};

}  // namespace

TEST_CASE("step: networks that take turns learn what each learns alone") {
  const auto one = [] { return Learner(plan({5, 3}, "tanh"), "adam", 0, 1); };
  const auto other = [] { return Learner(plan({4}, "prelu"), "momentum", 0.3F, 2); };
  Learner a = one();
  Learner b = other();
  for (int i = 0; i < 20; ++i) {
    a.step();
    b.step();
    b.step();
  }
  Learner alone = one();
  const std::uint64_t untrained = digest(alone.network.parameters());
  for (int i = 0; i < 20; ++i) {
    alone.step();
  }
  CHECK(digest(alone.network.parameters()) == digest(a.network.parameters()));
  CHECK(digest(alone.network.parameters()) != untrained);
  Learner other_alone = other();
  for (int i = 0; i < 40; ++i) {
    other_alone.step();
  }
  CHECK(digest(other_alone.network.parameters()) == digest(b.network.parameters()));
}

TEST_CASE("step: without dropout nothing is drawn") {
  Learner learner(plan({4}, "relu"), "sgd", 0, 3);
  Random fresh(3, "dropout");
  learner.step();
  CHECK(learner.random.next() == fresh.next());
}

TEST_CASE("step: the gradient reaches the inputs, for what is trained through a network") {
  Learner learner(plan({5, 4}, "tanh"), "sgd", 0, 4);
  Network& network = learner.network;
  Pass pass(network, lane_count);
  Matrix input = zeros(2, lane_count);
  for (float& value : input) {
    value = learner.data.uniform(-1, 1);
  }
  const auto output = [&](std::size_t s) {
    forward(network, input.data(), lane_count, pass);
    return static_cast<double>(pass.z(2)[s]);
  };
  output(0);
  pass.d(2, lane_count).fill(1.0F);
  Vector gradient = zeros(network.parameters().size());
  backward(network, input.data(), lane_count, pass, gradient);
  Matrix reached = zeros(2, lane_count);
  gradient_below(network, 0, pass.d(0), lane_count, reached.data());
  constexpr float step = 0x1p-6F;
  for (std::size_t f = 0; f < 2; ++f) {
    for (std::size_t s = 0; s < lane_count; ++s) {
      const float at = input(f, s);
      input(f, s) = at + step;
      const double above = output(s);
      input(f, s) = at - step;
      const double below = output(s);
      input(f, s) = at;
      CHECK(static_cast<double>(reached(f, s)) ==
            doctest::Approx((above - below) / (2 * static_cast<double>(step))).epsilon(2e-3));
    }
  }
}
