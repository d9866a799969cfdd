// What counts as flat, bounded and able to switch off.
#include "measure/unit_state.h"

#include <doctest/doctest.h>

#include <string>

#include "experiment/text.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Activation activation(const std::string& text) {
  const ParseResult result = parse("net=1:" + text);
  REQUIRE(result.problems.empty());
  return result.experiment.hidden.front().activation;
}

}  // namespace

TEST_CASE("unit states: a layer's limit follows from its own activation and parameter") {
  Trainer trainer(parse("net=2:elu,2:elu:5,2:elu:5,2:sigmoid,2:prelu").experiment);
  const Layer& prelu = trainer.network().layers()[4];
  trainer.set_parameter(prelu.slopes, 4);
  trainer.set_parameter(prelu.slopes + 1, 2);
  CHECK(effective_activation(trainer.network(), prelu).parameter == 3);
  const Vector limits = flat_limits(trainer.network());
  REQUIRE(limits.size() == 6);
  CHECK(limits(0) == doctest::Approx(flat_share * 1.0F));
  CHECK(limits(1) == doctest::Approx(flat_share * 5.0F).epsilon(0.02));
  CHECK(limits(2) == limits(1));
  CHECK(limits(3) == doctest::Approx(flat_share * 0.25F));
  CHECK(limits(4) == doctest::Approx(flat_share * 3.0F));
  CHECK(limits(5) == flat_share);
}

TEST_CASE("unit states: only piecewise linear activations with a flat piece switch off") {
  for (const char* name : {"relu", "relu6", "hard_tanh", "hard_sigmoid", "leaky_relu:0"}) {
    CHECK(can_switch_off(activation(name)));
  }
  for (const char* name : {"identity", "leaky_relu", "prelu", "sigmoid", "tanh", "silu"}) {
    CHECK_FALSE(can_switch_off(activation(name)));
  }
}

TEST_CASE("unit states: bounded means on both sides") {
  for (const char* name : {"sigmoid", "tanh", "softsign", "relu6", "hard_tanh", "gaussian"}) {
    CHECK(bounded(activation(name)));
  }
  for (const char* name : {"relu", "elu", "softplus", "identity", "silu", "leaky_relu"}) {
    CHECK_FALSE(bounded(activation(name)));
  }
}
