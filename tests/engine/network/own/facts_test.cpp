// What is said of a formula before anyone trains: bounds, steepest place, far ends and shares, also
// of functions with poles.
#include "network/own/facts.h"

#include <doctest/doctest.h>

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
