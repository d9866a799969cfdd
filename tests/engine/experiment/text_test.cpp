// Reading and printing experiments: canonical form, round trips, and a precise problem for
// everything that is wrong.
#include "experiment/text.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "command/words.h"
#include "experiment/fields.h"
#include "numerics/random.h"

using namespace playground;

namespace {

std::string canonical(std::string_view text) { return format(parse(text).experiment); }

// The only problem of `text`.
Problem problem(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.size() == 1);
  return result.problems.front();
}

// The names that a problem lists.
std::string list_of(const Problem& problem) {
  REQUIRE(problem.allowed.code == "names");
  REQUIRE(problem.allowed.values.size() == 1);
  return problem.allowed.values.front().text.value_or("");
}

}  // namespace

TEST_CASE("text: the empty text is the standard experiment and prints as its version alone") {
  CHECK(parse("").problems.empty());
  CHECK(parse("").experiment == Experiment());
  CHECK(format(Experiment()) == "v=1");
}

TEST_CASE("text: fields are read and printed in one order, defaults left out") {
  const std::string text =
      "v=1&data=spiral&noise=0.25&net=8:relu,8:leaky_relu:0.02&opt=adam&batch=32&seed=42";
  CHECK(parse(text).problems.empty());
  CHECK(canonical(text) == text);
  CHECK(
      canonical(
          "seed=42&batch=32&opt=adam&lr=0.03&net=8:relu,8:leaky_relu:2e-2&noise=.25&data=spiral") ==
      text);
  CHECK(canonical("noise=0.1&samples=500&train=0.5&lr=0.03&batch=10&l1=0&loss=auto&init=auto&opt="
                  "sgd&seed=1") == "v=1");
}

TEST_CASE("text: a negative zero is zero") {
  CHECK(canonical("l1=-0&l2=-0.0&clip=-0e9&noise=-1e-60&drop=-0") == "v=1&noise=0");
  CHECK(canonical("net=8:leaky_relu:-0,2:elu:-0") == canonical("net=8:leaky_relu:0,2:elu:0"));
  CHECK(canonical("opt=momentum:-0") == "v=1&opt=momentum:0");
  CHECK(parse("l1=-0&opt=momentum:-0").problems.empty());
}

TEST_CASE("text: layers are read with units, activation, parameter and number of copies") {
  const Experiment e = parse("net=8:relu,3*16:elu:0.5,2:tanh").experiment;
  REQUIRE(e.hidden.size() == 5);
  CHECK(e.hidden[0].units == 8);
  CHECK(e.hidden[0].activation.entry->name == "relu");
  CHECK(e.hidden[3].units == 16);
  CHECK(e.hidden[3].activation.parameter == 0.5F);
  CHECK(format(e) == "v=1&net=8:relu,3*16:elu:0.5,2:tanh");
  CHECK(parse("net=none").experiment.hidden.empty());
  CHECK(parse("net=").experiment.hidden.empty());
  CHECK(parse("net=").problems.empty());
  CHECK(canonical("net=") == "v=1&net=none");
  CHECK(canonical("net=4:tanh,2:tanh") == "v=1");
  CHECK(canonical("net=4:relu,4:relu") == "v=1&net=4:relu,4:relu");
  CHECK(canonical("net=4:relu,4:relu,4:relu") == "v=1&net=3*4:relu");
}

TEST_CASE("text: features, initialisers, optimisers and data parameters are read") {
  CHECK(canonical("in=x1x2,x1") == "v=1&in=x1,x1x2");
  CHECK(canonical("init=he_normal:2") == "v=1&init=he_normal:2");
  CHECK(canonical("opt=momentum:0.95") == "v=1&opt=momentum:0.95");
  CHECK(canonical("opt=momentum:0.9") == "v=1&opt=momentum");
  CHECK(canonical("data=blobs:4") == "v=1&data=blobs:4");
  CHECK(canonical("data=blobs:3") == "v=1&data=blobs");
  CHECK(canonical("at=200&check=3f9ac0de") == "v=1&at=200&check=3f9ac0de");
}

