#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "experiment/text.h"
#include "study/claims/verdict.h"
#include "study/plan.h"
#include "study/plan_text.h"
#include "study/study_run.h"

namespace playground {
namespace {

ClaimPart part_of(const std::string& text) {
  ClaimResult read = parse_claim(text);
  REQUIRE(read.fault == "");
  REQUIRE(read.parts.size() == 1);
  return read.parts[0];
}

const ForEach in_turn = [](std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < count; ++i) {
    work(i);
  }
};

std::string_view said(const ClaimPart& part, const Interval& difference) {
  return verdict_of(part, difference);
}

const std::string contest =
    "part usual\nmeasure accuracy\nmore\nmargin 0.02\nfirst activation=tanh\n"
    "second activation=step\n# said of both\nfields samples=60\n"
    "across data=xor | data=moons\nacross net=4:relu\nepochs 3\nseeds 1-20\n"
    "rates 0.03 0.3\ntuning 101-102\ncommon 0.1\n";

}  // namespace

TEST_CASE("claims: a text is read, crossed strata and all") {
  const ClaimPart part = part_of(contest);
  CHECK(part.measure == ClaimMeasure::accuracy);
  CHECK(part.direction == Direction::more);
  CHECK(part.margin == doctest::Approx(0.02));
  REQUIRE(part.strata.size() == 2);
  CHECK(part.strata[1] == "samples=60&data=moons&net=4:relu");
  CHECK(part.seeds.count() == 20);
  CHECK(part.rates.size() == 2);
  CHECK(experiment_of(part, 0, 0, "0.3")->learning_rate == 0.3F);
  CHECK(experiment_of(part, 0, 0, "")->hidden.front().activation.entry->name == "tanh");
  CHECK(
      plan_of(part, 1, "0.1") ==
      "v=1&data=moons&samples=60&net=4:relu&lr=0.1&vary.activation=tanh,step&seeds=1-20&epochs=3");
}

TEST_CASE("claims: what cannot be read is named by its line") {
  CHECK(parse_claim("").fault != "");
  CHECK(parse_claim("measure accuracy\n").fault == "line 1: \"measure accuracy\"");
  for (const char* line : {"measure luck", "margin wide", "seeds 9-1", "second lr=1", "colour red",
                           "epochs -1", "more so", "across |"}) {
    CAPTURE(line);
    const std::string text = std::string("part a\n") + line + "\nfirst net=4:relu\n";
    CHECK(parse_claim(text).fault == std::string("line 2: \"") + line + "\"");
  }
  CHECK(parse_claim("part a\nfirst net=4:unheard_of\n").fault != "");
  CHECK(parse_claim("part a\nmeasure dead\n").fault != "");
  // A rate of its own, where rates are tried.
  CHECK(parse_claim("part a\nfirst net=4:relu\nfields lr=1\nrates 0.1 1\n").fault != "");
}

TEST_CASE("claims: the verdict is the rule's") {
  ClaimPart part;
  part.margin = 0.1;
  part.direction = Direction::more;
  CHECK(said(part, {0.11, 0.3}) == "holds");
  CHECK(said(part, {0.05, 0.3}) == "not_told");
  CHECK(said(part, {-0.05, 0.09}) == "does_not_hold");
  CHECK(said(part, {-0.5, -0.2}) == "does_not_hold");
  part.direction = Direction::less;
  CHECK(said(part, {-0.3, -0.11}) == "holds");
  CHECK(said(part, {-0.3, 0}) == "not_told");
  CHECK(said(part, {-0.09, 0.3}) == "does_not_hold");
  part.direction = Direction::same;
  CHECK(said(part, {-0.09, 0.09}) == "holds");
  CHECK(said(part, {0.05, 0.2}) == "not_told");
  CHECK(said(part, {0.11, 0.2}) == "does_not_hold");
  CHECK(std::string_view(verdict_of({ClaimVerdict("holds"), ClaimVerdict("holds")})) == "holds");
  CHECK(std::string_view(verdict_of({ClaimVerdict("holds"), ClaimVerdict("not_told")})) ==
        "not_told");
  CHECK(std::string_view(verdict_of({ClaimVerdict("not_told"), ClaimVerdict("does_not_hold")})) ==
        "does_not_hold");
}

TEST_CASE("claims: an answer rests on all runs, each side at its own best rate") {
  const ClaimPart part = part_of(contest);
  const ClaimAnswer own = answer(part, 2, in_turn);
  CHECK(own.seeds == 20);
  CHECK(own.runs == 2 * 2 * 20);
  CHECK(own.tuning_runs == 2 * 2 * 2 * 2);
  REQUIRE(own.rates.size() == 2);
  // A step has no slope: whatever the rate, nothing is learned, so the first rate stays.
  CHECK(own.rates[1][0] == "0.03");
  CHECK(own.difference.value == doctest::Approx(own.means[0] - own.means[1]));
  CHECK(own.difference.interval.low <= own.difference.value);
  CHECK(own.difference.interval.high >= own.difference.value);
  // The first run is that of a plan, whose digest is the same.
  Plan plan;
  plan.base = *experiment_of(part, 0, 0, own.rates[0][0]);
  plan.first_seed = plan.last_seed = 1;
  plan.epochs = 3;
  StudyRun room(plan);
  CHECK(run_of(room, 0).digest == own.first_digests[0][0]);
  const auto common = answer_at_common_rate(part, 2, in_turn);
  REQUIRE(common);
  CHECK(common->rates.empty());
  CHECK(answer(part, 2, in_turn).digest == own.digest);
}

TEST_CASE("claims: measures are what they say") {
  const auto value = [](ClaimMeasure measure, const char* text, std::uint32_t epochs) {
    return measured(measure, parse(text).experiment, 3, epochs).value;
  };
  CHECK(value(ClaimMeasure::slope_at_two, "net=1:sigmoid", 0) ==
        doctest::Approx(0.4199743).epsilon(1e-5));
  CHECK(value(ClaimMeasure::slope_at_two, "net=1:tanh", 0) ==
        doctest::Approx(0.0706508).epsilon(1e-5));
  CHECK(value(ClaimMeasure::zeros_at_start, "net=4:sigmoid", 0) == 0);
  CHECK(value(ClaimMeasure::zeros_at_start, "net=64:relu", 0) == doctest::Approx(0.5).epsilon(0.2));
  CHECK(value(ClaimMeasure::unit_spread, "net=4:tanh&lr=0.1", 2) == 0);
  CHECK(value(ClaimMeasure::slope_change, "net=4:prelu&lr=0.1", 0) == 0);
  CHECK(value(ClaimMeasure::slope_change, "net=4:prelu&lr=0.1", 2) > 0);
  CHECK(value(ClaimMeasure::diverged, "data=sine&net=2*8:relu&lr=10", 20) == 1);
  CHECK(value(ClaimMeasure::epochs, "data=xor&net=4:step", 5) == 5);
  CHECK(std::isnan(value(ClaimMeasure::revived, "net=4:leaky_relu", 2)));
  CHECK(value(ClaimMeasure::excess_over_least_squares,
              "data=plane&loss=mse&net=&batch=250&opt=adam&lr=0.03",
              800) == doctest::Approx(0).epsilon(1e-3));
}

}  // namespace playground
