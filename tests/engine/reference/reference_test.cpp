// The engine's step against the plain formulas of reference.h: every activation, loss, optimiser,
// penalty and clipping, dropout, and shapes that fill no lane and no tile.
//
// Gradient and update are compared apart, each from the engine's own numbers: a step divides by the
// size of a gradient in several optimisers, which would make much of a rounding error in a tiny
// one.
#include "reference/reference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "numerics/lanes.h"
#include "numerics/random.h"
#include "training/step.h"

using namespace playground;

namespace {

// Single precision rounds to 6e-8. A gradient sums tens of such terms over up to 17 layers, where
// some cancel: in relation to the largest of its layer it is that much off.
constexpr double gradient_tolerance = 2e-5;
// An update is a handful of operations on one number.
constexpr double update_tolerance = 3e-7;
// The loss is a mean of numbers that are each a few roundings off.
constexpr double loss_tolerance = 1e-5;

// What is trained in one test, and for how many steps.
struct Case {
  std::vector<std::size_t> units = {5, 4};  // of the hidden layers
  std::string_view activation = "tanh";
  std::size_t samples = 12;
  Task task = Task::binary;
  Loss loss = Loss::cross_entropy;
  std::string_view optimizer = "sgd";
  float l1 = 0;
  float l2 = 0;
  float clip = 0;
  float dropout = 0;
  std::size_t steps = 2;
};

std::vector<LayerPlan> plan_of(const Case& c) {
  std::vector<LayerPlan> plan;
  for (const std::size_t units : c.units) {
    plan.push_back({units, standard(*find_activation(c.activation))});
  }
  plan.push_back({output_count(c.task, 3), standard(*find_activation("identity"))});
  return plan;
}

reference::Vector in_double(const auto& values) { return xt::cast<double>(values); }

// Without the padding.
reference::Matrix first_columns(const auto& matrix, std::size_t count) {
  return xt::cast<double>(xt::view(matrix, xt::all(), xt::range(0, count)));
}

std::vector<reference::Layer> layers_of(const Network& network) {
  std::vector<reference::Layer> layers;
  const Vector& parameters = network.parameters();
  for (const Layer& layer : network.layers()) {
    reference::Vector p({layer.units}, static_cast<double>(layer.activation.parameter));
    if (layer.learns_slopes()) {
      p = in_double(slopes_in(parameters, layer));
    }
    layers.push_back({layer.activation, xt::cast<double>(weights_in(parameters, layer)),
                      in_double(biases_in(parameters, layer)), p});
  }
  return layers;
}

// The largest difference in relation to the largest of `wanted`, or to `least` where that is less.
double difference(const auto& found, const auto& wanted, double least = 1e-6) {
  REQUIRE(found.size() == wanted.size());
  double largest = least;
  double most = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    largest = std::max(largest, std::abs(wanted.flat(i)));
    most = std::max(most, std::abs(static_cast<double>(found.flat(i)) - wanted.flat(i)));
  }
  return most / largest;
}

void check_gradient(const Network& network, const Vector& gradient,
                    const std::vector<reference::Layer>& wanted) {
  for (std::size_t l = 0; l < wanted.size(); ++l) {
    CAPTURE(l);
    const Layer& layer = network.layer(l);
    const double largest = std::max(1e-6, xt::amax(xt::abs(wanted[l].W))());
    CHECK(difference(weights_in(gradient, layer), wanted[l].W) < gradient_tolerance);
    CHECK(difference(biases_in(gradient, layer), wanted[l].b, largest) < gradient_tolerance);
    if (layer.learns_slopes()) {
      CHECK(difference(slopes_in(gradient, layer), wanted[l].p, largest) < gradient_tolerance);
    }
  }
}

