// What is said of a formula before anyone trains: bounds, steepest place, far ends and shares, also
// of functions with poles.
#include "network/own/facts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "made.h"

using namespace playground;

namespace {

OwnFacts facts(const std::string& text) { return facts_of(own(text)); }

}  // namespace

TEST_CASE("a function that comes to rest slowly settles, and is bounded by its limits") {
  const OwnFacts softsign = facts("z/(1+abs(z))");
  CHECK(softsign.left.how == "settles");
  CHECK(softsign.right.how == "settles");
  CHECK(softsign.left.limit == doctest::Approx(-1).epsilon(1e-4));
  CHECK(softsign.right.limit == doctest::Approx(1).epsilon(1e-4));
  REQUIRE(softsign.lowest.has_value());
  REQUIRE(softsign.highest.has_value());
  CHECK(*softsign.lowest == doctest::Approx(-1).epsilon(1e-4));
  CHECK(*softsign.highest == doctest::Approx(1).epsilon(1e-4));
}

TEST_CASE("far ends are told apart") {
  CHECK(facts("log(1+z z)").right.how == "slows");
  CHECK_FALSE(facts("log(1+z z)").highest.has_value());
  CHECK(facts("sqrt(1+abs(z))").left.how == "slows");
  CHECK(facts("z z").right.how == "grows");
  CHECK(facts("sin(z)").right.how == "waves");
  CHECK(facts("sin(z)").highest == doctest::Approx(1).epsilon(1e-2));
  CHECK(facts("max(z, 0.1 z)").left.how == "straight");
  CHECK(facts("max(z, 0.1 z)").left.slope == doctest::Approx(0.1));
  CHECK(facts("exp(-z z)").right.how == "settles");
  CHECK(facts("exp(-z z)").right.limit == 0);
  CHECK(facts("log(z)").left.how == "undefined");
  CHECK(facts("log(exp(z))").right.how == "undefined");
  CHECK(facts("exp(z)").right.how == "grows");
  CHECK(facts("z + sin(z)").right.how == "wavy_line");
  CHECK(facts("z - sin(z)").left.how == "wavy_line");
  CHECK(facts("z - sin(z)").left.slope == doctest::Approx(1).epsilon(0.01));
  CHECK(facts("sin(z)/z").right.how == "settles");
  CHECK(facts("sin(z)/z").right.limit == 0);
  CHECK(facts("1e-30 z").right.how == "straight");
}

TEST_CASE("what a function does first beyond 20 is told") {
  const OwnFacts turned = facts("z > 100 ? 1 : z");
  CHECK(turned.right.how == "settles");
  CHECK(turned.right.limit == 1);
  CHECK(turned.course == "both");
  CHECK(turned.highest == doctest::Approx(100).epsilon(1e-3));
  CHECK_FALSE(turned.lowest.has_value());
  const OwnFacts valley = facts("max(abs(z + 300) - 300, -250)");
  CHECK(valley.lowest == doctest::Approx(-250));
  CHECK(valley.course == "both");
  CHECK(facts("min(z, 50)").course == "rises");
  CHECK(facts("min(z, 50)").highest == doctest::Approx(50));
  CHECK(facts("tanh(z)").course == "rises");
  CHECK(facts("z - tanh(z)").course == "rises");
  CHECK(facts("log(exp(z))").course == "rises");
  CHECK(facts("-softplus(z)").course == "falls");
}

TEST_CASE("a bound that is approached beside a hole is a bound") {
  CHECK(facts("sin(z)/z").highest == 1);
  CHECK(facts("(exp(z) - 1)/z").lowest == doctest::Approx(0).epsilon(1e-3));
  CHECK(facts("tanh(z)/z").highest == 1);
}

TEST_CASE("a flat stretch ends where the formula has its corner") {
  const OwnFacts step = facts("max(z, 0) - max(z - 1, 0)");
  REQUIRE(step.flat.size() == 2);
  CHECK(step.flat[0].to == 0);
  CHECK(step.flat[1].from == doctest::Approx(1));
}

TEST_CASE("a function with a pole has no bound there, and is steepest at it") {
  for (const std::string at : {"", "-1", "+2.5"}) {
    const OwnFacts pole = facts("1/(z" + at + ")");
    INFO(at);
    CHECK_FALSE(pole.lowest.has_value());
    CHECK_FALSE(pole.highest.has_value());
    CHECK(pole.steepest == std::numeric_limits<float>::infinity());
    CHECK(pole.left.how == "settles");
    CHECK(pole.right.how == "settles");
    CHECK(pole.right.limit == 0);
  }
}

TEST_CASE("where a function is no number nothing gets gradient") {
  const OwnFacts log = facts("log(z)");
  CHECK(log.gradient_share == doctest::Approx(0.5).epsilon(0.02));
  CHECK_FALSE(log.lowest.has_value());
  CHECK_FALSE(log.highest.has_value());
}

