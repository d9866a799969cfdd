// Traces against finite differences, plain loops and the chain rule itself.
#include "measure/trace.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "experiment/text.h"
#include "interface/json.h"
#include "interface/trace.h"
#include "numerics/lanes.h"

using namespace playground;

namespace {

Trainer trained(std::string_view text, std::size_t steps) {
  Trainer trainer(parse(text).experiment);
  trainer.train(steps);
  return trainer;
}

// Position of the first unit of a layer among all units.
std::size_t first_unit(const Trainer& trainer, std::size_t layer) {
  std::size_t first = 0;
  for (std::size_t l = 0; l < layer; ++l) {
    first += trainer.network().layers()[l].units;
  }
  return first;
}

double loss_at(const Trainer& trainer, std::size_t sample) {
  return trace_sample(trainer, sample).loss;
}

}  // namespace

TEST_CASE("trace: gradients of the parameters agree with finite differences") {
  for (const std::string text :
       {"data=spiral&net=4:tanh,3:sigmoid&in=x1,x2,x1x2", "data=blobs:4&net=5:softplus,3:silu",
        "data=hills&net=4:elu,3:prelu&loss=huber", "data=sine&net=3:gelu"}) {
    CAPTURE(text);
    Trainer trainer = trained(text, 30);
    const std::size_t sample = 3;
    const Trace trace = trace_sample(trainer, sample);
    REQUIRE(trace.gradient.size() == trainer.network().parameters().size());
    for (std::size_t i = 0; i < trace.gradient.size(); ++i) {
      const float value = trainer.network().parameters()(i);
      constexpr float h = 1.0F / 128;
      trainer.set_parameter(i, value + h);
      const double above = loss_at(trainer, sample);
      trainer.set_parameter(i, value - h);
      const double below = loss_at(trainer, sample);
      trainer.set_parameter(i, value);
      CHECK(std::abs(static_cast<double>(trace.gradient(i)) -
                     (above - below) / (2 * static_cast<double>(h))) < 2e-3);
    }
  }
}

TEST_CASE("trace: every number follows from its neighbours by the chain rule") {
  for (const std::string text :
       {"data=spiral&net=6:relu,5:tanh,4:leaky_relu:0.2&opt=adam",
        "data=blobs:5&net=7:sigmoid,3:elu", "data=glyphs&net=6:selu", "data=circle&net=none"}) {
    CAPTURE(text);
    Trainer trainer = trained(text, 50);
    const std::size_t sample = trainer.train_samples().count() + 2;
    const Trace trace = trace_sample(trainer, sample);
    const auto layers = trainer.network().layers();
    const auto p = [&](std::size_t i) {
      return static_cast<double>(trainer.network().parameters()(i));
    };
    CHECK(trace.target == trainer.dataset().y[sample]);
    REQUIRE(trace.z.size() == trainer.network().unit_count());
    std::vector<double> below(trace.input.begin(), trace.input.end());
    for (std::size_t l = 0; l < layers.size(); ++l) {
      const std::size_t first = first_unit(trainer, l);
      std::vector<double> outputs;
      for (std::size_t u = 0; u < layers[l].units; ++u) {
        const std::size_t i = first + u;
        double z = p(layers[l].biases + u);
        for (std::size_t k = 0; k < layers[l].inputs; ++k) {
          z += p(layers[l].weights + u * layers[l].inputs + k) * below[k];
        }
        CHECK(static_cast<double>(trace.z(i)) == doctest::Approx(z).epsilon(1e-4));
        CHECK(trace.a(i) == value_at(layers[l].activation, trace.z(i)));
        CHECK(trace.slope(i) == derivative_at(layers[l].activation, trace.z(i)));
        CHECK(trace.gradient_z(i) ==
              doctest::Approx(trace.gradient_a(i) * trace.slope(i)).epsilon(1e-5));
        if (l + 1 < layers.size()) {
          double gradient = 0;
          for (std::size_t k = 0; k < layers[l + 1].units; ++k) {
            gradient += p(layers[l + 1].weights + k * layers[l].units + u) *
                        static_cast<double>(trace.gradient_z(first + layers[l].units + k));
          }
          CHECK(static_cast<double>(trace.gradient_a(i)) ==
                doctest::Approx(gradient).epsilon(1e-4));
        }
        CHECK(trace.gradient(layers[l].biases + u) == trace.gradient_z(i));
        for (std::size_t k = 0; k < layers[l].inputs; ++k) {
          CHECK(static_cast<double>(trace.gradient(layers[l].weights + u * layers[l].inputs + k)) ==
                doctest::Approx(static_cast<double>(trace.gradient_z(i)) * below[k]));
        }
        outputs.push_back(static_cast<double>(trace.a(i)));
      }
      below = outputs;
    }
  }
}

