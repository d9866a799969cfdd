// See own_activation.h.
#include "interface/own_activation.h"

#include "network/own/facts.h"
#include "network/own/own_activation.h"

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
  const bool usable = facts.second_moment > 0 && facts.second_moment - facts.second_moment == 0;
  const float gain = usable ? 1 / square_root(facts.second_moment) : 0;
  return {.range = {facts.lowest, facts.highest},
          .course = facts.course,
          .flat = told(facts.flat),
          .broken = told(facts.broken),
          .steepest = facts.steepest,
          .steepest_at = facts.steepest_at,
          .value_at_0 = facts.value_at_0,
          .slope_at_0 = facts.slope_at_0,
          .left = told(facts.left),
          .right = told(facts.right),
          .gradient_share = facts.gradient_share,
          .gain = usable ? std::optional(gain) : std::nullopt,
          .gradient_factor =
              usable ? std::optional(gain * square_root(facts.slope_moment)) : std::nullopt,
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
  result.text = own->text;
  result.formula = own->formula_text;
  result.constants = own->constants;
  result.learned = learned[static_cast<std::size_t>(own->learned)];
  result.f = prefix_of(own->formula, own->formula.f);
  result.slope = prefix_of(own->formula, own->formula.slope);
  result.facts = told(facts_of(*experiment.own_activation));
  return result;
}

}  // namespace playground
