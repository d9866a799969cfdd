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

TEST_CASE("sweep: depth and units shape the network") {
  const Sweep sweep(experiment("net=8:elu"),
                    {parse_factor("depth=1,5"), parse_factor("activation=sigmoid")}, 1, 1);
  REQUIRE(sweep.size() == 2);
  CHECK(format(sweep.run(0).experiment) == "v=1&net=8:sigmoid");
  CHECK(format(sweep.run(1).experiment) == "v=1&net=5*8:sigmoid");
  CHECK(factors_applied(experiment("net=8:elu,2:relu"), {parse_factor("units=16")}, {"16"}) ==
        "v=1&net=16:elu,16:relu");
}

TEST_CASE("sweep: what is not a valid experiment is a problem") {
  const Sweep sweep(experiment(""), {parse_factor("activation=relu,leaky"), parse_factor("lr=0")},
                    1, 2);
  REQUIRE(sweep.problems().size() == 3);
  CHECK(sweep.problems()[0].field == "lr");
  CHECK(sweep.problems()[1].code == "unknown_name");
  CHECK(Sweep(experiment(""), {parse_factor("colour=red")}, 1, 1).problems()[0].code ==
        "unknown_field");
}

TEST_CASE(
    "sweep: a combination that is no experiment is a problem, though its values are fine alone") {
  const auto of = [](std::string_view base, std::vector<Factor> factors) {
    return Sweep(experiment(base), std::move(factors), 1, 1);
  };
  const Sweep pair =
      of("", {parse_factor("data=sine,circle"), parse_factor("loss=cross_entropy,mse")});
  REQUIRE(pair.problems().size() == 1);
  CHECK(pair.problems()[0].field == "loss");
  CHECK(of("data=sine", {parse_factor("loss=cross_entropy"), parse_factor("data=circle")})
            .problems()
            .empty());
  // 16 layers of 256 units have as many parameters as there may be, but for the inputs of glyphs.
  const Sweep large = of("net=16*256:relu", {parse_factor("data=xor,glyphs")});
  REQUIRE(!large.problems().empty());
  CHECK(large.problems()[0].field == "net");
}

TEST_CASE("sweep: features that the data does not have are not varied in name only") {
  const Sweep line(experiment("data=sine"), {parse_factor("in=x1;x1,x2")}, 1, 1);
  REQUIRE(line.problems().size() == 1);
  CHECK(line.problems()[0].field == "in");
  CHECK(!Sweep(experiment("data=glyphs"), {parse_factor("in=x1")}, 1, 1).problems().empty());
  CHECK(Sweep(experiment("data=xor"), {parse_factor("in=x1;x1,x2")}, 1, 1).problems().empty());
}

TEST_CASE("sweep: depth, units and activation give the same networks in any order") {
  const std::vector<std::vector<std::string>> orders{{"depth=16", "units=128", "activation=tanh"},
                                                     {"activation=tanh", "units=128", "depth=16"}};
  for (const auto& order : orders) {
    std::vector<Factor> factors;
    std::vector<std::string> values;
    for (const std::string& text : order) {
      factors.push_back(parse_factor(text));
      values.push_back(factors.back().values.front());
    }
    CHECK(factors_applied(experiment("net=8:relu,4:elu"), factors, values) ==
          "v=1&net=16*128:tanh");
  }
}

TEST_CASE("sweep: combinations are counted without running over") {
  Factor factor = parse_factor("lr=1");
  factor.values.resize(100'000, "1");
  CHECK(combinations({factor}) == most_combinations);
  CHECK(combinations(std::vector<Factor>(9, factor)) > most_combinations);
}
