// Layers of another kind in the text of an experiment.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "experiment/text.h"
#include "network/layer_kind.h"
#include "numerics/random.h"
#include "study/sweep.h"

using namespace playground;

namespace {

std::string canonical(std::string_view text) { return format(parse(text).experiment); }

Problem problem(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.size() == 1);
  return result.problems.front();
}

}  // namespace

TEST_CASE("kinds: a layer's kind stands before its units, dense is not named") {
  const ParseResult result = parse("net=8:relu,scaling:8:leaky_relu:0.1,3*scaling:8:tanh");
  CHECK(result.problems.empty());
  const auto& hidden = result.experiment.hidden;
  REQUIRE(hidden.size() == 5);
  CHECK(hidden[0].kind == &standard_kind());
  CHECK(hidden[1].kind == find_layer_kind("scaling"));
  CHECK(hidden[1].units == 8);
  CHECK(hidden[1].activation.entry->name == "leaky_relu");
  CHECK(hidden[1].activation.parameter == 0.1F);
  CHECK(hidden[4].kind == find_layer_kind("scaling"));
  CHECK(format(result.experiment) == "v=1&net=8:relu,scaling:8:leaky_relu:0.1,3*scaling:8:tanh");
  CHECK(format(hidden[1]) == "scaling:8:leaky_relu:0.1");
  CHECK(canonical("net=dense:8:relu,3*dense:4:tanh") == "v=1&net=8:relu,3*4:tanh");
  CHECK(parse("net=dense:8:relu").problems.empty());
}

TEST_CASE("kinds: equal layers of different kinds are not written as one") {
  CHECK(canonical("net=8:relu,scaling:8:relu,8:relu,scaling:8:relu") ==
        "v=1&net=8:relu,scaling:8:relu,8:relu,scaling:8:relu");
}

TEST_CASE("kinds: an unknown kind is reported with those that there are") {
  const Problem p = problem("net=4:tanh,pooling:8:relu");
  CHECK(p.field == "net 2");
  CHECK(p.value == "pooling:8:relu");
  CHECK(p.code == "unknown_name");
  CHECK(p.allowed == Message{"names", {text_value("names", "dense, scaling")}});
  CHECK(p.used == "8:relu");
  CHECK(canonical("net=4:tanh,pooling:8:relu") == "v=1&net=4:tanh,8:relu");
  CHECK(problem("net=2*pooling:8:relu").allowed == p.allowed);
}

TEST_CASE("kinds: what is no kind is told as before") {
  CHECK(problem("net=eight:relu").code == "not_a_number");
  CHECK(problem("net=8").code == "missing_value");
}

TEST_CASE("kinds: a kind with nothing behind it lacks units and activation") {
  const ParseResult result = parse("net=dense");
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems[0].code == "missing_value");
  CHECK(result.problems[0].used == "8");
  CHECK(result.problems[1].code == "missing_value");
  CHECK(result.problems[1].used == "8:relu");
  CHECK(problem("net=dense:two:relu").code == "not_a_number");
  CHECK(problem("net=dense:2:two").code == "unknown_name");
}

TEST_CASE("kinds: a number of units that the kind cannot have is mended, and told") {
  const Problem p = problem("net=4:tanh,scaling:9:relu");
  CHECK(p.field == "net 2");
  CHECK(p.value == "scaling:9:relu");
  CHECK(p.code == "out_of_range");
  CHECK(p.allowed == Message{"names", {text_value("names", "scaling:4:relu")}});
  CHECK(p.used == "scaling:4:relu");
  CHECK(parse("net=scaling:2:relu").problems.empty());
  // Features come later in the text than the layers whose inputs they are.
  CHECK(canonical("net=scaling:2:relu&in=x1,x2,x1x2") == "v=1&in=x1,x2,x1x2&net=scaling:3:relu");
}

TEST_CASE("kinds: parameters are counted by kind") {
  CHECK(parameter_count(parse("net=3:tanh,scaling:3:relu").experiment) ==
        parameter_count(parse("net=3:tanh").experiment));
  CHECK(parameter_count(parse("net=3:tanh,scaling:3:prelu").experiment) ==
        parameter_count(parse("net=3:tanh").experiment) + 3);
}

TEST_CASE("kinds: a factor of a sweep leaves the kinds") {
  const Experiment base = parse("net=4:relu,scaling:4:relu").experiment;
  CHECK(factors_applied(base, {parse_factor("activation=tanh")}, {"tanh"}) ==
        "v=1&net=4:tanh,scaling:4:tanh");
  CHECK(factors_applied(base, {parse_factor("units=6")}, {"6"}) == "v=1&net=6:relu,scaling:6:relu");
}

TEST_CASE("kinds: printing and reading again gives the same layers, for random layers") {
  Random random(8, "test");
  const auto pick = [&](const auto& entries) -> const auto& {
    return entries[random.below(static_cast<std::uint32_t>(entries.size()))];
  };
  for (int i = 0; i < 1000; ++i) {
    Experiment e;
    e.hidden.clear();
    std::size_t inputs = 2;
    for (std::uint32_t l = random.below(8); l > 0; --l) {
      const LayerKind* const kind = pick(layer_kinds());
      const Activation activation = standard(pick(activations()));
      inputs = kind->units(inputs, 1 + random.below(9));
      e.hidden.push_back({inputs, activation, kind});
    }
    const std::string text = format(e);
    CAPTURE(text);
    const ParseResult again = parse(text);
    CHECK(again.problems.empty());
    CHECK(again.experiment == e);
    CHECK(format(again.experiment) == text);
  }
}

TEST_CASE("kinds: any text whatever gives layers that print and read back") {
  Random random(9, "test");
  constexpr std::string_view pieces[] = {"scaling", "dense", "8",    "2",     ":", ",",
                                         "*",       "relu",  "tanh", "prelu", "3", "0.5"};
  for (int i = 0; i < 3000; ++i) {
    std::string text = "net=";
    for (std::uint32_t n = random.below(12); n > 0; --n) {
      text += pieces[random.below(std::size(pieces))];
    }
    CAPTURE(text);
    const std::string printed = canonical(text);
    CHECK(parse(printed).problems.empty());
    CHECK(canonical(printed) == printed);
  }
}