TEST_CASE(
    "text: what is wrong is named with field, value, allowed values and what is used instead") {
  Problem p = problem("noise=3");
  CHECK(p.field == "noise");
  CHECK(p.value == "3");
  CHECK(p.code == "out_of_range");
  CHECK(p.allowed == Message{"number", {{"min", 0}, {"max", 1}}});
  CHECK(p.used == "1");

  p = problem("lr=0");
  CHECK(p.code == "out_of_range");
  CHECK(p.allowed == Message{"number_above", {{"min", 0}, {"max", 10}}});
  CHECK(p.used == "0.01");

  p = problem("batch=2.5");
  CHECK(p.code == "not_an_integer");
  CHECK(p.allowed == Message{"whole", {{"min", 1}, {"max", 10000}}});
  CHECK(p.used == "2");

  p = problem("lr=fast");
  CHECK(p.code == "not_a_number");
  CHECK(p.used == "0.03");

  p = problem("lr=");
  CHECK(p.code == "missing_value");
  CHECK(p.allowed.code == "number_above");

  p = problem("colour=red");
  CHECK(p.code == "unknown_field");
  CHECK(p.used.empty());
  CHECK(list_of(p).find("dataseed, in, net") != std::string::npos);

  p = problem("seed=4&seed=5");
  CHECK(p.code == "duplicate");
  CHECK(p.allowed == Message{"field_once"});
  CHECK(parse("seed=4&seed=5").experiment.seed == 4);

  p = problem("data=moon");
  CHECK(p.code == "unknown_name");
  CHECK(list_of(p).find("spiral") != std::string::npos);
  CHECK(p.used == "circle");

  p = problem("net=8:relu,8:leaky");
  CHECK(p.field == "net 2");
  CHECK(p.value == "8:leaky");
  CHECK(p.code == "unknown_name");
  CHECK(p.used == "8:relu");

  p = problem("net=8:elu:0");
  CHECK(p.allowed == Message{"number_above", {{"min", 0}, {"max", 10}}});
  CHECK(p.used == "0.01");

  p = problem("net=300:relu");
  CHECK(p.code == "out_of_range");
  CHECK(p.used == "256");

  p = problem("net=8:relu:1");
  CHECK(p.code == "bad_parameter");
  CHECK(p.allowed == Message{"parameters", {text_value("name", "relu"), {"count", 0}}});

  p = problem("net=8");
  CHECK(p.code == "missing_value");
  CHECK(p.allowed == Message{"layer"});
  CHECK(p.used == "8:relu");

  p = problem("seed=-1");
  CHECK(p.code == "out_of_range");
  p = problem("seed=4294967296");
  CHECK(p.code == "out_of_range");
  CHECK(p.allowed == Message{"whole", {{"min", 0}, {"max", 4294967295}}});
  CHECK(parse("seed=4294967295").experiment.seed == 4294967295U);

  p = problem("at=-1");
  CHECK(p.code == "out_of_range");
  CHECK(p.allowed == Message{"steps", {{"max", 1000000000}}});
  p = problem("check=xyz");
  CHECK(p.code == "bad_parameter");
  CHECK(p.allowed == Message{"digest"});
  p = problem("v=2");
  CHECK(p.code == "not_available");
  CHECK(list_of(p) == "1");
  p = problem("noise");
  CHECK(p.code == "missing_value");
  CHECK(p.allowed == Message{"value", {text_value("field", "noise")}});
  p = problem("in=x1,x1");
  CHECK(p.allowed == Message{"feature_once"});
}

TEST_CASE("text: limits on layers and parameters are kept") {
  Problem p = problem("net=16*8:relu,8:relu");
  CHECK(p.code == "too_many");
  CHECK(p.allowed == Message{"layers", {{"most", 16}}});
  CHECK(p.used == "16*8:relu");
  CHECK(parse("net=16*8:relu,8:relu").experiment.hidden.size() == max_hidden_layers);
  const ParseResult huge = parse("data=glyphs&net=16*256:relu");
  REQUIRE(huge.problems.size() == 1);
  CHECK(huge.problems[0].code == "too_many");
  CHECK(parameter_count(huge.experiment) <= max_parameters);
  CHECK(huge.experiment.hidden.size() == 15);
}

TEST_CASE("text: cross-entropy and hinge are refused for regression") {
  const Problem p = problem("data=plane&loss=hinge");
  CHECK(p.field == "loss");
  CHECK(p.code == "not_available");
  CHECK(p.allowed == Message{"losses_for_regression", {text_value("names", "auto, mse, huber")}});
  CHECK(parse("data=plane&loss=hinge").experiment.loss == Loss::automatic);
  CHECK(parse("data=plane&loss=huber").problems.empty());
}