TEST_CASE("the steepest place is a stretch or a point") {
  const OwnFacts relu = facts("max(z, 0)");
  CHECK(relu.steepest == 1);
  CHECK(relu.steepest_at.from == 0);
  CHECK(relu.steepest_at.to == 20);
  const OwnFacts sigmoid = facts("sigmoid(z)");
  CHECK(sigmoid.steepest == doctest::Approx(0.25));
  CHECK(sigmoid.steepest_at.from == 0);
  CHECK(sigmoid.steepest_at.to == 0);
  const OwnFacts absolute = facts("abs(z - 1)");
  CHECK(absolute.steepest_at.from == -20);
}

TEST_CASE("means over a normal z do not hang on what a function is at its corner or jump") {
  const auto factor = [](const std::string& text) {
    const OwnFacts found = facts(text);
    return std::sqrt(found.slope_moment / found.second_moment);
  };
  // Over ten layers one in a hundred thousand is one in ten thousand.
  CHECK(factor("max(z, 0)") == doctest::Approx(1).epsilon(1e-5));
  CHECK(factor("max(z, 0.25 z)") == doctest::Approx(1).epsilon(1e-5));
  CHECK(factor("abs(z)") == doctest::Approx(1).epsilon(1e-5));
  CHECK(facts("sign(z)").second_moment == doctest::Approx(1).epsilon(1e-5));
  CHECK(facts("sign(z - 0.3)").second_moment == doctest::Approx(1).epsilon(1e-5));
  // P(z > 0.3), from a table of the normal distribution.
  CHECK(facts("max(z - 0.3, 0)").gradient_share == doctest::Approx(0.3820886).epsilon(1e-5));
  CHECK(facts("max(z - 0.3, 0)").slope_moment == doctest::Approx(0.3820886).epsilon(1e-5));
  CHECK(facts("z > 0.3 ? 1 : 0").second_moment == doctest::Approx(0.3820886).epsilon(1e-5));
}

TEST_CASE("means over a normal z agree with their integrals") {
  // E tanh² and E sech⁴ by SciPy 1.10.1, integrate.quad with limits of 12 standard deviations.
  CHECK(facts("tanh(z)").second_moment == doctest::Approx(0.39429449).epsilon(1e-5));
  CHECK(facts("tanh(z)").slope_moment == doctest::Approx(0.46440290).epsilon(1e-5));
  // E e^2z = e², E z^2k = (2k - 1)!!, E sin² = (1 - e^-2) / 2, E 1 / sqrt|z| = 1.7200798.
  CHECK(facts("exp(z)").second_moment == doctest::Approx(std::exp(2.0)).epsilon(1e-5));
  CHECK(facts("z^3").second_moment == doctest::Approx(15).epsilon(1e-5));
  CHECK(facts("z^3").slope_moment == doctest::Approx(27).epsilon(1e-5));
  CHECK(facts("sin(20 z)").second_moment == doctest::Approx(0.5).epsilon(1e-4));
  CHECK(facts("1 / sqrt(sqrt(abs(z)))").second_moment == doctest::Approx(1.7200798).epsilon(2e-3));
}

TEST_CASE("a mean without bound is infinite, and one of what is no number is none") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  CHECK(facts("1 / z").second_moment == infinity);
  CHECK(facts("1 / (z - 0.3)").second_moment == infinity);
  CHECK(facts("exp(z z / 4)").second_moment == infinity);
  CHECK(facts("sqrt(abs(z))").second_moment == doctest::Approx(std::sqrt(2 / M_PI)).epsilon(1e-5));
  CHECK(facts("sqrt(abs(z))").slope_moment == infinity);
  CHECK(std::isnan(facts("sqrt(z)").second_moment));
}

TEST_CASE("the steepest place lies between samples, too, and beside a corner or a pole") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  for (const std::string text :
       {"sqrt(z)", "sqrt(abs(z - 0.3))", "log(abs(z - 0.3))", "z log(abs(z))", "1 / (z - 0.3)"}) {
    INFO(text);
    CHECK(facts(text).steepest == infinity);
    const float where = text.find("0.3") == std::string::npos ? 0.0F : 0.3F;
    CHECK(facts(text).steepest_at.from == doctest::Approx(where).epsilon(1e-3));
  }
  // f' is 1 + 0.2 cos z on the right of 0, and 0.2 cos z on the left.
  const OwnFacts waves = facts("max(z, 0) + 0.2 sin(z)");
  CHECK(waves.steepest == doctest::Approx(1.2));
  CHECK(waves.steepest_at.from == 0);
  CHECK(facts("tanh(100 (z - 0.3))").steepest == doctest::Approx(100).epsilon(1e-4));
  CHECK(facts("tanh(100 (z - 0.3))").steepest_at.from == doctest::Approx(0.3).epsilon(1e-3));
  CHECK(facts("sin(20 z)").steepest_at.from == 0);
  CHECK(facts("0.5 z").steepest == 0.5F);
  CHECK(facts("0.5 z").steepest_at.from == -20);
  CHECK(facts("exp(z)").steepest_at.from == 20);
  CHECK(facts("1").steepest == 0);
}

