// Reading formulas: what they mean, what is refused and how, and that no text is too much.
#include "network/own/formula.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/formula_text.h"
#include "experiment/text.h"
#include "network/own/facts.h"
#include "network/own/make_own.h"
#include "network/own/packed.h"

using namespace playground;

namespace {

// "code at found" of what is wrong with a formula; empty for nothing.
std::string fault_in(const std::string& text) {
  Message fault;
  if (make_own(text, fault) != nullptr) {
    return "";
  }
  std::string told(fault.code);
  for (const MessageValue& value : fault.values) {
    if (value.name == "at") {
      told += " " + std::to_string(static_cast<int>(value.number));
    }
    if (value.text && value.name != "names") {
      told += " " + std::string(value.name) + "=" + *value.text;
    }
  }
  return told;
}

std::string prefix(const std::string& text, bool slope = false) {
  Formula formula;
  INFO(text);
  REQUIRE(read_formula(text, formula).code.empty());
  REQUIRE(derive(formula));
  return prefix_of(formula, slope ? formula.slope : formula.f);
}

float value(const std::string& text, float z) {
  Message fault;
  const auto own = make_own(text, fault);
  INFO(text);
  REQUIRE(own != nullptr);
  return value_at(standard(own), z);
}

}  // namespace

TEST_CASE("formula: values are those of arithmetic") {
  struct Case {
    std::string text;
    std::function<double(double)> f;
  };
  for (const auto& [text, f] : std::vector<Case>{
           {"2 + 3 z", [](double z) { return 2 + 3 * z; }},
           {"-z^2", [](double z) { return -z * z; }},
           {"1 / 2 z", [](double z) { return z / 2; }},
           {"2z(z - 1)", [](double z) { return 2 * z * (z - 1); }},
           {"2 − 3×z ÷ 4 · z²", [](double z) { return 2 - 3 * z / 4 * z * z; }},
           {"z ≥ 1 ? pi : 1.5e-1", [](double z) { return z >= 1 ? M_PI : 0.15; }},
           {"z < 0 ? -1 : z > 1 ? 1 : z", [](double z) { return z < 0   ? -1
                                                                : z > 1 ? 1
                                                                        : z; }},
           {"max(z, 1, 2 z)",
            [](double z) {
              return std::max({z, 1.0, 2 * z});
            }},
           {"z^-2", [](double z) { return 1 / (z * z); }},
           {"a b z;a=2:0:3;b=3:0:4", [](double z) { return 6 * z; }},
           {"erf(z) + log(abs(z)) + sign(z)",
            [](double z) { return std::erf(z) + std::log(std::abs(z)) + (z > 0) - (z < 0); }},
           {"--z + +z", [](double z) { return 2 * z; }},
       }) {
    const std::string_view read = text;
    CAPTURE(read);
    for (const float z : {-3.0F, -0.7F, 0.3F, 1.0F, 2.5F}) {
      CHECK(value(text, z) == doctest::Approx(f(static_cast<double>(z))).epsilon(1e-5));
    }
  }
}

TEST_CASE("formula: the derivative is simplified") {
  CHECK(prefix("max(z, 0)", true) == "> z 0 1 0");
  CHECK(prefix("tanh(z)", true) == "- 1 ^ 2 tanh z");
  CHECK(prefix("3z", true) == "3");
  CHECK(prefix("z^2 / 2", true) == "/ * 2 z 2");
  CHECK(prefix("sin(a z)", true) == "* cos * a z a");
  CHECK(prefix("softplus(z)", true) == "sigmoid z");
  CHECK(prefix("5", true) == "0");
}

TEST_CASE("formula: what is refused names the place, what was found and what is possible") {
  CHECK(fault_in("z + sinh(z)") == "own_name 5 found=sinh meant=sin");
  CHECK(fault_in("sgn(z)") == "own_name 1 found=sgn meant=sign");
  CHECK(fault_in("max(x, 0)") == "own_name 5 found=x meant=z");
  CHECK(fault_in("relu(z)") == "own_name 1 found=relu meant=max(z, 0)");
  CHECK(fault_in("2 + |z|") == "own_name 5 found=| meant=abs(z)");
  CHECK(fault_in("2|z|") == "own_name 2 found=| meant=abs(z)");
  CHECK(fault_in("GELU(z)") == "own_name 1 found=GELU meant=z (1 + erf(z / sqrt(2))) / 2");
  CHECK(fault_in("√z") == "own_name 1 found=√ meant=sqrt(z)");
  CHECK(fault_in("ln(z)") == "own_name 1 found=ln meant=log");
  CHECK(fault_in("alert(1)") == "own_unknown 1 found=alert");
  CHECK(fault_in("z +") == "own_end 4");
  CHECK(fault_in("") == "own_end 1");
  CHECK(fault_in("z ) 2") == "own_operator 3 found=)");
  CHECK(fault_in("z 2") == "own_operator 3 found=2");
  CHECK(fault_in("max(z)") == "own_expected 6 found=) expected=,");
  CHECK(fault_in("exp(z") == "own_end 6");
  CHECK(fault_in("exp z") == "own_expected 5 found=z expected=(");
  CHECK(fault_in("z > 0") == "own_end 6");
  CHECK(fault_in("z^0.5") == "own_power 3 found=0.5");
  CHECK(fault_in("z^17") == "own_power 3 found=17");
  CHECK(fault_in("1.2.3 z") == "own_operand 1 found=1.2.3");
  CHECK(fault_in("a+b+c+d+f") == "own_constants 9 found=f");
  CHECK(fault_in("− @") == "own_operand 3 found=@");
  CHECK(fault_in("a z;a=2:0:1") == "own_constant found=a=2:0:1");
  CHECK(fault_in("a z;a=1:0:2;a=2:0:3") == "own_constant_name found=a=2:0:3");
  CHECK(fault_in("z;z=1:0:2") == "own_constant_name found=z=1:0:2");
  CHECK(fault_in("z exp(z);exp=1:0:2") == "own_constant_name found=exp=1:0:2");
  CHECK(fault_in("b z;a=1:0:2;b=1:0:2") == "own_constant_name found=a");
  CHECK(fault_in("z;;") == "own_constant_name found=");
  CHECK(fault_in("  z  +  sinh(z)") == "own_name 9 found=sinh meant=sin");
  CHECK(fault_in("z\t+\n1\u00a0z") == "");
  CHECK(fault_in("log(-1 - z^2)") == "own_nowhere");
}

