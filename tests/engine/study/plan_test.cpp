// Plans: their text, what is refused in it, the order of their runs, and what runs of one seed
// share.
#include "study/plan.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "experiment/text.h"
#include "study/plan_text.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Plan plan(std::string_view text) {
  const PlanResult result = parse_plan(text);
  CAPTURE(text);
  CHECK(result.problems.empty());
  return result.plan;
}

std::string canonical(std::string_view text) { return format(plan(text)); }

// Field, value and code of the only problem, and what is left of the plan.
struct Told {
  std::string problem;
  std::string plan;
};

Told told(std::string_view text) {
  const PlanResult result = parse_plan(text);
  CAPTURE(text);
  REQUIRE(result.problems.size() == 1);
  const Problem& problem = result.problems.front();
  std::string words = problem.field;
  words += ' ';
  words += problem.value;
  words += ' ';
  words += problem.code;
  words += ' ';
  words += problem.allowed.code;
  const std::string printed = format(result.plan);
  CHECK(parse_plan(printed).problems.empty());
  CHECK(parse_plan(printed).plan == result.plan);
  return {words, printed};
}

}  // namespace

TEST_CASE("plan: is printed canonically, and what is printed reads back as the same plan") {
  CHECK(canonical("") == "v=1&seeds=1-100");
  CHECK(canonical("seeds=7..9&data=spiral&epochs=100") == "v=1&data=spiral&seeds=7-9");
  CHECK(canonical("seeds=4") == "v=1&seeds=4-4");
  CHECK(canonical("vary.lr=1e-1,0.0100&vary.activation=relu,leaky_relu:0.010,elu:0.5&lr=0.3") ==
        "v=1&lr=0.3&vary.lr=0.1,0.01&vary.activation=relu,leaky_relu,elu:0.5&seeds=1-100");
  CHECK(
      canonical("steps=50&metric=loss&target=0.10&check=0123abcd&vary.dataseed=0&dataseed=8") ==
      "v=1&dataseed=8&vary.dataseed=0&seeds=1-100&steps=50&metric=loss&target=0.1&check=0123abcd");
  CHECK(canonical("vary.opt=adam,momentum:0.9,sgd&vary.units=2,08") ==
        "v=1&vary.opt=adam,momentum,sgd&vary.units=2,8&seeds=1-100");
  for (const std::string_view text :
       {"vary.activation=relu,tanh&vary.depth=1,2&seeds=1-30&epochs=20",
        "data=blobs:5&vary.data=blobs:3,circle,spiral", "vary.init=he_normal:2,auto&metric=loss",
        "data=sine&metric=train_loss&vary.batch=1,10&vary.l2=0,0.1"}) {
    const Plan read = plan(text);
    CHECK(plan(format(read)) == read);
    CHECK(canonical(format(read)) == format(read));
  }
}

TEST_CASE("plan: a metric that is the default is not printed") {
  CHECK(canonical("metric=accuracy") == "v=1&seeds=1-100");
  CHECK(canonical("metric=loss") == "v=1&seeds=1-100&metric=loss");
  CHECK(canonical("data=sine&metric=loss") == "v=1&data=sine&seeds=1-100");
  CHECK(metric_of(plan("data=sine")) == Metric::loss);
  CHECK(metric_of(plan("vary.data=sine")) == Metric::loss);
  CHECK(metric_of(plan("data=blobs")) == Metric::accuracy);
}

TEST_CASE("plan: samples of one's own come last, behind what is read") {
  const Dataset points{.inputs = 2, .classes = 2, .count = 2, .x = {0, 1, 1, 0}, .y = {-1, 1}};
  Plan own = plan("vary.activation=relu,tanh");
  use_points(own.base, points);
  const std::string text = format(own);
  CHECK(text.starts_with("v=1&data=points&vary.activation=relu,tanh&seeds=1-100&points="));
  CHECK(plan(text) == own);
}