TEST_CASE("text: one-dimensional data has features of x1 only") {
  CHECK(parse("data=sine").problems.empty());
  CHECK(input_count(parse("data=sine").experiment) == 1);
  const Problem p = problem("data=sine&in=x1,x1x2");
  CHECK(p.code == "not_available");
  CHECK(p.allowed == Message{"features_of_line"});
  CHECK(input_count(parse("data=sine&in=x1,x1x2").experiment) == 1);
  CHECK(input_count(parse("data=sine&in=x2").experiment) == 1);
  CHECK(input_count(parse("data=sine&in=x1,x1sq").experiment) == 2);
}

TEST_CASE("text: printing and reading again gives the same experiment, for random experiments") {
  Random random(3, "test");
  const auto pick = [&](const auto& entries) {
    return &entries[random.below(static_cast<std::uint32_t>(entries.size()))];
  };
  for (int i = 0; i < 2000; ++i) {
    Experiment e;
    e.data = pick(datasets());
    if (e.data->parameter) {
      e.data_parameter = e.data->parameter->min;
    }
    for (const NumberField& field : number_fields()) {
      const Parameter& p = field.parameter;
      e.*field.member = nearest_allowed(p, random.uniform(p.min, p.max));
    }
    e.data_seed = random.next();
    e.seed = random.next();
    e.hidden.clear();
    for (std::uint32_t l = random.below(6); l > 0; --l) {
      Activation activation = standard(*pick(activations()));
      if (activation.entry->parameter) {
        activation.parameter = nearest_allowed(*activation.entry->parameter, random.uniform());
      }
      e.hidden.push_back({1 + random.below(20), activation});
    }
    e.initializer = pick(initializers());
    e.initializer_scale = random.uniform(0.1F, 5);
    const LossEntry* const loss = pick(losses());
    e.loss =
        e.data->task == Task::regression && !loss->for_regression ? Loss::automatic : loss->loss;
    e.optimizer = standard(*pick(optimizers()));
    for (std::size_t p = 0; p < e.optimizer.entry->parameters.size(); ++p) {
      e.optimizer.settings[p] = random.uniform(0, 0.99F);
    }
    if (random.below(2) == 0) {
      e.at = random.below(1'000'000);
      e.check = "0123abcd";
    }
    const std::string text = format(e);
    CAPTURE(text);
    const ParseResult again = parse(text);
    CHECK(again.problems.empty());
    CHECK(again.experiment == e);
    CHECK(format(again.experiment) == text);
  }
}

TEST_CASE("text: any text whatever gives an experiment that prints and reads back") {
  Random random(4, "test");
  constexpr std::string_view pieces[] = {"net=",
                                         "data=",
                                         "8:relu",
                                         ":",
                                         ",",
                                         "&",
                                         "=",
                                         "*",
                                         "in=",
                                         "x1",
                                         "opt=",
                                         "adam",
                                         "1e9",
                                         "-",
                                         "seed",
                                         "\xff",
                                         "é",
                                         " ",
                                         "999999999999999999999",
                                         "nan",
                                         "inf",
                                         "0x10",
                                         "lr=",
                                         "blobs:",
                                         "check=",
                                         "at=",
                                         "scale=",
                                         "x1:1:2",
                                         "data=points&points=AQAACgAKAA",
                                         "%"};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (std::uint32_t n = random.below(12); n > 0; --n) {
      text += pieces[random.below(std::size(pieces))];
    }
    CAPTURE(text);
    const ParseResult result = parse(text);
    for (const Problem& p : result.problems) {
      CHECK(!p.code.empty());
      CHECK(!p.allowed.code.empty());
      CHECK(command::in_words(p).find_first_of("{}") == std::string::npos);
    }
    const std::string printed = format(result.experiment);
    CHECK(parse(printed).problems.empty());
    CHECK(format(parse(printed).experiment) == printed);
  }
}

TEST_CASE("text: changes replace fields or add them") {
  CHECK(with_changes("data=spiral&lr=0.1", "lr=0.3") == "data=spiral&lr=0.3");
  CHECK(with_changes("data=spiral", "lr=0.3&seed=2") == "data=spiral&lr=0.3&seed=2");
  CHECK(with_changes("", "lr=0.3") == "lr=0.3");
  CHECK(with_changes("lr=0.3", "") == "lr=0.3");
}
