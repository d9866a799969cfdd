// Sweeps: the runs are the right ones, and bad factors are named.
#include "study/sweep.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace playground;

namespace {

Experiment experiment(std::string_view text) { return parse(text).experiment; }

}  // namespace

TEST_CASE("sweep: factors are read with commas, or with semicolons where values contain commas") {
  CHECK(parse_factor("activation=relu,elu:0.5").values ==
        std::vector<std::string>{"relu", "elu:0.5"});
  CHECK(parse_factor("net=8:relu,4:tanh;none").values ==
        std::vector<std::string>{"8:relu,4:tanh", "none"});
  CHECK(parse_factor("lr=0.1").name == "lr");
  CHECK(parse_factor("lr").name.empty());
  CHECK(parse_factor("lr=").name.empty());
}

TEST_CASE("sweep: every combination of factors and seeds is one run, seeds fastest") {
  const Sweep sweep(experiment("data=spiral&net=8:relu,4:relu"),
                    {parse_factor("activation=relu,tanh"), parse_factor("lr=0.01,0.1,1")}, 5, 8);
  CHECK(sweep.problems().empty());
  REQUIRE(sweep.size() == 24);
  CHECK(format(sweep.run(0).experiment) == "v=1&data=spiral&net=8:relu,4:relu&lr=0.01&seed=5");
  CHECK(format(sweep.run(1).experiment) == "v=1&data=spiral&net=8:relu,4:relu&lr=0.01&seed=6");
  CHECK(format(sweep.run(23).experiment) == "v=1&data=spiral&net=8:tanh,4:tanh&lr=1&seed=8");
  CHECK(sweep.run(23).values == std::vector<std::string>{"tanh", "1"});
  std::set<std::string> all;
  for (std::size_t i = 0; i < sweep.size(); ++i) {
    all.insert(format(sweep.run(i).experiment));
  }
  CHECK(all.size() == 24);
}

TEST_CASE("sweep: depth and units shape the network, factors apply one after the other") {
  const Sweep sweep(experiment("net=8:elu"),
                    {parse_factor("depth=1,5"), parse_factor("activation=sigmoid")}, 1, 1);
  REQUIRE(sweep.size() == 2);
  CHECK(format(sweep.run(0).experiment) == "v=1&net=8:sigmoid");
  CHECK(format(sweep.run(1).experiment) == "v=1&net=5*8:sigmoid");
  CHECK(factor_change(experiment("net=8:elu,2:relu"), "units", "16") == "net=16:elu,16:relu");
}

TEST_CASE("sweep: what is not a valid experiment is a problem") {
  const Sweep sweep(experiment(""), {parse_factor("activation=relu,leaky"), parse_factor("lr=0")},
                    1, 2);
  REQUIRE(sweep.problems().size() == 3);
  CHECK(sweep.problems()[0].code == "unknown_name");
  CHECK(sweep.problems()[2].field == "lr");
  CHECK(Sweep(experiment(""), {parse_factor("colour=red")}, 1, 1).problems()[0].code ==
        "unknown_field");
}
