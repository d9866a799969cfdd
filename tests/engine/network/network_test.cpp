// The backward pass against finite differences, for every activation and every loss; initial
// weights; layouts.
#include "network/network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "network/loss.h"
#include "numerics/lanes.h"

using namespace playground;

namespace {

constexpr std::size_t samples = 12;

// A small network on fixed random samples, with its loss as a function of the parameters.
struct Bench {
  Network network;
  Pass pass;
  Loss loss;
  Task task;
  std::vector<float> input;
  std::vector<float> targets;

  Bench(const std::vector<LayerPlan>& plan, Loss chosen, Task of, std::uint32_t seed)
      : network(3, plan), pass(network, samples), loss(chosen), task(of) {
    network.initialize(*find_initializer("auto"), 1, seed);
    Random random(seed, "test");
    for (const Layer& layer : network.layers()) {
      for (std::size_t i = layer.biases; i < layer.slopes; ++i) {
        network.parameters()(i) = random.uniform(-0.3F, 0.3F);
      }
    }
    input.resize(3 * samples);
    for (float& value : input) {
      value = random.uniform(-1.5F, 1.5F);
    }
    for (std::size_t s = 0; s < samples; ++s) {
      targets.push_back(task == Task::classes  ? static_cast<float>(s % 3)
                        : task == Task::binary ? (s % 2 == 0 ? 1.0F : -1.0F)
                                               : random.uniform(-1, 1));
    }
  }

  const float* outputs() { return pass.z(network.layers().size() - 1); }

  double mean_loss() {
    forward(network, input.data(), samples, pass);
    LossSum sum;
    add_loss(loss, task, network.outputs(), samples, samples, outputs(), targets.data(), sum);
    return sum.loss / samples;
  }

  Vector gradient() {
    Vector result = zeros(network.parameters().size());
    forward(network, input.data(), samples, pass);
    loss_gradient(loss, task, network.outputs(), samples, samples, outputs(), targets.data(),
                  1.0F / samples, pass.d(network.layers().size() - 1));
    backward(network, input.data(), samples, pass, result);
    return result;
  }

  // Slopes of all piecewise linear parts: where two of these differ, a kink lies between.
  std::vector<float> pattern() {
    mean_loss();
    std::vector<float> slopes;
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      const Layer& layer = network.layers()[l];
      for (std::size_t i = 0; i < layer.units * samples; ++i) {
        const float z = pass.z(l)[i];
        slopes.push_back(static_cast<float>(z > 0) + static_cast<float>(z > 6) +
                         static_cast<float>(z > 3) + static_cast<float>(z > 1) +
                         static_cast<float>(z > -1) + static_cast<float>(z > -3));
      }
    }
    for (std::size_t i = 0; i < network.outputs() * samples; ++i) {
      const float t = targets[i % samples];
      slopes.push_back(static_cast<float>(outputs()[i] * t > 1));
      slopes.push_back(static_cast<float>(std::abs(outputs()[i] - t) > 1));
    }
    return slopes;
  }

  void set(std::size_t index, float value) { network.parameters()(index) = value; }
};

// Largest difference between the gradient and central differences, relative to the largest gradient
// component of the same layer. Single precision leaves about 1e-7 of noise in the loss, so steps
// are as large as kinks allow.
double worst_disagreement(Bench& bench) {
  const Vector gradient = bench.gradient();
  double worst = 0;
  for (const Layer& layer : bench.network.layers()) {
    const std::size_t end = layer.slopes + (layer.learns_slopes() ? layer.units : 0);
    double largest = 1e-3;
    for (std::size_t i = layer.weights; i < end; ++i) {
      largest = std::max(largest, std::abs(static_cast<double>(gradient(i))));
    }
    for (std::size_t i = layer.weights; i < end; ++i) {
      const float at = bench.network.parameters()(i);
      double best = 1;
      // Fourth-order central difference: errors of order h⁴.
      for (const float h : {0.1F, 0.05F, 0.025F, 0.0125F}) {
        const auto loss_at = [&](float offset) {
          bench.set(i, at + offset);
          return bench.mean_loss();
        };
        const auto pattern_at = [&](float offset) {
          bench.set(i, at + offset);
          return bench.pattern();
        };
        const bool kink = pattern_at(-2 * h) != pattern_at(2 * h);
        const double numeric =
            (8 * (loss_at(h) - loss_at(-h)) - (loss_at(2 * h) - loss_at(-2 * h))) /
            (12 * static_cast<double>(h));
        bench.set(i, at);
        if (!kink) {
          best = std::min(best, std::abs(numeric - static_cast<double>(gradient(i))) / largest);
        } else if (h < 0.02F) {
          // Every step meets a kink: this component cannot be judged by differences.
          best = 0;
        }
      }
      worst = std::max(worst, best);
    }
  }
  return worst;
}

