// See own_activation.h.
#include "interface/own/own_activation.h"

#include "experiment/formula_text.h"
#include "network/normal_moments.h"
#include "network/own/facts.h"
#include "network/own/faults.h"
#include "network/own/formula.h"
#include "network/own/make_own.h"
#include "network/own/packed.h"
#include "network/own/record.h"
#include "network/own/tidy.h"

namespace playground {
namespace {

std::vector<std::array<float, 2>> told(const std::vector<FactInterval>& intervals) {
  std::vector<std::array<float, 2>> all;
  for (const FactInterval& interval : intervals) {
    all.push_back({interval.from, interval.to});
  }
  return all;
}

FarEndTold told(const FarEnd& end) { return {end.how, end.limit, end.slope}; }

OwnFactsTold told(const OwnFacts& facts) {
  const bool usable = facts.second_moment > 0 && facts.second_moment < largest_moment;
  const float gain = usable ? 1 / square_root(facts.second_moment) : 0;
  // A slope that is other than 0 on a stretch too short to be found has a mean, but no known one.
  const bool has_factor = usable && (facts.slope_moment > 0 || facts.steepest == 0);
  return {.range = {facts.lowest, facts.highest},
          .course = facts.course,
          .flat = told(facts.flat),
          .broken = told(facts.broken),
          .steepest = facts.steepest,
          .steepest_at = {facts.steepest_at.from, facts.steepest_at.to},
          .value_at_0 = facts.value_at_0,
          .slope_at_0 = facts.slope_at_0,
          .left = told(facts.left),
          .right = told(facts.right),
          .gradient_share = facts.gradient_share,
          .gain = usable ? std::optional(gain) : std::nullopt,
          .gradient_factor =
              has_factor ? std::optional(gain * square_root(facts.slope_moment)) : std::nullopt,
          .deviation = facts.deviation,
          .corners = facts.corners};
}

}  // namespace

OwnActivationTold own_activation(const std::string& text) {
  OwnActivationTold result{};
  Experiment experiment;
  std::vector<Problem> problems;
  set_field(experiment, own_activation_name, text, problems);
  result.problems = told(problems);
  if (!experiment.own_activation) {
    return result;
  }
  const auto& own = experiment.own_activation->own;
  constexpr std::array<std::string_view, 3> learned{"no", "unit", "layer"};
  const std::string_view text_view = own->text;
  Formula formula;
  for (const Parameter& constant : own->constants) {
    formula.constants += constant.name;
  }
  result.text = own->text;
  result.formula = text_view.substr(0, text_view.find(';'));
  read_formula(result.formula, formula);
  derive(formula);
  result.constants = own->constants;
  result.learned = learned[static_cast<std::size_t>(own->learned)];
  result.f = prefix_of(formula, formula.f);
  const Formula shown = tidied(formula);
  result.slope = prefix_of(shown, shown.slope);
  result.facts = told(facts_of(*experiment.own_activation));
  return result;
}

CompiledOwn compiled_own(const std::string& value) {
  const auto unpacked = unpacked_formula(value);
  CompiledOwn result{.key = value};
  Message fault{AllowedOwnCode("own_damaged")};
  if (const auto own = unpacked ? make_own(*unpacked, fault) : nullptr) {
    result.text = own->text;
    result.packed = own->packed;
    result.record = record_of(*own);
  } else {
    result.fault.push_back({fault.code, told(fault.values)});
  }
  return result;
}

}  // namespace playground
