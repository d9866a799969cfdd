// Layers of another kind in networks, runs and what is measured on them. The kind is scaling.cpp's,
// z = x / 2; nothing outside that file and the table knows of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"
#include "interface/description.h"
#include "interface/experiment.h"
#include "interface/json.h"
#include "measure/lives.h"
#include "measure/trace.h"
#include "measure/vitals.h"
#include "network/layer_kind.h"
#include "training/checkpoints.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Experiment experiment_of(std::string_view text) {
  const ParseResult parsed = parse(text);
  REQUIRE(parsed.problems.empty());
  return parsed.experiment;
}

// The loss of one sample with target 0.5 by the numbers in `network`.
double loss_of(const Network& network, const std::vector<float>& input) {
  Pass pass(network, 1);
  std::vector<float> columns(network.inputs() * pass.capacity());
  for (std::size_t f = 0; f < input.size(); ++f) {
    columns[f * pass.capacity()] = input[f];
  }
  forward(network, columns.data(), pass.capacity(), pass);
  const auto z = static_cast<double>(pass.z(network.layer_count() - 1)[0]);
  return (z - 0.5) * (z - 0.5);
}

// Four samples that are all alike, x = (2, -4) with the value 0, a hidden layer that hands them on,
// one that halves them, and an output that adds up:
//   x         2   -4
//   identity  2   -4
//   scaling   1   -2   relu: 1   0
//   output    1        loss (1 - 0)² = 1
// and back:
//   output    2
//   scaling   2    0
//   identity  1    0
Trainer worked_example() {
  Experiment experiment = experiment_of("net=2:identity,scaling:2:relu");
  Dataset points;
  points.task = Task::regression;
  points.inputs = 2;
  points.count = 4;
  points.x = {2, -4, 2, -4, 2, -4, 2, -4};
  points.y = {0, 0, 0, 0};
  use_points(experiment, points);
  Trainer trainer(experiment);
  const std::vector<float> values{1, 0, 0, 1, 0, 0, 1, 1, 0};
  REQUIRE(trainer.network().parameters().size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    REQUIRE(trainer.set_parameter(i, values[i]));
  }
  return trainer;
}

std::vector<float> list(const auto& values) { return {values.begin(), values.end()}; }

}  // namespace

TEST_CASE("kinds: parameters lie behind each other, whatever blocks the kinds have") {
  const LayerKind& scaling = *find_layer_kind("scaling");
  const Activation relu = standard(*find_activation("relu"));
  const Activation prelu = standard(*find_activation("prelu"));
  const std::vector<LayerPlan> plan{{3, relu}, {3, prelu, &scaling}, {1, relu}};
  Network network(2, plan);
  const Layer& layer = network.layer(1);
  CHECK(network.parameters().size() == 9 + 3 + 4);
  CHECK(layer.begin == 9);
  CHECK(layer.slopes == 9);
  CHECK(network.layer(2).weights == 12);
  CHECK(weights_in(network.parameters(), layer).shape(0) == 0);
  CHECK(weights_in(network.parameters(), layer).shape(1) == 3);
  CHECK(biases_in(network.parameters(), layer).size() == 0);
  CHECK(slopes_in(network.parameters(), layer).size() == 3);
  const Vector mask = network.weight_mask();
  const std::vector<float> wanted{1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0};
  CHECK(list(mask) == wanted);
  network.initialize(*find_initializer("auto"), 1, 1);
  CHECK(network.parameters()(9) == 0.25F);
  CHECK(input_weight(network, layer, 1, 1) == 0.5F);
  CHECK(input_weight(network, layer, 1, 2) == 0);
  CHECK(input_weight(network, std::size_t{2}, 0, 1) == network.parameters()(13));
}

TEST_CASE("kinds: products leave to the kernels what a kind does not finish") {
  const LayerKind& scaling = *find_layer_kind("scaling");
  const Activation relu = standard(*find_activation("relu"));
  const Network network(
      2, std::vector<LayerPlan>{{2, relu}, {2, relu, &scaling}, {2, relu}, {1, relu}});
  CHECK(network.layer(0).finish == Finish::relu);
  CHECK(network.layer(0).finish_slope == Finish::none);
  CHECK(network.layer(1).finish == Finish::none);
  CHECK(network.layer(1).finish_slope == Finish::relu_slope);
  CHECK(network.layer(2).finish_slope == Finish::relu_slope);
}