TEST_CASE("formula: nothing is too much") {
  CHECK(fault_in(std::string(5000, 'z')).starts_with("own_too_long"));
  CHECK(fault_in(std::string(200, '(')) == "own_too_deep");
  std::string deep = "z";
  for (int i = 0; i < 36; ++i) {
    deep = "max(-z," + deep + ")";
  }
  // The derivative has more ways through it than there are atoms; it is built and shown all the
  // same, or refused.
  Formula formula;
  REQUIRE(read_formula(deep, formula).code.empty());
  if (derive(formula)) {
    CHECK(prefix_of(formula, formula.slope).size() < 5000);
  } else {
    CHECK(fault_in(deep) == "own_too_large");
  }
}

TEST_CASE("formula: an experiment with one of its own is its text, and back") {
  for (const std::string text : {"net=8:own:0.1&own=max(z, a  z) ;a=0.2:0:1", "net=4:relu&own=z²",
                                 "net=4:own&own=tanh(b z)"}) {
    CAPTURE(text);
    const ParseResult first = parse(text);
    CHECK(first.problems.empty());
    const std::string printed = format(first.experiment);
    CHECK(printed.find_first_of(" ;(") == std::string::npos);
    const ParseResult second = parse(printed);
    CHECK(second.problems.empty());
    CHECK(second.experiment == first.experiment);
    CHECK(format(second.experiment) == printed);
  }
  CHECK(formula_of(parse("own=max( z,  a z)").experiment) == "max( z, a z);a=1:-5:5");
  // The formula may stand behind the layers that use it.
  CHECK(format(parse("net=8:own&own=z^2").experiment) ==
        format(parse("own=z^2&net=8:own").experiment));
  // Without a formula there is no such activation.
  const ParseResult missing = parse("net=8:own");
  REQUIRE(missing.problems.size() == 1);
  CHECK(missing.problems[0].code == "unknown_name");
  CHECK(parse("net=8:own&own=sinh(z)").problems.size() == 2);
}

TEST_CASE("formula: a packed one that is cut off or changed is told from a shorter one") {
  for (const std::string text : {"z", "z + z + z + z", "max(z, a z);a=0.2:0:1:unit"}) {
    const Experiment experiment = parse("own=" + text).experiment;
    const std::string packed = field_text(experiment, "own");
    CHECK(unpacked_formula(packed) == formula_of(experiment));
    for (std::size_t length = 1; length < packed.size(); ++length) {
      const std::string cut = packed.substr(0, length);
      CAPTURE(cut);
      const ParseResult result = parse("net=4:own&own=" + cut);
      CHECK(!result.problems.empty());
      CHECK(!result.experiment.own_activation);
      CHECK((length < 4 || !unpacked_formula(cut)));
    }
    for (std::size_t i = 2; i < packed.size(); ++i) {
      std::string changed = packed;
      changed[i] = changed[i] == 'x' ? 'y' : 'x';
      CHECK(!unpacked_formula(changed));
    }
  }
  const ParseResult damaged = parse("own=A21heCh6LCBhIHopO2E9");
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].allowed.code == "own_damaged");
  // Those of links from before have no check.
  CHECK(unpacked_formula("AW1heCh6LCAwKQ") == "max(z, 0)");
  CHECK(parse("net=4:own&own=AW1heCh6LCAwKQ").problems.empty());
}

TEST_CASE("formula: a new one takes the place of the old in all layers") {
  Experiment experiment = parse("net=8:own:0.5,4:relu&own=max(z, a z);a=0.1:0:1").experiment;
  std::vector<Problem> problems;
  set_field(experiment, "own", "z + a;a=0:-1:1", problems);
  CHECK(problems.empty());
  CHECK(experiment.hidden[0].activation.entry == experiment.own_activation->entry);
  CHECK(experiment.hidden[0].activation.parameter == 0.5F);
  set_field(experiment, "own", "", problems);
  CHECK(experiment.hidden[0].activation.entry->name == "relu");
}