TEST_CASE("plan: what is wrong is told with field, value and what is allowed, and left out") {
  CHECK(told("vary.activation=relu,leaky").problem == "vary.activation leaky unknown_name names");
  CHECK(told("vary.activation=relu,leaky").plan == "v=1&vary.activation=relu&seeds=1-100");
  CHECK(told("vary.activation=relu*").problem == "vary.activation relu* unknown_name names");
  CHECK(told("vary.activation=elu:-1").problem ==
        "vary.activation elu:-1 out_of_range number_above");
  CHECK(told("vary.depth=2,2*3").problem == "vary.depth 2*3 not_a_number whole");
  CHECK(told("vary.depth=2,banana").problem == "vary.depth banana not_a_number whole");
  CHECK(told("vary.depth=2,1.5").problem == "vary.depth 1.5 not_an_integer whole");
  CHECK(told("vary.depth=2,1e9").problem == "vary.depth 1e9 out_of_range whole");
  CHECK(told("vary.depth=0").plan == "v=1&seeds=1-100");
  CHECK(told("vary.units=300").problem == "vary.units 300 out_of_range whole");
  CHECK(told("vary.lr=0.1,fast").problem == "vary.lr fast not_a_number number_above");
  CHECK(told("vary.lr=0.1,0.10").problem == "vary.lr 0.10 duplicate value_once");
  CHECK(told("vary.lr=0.1,").problem == "vary.lr  missing_value value");
  CHECK(told("vary.seed=1,2").problem == "vary.seed 1,2 unknown_field names");
  CHECK(told("vary.net=none").problem == "vary.net none unknown_field names");
  CHECK(told("vary.dataseed=3").problem == "vary.dataseed 3 not_available names");
  CHECK(told("net=none&vary.units=3").problem == "vary.units 3 not_available hidden_layers");
  CHECK(told("vary.lr=1&vary.l1=0&vary.l2=0").problem == "vary.l2 0 too_many factors");
  CHECK(told("vary.data=spiral,sine").problem == "vary.data sine not_available same_kind");
  CHECK(told("vary.lr=1&vary.lr=2").problem == "vary.lr 2 duplicate field_once");
  CHECK(told("seeds=9-3").problem == "seeds 9-3 out_of_range seeds");
  CHECK(told("seeds=0-4294967296").problem == "seeds 0-4294967296 out_of_range seeds");
  CHECK(told("seeds=1-20000000").problem == "seeds 1-20000000 too_many runs");
  CHECK(told("seeds=0-4294967295").plan == "v=1&seeds=0-9999999");
  CHECK(told("seeds=1-10000001").plan == "v=1&seeds=1-10000000");
  CHECK(told("epochs=100001").problem == "epochs 100001 out_of_range whole");
  CHECK(told("seeds=5-20000000").plan == "v=1&seeds=5-10000004");
  CHECK(told("epochs=0").problem == "epochs 0 out_of_range whole");
  CHECK(told("steps=5&epochs=3").problem == "steps 5 not_available instead");
  CHECK(told("metric=speed").problem == "metric speed unknown_name names");
  CHECK(told("data=sine&metric=accuracy").problem == "metric accuracy not_available names");
  CHECK(told("target=0").problem == "target 0 out_of_range number_above");
  CHECK(told("target=low").problem == "target low not_a_number number_above");
  CHECK(told("check=xyz").problem == "check xyz bad_parameter digest");
  CHECK(told("seeds").problem == "seeds  missing_value value");
  CHECK(told("seed=5").problem == "seed 5 not_available instead");
  CHECK(told("at=5").problem == "at 5 not_available instead");
  CHECK(told("dataseed=5").problem == "dataseed 5 not_available fixed_data");
  CHECK(told("lr=0").problem == "lr 0 out_of_range number_above");
  const Problem unknown = parse_plan("colour=red").problems.front();
  CHECK(unknown.code == "unknown_field");
  CHECK(unknown.allowed.values.front().text->ends_with(
      ", vary.…, seeds, epochs, steps, metric, target"));
}

TEST_CASE("plan: losses of different kinds are not compared, and accuracies are") {
  CHECK(told("data=sine&vary.loss=mse,huber").problem ==
        "vary.loss mse,huber not_available one_loss");
  CHECK(told("vary.loss=mse,cross_entropy&metric=loss").problem ==
        "metric loss not_available one_loss");
  CHECK(told("vary.loss=mse,cross_entropy&target=0.1").problem ==
        "target 0.1 not_available one_loss");
  const Plan varied = plan("vary.loss=mse,cross_entropy&seeds=1-20");
  CHECK(metric_of(varied) == Metric::accuracy);
  CHECK_FALSE(has_target(varied));
  CHECK(has_target(plan("vary.lr=0.1,1&seeds=1-20")));
}

TEST_CASE("plan: factors that do not go together lose the first one's values, or the second") {
  const std::string_view wide = "data=glyphs&net=256:relu&vary.depth=2,16&vary.units=8,256";
  CHECK(told(wide).problem == "vary.depth 16 too_many parameter_count");
  CHECK(told(wide).plan ==
        "v=1&data=glyphs&net=256:relu&vary.depth=2&vary.units=8,256&seeds=1-100");
}

TEST_CASE("plan: of two factors with too many values, the second loses the last of its own") {
  const std::string first = "v=1&vary.lr=0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1,2&vary.batch=";
  CHECK(told(first + "1,2,3,4,5,6,7,8,9,10").problem ==
        "vary.batch 1,2,3,4,5,6,7,8,9,10 too_many combinations");
  CHECK(told(first + "1,2,3,4,5,6,7,8,9,10").plan == first + "1,2,3,4,5,6,7,8,9&seeds=1-100");
}

TEST_CASE("plan: told problems stay few, and values behind them are still read") {
  std::string text = "vary.lr=0.5";
  for (int i = 0; i < 40; ++i) {
    text += ",x";
  }
  const PlanResult result = parse_plan(text + ",0.25");
  CHECK(result.problems.size() == most_problems + 1);
  CHECK(result.problems.back().allowed.values.front().number == 20);
  CHECK(result.plan.factors.front().values == std::vector<std::string>{"0.5", "0.25"});
}