std::vector<LayerPlan> two_layers(const Activation& activation, std::size_t outputs) {
  return {{5, activation}, {4, activation}, {outputs, standard(*find_activation("identity"))}};
}

}  // namespace

TEST_CASE("network: gradients of every activation agree with finite differences to 1e-3") {
  for (const ActivationEntry& entry : activations()) {
    if (entry.name == "step") {
      // Its slope is 0 everywhere, so only the layer above has gradients; see below.
      continue;
    }
    CAPTURE(std::string(entry.name));
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
      Bench bench(two_layers(standard(entry), 1), Loss::cross_entropy, Task::binary, seed);
      CHECK(worst_disagreement(bench) < 1e-3);
    }
  }
}

TEST_CASE("network: gradients of every loss and task agree with finite differences to 1e-3") {
  const Activation tanh = standard(*find_activation("tanh"));
  for (const LossEntry& entry : losses()) {
    for (const Task task : {Task::binary, Task::classes, Task::regression}) {
      if (task == Task::regression && !entry.for_regression) {
        continue;
      }
      CAPTURE(std::string(entry.name));
      Bench bench(two_layers(tanh, output_count(task, 3)), resolve(entry.loss, task), task, 5);
      CHECK(worst_disagreement(bench) < 1e-3);
    }
  }
}

TEST_CASE("network: no gradient passes through a step") {
  Bench bench(two_layers(standard(*find_activation("step")), 1), Loss::cross_entropy, Task::binary,
              1);
  const Vector gradient = bench.gradient();
  const Layer& last = bench.network.layers().back();
  for (std::size_t i = 0; i < last.weights; ++i) {
    CHECK(gradient(i) == 0.0F);
  }
  CHECK(std::any_of(gradient.begin() + static_cast<std::ptrdiff_t>(last.weights), gradient.end(),
                    [](float g) { return g != 0; }));
}

TEST_CASE(
    "network: dropout drops the stated share, keeps the mean, and its backward pass uses the same "
    "mask") {
  const Activation relu = standard(*find_activation("relu"));
  Network network(1,
                  std::vector<LayerPlan>{{64, relu}, {1, standard(*find_activation("identity"))}});
  for (std::size_t i = network.layers()[0].biases; i < network.layers()[0].slopes; ++i) {
    network.parameters()(i) = 1;
  }
  for (std::size_t i = network.layers()[1].weights; i < network.layers()[1].biases; ++i) {
    network.parameters()(i) = 1;
  }
  Pass pass(network, 64);
  pass.allow_dropout();
  Random random(1, "dropout");
  const Dropout dropout{0.25F, &random};
  const std::vector<float> input(64, 0.0F);
  forward(network, input.data(), 64, pass, &dropout);
  std::size_t dropped = 0;
  double sum = 0;
  for (std::size_t i = 0; i < 64 * 64; ++i) {
    dropped += pass.output(0)[i] == 0 ? 1U : 0U;
    sum += static_cast<double>(pass.output(0)[i]);
    CHECK(pass.a(0)[i] == 1.0F);
  }
  CHECK(static_cast<double>(dropped) / 4096 == doctest::Approx(0.25).epsilon(0.1));
  CHECK(sum / 4096 == doctest::Approx(1).epsilon(0.04));
  std::fill_n(pass.d(1), 64, 1.0F);
  Vector gradient = zeros(network.parameters().size());
  backward(network, input.data(), 64, pass, gradient);
  for (std::size_t i = 0; i < 64 * 64; ++i) {
    CHECK(pass.d(0)[i] == pass.output(0)[i]);
  }
}

TEST_CASE("network: parameters lie layer by layer as weights, biases, slopes") {
  const Network network(2, std::vector<LayerPlan>{{3, standard(*find_activation("prelu"))},
                                                  {1, standard(*find_activation("identity"))}});
  CHECK(network.layers()[0].biases == 6);
  CHECK(network.layers()[0].slopes == 9);
  CHECK(network.layers()[1].weights == 12);
  CHECK(network.layers()[1].biases == 15);
  CHECK(network.parameters().size() == 16);
  CHECK(network.unit_count() == 4);
  const Vector mask = network.weight_mask();
  for (std::size_t i = 0; i < 16; ++i) {
    CHECK(mask(i) == (i < 6 || (i >= 12 && i < 15) ? 1.0F : 0.0F));
  }
}

