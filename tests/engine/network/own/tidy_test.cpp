// Derivatives for readers: in short, and the same function.
#include "network/own/tidy.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "network/own/compile.h"
#include "network/own/facts.h"
#include "study/audit/formulas.h"

using namespace playground;

namespace {

Formula derived(const std::string& text) {
  Formula formula;
  INFO(text);
  REQUIRE(read_formula(text.substr(0, text.find(';')), formula).code.empty());
  REQUIRE(derive(formula));
  return formula;
}

std::string slope(const std::string& text) {
  const Formula shown = tidied(derived(text));
  return prefix_of(shown, shown.slope);
}

float value_at(const Program& program, float z) {
  Program::Room room;
  const Program::Constants constants{1.3F, 0.7F, 2, 0.4F};
  program.prepare(constants, room);
  const float lanes[lane_count] = {z, z, z, z};
  return *program.run(lanes, lanes, lane_count, room);
}

}  // namespace

TEST_CASE("tidy: powers, constants and equal terms are collected") {
  CHECK(slope("z^2 / 2") == "z");
  CHECK(slope("z^3") == "* 3 ^ 2 z");
  CHECK(slope("z^5/5 - z^3/3") == "- ^ 4 z ^ 2 z");
  CHECK(slope("z exp(-z^2)") == "- exp negate ^ 2 z * * 2 ^ 2 z exp negate ^ 2 z");
  CHECK(slope("z z z") == "* 3 ^ 2 z");
  CHECK(slope("exp(-4 z^2)") == "negate * * 8 z exp negate * 4 ^ 2 z");
  CHECK(slope("z + sin(a z)^2 / a") == "+ 1 * * 2 sin * a z cos * a z");
  CHECK(slope("z/3 + z/6") == "/ 1 2");
  CHECK(slope("0.1 z + 0.2 z") == "0.3");
  CHECK(slope("0.5 z / 3") == "/ 1 6");
  CHECK(slope("max(z, 0)^2") == "* * 2 max z 0 > z 0 1 0");
  CHECK(slope("a (exp(z) - 1)") == "* a exp z");
  CHECK(slope("exp(z) z - z exp(z)") == "0");
  CHECK(slope("5") == "0");
}

TEST_CASE("tidy: what may be 0 does not cancel") {
  CHECK(slope("log(z^2)") == "/ * 2 z ^ 2 z");
  CHECK(slope("log(exp(z))") == "1");
}

TEST_CASE("tidy: numbers that cannot be held leave the derivative as it is") {
  CHECK(slope("1e30 (1e30 z)") == "inf");
  CHECK(slope("1e-30 (1e-30 z)").find("nan") == std::string::npos);
  CHECK(slope("z / 0").find("/") != std::string::npos);
  std::string deep = "z";
  for (int i = 0; i < 30; ++i) {
    deep = "(" + deep + ")^16";
  }
  CHECK(!slope(deep).empty());
}

TEST_CASE("tidy: it is the same function") {
  std::vector<std::string> all(audited_formulas.begin(), audited_formulas.end());
  for (const char* text :
       {"z/(1+abs(z))", "z tanh(softplus(z))", "sqrt(1 + z^2) - 1", "(z+1)^2 (z+1) / (z^2+2)^3",
        "a z^2 + b z^2 - c z", "a (exp(b z) - 1) + z (exp(z) - 1)", "-(-z)^3 / (2 - 1/3 z)",
        "erf(a z / sqrt(3)) sqrt(2) z", "z^-2 z^3 a^2 / a", "max(z^2, b z, 1 - z) / b",
        "sigmoid(z)^2 / sigmoid(z)^3", "log(1 + exp(z)) - exp(-z) / exp(-2 z)"}) {
    all.emplace_back(text);
  }
  for (const std::string& text : all) {
    const std::string_view read = text;
    CAPTURE(read);
    const Formula formula = derived(text);
    const Formula shown = tidied(formula);
    const Program before = compile(formula.graph, formula.slope);
    const Program after = compile(shown.graph, shown.slope);
    REQUIRE(after.steps.size() <= Program::most);
    for (const float z : {-3.1F, -1.0F, -0.3F, 0.0F, 0.2F, 1.0F, 2.7F}) {
      CAPTURE(z);
      const float expected = value_at(before, z);
      const float found = value_at(after, z);
      const bool finite = expected - expected == 0;
      CHECK(finite == (found - found == 0));
      if (finite) {
        CHECK(std::abs(found - expected) <= 2e-5F * std::max(1.0F, std::abs(expected)));
      }
    }
  }
}