TEST_CASE("trace: the ledger's factors multiply to what is left of the gradient") {
  Trainer trainer = trained("data=circle&net=8:sigmoid,6:tanh,8:sigmoid,5:elu", 40);
  const Trace trace = trace_sample(trainer, 0);
  const std::size_t last = trainer.network().layers().size() - 1;
  REQUIRE(trace.ledger.size() == last + 1);
  double product = trace.ledger[last].gradient_z;
  for (std::size_t l = last; l-- > 0;) {
    product *= trace.ledger[l].weights * trace.ledger[l].slope;
    CHECK(trace.ledger[l].gradient_z == doctest::Approx(product).epsilon(1e-12));
    double squares = 0;
    const std::size_t units = trainer.network().layers()[l].units;
    for (std::size_t u = 0; u < units; ++u) {
      const auto d = static_cast<double>(trace.gradient_z(first_unit(trainer, l) + u));
      squares += d * d;
    }
    CHECK(trace.ledger[l].gradient_z ==
          doctest::Approx(std::sqrt(squares / static_cast<double>(units))));
  }
  // A sigmoid layer passes on at most a quarter.
  CHECK(trace.ledger[0].slope <= 0.25);
  CHECK(trace.ledger[2].slope <= 0.25);
  const SmallestFactor smallest = smallest_factor(trace);
  const LedgerEntry& entry = trace.ledger[smallest.layer];
  const double least = smallest.slope ? entry.slope : entry.weights;
  for (std::size_t l = 0; l < last; ++l) {
    CHECK(trace.ledger[l].weights >= least);
    CHECK(trace.ledger[l].slope >= least);
  }
}

TEST_CASE("trace: a dead layer ends the gradient, and the ledger says where") {
  Trainer trainer = trained("data=circle&net=4:tanh,3:relu,4:tanh", 0);
  const Layer& dead = trainer.network().layers()[1];
  for (std::size_t u = 0; u < dead.units; ++u) {
    trainer.set_parameter(dead.biases + u, -100);
  }
  const Trace trace = trace_sample(trainer, 5);
  CHECK(trace.ledger[1].weights > 0);
  CHECK(trace.ledger[1].slope == 0);
  CHECK(trace.ledger[0].gradient_z == 0);
  CHECK(smallest_factor(trace).layer == 1);
  CHECK(smallest_factor(trace).slope);
}

TEST_CASE("trace: the strongest path is the best of all paths") {
  Trainer trainer = trained("data=blobs:3&net=4:tanh,3:silu,5:elu", 60);
  const Trace trace = trace_sample(trainer, 7);
  const auto layers = trainer.network().layers();
  const auto weight = [&](std::size_t l, std::size_t to, std::size_t from) {
    return trainer.network().parameters()(layers[l].weights + to * layers[l].inputs + from);
  };
  const auto slope = [&](std::size_t l, std::size_t u) {
    return trace.slope(first_unit(trainer, l) + u);
  };
  for (std::size_t unit = 0; unit < layers[0].units; ++unit) {
    float best = 0;
    float total = 0;
    for (std::size_t o = 0; o < 3; ++o) {
      for (std::size_t k = 0; k < 5; ++k) {
        for (std::size_t j = 0; j < 3; ++j) {
          const float product = trace.gradient_z(first_unit(trainer, 3) + o) * weight(3, o, k) *
                                slope(2, k) * weight(2, k, j) * slope(1, j) * weight(1, j, unit) *
                                slope(0, unit);
          total += product;
          best = std::max(best, std::fabs(product));
        }
      }
    }
    // All paths together are the gradient.
    CHECK(trace.gradient_z(unit) == doctest::Approx(total).epsilon(1e-4));
    const std::vector<PathStep> path = strongest_path(trainer, trace, 0, unit);
    REQUIRE(path.size() == 4);
    float product = trace.gradient_z(first_unit(trainer, 3) + path[0].unit);
    for (std::size_t i = 1; i < path.size(); ++i) {
      CHECK(path[i].layer == 3 - i);
      CHECK(path[i].weight == weight(4 - i, path[i - 1].unit, path[i].unit));
      product *= path[i].weight * path[i].slope;
    }
    CHECK(path.back().unit == unit);
    CHECK(std::fabs(product) == doctest::Approx(best).epsilon(1e-4));
  }
  CHECK(strongest_path(trainer, trace, 3, 2).size() == 1);
}

TEST_CASE("trace: a point of the plane goes through the experiment's features") {
  Trainer trainer = trained("data=circle&in=x1,x2sq,x1x2&net=3:tanh", 10);
  const float point[] = {0.5F, -2};
  const Trace trace = trace_point(trainer, point, 1);
  CHECK(trace.input == Vector{0.5F, 4, -1});
  CHECK(trace.loss == doctest::Approx(std::log1p(std::exp(-static_cast<double>(trace.z.back())))));
  const Trace other = trace_point(trainer, point, -1);
  CHECK(other.z == trace.z);
  CHECK(other.gradient_z.back() - trace.gradient_z.back() == doctest::Approx(1));
}

TEST_CASE(
    "trace: tracing leaves the run untouched, and what is told holds the ledger and the path") {
  Trainer trainer = trained("data=circle&net=3:tanh,3:tanh", 10);
  const Trace trace = trace_sample(trainer, 0);
  const std::string json = json_of(told(trainer, trace, 1, 0));
  CHECK(json.starts_with("{\"target\":"));
  CHECK(json.find("\"ledger\":[{\"gradientA\":") != std::string::npos);
  CHECK(json.find("\"smallest\":{\"layer\":") != std::string::npos);
  CHECK(json.find("\"path\":[{\"layer\":2,\"unit\":0,\"weight\":1,\"slope\":1},{\"layer\":1,") !=
        std::string::npos);
  trainer.train(10);
  CHECK(trainer.digest() == trained("data=circle&net=3:tanh,3:tanh", 20).digest());
}
