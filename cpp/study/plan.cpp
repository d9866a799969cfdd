// See plan.h.
#include "study/plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "data/dataset.h"
#include "experiment/reading.h"
#include "experiment/text.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr std::array<std::string_view, 15> all_factor_names{
    "activation", "depth", "units", "data",  "noise", "samples", "train", "init",
    "loss",       "opt",   "lr",    "batch", "l1",    "l2",      "drop",
};

bool is_of_layers(std::string_view name) {
  return name == "activation" || name == "depth" || name == "units";
}

// The hidden layers of `base` as `net` lists them, with `value` of one of their properties.
std::string net_with(const Experiment& base, std::string_view name, std::string_view value) {
  std::vector<LayerPlan> layers = base.hidden;
  std::string net;
  if (name == "depth") {
    layers.resize(1);
    net = std::string(value) + "*";
  }
  for (const LayerPlan& layer : layers) {
    net += net.empty() || net.back() == '*' ? "" : ",";
    net += kind_prefix(layer);
    net += name == "units" ? value : format_whole(layer.units);
    net += ':';
    net += name == "activation" ? value : format(layer.activation);
  }
  return net;
}

// What is wrong with `value` before it is put into a text; nothing where it may be fine.
std::optional<Problem> fault_in(const Experiment& base, std::string_view name,
                                std::string_view value) {
  const auto problem = [](ProblemCode code, Message allowed) {
    return Problem{"", "", code, std::move(allowed), ""};
  };
  if (value.empty()) {
    const std::string field = "vary." + std::string(name);
    return problem("missing_value", {AllowedCode("value"), {text_value("field", field)}});
  }
  if (name == "depth" || name == "units") {
    const std::uint32_t most = name == "depth" ? max_hidden_layers : max_units;
    if (parse_whole(value, most).value_or(0) == 0) {
      const std::optional<double> number = parse_double(value);
      const bool fraction = number && *number != std::floor(*number);
      return problem(!number    ? ProblemCode("not_a_number")
                     : fraction ? ProblemCode("not_an_integer")
                                : ProblemCode("out_of_range"),
                     {AllowedCode("whole"), {{"min", 1}, {"max", static_cast<double>(most)}}});
    }
  }
  const std::string_view activation = split(value, ':').front();
  const bool own = base.own_activation && activation == own_activation_name;
  if (name == "activation" && !own && find_activation(activation) == nullptr) {
    return problem("unknown_name", one_of(activations()));
  }
  if (base.points && name == "data") {
    return problem("not_available", {AllowedCode("names"), {text_value("names", "points")}});
  }
  return std::nullopt;
}

}  // namespace

std::span<const std::string_view> factor_names() { return all_factor_names; }

// Rows are read by the million with this, so no experiment is made.
Task task_of(const Plan& plan) {
  for (const Factor& factor : plan.factors) {
    if (factor.name == "data") {
      return find_dataset(split(factor.values.front(), ':').front())->task;
    }
  }
  return task_of(plan.base);
}

Metric metric_of(const Plan& plan) {
  if (plan.metric) {
    return *plan.metric;
  }
  return task_of(plan) == Task::regression ? Metric::loss : Metric::accuracy;
}

std::size_t value_count(const Plan& plan) {
  return plan.factors.empty() ? 1 : plan.factors[0].values.size();
}

std::size_t stratum_count(const Plan& plan) {
  return plan.factors.size() < 2 ? 1 : plan.factors[1].values.size();
}

std::size_t seed_count(const Plan& plan) {
  return static_cast<std::size_t>(plan.last_seed - plan.first_seed) + 1;
}

std::size_t run_count(const Plan& plan) {
  return seed_count(plan) * stratum_count(plan) * value_count(plan);
}

bool varies(const Plan& plan, std::string_view name) {
  return std::any_of(plan.factors.begin(), plan.factors.end(),
                     [&](const Factor& factor) { return factor.name == name; });
}

bool has_target(const Plan& plan) { return !varies(plan, "loss"); }

PlannedRun planned_run(const Plan& plan, std::size_t run) {
  const std::size_t values = value_count(plan);
  const std::size_t strata = stratum_count(plan);
  return {run % values, run / values % strata,
          plan.first_seed + static_cast<std::uint32_t>(run / values / strata)};
}

std::size_t number_of(const Plan& plan, const PlannedRun& run) {
  const std::size_t seed = run.seed - plan.first_seed;
  return (seed * stratum_count(plan) + run.stratum) * value_count(plan) + run.value;
}

Experiment experiment_of(const Plan& plan, const PlannedRun& run) {
  Experiment experiment = plan.base;
  std::vector<Problem> none;
  for (std::size_t f = 0; f < plan.factors.size(); ++f) {
    const Factor& factor = plan.factors[f];
    experiment =
        varied(experiment, factor.name, factor.values[f == 0 ? run.value : run.stratum], none);
  }
  experiment.seed = run.seed;
  if (!plan.fixed_data) {
    experiment.data_seed = run.seed;
  }
  return experiment;
}

Experiment varied(const Experiment& base, std::string_view name, std::string_view value,
                  std::vector<Problem>& problems) {
  Experiment experiment = base;
  std::vector<Problem> found;
  if (auto fault = fault_in(base, name, value)) {
    found.push_back(std::move(*fault));
  } else if (is_of_layers(name)) {
    set_field(experiment, "net", net_with(base, name, value), found);
  } else {
    set_field(experiment, name, value, found);
  }
  // The same fault in every layer is one.
  if (!found.empty()) {
    Problem& first = found.front();
    tell(problems, {"vary." + std::string(name), std::string(value), first.code,
                    std::move(first.allowed), ""});
  }
  return experiment;
}

std::string canonical_value(const Experiment& varied, std::string_view name,
                            std::string_view value) {
  if (name == "activation") {
    return format(varied.hidden.front().activation);
  }
  if (name == "depth") {
    return format_whole(varied.hidden.size());
  }
  return name == "units" ? format_whole(parse_whole(value, max_units).value_or(0))
                         : field_text(varied, name);
}

std::optional<std::vector<std::string>> place_of(const Plan& plan, const Experiment& experiment) {
  const auto of_layers = [](const Factor& factor) { return is_of_layers(factor.name); };
  const bool needs_layers = std::any_of(plan.factors.begin(), plan.factors.end(), of_layers);
  if (experiment.weights || (needs_layers && experiment.hidden.empty())) {
    return std::nullopt;
  }
  std::vector<std::string> values;
  Experiment run = plan.base;
  std::vector<Problem> problems;
  for (const Factor& factor : plan.factors) {
    values.push_back(factor.name == "units" ? format_whole(experiment.hidden.front().units)
                                            : canonical_value(experiment, factor.name, ""));
    run = varied(run, factor.name, values.back(), problems);
  }
  run.seed = experiment.seed;
  run.at = experiment.at;
  run.check = experiment.check;
  if (!plan.fixed_data) {
    run.data_seed = experiment.data_seed;
  }
  return problems.empty() && run == experiment ? std::optional(std::move(values)) : std::nullopt;
}

void PlanDigest::add(std::uint64_t run_digest) { hash_ = fnv1a(hash_, run_digest); }

std::uint64_t PlanDigest::value() const {
  std::uint64_t h = hash_;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebULL;
  return h ^ (h >> 31);
}

}  // namespace playground
