// See study.h.
#include "interface/study/study.h"

#include <algorithm>
#include <iterator>

#include "study/cost/activation_cost.h"
#include "study/cost/step_cost.h"
#include "study/map/mean_field.h"
#include "study/plan_text.h"
#include "study/sentence.h"
#include "training/digest.h"
#include "training/trainer.h"

namespace playground {
namespace {

EstimateTold told(const Estimate& estimate) {
  return {finite(estimate.value), finite(estimate.interval.low), finite(estimate.interval.high)};
}

ValueFiguresTold told(const ValueFigures& figures) {
  return {told(figures.interquartile_mean), told(figures.median), told(figures.failed),
          figures.profile, finite(figures.constant)};
}

ComparisonTold told(const Comparison& comparison) {
  return {comparison.value,
          comparison.verdict,
          told(comparison.difference),
          told(comparison.improvement),
          told(comparison.failed_difference),
          finite(comparison.standard_error),
          finite(comparison.seeds_needed)};
}

CostSpreadTold told(const CostSpread& spread) { return {spread.median, spread.low, spread.high}; }

ValueSignsTold told(const ValueSigns& signs) {
  return {told(signs.with_dead), finite(signs.dead), finite(signs.gradient_at_start),
          finite(signs.gradient_at_end)};
}

template <class Told, class Value>
std::vector<Told> all_told(const std::vector<Value>& values) {
  std::vector<Told> all;
  std::transform(values.begin(), values.end(), std::back_inserter(all),
                 [](const Value& value) { return told(value); });
  return all;
}

MeasureTold told(const MeasureResult& measure, std::size_t strata) {
  MeasureTold all{
      measure.measure == Measure::metric ? "metric" : "time", measure.profile_thresholds, {}};
  for (std::size_t g = 0; g < measure.groups.size(); ++g) {
    const Group& group = measure.groups[g];
    const bool is_stratum = strata > 1 && g < strata;
    all.groups.push_back({is_stratum ? std::optional(g) : std::nullopt,
                          all_told<ValueFiguresTold>(group.values),
                          all_told<ComparisonTold>(group.comparisons)});
  }
  return all;
}

// See PlanTold.
std::vector<std::string> activations_of(const Plan& plan) {
  std::vector<std::string> all;
  if (varies(plan, "activation")) {
    return all;
  }
  for (const LayerPlan& layer : plan.base.hidden) {
    std::string text = format(layer.activation);
    if (std::find(all.begin(), all.end(), text) == all.end()) {
      all.push_back(std::move(text));
    }
    // So many layers like the first.
    if (varies(plan, "depth")) {
      break;
    }
  }
  return all;
}

PlanTold told(const PlanResult& result) {
  const Plan& plan = result.plan;
  PlanTold all{format(plan),
               told(result.problems),
               run_count(plan),
               seed_count(plan),
               {},
               name_of(metric_of(plan)),
               unit_of(plan),
               plan.steps.value_or(plan.epochs),
               activations_of(plan)};
  for (const Factor& factor : plan.factors) {
    all.factors.push_back({std::string(factor.name), factor.values});
  }
  return all;
}

}  // namespace

PlanTold read_plan(const std::string& text) { return told(parse_plan(text)); }

PlanTold read_plan(const std::string& text, const std::string& activation) {
  PlanResult result = parse_plan(text);
  if (!result.plan.base.hidden.empty()) {
    result.plan.base = varied(result.plan.base, "activation", activation, result.problems);
  }
  return told(result);
}

std::string run_text(const Plan& plan, std::size_t run) {
  Experiment experiment = experiment_of(plan, planned_run(plan, run));
  experiment.at = plan.steps.value_or(plan.epochs);
  if (!plan.steps) {
    *experiment.at *= static_cast<std::uint32_t>(Trainer(experiment).steps_per_epoch());
  }
  return format(experiment);
}

ActivationCostTold activation_cost(const Plan& plan, std::size_t value, double milliseconds) {
  const Experiment experiment = experiment_of(plan, {value, 0, plan.first_seed});
  const ActivationCost cost = experiment.hidden.empty()
                                  ? ActivationCost{}
                                  : cost_of(experiment.hidden.front().activation, milliseconds);
  return {told(cost.forward), told(cost.backward)};
}

StepCostTold step_cost(const Plan& plan, std::size_t value, std::size_t stratum,
                       double milliseconds) {
  const StepCost cost =
      step_cost(experiment_of(plan, {value, stratum, plan.first_seed}), milliseconds);
  return {told(cost.step), cost.steps_per_epoch};
}

MeanFieldTold mean_field(const Plan& plan) {
  MeanFieldTold told;
  told.applies =
      activations_of(plan).size() == 1 && plan.base.dropout == 0 && !varies(plan, "drop");
  if (told.applies) {
    told.critical = critical_scale(plan.base.hidden.front().activation);
  }
  std::vector<Problem> problems;
  for (const Factor& factor : plan.factors) {
    if (factor.name != "init") {
      continue;
    }
    for (const std::string& value : factor.values) {
      told.scales.push_back(weight_scale(varied(plan.base, factor.name, value, problems)));
    }
  }
  return told;
}

PlaceTold place(const Plan& plan, const std::string& experiment) {
  const Experiment there = parse(experiment).experiment;
  return {place_of(plan, there).value_or(std::vector<std::string>{}), weight_scale(there)};
}

StudyTold told(const Plan& plan, const Tally& tally) {
  const StudyResult result = tally.judge();
  StudyTold all{result.seeds,
                result.planned_seeds,
                tally.count(),
                result.complete,
                {},
                result.comparisons,
                result.resamples,
                {},
                {},
                {}};
  if (const auto digest = tally.digest()) {
    all.digest = hexadecimal(*digest);
  }
  for (const MeasureResult& measure : result.measures) {
    all.measures.push_back(told(measure, stratum_count(plan)));
  }
  for (const std::vector<ValueSigns>& values : tally.signs()) {
    all.signs.push_back(all_told<ValueSignsTold>(values));
  }
  for (const Message& message : sentences(plan, result)) {
    all.sentences.push_back({message.code, told(message.values)});
  }
  return all;
}

}  // namespace playground