void check(const Case& c) {
  CAPTURE(std::string(c.activation));
  CAPTURE(std::string(c.optimizer));
  CAPTURE(c.samples);
  constexpr std::size_t inputs = 3;
  Random random(11, "test");
  Network network(inputs, plan_of(c));
  network.initialize(*find_initializer("auto"), 1, 7);
  for (const Layer& layer : network.layers()) {
    for (float& bias : biases_in(network.parameters(), layer)) {
      bias = random.uniform(-0.3F, 0.3F);
    }
  }
  const OptimizerChoice choice = standard(*find_optimizer(c.optimizer));
  const std::size_t settings = choice.entry->parameters.size();
  Optimizer optimizer(choice, network.parameters().size());
  const StepRules rules{c.task, c.loss, 0.05F, c.l1, c.l2, c.clip, c.dropout};
  const std::size_t columns = padded(c.samples);
  StepBuffers buffers(network, columns, c.dropout > 0);
  reference::Memory memory;

  for (std::size_t step = 0; step < c.steps; ++step) {
    Matrix x = zeros(inputs, columns);
    Vector y = zeros(columns);
    for (std::size_t s = 0; s < c.samples; ++s) {
      for (std::size_t f = 0; f < inputs; ++f) {
        x(f, s) = random.uniform(-1.5F, 1.5F);
      }
      y(s) = c.task == Task::classes  ? static_cast<float>(s % 3)
             : c.task == Task::binary ? (s % 2 == 0 ? 1.0F : -1.0F)
                                      : random.uniform(-2, 2);
    }
    const std::vector<reference::Layer> before = layers_of(network);
    const Vector parameters = network.parameters();
    training_step(rules, {x.data(), y.data(), columns, c.samples}, network, optimizer, buffers,
                  random);

    std::vector<reference::Matrix> kept;
    for (std::size_t l = 0; c.dropout > 0 && l < c.units.size(); ++l) {
      const auto mask = as_matrix(buffers.pass.kept(l), c.units[l], columns);
      kept.push_back(first_columns(mask, c.samples));
    }
    const reference::Vector targets = xt::view(in_double(y), xt::range(0, c.samples));
    const reference::Result wanted = reference::step(before, {c.task, c.loss, c.l1, c.l2, c.clip},
                                                     first_columns(x, c.samples), targets, kept);
    LossSum sum;
    add_loss(c.loss, c.task, network.outputs(), columns, c.samples, buffers.pass.z(c.units.size()),
             y.data(), sum);
    CHECK(sum.loss / static_cast<double>(c.samples) ==
          doctest::Approx(wanted.loss).epsilon(loss_tolerance));
    check_gradient(network, buffers.gradient, wanted.gradient);

    const reference::Vector after = reference::optimise(
        c.optimizer, {choice.settings.begin(), choice.settings.begin() + settings}, 0.05,
        in_double(parameters), in_double(buffers.gradient), in_double(buffers.weight_mask), memory);
    CHECK(difference(network.parameters(), after) < update_tolerance);
  }
}

}  // namespace

TEST_CASE("reference: every activation") {
  for (const ActivationEntry& entry : activations()) {
    check({.activation = entry.name});
    check({.units = {3, 1, 5}, .activation = entry.name, .samples = 5, .dropout = 0.3F});
  }
}

TEST_CASE("reference: every loss of every task") {
  for (const LossEntry& entry : losses()) {
    for (const Task task : {Task::binary, Task::classes, Task::regression}) {
      if (entry.for_regression || task != Task::regression) {
        CAPTURE(std::string(entry.name));
        check({.samples = 7, .task = task, .loss = resolve(entry.loss, task)});
      }
    }
  }
}

TEST_CASE("reference: every optimiser, over several steps") {
  for (const OptimizerEntry& entry : optimizers()) {
    check({.optimizer = entry.name, .steps = 6});
    check({.units = {3}, .optimizer = entry.name, .l2 = 0.01F, .steps = 6});
  }
}

TEST_CASE("reference: penalties and clipping") {
  for (const std::string_view activation : {"relu", "prelu"}) {
    check({.activation = activation, .l1 = 0.01F});
    check({.activation = activation, .l2 = 0.1F});
    check({.activation = activation, .l1 = 0.02F, .l2 = 0.05F, .clip = 0.1F});
    check({.activation = activation, .clip = 0.01F});
    check({.activation = activation, .clip = 1000});
  }
}

TEST_CASE("reference: odd shapes") {
  for (const std::string_view activation : {"tanh", "relu", "leaky_relu", "prelu"}) {
    for (const std::size_t samples : {1U, 3U, 4U, 5U, 17U}) {
      for (const std::size_t units : {1U, 3U, 5U, 17U}) {
        check({.units = {units, 17, units}, .activation = activation, .samples = samples});
      }
    }
    check({.units = {}, .activation = activation, .samples = 1});
    check({.units = std::vector<std::size_t>(16, 3), .activation = activation, .samples = 5});
    check({.units = {33, 9}, .samples = 17, .task = Task::classes, .dropout = 0.5F});
  }
}
