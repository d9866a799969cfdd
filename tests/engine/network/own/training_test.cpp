// Formulas in training: those that write out a built-in activation train to its bits, their
// derivatives agree with finite differences, and a step allocates nothing.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "allocations.h"
#include "experiment/formula_text.h"
#include "experiment/text.h"
#include "made.h"
#include "network/normal_moments.h"
#include "network/own/facts.h"
#include "network/own/make_own.h"
#include "network/own/record.h"
#include "training/trainer.h"

using namespace playground;

namespace {

std::string digest_with(const std::string& activation, const std::string& more = {}) {
  const ParseResult result = parse("data=spiral&net=8:" + activation + ",8:" + activation +
                                   "&init=he_normal&seed=42" + more);
  INFO(activation);
  REQUIRE(result.problems.empty());
  Trainer trainer(result.experiment);
  trainer.train(300);
  return trainer.digest();
}

}  // namespace

TEST_CASE("own: a built-in activation written out trains to its digest") {
  struct Pair {
    std::string builtin;
    std::string formula;
  };
  for (const auto& [builtin, formula] : std::vector<Pair>{
           {"relu", "max(z, 0)"},
           {"relu", "z > 0 ? z : 0"},
           {"relu", "z < 0 ? 0 : z"},
           {"leaky_relu:0.1", "max(z, 0.1z)"},
           {"leaky_relu:0.1", "max(z, a z);a=0.1:0:1"},
           {"elu", "z > 0 ? z : exp(z) - 1"},
           {"elu:0.5", "z > 0 ? z : a (exp(z) - 1);a=0.5:0:2"},
           {"tanh", "tanh(z)"},
           {"sigmoid", "sigmoid(z)"},
           {"softplus", "softplus(z)"},
           {"sine", "sin(z)"},
           {"relu6", "min(max(z, 0), 6)"},
           {"prelu", "max(z, a z);a=0.25:0:1:unit"},
       }) {
    const std::string_view written = formula;
    CAPTURE(written);
    CHECK(digest_with(builtin) == digest_with("own", "&own=" + formula));
  }
}

TEST_CASE("own: each layer may have its own first constant") {
  const std::string formula = "&own=max(z, a z);a=0.1:0:1";
  CHECK(digest_with("own:0.3", formula) == digest_with("leaky_relu:0.3"));
  CHECK(digest_with("own:0.3", formula) != digest_with("own", formula));
}

TEST_CASE("own: a constant that a layer shares is learned as one number") {
  const ParseResult result = parse("net=5:own,3:own&own=max(z, a z);a=0.25:0:1:layer");
  REQUIRE(result.problems.empty());
  Trainer trainer(result.experiment);
  CHECK(trainer.network().layer(0).slope_count() == 1);
  trainer.train(50);
  CHECK(slopes_in(trainer.network().parameters(), trainer.network().layer(0))(0) != 0.25F);
}

TEST_CASE("own: nothing is allocated in a step") {
  const ParseResult result =
      parse("net=40:own&batch=100&own=z sigmoid(b z) + a erf(z)^2;a=0.1:0:1:unit;b=1:0:3");
  REQUIRE(result.problems.empty());
  Trainer trainer(result.experiment);
  trainer.train(2);
  const std::size_t before = allocations();
  trainer.train(20);
  CHECK(allocations() == before);
}

TEST_CASE("own: derivatives agree with finite differences") {
  for (const std::string formula :
       {"max(z, 0)^2", "z + sin(a z)^2 / a;a=1:0.1:5", "z sigmoid(b z);b=1.5:0:5",
        "0.5 z (1 + erf(z / sqrt(2)))", "exp(-z^2)", "log(1 + exp(z))", "sqrt(1 + z^2) - 1",
        "abs(z) / (1 + abs(z))", "z tanh(softplus(z))", "min(max(z, -1), 1)",
        "sign(z) log(1 + abs(z))", "cos(z) - z / 4", "z^3 / 30", "1 / (1 + z^2)",
        "(z^2 > 4 ? z : 2 z) / 3", "max(sin(z), cos(z))", "max(z, 2 z)", "-abs(sin(z))",
        "tanh(z)^-2 + z - z"}) {
    CAPTURE(formula);
    const OwnFacts facts = facts_of(own(formula));
    CHECK(facts.deviation < 0.01F);
    CHECK(facts.corners < 40);
  }
}

TEST_CASE("own: at a corner the derivative is the slope on its left") {
  struct Corner {
    std::string formula;
    float z;
    float slope;
  };
  for (const auto& [formula, z, slope] : std::vector<Corner>{{"max(z, 0)", 0, 0},
                                                             {"max(0, z)", 0, 0},
                                                             {"min(z, 0)", 0, 1},
                                                             {"max(z, 2z)", 0, 1},
                                                             {"min(z, 2z)", 0, 2},
                                                             {"abs(z)", 0, -1},
                                                             {"abs(-z)", 0, -1},
                                                             {"abs(sin(z))", 0, -1},
                                                             {"z >= 0 ? 3z : z", 0, 1},
                                                             {"z > 0 ? 3z : z", 0, 1},
                                                             {"z <= 0 ? 3z : z", 0, 3},
                                                             {"z^2 > 1 ? 3z : z", -1, 3},
                                                             {"z^2 > 1 ? 3z : z", 1, 1},
                                                             {"max(z, max(0, z - 1))", 0, 0},
                                                             {"max(min(z, 1), -1)", 1, 1},
                                                             {"max(min(z, 1), -1)", -1, 0}}) {
    const std::string_view read = formula;
    CAPTURE(read);
    CHECK(derivative_at(own(formula), z) == slope);
  }
}

TEST_CASE("own: initial weights that match keep the second moment") {
  CHECK(second_moment(own("max(z, 0)")) == doctest::Approx(0.5));
  CHECK(second_moment(own("z")) == doctest::Approx(1));
  CHECK(second_moment(own("z^2")) == doctest::Approx(3));
  // He's weights are the same up to rounding.
  const auto first_weight = [](const std::string& text) {
    Trainer trainer(parse(text).experiment);
    return trainer.network().parameters()(0);
  };
  CHECK(first_weight("net=9:own&own=max(z,0)") ==
        doctest::Approx(first_weight("net=9:relu&init=he_normal")));
}

TEST_CASE("own: what is handed over ready-made is the same activation") {
  Message fault;
  const auto made = make_own("z sigmoid(b z) + a erf(z)^2;a=0.1:0:1:layer;b=1:0:3", fault);
  REQUIRE(made != nullptr);
  const auto copy = own_from(made->text, made->packed, record_of(*made));
  CHECK(standard(copy) == standard(made));
  CHECK(copy->entry.learned == Learned::by_layer);
  CHECK(copy->constants.size() == 2);
  CHECK(copy->constants[1].name == "b");
  CHECK(copy->lowest == made->lowest);
  CHECK(copy->highest == made->highest);
  CHECK(copy->entry.piecewise_linear == made->entry.piecewise_linear);
  for (float z = -5; z < 5; z += 0.37F) {
    CHECK(value_at(standard(copy), z) == value_at(standard(made), z));
    CHECK(derivative_at(standard(copy), z) == derivative_at(standard(made), z));
  }
}