TEST_CASE("kinds: the gradient through a layer of another kind agrees with differences") {
  for (const std::string activation : {"tanh", "prelu", "elu", "sine"}) {
    CAPTURE(activation);
    const Experiment experiment =
        experiment_of("data=plane&net=3:tanh,scaling:3:" + activation + ",2:tanh");
    Trainer trainer(experiment);
    // Far enough from all kinks of prelu.
    const std::vector<float> input{1.3F, -0.4F};
    const Trace trace = trace_point(trainer, input, 0.5F);
    Network network = trainer.network();
    CHECK(trace.loss == doctest::Approx(loss_of(network, input)).epsilon(1e-5));
    constexpr float step = 0x1p-6F;
    for (std::size_t i = 0; i < network.parameters().size(); ++i) {
      const float at = network.parameters()(i);
      network.parameters()(i) = at + step;
      const double above = loss_of(network, input);
      network.parameters()(i) = at - step;
      const double below = loss_of(network, input);
      network.parameters()(i) = at;
      const double slope = (above - below) / (2 * static_cast<double>(step));
      // Rounding of the loss and the third derivative leave about this much.
      CHECK(static_cast<double>(trace.gradient(i)) == doctest::Approx(slope).epsilon(2e-3));
    }
  }
}

TEST_CASE("kinds: networks with a layer of another kind learn") {
  for (const std::string net : {"net=scaling:2:identity,8:tanh", "net=8:relu,scaling:8:relu",
                                "net=8:relu,2*scaling:8:leaky_relu,8:tanh&drop=0.1",
                                "net=8:relu,scaling:8:prelu&l2=0.001&clip=1"}) {
    CAPTURE(net);
    Trainer trainer(experiment_of("data=circle&lr=0.1&" + net));
    const double before = trainer.evaluate(trainer.test_samples()).loss;
    CHECK(trainer.train(1500) == 1500);
    CHECK(trainer.evaluate(trainer.test_samples()).loss < 0.5 * before);
  }
}

TEST_CASE("kinds: a layer that scales by a power of 2 is the same as weights that do") {
  // 1/2 in front of the weights and 2 times the weights cancel without rounding.
  const Trainer scaled(experiment_of("net=scaling:2:identity,4:tanh"));
  const Trainer plain(experiment_of("net=4:tanh"));
  Network network = scaled.network();
  Network other = plain.network();
  const Vector& drawn = network.parameters();
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    other.parameters()(i) = i < 8 ? 0.5F * drawn(i) : drawn(i);
  }
  Pass pass(network, 4);
  Pass other_pass(other, 4);
  const std::vector<float> input{1, 2, 3, 4, -1, 0.3F, 0.7F, 0};
  forward(network, input.data(), 4, pass);
  forward(other, input.data(), 4, other_pass);
  CHECK(list(pass.a(2, 4)) == list(other_pass.a(1, 4)));
}

TEST_CASE("kinds: vital signs of a layer of another kind, worked out by hand") {
  Trainer trainer = worked_example();
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const auto number = [&](std::size_t l, LayerNumber which) { return vitals.layers(l, which); };
  const auto unit = [&](std::size_t u, UnitNumber which) { return vitals.units(u, which); };
  CHECK(number(1, layer_mean) == 0.5F);
  CHECK(number(1, layer_deviation) == 0.5F);
  CHECK(number(1, layer_sparsity) == 0.5F);
  CHECK(number(1, layer_dead) == 1);
  CHECK(number(1, layer_saturated) == 0.5F);
  CHECK(number(1, layer_always_on) == 1);
  CHECK(number(1, layer_gradient) == doctest::Approx(std::sqrt(2.0)));
  CHECK(number(0, layer_gradient) == doctest::Approx(std::sqrt(0.5)));
  CHECK(number(0, layer_gradient_factor) == doctest::Approx(0.5));
  // There are no weights whose size or change could be told.
  CHECK(std::isnan(number(1, layer_weight_rms)));
  CHECK(std::isnan(number(1, layer_weight_gradient)));
  CHECK(std::isnan(number(1, layer_update_ratio)));
  CHECK(unit(2, unit_active) == 1);
  CHECK(unit(2, unit_mean) == 1);
  CHECK(unit(2, unit_gradient) == 2);
  CHECK(unit(3, unit_active) == 0);
  CHECK(unit(3, unit_gradient) == 0);
}

