// See experiment.h.
#include "interface/experiment.h"

#include <algorithm>

#include "data/features.h"
#include "experiment/fields.h"
#include "experiment/formula_text.h"
#include "experiment/own_text.h"
#include "experiment/reading.h"
#include "network/layer_kind.h"

namespace playground {

std::string_view name_of(Loss loss) {
  const auto all = losses();
  return std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.loss == loss; })
      ->name;
}

ExperimentFields fields_of(const Experiment& experiment) {
  const OptimizerEntry& optimizer = *experiment.optimizer.entry;
  const auto& settings = experiment.optimizer.settings;
  ExperimentFields fields{
      .data = experiment.data->name,
      .data_parameter =
          experiment.data->parameter ? std::optional(experiment.data_parameter) : std::nullopt,
      .numbers = {},
      .data_seed = experiment.data_seed,
      .features = {},
      .net = {},
      .layers = {},
      .initializer = experiment.initializer->name,
      .initializer_scale = experiment.initializer_scale,
      .loss = name_of(experiment.loss),
      .optimizer = optimizer.name,
      .optimizer_parameters = {settings.begin(),
                               settings.begin() +
                                   static_cast<std::ptrdiff_t>(optimizer.parameters.size())},
      .seed = experiment.seed,
      .at = experiment.at,
      .check = experiment.check,
      .scale = scale_text(experiment.scale),
      .own = formula_of(experiment),
      .own_spec = experiment.own_activation ? std::optional(spec_of(*experiment.own_activation))
                                            : std::nullopt,
      .weights = static_cast<bool>(experiment.weights),
  };
  for (const NumberField& field : number_fields()) {
    fields.numbers.emplace_back(field.parameter.name, experiment.*field.member);
  }
  for (const std::size_t feature : experiment.features) {
    fields.features.push_back(features()[feature].name);
  }
  for (const LayerPlan& layer : experiment.hidden) {
    const Activation& activation = layer.activation;
    fields.net.push_back(format(layer));
    fields.layers.push_back(
        {layer.kind->name, layer.units, activation.entry->name,
         activation.entry->parameter ? std::optional(activation.parameter) : std::nullopt});
  }
  return fields;
}

std::vector<ProblemTold> told(const std::vector<Problem>& problems) {
  std::vector<ProblemTold> all;
  for (const Problem& problem : problems) {
    all.push_back({problem.field,
                   problem.value,
                   problem.code,
                   {problem.allowed.code, told(problem.allowed.values)},
                   problem.used});
  }
  return all;
}

Edited edit(const std::string& text, const std::string& changes) {
  ParseResult parsed = parse(with_changes(text, changes));
  const auto is_refused = [&](std::string_view key) {
    return std::any_of(parsed.problems.begin(), parsed.problems.end(), [&](const Problem& problem) {
      const bool wrong = problem.code == "not_a_number" || problem.code == "missing_value" ||
                         problem.code == "out_of_range";
      return problem.field == key && wrong && !problem.used.empty();
    });
  };
  std::string rest;
  bool refused = false;
  for (const std::string_view change : split(changes, '&')) {
    if (is_refused(key_of(change))) {
      refused = true;
    } else {
      rest.append(rest.empty() ? "" : "&").append(change);
    }
  }
  if (refused) {
    parsed.experiment = parse(with_changes(text, rest)).experiment;
    for (Problem& problem : parsed.problems) {
      if (is_refused(problem.field)) {
        problem.used = field_text(parsed.experiment, problem.field);
      }
    }
  }
  return {format(parsed.experiment), fields_of(parsed.experiment), told(parsed.problems)};
}

}  // namespace playground
