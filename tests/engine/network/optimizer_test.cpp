// Optimisers against their published update rules, computed independently in double precision over
// several steps.
#include "network/optimizer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <string>
#include <vector>

using namespace playground;

namespace {

// A gradient that changes from step to step and from parameter to parameter.
double gradient_at(std::size_t i, int t) {
  return std::sin(1.7 * static_cast<double>(i) + 0.9 * t) + 0.1;
}

constexpr std::size_t count = 7;  // not a multiple of the lanes
constexpr int steps = 6;
constexpr double rate = 0.05;

// Runs `rule` in double precision; it gets g, t (from 1), w and two states by reference.
using Rule = std::function<void(double g, int t, bool weight, double& w, double& s1, double& s2)>;

void check(const OptimizerChoice& choice, const Rule& rule) {
  CAPTURE(format(choice));
  Optimizer optimizer(choice, count);
  Vector parameters = zeros(count);
  Vector gradient = zeros(count);
  Vector weights = zeros(count);
  std::vector<double> w(count), s1(count), s2(count);
  for (std::size_t i = 0; i < count; ++i) {
    w[i] = 1 - 0.3 * static_cast<double>(i);
    parameters(i) = static_cast<float>(w[i]);
    weights(i) = i % 2 == 0 ? 1.0F : 0.0F;
  }
  for (int t = 1; t <= steps; ++t) {
    for (std::size_t i = 0; i < count; ++i) {
      gradient(i) = static_cast<float>(gradient_at(i, t));
      rule(gradient_at(i, t), t, i % 2 == 0, w[i], s1[i], s2[i]);
    }
    optimizer.step(static_cast<float>(rate), gradient, weights, parameters);
  }
  for (std::size_t i = 0; i < count; ++i) {
    CHECK(static_cast<double>(parameters(i)) == doctest::Approx(w[i]).epsilon(1e-5));
  }
}

OptimizerChoice choose(std::string_view name) { return standard(*find_optimizer(name)); }

}  // namespace

TEST_CASE("optimizer: sgd, momentum and nesterov follow their definitions") {
  check(choose("sgd"), [](double g, int, bool, double& w, double&, double&) { w -= rate * g; });
  check(choose("momentum"), [](double g, int, bool, double& w, double& v, double&) {
    v = 0.9 * v + g;
    w -= rate * v;
  });
  check(choose("nesterov"), [](double g, int, bool, double& w, double& v, double&) {
    v = 0.9 * v + g;
    w -= rate * (g + 0.9 * v);
  });
}

TEST_CASE("optimizer: adagrad and rmsprop follow their definitions") {
  check(choose("adagrad"), [](double g, int, bool, double& w, double& s, double&) {
    s += g * g;
    w -= rate * g / (std::sqrt(s) + 1e-8);
  });
  check(choose("rmsprop"), [](double g, int, bool, double& w, double& s, double&) {
    s = 0.9 * s + 0.1 * g * g;
    w -= rate * g / (std::sqrt(s) + 1e-8);
  });
}

TEST_CASE("optimizer: adam and adamw follow their definitions; decay touches weights only") {
  const auto adam = [](double g, int t, double& w, double& m, double& v) {
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    w -= rate * (m / (1 - std::pow(0.9, t))) / (std::sqrt(v / (1 - std::pow(0.999, t))) + 1e-8);
  };
  check(choose("adam"),
        [&](double g, int t, bool, double& w, double& m, double& v) { adam(g, t, w, m, v); });
  check(choose("adamw"), [&](double g, int t, bool weight, double& w, double& m, double& v) {
    w -= weight ? rate * 0.01 * w : 0;
    adam(g, t, w, m, v);
  });
}

TEST_CASE("optimizer: own parameters are used") {
  OptimizerChoice choice = choose("momentum");
  choice.settings[0] = 0.5F;
  check(choice, [](double g, int, bool, double& w, double& v, double&) {
    v = 0.5 * v + g;
    w -= rate * v;
  });
}

TEST_CASE("optimizer: text leaves out trailing standard parameters") {
  OptimizerChoice choice = choose("adam");
  CHECK(format(choice) == "adam");
  choice.settings[0] = 0.5F;
  CHECK(format(choice) == "adam:0.5");
  choice = choose("adam");
  choice.settings[1] = 0.99F;
  CHECK(format(choice) == "adam:0.9:0.99");
  CHECK(find_optimizer("Adam") == nullptr);
}