TEST_CASE("initializer: weights have the variance of their scheme") {
  const Activation relu = standard(*find_activation("relu"));
  const Activation tanh = standard(*find_activation("tanh"));
  const auto variance_of = [](std::string_view name, const Activation& activation, float scale) {
    constexpr std::size_t units = 200;
    constexpr std::size_t inputs = 100;
    std::vector<float> weights(units * inputs);
    initialize(*find_initializer(name), scale, activation, 7, 0,
               as_matrix(weights.data(), units, inputs));
    double squares = 0;
    for (const float w : weights) {
      squares += static_cast<double>(w * w);
    }
    return squares / static_cast<double>(weights.size());
  };
  CHECK(variance_of("he_normal", relu, 1) == doctest::Approx(2.0 / 100).epsilon(0.03));
  CHECK(variance_of("he_uniform", relu, 1) == doctest::Approx(2.0 / 100).epsilon(0.03));
  CHECK(variance_of("he_normal", {find_activation("leaky_relu"), 0.5F}, 1) ==
        doctest::Approx(2.0 / 1.25 / 100).epsilon(0.03));
  CHECK(variance_of("glorot_normal", relu, 1) == doctest::Approx(2.0 / 300).epsilon(0.03));
  CHECK(variance_of("glorot_uniform", relu, 1) == doctest::Approx(2.0 / 300).epsilon(0.03));
  CHECK(variance_of("lecun_normal", relu, 1) == doctest::Approx(1.0 / 100).epsilon(0.03));
  CHECK(variance_of("lecun_uniform", relu, 1) == doctest::Approx(1.0 / 100).epsilon(0.03));
  CHECK(variance_of("uniform", relu, 1) == doctest::Approx(1.0 / 12).epsilon(0.03));
  CHECK(variance_of("zeros", relu, 1) == 0);
  CHECK(variance_of("he_normal", relu, 3) == doctest::Approx(9 * 2.0 / 100).epsilon(0.03));
  CHECK(variance_of("auto", relu, 1) == variance_of("he_normal", relu, 1));
  CHECK(variance_of("auto", tanh, 1) == variance_of("glorot_normal", tanh, 1));
  CHECK(matched_initializer(*relu.entry) == "he_normal");
  CHECK(matched_initializer(*tanh.entry) == "glorot_normal");
}

TEST_CASE("initializer: orthogonal rows or columns have length 1 and right angles") {
  const Activation relu = standard(*find_activation("relu"));
  for (const auto& [units, inputs] : {std::pair<std::size_t, std::size_t>{5, 9}, {9, 5}, {6, 6}}) {
    std::vector<float> weights(units * inputs);
    initialize(*find_initializer("orthogonal"), 1, relu, 3, 0,
               as_matrix(weights.data(), units, inputs));
    const std::size_t vectors = std::min(units, inputs);
    const bool by_rows = units <= inputs;
    const auto at = [&, w = weights.data(), n = inputs](std::size_t v, std::size_t e) {
      return static_cast<double>(by_rows ? w[v * n + e] : w[e * n + v]);
    };
    for (std::size_t x = 0; x < vectors; ++x) {
      for (std::size_t y = 0; y < vectors; ++y) {
        double dot = 0;
        for (std::size_t e = 0; e < std::max(units, inputs); ++e) {
          dot += at(x, e) * at(y, e);
        }
        CHECK(std::abs(dot - (x == y ? 1 : 0)) < 1e-5);
      }
    }
  }
}

TEST_CASE(
    "initializer: the same seed draws the same weights whatever the activation, up to scale") {
  std::vector<float> he(12);
  std::vector<float> glorot(12);
  const auto draw = [](std::string_view activation, std::vector<float>& weights) {
    initialize(*find_initializer("auto"), 1, standard(*find_activation(activation)), 11, 2,
               as_matrix(weights.data(), 4, 3));
  };
  draw("relu", he);
  draw("tanh", glorot);
  for (std::size_t i = 0; i < he.size(); ++i) {
    CHECK(he[i] / glorot[i] == doctest::Approx(he[0] / glorot[0]).epsilon(1e-5));
  }
  std::vector<float> other(12);
  initialize(*find_initializer("auto"), 1, standard(*find_activation("relu")), 12, 2,
             as_matrix(other.data(), 4, 3));
  CHECK(other != he);
  initialize(*find_initializer("auto"), 1, standard(*find_activation("relu")), 11, 3,
             as_matrix(other.data(), 4, 3));
  CHECK(other != he);
}