TEST_CASE("a function that jumps up at its pole both rises and falls") {
  CHECK(facts("1 / z").course == "both");
  CHECK(facts("log(z)").course == "rises");
  CHECK(facts("sqrt(z)").course == "rises");
}

TEST_CASE("what overflows grows, whichever the number where it does") {
  CHECK(facts("exp(exp(z))").right.how == "grows");
  CHECK(facts("exp(z) exp(z) exp(z)").right.how == "grows");
  CHECK(facts("exp(exp(z))").left.how == "settles");
  CHECK(facts("exp(exp(z))").left.limit == doctest::Approx(1));
}

TEST_CASE("a mean is finite as long as the density falls faster, and counts narrow peaks") {
  // E exp(2 c z²) = 1 / sqrt(1 - 4 c).
  CHECK(facts("exp(0.2 z^2)").second_moment == doctest::Approx(std::sqrt(5)).epsilon(1e-4));
  CHECK(facts("exp(0.2 z^2)").slope_moment == doctest::Approx(1.7888544).epsilon(1e-4));
  CHECK(facts("exp(0.24 z^2)").second_moment == doctest::Approx(5).epsilon(1e-3));
  // E f'² = 1000 · 4/3 · density at 0, the square of the slope being as narrow as that.
  CHECK(facts("tanh(1000 z)").slope_moment == doctest::Approx(531.92).epsilon(1e-3));
  CHECK(facts("tanh(1000 z)").gradient_share > 0);
}

TEST_CASE("rounding makes no course, and a limit is a bound") {
  const OwnFacts one = facts("sin(z)^2 + cos(z)^2");
  CHECK(one.course == "constant");
  CHECK(one.left.how == "settles");
  CHECK(one.right.limit == doctest::Approx(1));
  CHECK(facts("exp(z)").lowest == 0);
  CHECK(facts("1 / (1 + z^2)").lowest == 0);
  CHECK(facts("tanh(z)").highest == 1);
}

TEST_CASE("own: what is said of a formula before anyone trains") {
  const OwnFacts relu = facts_of(own("max(z, 0)"));
  CHECK(relu.lowest == 0);
  CHECK(!relu.highest);
  CHECK(relu.course == "rises");
  REQUIRE(relu.flat.size() == 1);
  CHECK(relu.flat[0].from == -20);
  CHECK(relu.flat[0].to == 0);
  CHECK(relu.left.how == "settles");
  CHECK(relu.right.how == "straight");
  CHECK(relu.right.slope == doctest::Approx(1));
  CHECK(relu.gradient_share == doctest::Approx(0.5).epsilon(0.01));
  CHECK(relu.second_moment == doctest::Approx(0.5).epsilon(0.001));
  CHECK(relu.slope_moment == doctest::Approx(0.5).epsilon(0.01));
  CHECK(own("max(z, 0)").entry->piecewise_linear);
  CHECK(own("max(z, 0)").entry->monotonic);

  const OwnFacts tanh = facts_of(own("tanh(z)"));
  CHECK(tanh.lowest == doctest::Approx(-1));
  CHECK(tanh.highest == doctest::Approx(1));
  CHECK(tanh.steepest == doctest::Approx(1));
  CHECK(tanh.steepest_at.from == 0);
  CHECK(tanh.right.how == "settles");
  CHECK(tanh.right.limit == doctest::Approx(1));
  CHECK_FALSE(own("tanh(z)").entry->piecewise_linear);

  CHECK(facts_of(own("z^2")).right.how == "grows");
  CHECK(facts_of(own("exp(z)")).right.how == "grows");
  CHECK(facts_of(own("softplus(z)")).right.how == "straight");
  CHECK(facts_of(own("sin(z)")).right.how == "waves");
  CHECK(facts_of(own("log(1 + abs(z))")).right.how == "slows");
  CHECK(facts_of(own("sqrt(z)")).left.how == "undefined");
  CHECK(facts_of(own("1 / z")).broken.size() == 1);
  CHECK(facts_of(own("z^2")).course == "both");
  CHECK(facts_of(own("1 + 0 z")).gradient_share == 0);
}

TEST_CASE("own: a slope without bound leaves f its own bounds") {
  const OwnFacts root = facts("tanh(sqrt(abs(z)))");
  REQUIRE(root.highest.has_value());
  CHECK(*root.highest == doctest::Approx(1).epsilon(1e-2));
  REQUIRE(root.lowest.has_value());
  CHECK(*root.lowest == 0);
  const OwnFacts half = facts("-log(-z)");
  CHECK_FALSE(half.highest.has_value());
}
