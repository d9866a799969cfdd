// Remedies are texts that an experiment accepts.
#include "diagnosis/remedy.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "experiment/text.h"

using namespace playground;

namespace {

Experiment experiment(const std::string& text) { return parse(text).experiment; }

}  // namespace

TEST_CASE("remedies: rates are rounded to 1 or 3 times a power of ten and stay in range") {
  CHECK(rate_change(0.03) == "lr=0.03");
  CHECK(rate_change(0.0016) == "lr=0.001");
  CHECK(rate_change(0.0018) == "lr=0.003");
  CHECK(rate_change(0.06) == "lr=0.1");
  CHECK(rate_change(1) == "lr=1");
  CHECK(rate_change(2.2) == "lr=3");
  CHECK(rate_change(55) == "lr=10");
  CHECK(rate_change(0) == "lr=1e-9");
  for (const double rate : {1e-30, 1e-9, 3.14e-7, 0.2, 9.9, 1e30}) {
    CHECK(parse(rate_change(rate)).problems.empty());
  }
}

TEST_CASE("remedies: a lower rate is a tenth, or what the optimiser usually takes") {
  CHECK(lower_rate(experiment("lr=0.03")) == doctest::Approx(0.003));
  CHECK(lower_rate(experiment("lr=10")) == 0.1);
  CHECK(lower_rate(experiment("lr=1&opt=adam")) == 0.01);
  CHECK(rate_is_unusual(experiment("lr=0.3")));
  CHECK_FALSE(rate_is_unusual(experiment("lr=0.1")));
  CHECK(rate_is_unusual(experiment("lr=0.03&opt=momentum")));
  CHECK_FALSE(rate_is_unusual(experiment("lr=0.01&opt=adam")));
}

TEST_CASE("remedies: activations change where they should, with their standard parameter") {
  const Experiment e = experiment("net=8:sigmoid,5:elu:0.3,4:relu");
  const std::string change = activation_change(e, "leaky_relu", 0b101);
  CHECK(change == "net=8:leaky_relu,5:elu:0.3,4:leaky_relu");
  CHECK(parse(change).problems.empty());
}

TEST_CASE("remedies: widths scale within what is allowed") {
  const Experiment e = experiment("net=200:relu,5:tanh,1:elu:0.3");
  CHECK(width_change(e, 2, 1) == "net=256:relu,10:tanh,2:elu:0.3");
  CHECK(width_change(e, 1, 2) == "net=100:relu,2:tanh,1:elu:0.3");
}

TEST_CASE("remedies: changes join with an ampersand only where both are there") {
  CHECK(joined("a=1", "b=2") == "a=1&b=2");
  CHECK(joined("", "b=2") == "b=2");
  CHECK(joined("a=1", "") == "a=1");
}