TEST_CASE("kinds: a trace through a layer of another kind, worked out by hand") {
  const Trainer trainer = worked_example();
  const std::vector<float> input{2, -4};
  const Trace trace = trace_point(trainer, input, 0);
  CHECK(list(trace.z) == std::vector<float>{2, -4, 1, -2, 1});
  CHECK(list(trace.a) == std::vector<float>{2, -4, 1, 0, 1});
  CHECK(list(trace.slope) == std::vector<float>{1, 1, 1, 0, 1});
  CHECK(list(trace.gradient_z) == std::vector<float>{1, 0, 2, 0, 2});
  CHECK(list(trace.gradient_a) == std::vector<float>{1, 0, 2, 2, 2});
  CHECK(list(trace.gradient) == std::vector<float>{2, -4, 0, 0, 1, 0, 2, 0, 2});
  CHECK(trace.loss == 1);
  REQUIRE(trace.ledger.size() == 3);
  // √(1/2) of √2 comes through the halves, √2 of 2 through relu.
  CHECK(trace.ledger[0].weights == doctest::Approx(0.5));
  CHECK(trace.ledger[1].slope == doctest::Approx(std::sqrt(0.5)));
  const std::vector<PathStep> path = strongest_path(trainer, trace, 0, 0);
  REQUIRE(path.size() == 3);
  CHECK(path[1].layer == 1);
  CHECK(path[1].unit == 0);
  CHECK(path[1].weight == 1);
  CHECK(path[2].unit == 0);
  CHECK(path[2].weight == 0.5F);
  CHECK(path[2].slope == 1);
}

TEST_CASE("kinds: lives, findings and surfaces do without weights of their own") {
  Trainer trainer = worked_example();
  Lives lives;
  lives.observe(trainer);
  CHECK(lives.units()[2].state == UnitState::always_on);
  CHECK(lives.units()[3].state == UnitState::dead);
  // The identity's second unit gets a bias that carries it over 0, and the unit above it with it.
  REQUIRE(trainer.set_parameter(5, 10));
  lives.observe(trainer);
  CHECK(lives.units()[3].state == UnitState::always_on);
  REQUIRE(trainer.set_parameter(5, 0));
  lives.observe(trainer);
  CHECK(lives.units()[3].state == UnitState::dead);
  CHECK(lives.units()[3].fatal.bias == 0);
  CHECK(lives.units()[3].fatal.weights == 0);
  CHECK(lives.units()[3].fatal.inputs == -5);
  Observer observer;
  const auto findings = diagnose(trainer, observer.measure(trainer));
  const auto found = [&](std::string_view code) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == code; });
  };
  CHECK_FALSE(found("symmetric"));
  CHECK(found("dead_units"));
}

TEST_CASE("kinds: a run with another kind goes on from a checkpoint with the same bits") {
  Trainer trainer(experiment_of("data=moons&net=6:relu,scaling:6:prelu,4:tanh&opt=adam&drop=0.2"));
  Checkpoints checkpoints(1 << 20);
  trainer.train(40);
  REQUIRE(checkpoints.take(trainer));
  trainer.train(60);
  const std::string digest = trainer.digest();
  trainer.train(10);
  REQUIRE(checkpoints.restore(trainer, 40));
  CHECK(trainer.step() == 40);
  trainer.train(60);
  CHECK(trainer.digest() == digest);
}

TEST_CASE("kinds: text and weights bring a run with another kind back") {
  Trainer trainer(experiment_of("data=moons&net=6:relu,scaling:6:prelu"));
  trainer.train(100);
  Experiment saved = trainer.experiment();
  saved.weights = Shared(list(trainer.network().parameters()));
  const ParseResult opened = parse(format(saved));
  CHECK(opened.problems.empty());
  CHECK(opened.experiment == saved);
  CHECK(Trainer(opened.experiment).digest() == trainer.digest());
}

TEST_CASE("kinds: weights are kept where an activation changes, not where a kind does") {
  Trainer trainer(experiment_of("net=6:relu,scaling:6:relu"));
  trainer.train(50);
  const std::vector<float> before = list(trainer.network().parameters());
  CHECK(trainer.change(experiment_of("net=6:relu,scaling:6:tanh")));
  CHECK(list(trainer.network().parameters()) == before);
  CHECK_FALSE(trainer.change(experiment_of("net=6:relu,6:tanh")));
  CHECK(trainer.step() == 0);
  // Learned slopes are kept where they are those of the same function.
  Trainer learned(experiment_of("net=6:tanh,scaling:6:prelu"));
  learned.train(50);
  const std::vector<float> with_slopes = list(learned.network().parameters());
  CHECK(slopes_in(learned.network().parameters(), learned.network().layer(1))(0) != 0.25F);
  CHECK(learned.change(experiment_of("net=6:sine,scaling:6:prelu")));
  CHECK(list(learned.network().parameters()) == with_slopes);
}

TEST_CASE("kinds: descriptions name the kind of each layer") {
  const Experiment experiment = experiment_of("net=6:relu,scaling:6:relu");
  const std::string run = json_of(description_of(Trainer(experiment)));
  const std::string fields = json_of(fields_of(experiment));
  for (const std::string& json : {run, fields}) {
    const std::size_t dense = json.find("\"kind\":\"dense\",\"units\":6");
    const std::size_t scaling = json.find("\"kind\":\"scaling\",\"units\":6");
    CHECK(dense != std::string::npos);
    CHECK(scaling != std::string::npos);
    CHECK(dense < scaling);
  }
}