TEST_CASE("plan: seeds change slowest, the values of the first factor fastest") {
  const Plan both = plan("vary.activation=relu,tanh,elu&vary.lr=0.1,1&seeds=4-5&data=spiral");
  REQUIRE(run_count(both) == 12);
  CHECK(planned_run(both, 0) == PlannedRun{0, 0, 4});
  CHECK(planned_run(both, 1) == PlannedRun{1, 0, 4});
  CHECK(planned_run(both, 3) == PlannedRun{0, 1, 4});
  CHECK(planned_run(both, 6) == PlannedRun{0, 0, 5});
  CHECK(format(experiment_of(both, planned_run(both, 11))) ==
        "v=1&data=spiral&dataseed=5&net=4:elu,2:elu&lr=1&seed=5");
  std::set<std::string> all;
  for (std::size_t run = 0; run < run_count(both); ++run) {
    CHECK(number_of(both, planned_run(both, run)) == run);
    all.insert(format(experiment_of(both, planned_run(both, run))));
  }
  CHECK(all.size() == 12);
  const Plan none = plan("seeds=4294967295-4294967295");
  CHECK(run_count(none) == 1);
  CHECK(experiment_of(none, planned_run(none, 0)).seed == 4294967295U);
}

TEST_CASE("plan: depth repeats the first layer, units and activation reach all of them") {
  const auto net = [](std::string_view text) {
    const Plan read = plan(text);
    return field_text(experiment_of(read, {0, 0, 1}), "net");
  };
  CHECK(net("net=8:elu,3:tanh&vary.depth=4") == "4*8:elu");
  CHECK(net("net=8:elu,3:tanh&vary.units=5") == "5:elu,5:tanh");
  CHECK(net("net=8:elu,3:tanh&vary.activation=sine") == "8:sine,3:sine");
  CHECK(net("net=8:elu&vary.depth=3&vary.units=2") == "3*2:elu");
  CHECK(net("net=8:elu&vary.activation=relu&vary.depth=3") == "3*8:relu");
}

TEST_CASE("plan: a seed draws the data too, unless the data is held fixed") {
  const Plan drawn = plan("seeds=1-2");
  const Plan held = plan("seeds=1-2&vary.dataseed=0&dataseed=9");
  const auto samples = [](const Plan& of, std::uint32_t seed) {
    return data_of(experiment_of(of, {0, 0, seed})).x;
  };
  CHECK(samples(drawn, 1) != samples(drawn, 2));
  CHECK(samples(held, 1) == samples(held, 2));
  CHECK(samples(held, 1) == data_of(parse("dataseed=9").experiment).x);
}

TEST_CASE("plan: equal seeds draw the same underlying weights, whatever is varied") {
  // Weights are a draw times a scale, so that within a layer their ratios are those of the draw.
  const auto weights = [](std::string_view text) {
    const Plan read = plan(text);
    const Trainer trainer(experiment_of(read, {0, 0, 3}));
    const Layer& layer = trainer.network().layer(0);
    return std::vector<float>(
        trainer.network().parameters().begin() + static_cast<std::ptrdiff_t>(layer.weights),
        trainer.network().parameters().begin() +
            static_cast<std::ptrdiff_t>(layer.weights + layer.units * layer.inputs));
  };
  const auto base = weights("net=8:tanh");
  for (const std::string_view text :
       {"net=8:tanh&vary.activation=relu", "net=8:tanh&vary.activation=sine",
        "net=8:tanh&vary.lr=1", "net=8:tanh&vary.opt=adam", "net=8:tanh&vary.batch=1",
        "net=8:tanh&vary.depth=5", "net=8:tanh&vary.noise=0.5", "net=8:tanh&vary.data=circle",
        "net=8:tanh&vary.drop=0.5", "net=8:tanh&vary.init=he_normal:3", "net=8:tanh&vary.l2=1",
        "net=8:tanh&vary.dataseed=0", "net=8:tanh&vary.samples=20", "net=8:tanh&vary.train=0.9"}) {
    CAPTURE(text);
    const auto other = weights(text);
    REQUIRE(other.size() == base.size());
    const float scale = other[0] / base[0];
    for (std::size_t i = 0; i < base.size(); ++i) {
      CHECK(other[i] == doctest::Approx(scale * base[i]).epsilon(1e-5));
    }
  }
  CHECK(weights("net=8:tanh&seeds=3-3")[0] == base[0]);
}

TEST_CASE("plan: the digest knows every run and their order") {
  const auto digest = [](std::initializer_list<std::uint64_t> runs) {
    PlanDigest sum;
    for (const std::uint64_t run : runs) {
      sum.add(run);
    }
    return sum.value();
  };
  const std::set<std::uint64_t> all{
      digest({}),     digest({0}), digest({0, 0}),        digest({1, 2}),          digest({2, 1}),
      digest({1, 3}), digest({1}), digest({1ULL << 63U}), digest({1, 1ULL << 63U})};
  CHECK(all.size() == 9);
  CHECK(digest({1, 2}) == 8283589274834865722ULL);
}
