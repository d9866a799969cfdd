// Every activation against high-precision values over its whole range, and the facts of the table
// against the functions.
#include "network/activation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "activation_reference.h"
#include "numerics/lanes.h"

using namespace playground;

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

// The distance between neighbouring denormal numbers.
constexpr double smallest = 1.41e-45;

// Single precision resolves 6e-8 of a value; formulas such as 1 - a² lose relative but not absolute
// accuracy where the result is small.
bool close(double got, double expected, double scale) {
  if (std::abs(expected) > static_cast<double>(std::numeric_limits<float>::max())) {
    return std::isinf(got) && (got > 0) == (expected > 0);
  }
  return std::abs(got - expected) <= 4e-7 * std::abs(expected) + 2e-7 * scale + 2 * smallest;
}

Activation with(std::string_view name, float parameter) {
  return {find_activation(name), parameter};
}

}  // namespace

TEST_CASE("activation: f and f' agree with high-precision references everywhere") {
  for (const ActivationReference& reference : activation_references) {
    const Activation activation = with(reference.name, reference.parameter);
    REQUIRE(activation.entry != nullptr);
    CAPTURE(reference.name);
    CAPTURE(reference.parameter);
    CAPTURE(reference.z);
    const double scale = std::min(10.0, std::abs(static_cast<double>(reference.z)));
    const auto f = static_cast<double>(value_at(activation, reference.z));
    CAPTURE(f);
    CAPTURE(reference.f);
    CHECK(close(f, reference.f, scale));
    const auto slope = static_cast<double>(derivative_at(activation, reference.z));
    CAPTURE(slope);
    CAPTURE(reference.slope);
    CHECK(close(slope, reference.slope, 2.0 * std::max(1.0F, reference.parameter)));
  }
}

TEST_CASE("activation: gelu and its slope are accurate in proportion far out in the tail") {
  std::size_t checked = 0;
  for (const ActivationReference& reference : activation_references) {
    if (reference.name != "gelu" || reference.z > -1) {
      continue;
    }
    CAPTURE(reference.z);
    const Activation gelu = with("gelu", 0);
    CHECK(close(static_cast<double>(value_at(gelu, reference.z)), reference.f, 0));
    CHECK(close(static_cast<double>(derivative_at(gelu, reference.z)), reference.slope, 0));
    checked += reference.f < -1e-44 && reference.f > -1e-30 ? 1 : 0;
  }
  CHECK(checked >= 3);
}

TEST_CASE("activation: every entry of the table has references") {
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    CHECK(std::any_of(std::begin(activation_references), std::end(activation_references),
                      [&](const auto& reference) { return reference.name == entry.name; }));
  }
}

TEST_CASE("activation: NaN in gives NaN out, so that divergence is noticed") {
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    CHECK(std::isnan(value_at(standard(entry), not_a_number)));
  }
}

TEST_CASE("activation: minus zero behaves as zero") {
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    const Activation activation = standard(entry);
    CHECK(value_at(activation, -0.0F) == value_at(activation, 0.0F));
    CHECK(derivative_at(activation, -0.0F) == derivative_at(activation, 0.0F));
  }
}

TEST_CASE("activation: stated range and monotonicity hold") {
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    const Activation activation = standard(entry);
    float lowest = std::numeric_limits<float>::infinity();
    float highest = -lowest;
    bool rising = true;
    float before = value_at(activation, -40);
    for (float z = -40; z <= 40; z += 1.0F / 64) {
      const float f = value_at(activation, z);
      rising = rising && f >= before;
      before = f;
      lowest = std::min(lowest, f);
      highest = std::max(highest, f);
    }
    CHECK(rising == entry.monotonic);
    const float stated = entry.lowest(activation.parameter);
    if (std::isinf(stated)) {
      CHECK(lowest < value_at(activation, -39));
    } else {
      CHECK(lowest >= stated - 1e-6F);
      CHECK(lowest <= stated + 0.03F);
    }
    if (std::isinf(entry.highest)) {
      CHECK(highest >= 39);
    } else {
      CHECK(highest <= entry.highest);
      CHECK(highest >= entry.highest - 0.03F);
    }
    CHECK(entry.span_low < entry.span_high);
  }
}

