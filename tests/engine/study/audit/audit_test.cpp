// The audit of the diagnosis: its experiments, the classes of runs, and what is counted.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "experiment/formula_text.h"
#include "experiment/text.h"
#include "study/audit/draw.h"
#include "study/audit/formulas.h"
#include "study/audit/summary.h"

using namespace playground;

TEST_CASE("audit: a stream gives the same experiments again, another stream others") {
  std::set<std::string> seen;
  std::set<std::string_view> data;
  std::set<std::string_view> functions;
  std::set<std::size_t> depths;
  std::set<std::string_view> steps;
  for (std::uint32_t i = 0; i < 600; ++i) {
    const Experiment one = drawn_experiment("A", i);
    const std::string text = format(one);
    CHECK(text == format(drawn_experiment("A", i)));
    CHECK(text != format(drawn_experiment("B", i)));
    const ParseResult again = parse(text);
    CHECK(again.problems.empty());
    CHECK(again.experiment == one);
    seen.insert(text);
    data.insert(one.data->name);
    functions.insert(one.hidden.front().activation.entry->name);
    depths.insert(one.hidden.size());
    steps.insert(one.optimizer.entry->name);
  }
  CHECK(seen.size() == 600);
  CHECK(data.size() == datasets().size());
  CHECK(functions.size() == activations().size());
  CHECK(steps.size() == optimizers().size());
  CHECK(depths.size() == max_hidden_layers);
}

TEST_CASE("audit: a stream with formulas draws each of them, and what a link can say") {
  std::set<std::string> seen;
  for (std::uint32_t i = 0; i < 400; ++i) {
    const Experiment one = drawn_experiment("A", i, Drawn::formula);
    REQUIRE(one.own_activation);
    CHECK(one.hidden.front().activation.own == one.own_activation->own);
    const ParseResult again = parse(format(one));
    CHECK(again.problems.empty());
    CHECK(again.experiment == one);
    seen.insert(formula_of(one));
  }
  CHECK(seen.size() == audited_formulas.size());
}

TEST_CASE("audit: references have the experiment's data, features and loss, and differ otherwise") {
  const Experiment drawn =
      parse("data=hills&in=x1sq&loss=huber&net=9*3:step&l1=1&drop=0.5").experiment;
  std::set<std::string> settings;
  for (std::size_t i = 0; i < reference_settings; ++i) {
    const Experiment one = reference_experiment(drawn, i);
    CHECK(same_samples(one, drawn));
    CHECK(one.features == drawn.features);
    CHECK(one.loss == drawn.loss);
    CHECK(one.l1 == 0);
    CHECK(one.dropout == 0);
    settings.insert(format(one));
  }
  CHECK(settings.size() == reference_settings);
}

TEST_CASE("audit: every run has one class, by its losses in this order") {
  References references;
  const Experiment experiment = parse("data=circle&samples=60").experiment;
  const auto of = [&](double train, double test, bool diverged = false) {
    return class_of({train, test, diverged}, experiment, references);
  };
  CHECK(of(0.1, 0.1, true) == RunClass::diverged);
  CHECK(of(std::numeric_limits<double>::quiet_NaN(), 0.1) == RunClass::diverged);
  CHECK(of(10, 0.1) == RunClass::diverged);
  CHECK(of(9.9, 0.1) == RunClass::stuck);
  CHECK(of(0.951, 2) == RunClass::stuck);
  CHECK(of(0.95, 1.051) == RunClass::overfitted);
  CHECK(of(0.95, 0.49) == RunClass::healthy);
  // References learn this circle.
  CHECK(of(0.9, 0.9) == RunClass::middling);
  // What half of the labels at random leave to be learned is little, and near the best is healthy.
  const Experiment noisy = parse("data=waves&samples=20&noise=1").experiment;
  CHECK(class_of({0.5, 0.6, false}, noisy, references) == RunClass::healthy);
}

namespace {

Watched run(RunClass end, std::vector<std::string_view> alarms) {
  Watched watched{parse("").experiment, {}};
  for (Look& look : watched.looks) {
    look = {{1, 1, end == RunClass::diverged}, end, {}};
    for (const std::string_view code : alarms) {
      look.findings.push_back({code, true, {}});
    }
  }
  return watched;
}

}  // namespace

TEST_CASE("audit: a finding counts once a run, and is right by what it foretells") {
  const std::vector<Watched> runs{
      run(RunClass::stuck, {"linear"}), run(RunClass::middling, {"linear", "underfitting"}),
      run(RunClass::healthy, {"underfitting"}), run(RunClass::healthy, {})};
  const std::vector<FindingRow> rows = finding_rows(runs);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].code == "linear");
  CHECK(rows[0].right.hits == 1);
  CHECK(rows[0].right.of == 2);
  CHECK(rows[0].again.hits == 2);
  CHECK(rows[1].code == "underfitting");
  CHECK(rows[1].right.hits == 1);
  const Forecast said = forecast(runs);
  CHECK(said.recall.hits == 1);
  CHECK(said.recall.of == 1);
  CHECK(said.false_alarms.hits == 1);
  CHECK(said.false_alarms.of == 2);
  CHECK(class_counts(runs)[static_cast<std::size_t>(RunClass::healthy)] == 2);
  CHECK(appearances(runs, 1).size() == 2);
  CHECK(appearances(runs, 9).size() == 4);
}

TEST_CASE("audit: that a run has diverged is no warning") {
  const std::vector<Watched> runs{run(RunClass::diverged, {"diverged"})};
  CHECK(forecast(runs).recall.of == 0);
  CHECK_FALSE(was_warned(runs.front()));
}

TEST_CASE("audit: a cause is right where its removal alone helps by clearly more than all others") {
  std::array<double, no_cause + 1> losses{};
  losses.fill(1);
  CHECK(right_cause(losses) == no_cause);
  losses[2] = 0.5;
  CHECK(right_cause(losses) == 2);
  losses[4] = 0.54;
  CHECK(right_cause(losses) == no_cause);
  losses[4] = 0.3;
  CHECK(right_cause(losses) == 4);
  losses.fill(1);
  losses[0] = 0.96;
  CHECK(right_cause(losses) == no_cause);
}

TEST_CASE("audit: a trial in place begins where the finding was, a restart at its own start") {
  const Experiment experiment = parse("data=circle&net=4:tanh&lr=1e-4").experiment;
  const double untouched = loss_at_end(experiment, "", true, 0);
  CHECK(loss_at_end(experiment, "lr=0.1", false, audit_epochs) == untouched);
  CHECK(loss_at_end(experiment, "lr=0.1", true, audit_epochs) < untouched - noticeable);
  CHECK(loss_at_end(experiment, "lr=0.1", false, 0) == loss_at_end(experiment, "lr=0.1", true, 0));
  CHECK(loss_at_end(experiment, "lr=0.1", false, 150) < untouched);
}

TEST_CASE("audit: causes are removed one by one") {
  const Experiment penalised = parse("data=circle&net=8:tanh&lr=0.03&l1=1&samples=120").experiment;
  const auto losses = without_causes(penalised);
  REQUIRE(right_cause(losses) < no_cause);
  CHECK(cause_names[right_cause(losses)] == "penalty");
  CHECK(named_cause(penalised, "penalty_too_strong") == right_cause(losses));
}
