// What a caller is told of a plan: its activations, the same plan with another, and whether theory
// speaks of it.
#include "interface/study/study.h"

#include <doctest/doctest.h>

#include "study/plan_text.h"

using namespace playground;

namespace {

using Names = std::vector<std::string>;

Names activations(const std::string& plan) { return read_plan(plan).activations; }

MeanFieldTold theory(std::string_view plan) { return mean_field(parse_plan(plan).plan); }

}  // namespace

TEST_CASE("plan told: the activations of hidden layers, each once, as the runs have them") {
  CHECK(activations("net=8:relu,8:leaky_relu:0.2,8:relu&vary.lr=0.1,1") ==
        Names{"relu", "leaky_relu:0.2"});
  CHECK(activations("net=8:tanh,8:relu&vary.depth=1,2") == Names{"tanh"});
  CHECK(activations("net=8:tanh&vary.activation=relu,elu").empty());
  CHECK(activations("net=none&vary.lr=0.1,1").empty());
}

TEST_CASE("plan told: with another activation in all its layers, its sizes and nothing else kept") {
  const PlanTold told = read_plan("net=8:relu,3:elu:2&lr=0.1&vary.batch=1,2&seeds=1-10", "tanh");
  CHECK(told.problems.empty());
  CHECK(told.text == "v=1&net=8:tanh,3:tanh&lr=0.1&vary.batch=1,2&seeds=1-10");
  CHECK(told.activations == Names{"tanh"});
  CHECK(read_plan("net=8:relu&vary.lr=0.1,1", "elu:-1").problems.size() == 1);
  CHECK(read_plan("net=8:relu&vary.lr=0.1,1", "nothing").problems.size() == 1);
  CHECK(read_plan("net=none&vary.lr=0.1,1", "tanh").problems.empty());
}

TEST_CASE(
    "step cost told: of each value and stratum, whose epochs differ; none of what overflows") {
  // 45 training samples.
  const Plan plan =
      parse_plan("samples=60&train=0.75&net=4:relu&vary.batch=1,10&vary.lr=0.1,1").plan;
  for (std::size_t stratum = 0; stratum < 2; ++stratum) {
    CHECK(step_cost(plan, 0, stratum, 5).steps_per_epoch == 45);
    const StepCostTold cost = step_cost(plan, 1, stratum, 5);
    CHECK(cost.steps_per_epoch == 5);
    CHECK(cost.step.low > 0);
    CHECK(cost.step.low <= cost.step.median);
    CHECK(cost.step.median <= cost.step.high);
  }
  const Plan wild = parse_plan("data=sine&net=16*8:identity&init=he_normal:8&vary.lr=0.1,1").plan;
  CHECK(step_cost(wild, 0, 0, 5).step.median == 0);
}

TEST_CASE("mean field told: of one activation, and without dropout") {
  CHECK(theory("net=8:tanh,4:tanh&vary.init=lecun_normal:0.5,lecun_normal:2").critical);
  CHECK(theory("net=8:tanh,4:relu&vary.depth=1,2").applies);
  CHECK_FALSE(theory("net=8:tanh,4:relu&vary.lr=1,2").applies);
  CHECK_FALSE(theory("net=8:tanh&vary.activation=relu,elu").applies);
  CHECK_FALSE(theory("net=8:tanh&drop=0.1&vary.lr=1,2").applies);
  CHECK_FALSE(theory("net=8:tanh&vary.drop=0,0.1").applies);
  const MeanFieldTold other = theory("net=none&vary.lr=1,2");
  CHECK_FALSE(other.applies);
  CHECK_FALSE(other.critical);
}

TEST_CASE("place told: an experiment that differs in a plan's factors alone has one in it") {
  const auto at = [](std::string_view plan, const std::string& experiment) {
    return place(parse_plan(plan).plan, experiment);
  };
  const std::string_view map = "net=8:tanh&lr=0.1&vary.depth=1,2&vary.init=lecun_normal:0.5";
  CHECK(at(map, "net=3*8:tanh&lr=0.1&seed=4&dataseed=9&at=20").values == Names{"3", "auto"});
  CHECK(*at(map, "net=3*8:tanh&init=lecun_normal:2").scale == doctest::Approx(2));
  // Other units, another activation, another rate, no layers, weights of its own.
  CHECK(at(map, "net=8:tanh,4:tanh&lr=0.1").values.empty());
  CHECK(at(map, "net=8:relu&lr=0.1").values.empty());
  CHECK(at(map, "net=8:tanh").values.empty());
  CHECK(at(map, "net=none&lr=0.1").values.empty());
  CHECK(at("net=8:tanh&vary.units=2,4&vary.drop=0,0.1", "net=5:tanh&drop=0.2").values ==
        Names{"5", "0.2"});
  CHECK(at("net=8:tanh&vary.lr=1,2&vary.dataseed=0", "net=8:tanh&dataseed=9").values.empty());
}