TEST_CASE(
    "activation: those called piecewise linear have constant slopes between kinks, the others do "
    "not") {
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    std::vector<float> slopes;
    for (float z = -4.03F; z < 4; z += 1.0F / 16) {
      const float slope = derivative_at(standard(entry), z);
      if (std::find(slopes.begin(), slopes.end(), slope) == slopes.end()) {
        slopes.push_back(slope);
      }
    }
    CHECK((slopes.size() <= 3) == entry.piecewise_linear);
  }
}

TEST_CASE("activation: kinks are where slopes change, and where steps jump") {
  const auto kinks = [](const char* name) {
    std::vector<float> found;
    for (float z = -8; z < 8; z += 0.25F) {
      if (has_kink(standard(*find_activation(name)), z)) {
        found.push_back(z);
      }
    }
    return found;
  };
  CHECK(kinks("identity").empty());
  CHECK(kinks("relu") == std::vector{0.0F});
  CHECK(kinks("prelu") == std::vector{0.0F});
  CHECK(kinks("relu6") == std::vector{0.0F, 6.0F});
  CHECK(kinks("hard_sigmoid") == std::vector{-3.0F, 3.0F});
  CHECK(kinks("hard_tanh") == std::vector{-1.0F, 1.0F});
  CHECK(kinks("step") == std::vector{0.0F});
}

TEST_CASE("activation: kernels treat whole layers as they treat single numbers") {
  constexpr std::size_t rows = 3;
  constexpr std::size_t columns = 8;
  const std::array<float, rows> parameters{0.1F, 0.2F, 0.3F};
  std::vector<float> z(rows * columns);
  for (std::size_t i = 0; i < z.size(); ++i) {
    z[i] = 0.37F * static_cast<float>(i) - 4;
  }
  for (const ActivationEntry& entry : activations()) {
    CAPTURE(entry.name);
    for (const std::size_t step : {std::size_t{0}, std::size_t{1}}) {
      std::vector<float> a(z.size());
      std::vector<float> d(z.size(), 3.0F);
      entry.forward(z.data(), a.data(), rows, columns, parameters.data(), step);
      entry.backward(z.data(), a.data(), d.data(), rows, columns, parameters.data(), step);
      for (std::size_t i = 0; i < z.size(); ++i) {
        const Activation activation{&entry, parameters[i / columns * step]};
        CHECK(a[i] == value_at(activation, z[i]));
        CHECK(d[i] == 3.0F * derivative_at(activation, z[i]));
      }
      // In place.
      std::vector<float> same = z;
      entry.forward(same.data(), same.data(), rows, columns, parameters.data(), step);
      CHECK(same == a);
    }
  }
}

TEST_CASE("activation: a learned slope gets the sum of d times z over the negative side") {
  const ActivationEntry& prelu = *find_activation("prelu");
  const bool learns = prelu.learn != nullptr;
  REQUIRE(learns);
  const std::array<float, 8> z{-1, 2, -3, 0, 5, -0.5F, 0, 0};
  const std::array<float, 8> d{1, 10, 2, 100, 10, 4, 0, 0};
  float gradient = 0;
  prelu.learn(z.data(), d.data(), &gradient, 1, 8);
  CHECK(gradient == -1 - 6 - 2);
}

TEST_CASE("activation: steepest slopes are those known from the literature") {
  CHECK(steepest(with("sigmoid", 0)) == 0.25F);
  CHECK(steepest(with("tanh", 0)) == 1.0F);
  CHECK(steepest(with("relu", 0)) == 1.0F);
  CHECK(steepest(with("elu", 2)) == doctest::Approx(2));
  CHECK(steepest(with("gelu", 0)) == doctest::Approx(1.1289).epsilon(1e-4));
  CHECK(steepest(with("silu", 0)) == doctest::Approx(1.0998).epsilon(1e-4));
  CHECK(steepest(with("step", 0)) == 0.0F);
}

TEST_CASE("activation: text leaves out a standard parameter") {
  CHECK(format(with("leaky_relu", 0.01F)) == "leaky_relu");
  CHECK(format(with("leaky_relu", 0.2F)) == "leaky_relu:0.2");
  CHECK(format(with("tanh", 0)) == "tanh");
  CHECK(find_activation("Tanh") == nullptr);
  CHECK(find_activation("") == nullptr);
}
