// See plan_text.h. The plan's own keys are taken out of the text, and the rest is an experiment.
#include "study/plan_text.h"

#include <algorithm>
#include <utility>

#include "experiment/fields.h"
#include "experiment/reading.h"
#include "experiment/text.h"
#include "study/plan_rules.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr std::string_view vary = factor_prefix;
// What an experiment does not have.
constexpr std::array<std::string_view, 6> own_keys{"vary.…", "seeds",  "epochs",
                                                   "steps",  "metric", "target"};
constexpr Parameter target_range{.name = "target", .max = 1e9F, .min_open = true};
// So that no run has more steps than 32 bits count.
constexpr std::uint32_t max_epochs = 100'000;
constexpr std::uint32_t most_steps_of_plan = 1'000'000'000;

Message instead(std::string_view field) {
  return {AllowedPlanCode("instead"), {text_value("field", field)}};
}

Message seeds_allowed() {
  return {AllowedPlanCode("seeds"), {{"max", static_cast<double>(UINT32_MAX)}}};
}

void read_seeds(const Report& report, Plan& plan) {
  const std::string_view text = report.value();
  const bool dots = text.find("..") != std::string_view::npos;
  const std::size_t middle = text.find(dots ? ".." : "-");
  const auto first = parse_whole(text.substr(0, middle), UINT32_MAX);
  const auto last = middle == std::string_view::npos
                        ? first
                        : parse_whole(text.substr(middle + (dots ? 2 : 1)), UINT32_MAX);
  const std::string used = format_whole(plan.first_seed) + "-" + format_whole(plan.last_seed);
  if (!first || !last || *first > *last) {
    report.add("out_of_range", seeds_allowed(), used);
    return;
  }
  plan.first_seed = *first;
  plan.last_seed = *last;
}

std::optional<std::uint32_t> read_length(const Report& report, std::uint32_t most) {
  const auto length = parse_whole(report.value(), most);
  if (length.value_or(0) == 0) {
    report.add("out_of_range",
               {AllowedCode("whole"), {{"min", 1}, {"max", static_cast<double>(most)}}}, "");
    return std::nullopt;
  }
  return length;
}

void read_metric(const Report& report, Plan& plan) {
  const auto found = std::find(metric_names.begin(), metric_names.end(), report.value());
  if (found != metric_names.end()) {
    plan.metric = static_cast<Metric>(found - metric_names.begin());
    return;
  }
  std::string list;
  for (const std::string_view name : metric_names) {
    list += list.empty() ? "" : ", ";
    list += name;
  }
  report.add("unknown_name", {AllowedCode("names"), {text_value("names", list)}}, "");
}

void read_target(const Report& report, Plan& plan) {
  const auto number = parse_number(report.value());
  if (number && target_range.allows(*number)) {
    plan.target = number;
  } else {
    report.add(number ? ProblemCode("out_of_range") : ProblemCode("not_a_number"),
               allowed_range(target_range), "");
  }
}

void read_check(const Report& report, Plan& plan) {
  // The form is the experiment's.
  std::vector<Problem> problems;
  Experiment experiment;
  set_field(experiment, "check", report.value(), problems);
  plan.check = experiment.check;
  if (!problems.empty()) {
    report.add("bad_parameter", {AllowedCode("digest")}, "");
  }
}

// A link to the page's maps of several activations is no one plan.
void refuse_maps(const Report& report, Plan& /*plan*/) {
  report.add("not_available", {AllowedPlanCode("one_map")}, "");
}

struct Key {
  std::string_view key;
  void (*read)(const Report&, Plan&);
};

constexpr std::array keys{
    Key{"seeds", read_seeds},
    Key{"epochs",
        [](const Report& report, Plan& plan) {
          plan.epochs = read_length(report, max_epochs).value_or(plan.epochs);
        }},
    Key{"steps", [](const Report& report,
                    Plan& plan) { plan.steps = read_length(report, most_steps_of_plan); }},
    Key{"metric", read_metric},
    Key{"target", read_target},
    Key{"check", read_check},
    Key{"maps", refuse_maps},
};

// A factor as it stands in the text.
struct Written {
  std::string_view name;
  std::string_view values;
};

// Takes the values of a factor that make an experiment of their own, each once.
void read_factor(const Written& written, Plan& plan, std::vector<Problem>& problems) {
  const std::string field = std::string(vary) + std::string(written.name);
  Factor factor{std::string(written.name), {}};
  std::optional<Task> task;
  for (const std::string_view value : split(written.values, ',')) {
    const Report report(field, value, problems);
    if (factor.values.size() == max_factor_values) {
      report.add(
          "too_many",
          {AllowedCode("whole"), {{"min", 1}, {"max", static_cast<double>(max_factor_values)}}},
          "");
      break;
    }
    std::vector<Problem> found;
    const Experiment experiment = varied(plan.base, factor.name, value, found);
    if (!found.empty()) {
      tell(problems, std::move(found.front()));
      continue;
    }
    const std::string canonical = canonical_value(experiment, factor.name, value);
    const bool number = task_of(experiment) == Task::regression;
    if (std::find(factor.values.begin(), factor.values.end(), canonical) != factor.values.end()) {
      report.add("duplicate", {AllowedPlanCode("value_once")}, "");
    } else if (task && (*task == Task::regression) != number) {
      report.add("not_available", {AllowedPlanCode("same_kind")}, "");
    } else {
      task = task_of(experiment);
      factor.values.push_back(canonical);
    }
  }
  if (!factor.values.empty()) {
    plan.factors.push_back(std::move(factor));
  }
}

// Why a factor cannot be one, or nothing.
std::optional<std::pair<std::string_view, Message>> refusal(const Written& written,
                                                            const Plan& plan) {
  const auto names = factor_names();
  const bool of_layers =
      written.name == "activation" || written.name == "units" || written.name == "depth";
  const bool drawn = written.name == "noise" || written.name == "samples";
  if (std::find(names.begin(), names.end(), written.name) == names.end()) {
    std::string list;
    for (const std::string_view name : names) {
      list += list.empty() ? "" : ", ";
      list += vary;
      list += name;
    }
    return std::pair{std::string_view(ProblemCode("unknown_field")),
                     Message{AllowedCode("names"), {text_value("names", list)}}};
  }
  const std::string_view unavailable = ProblemCode("not_available");
  if (of_layers && plan.base.hidden.empty()) {
    return std::pair{unavailable, Message{AllowedPlanCode("hidden_layers")}};
  }
  if (written.name == "loss" && task_of(plan) == Task::regression) {
    return std::pair{unavailable, Message{AllowedPlanCode("one_loss")}};
  }
  if (drawn && plan.base.points) {
    return std::pair{unavailable, instead("points")};
  }
  if (plan.factors.size() == max_factors) {
    return std::pair{
        std::string_view(ProblemCode("too_many")),
        Message{AllowedPlanCode("factors"), {{"most", static_cast<double>(max_factors)}}}};
  }
  return std::nullopt;
}

// What an experiment may say and a study decides.
void leave_to_study(const std::vector<std::string_view>& given, Plan& plan,
                    std::vector<Problem>& problems) {
  const Experiment standard;
  const auto refuse = [&](std::string_view key, Message allowed) {
    const bool is_given =
        std::any_of(given.begin(), given.end(), [&](auto pair) { return key_of(pair) == key; });
    if (is_given) {
      const std::string value = field_text(plan.base, key);
      Report(std::string(key), value, problems).add("not_available", std::move(allowed), "");
    }
  };
  refuse("seed", instead("seeds"));
  refuse("at", instead("steps"));
  refuse("weights", instead("seeds"));
  plan.base.seed = standard.seed;
  plan.base.at.reset();
  plan.base.weights = {};
  if (!plan.fixed_data) {
    refuse("dataseed", {AllowedPlanCode("fixed_data")});
    plan.base.data_seed = standard.data_seed;
  }
}

// Adds the plan's keys to those that are listed where a key is unknown.
void list_own_keys(std::vector<Problem>& problems) {
  for (Problem& problem : problems) {
    if (problem.code == "unknown_field" && !problem.allowed.values.empty()) {
      std::string& names = *problem.allowed.values.front().text;
      for (const std::string_view key : own_keys) {
        names += ", ";
        names += key;
      }
    }
  }
}

}  // namespace

PlanResult parse_plan(std::string_view text) {
  std::string experiment;
  std::vector<std::string_view> given;  // of the experiment
  std::vector<std::string_view> own;    // of the plan, with their values
  for (const std::string_view pair : split(text, '&')) {
    const std::string_view key = key_of(pair);
    const bool is_own =
        key.starts_with(vary) ||
        std::any_of(keys.begin(), keys.end(), [&](const Key& each) { return each.key == key; });
    if (is_own) {
      own.push_back(pair);
    } else if (!pair.empty()) {
      given.push_back(pair);
      experiment += experiment.empty() ? "" : "&";
      experiment += pair;
    }
  }
  ParseResult parsed = parse(experiment);
  PlanResult result;
  result.plan.base = std::move(parsed.experiment);
  result.problems = std::move(parsed.problems);
  list_own_keys(result.problems);
  std::vector<Written> factors;
  std::vector<std::string_view> seen;
  for (const std::string_view pair : own) {
    const std::string_view key = key_of(pair);
    const std::string_view value = pair.substr(std::min(key.size() + 1, pair.size()));
    const Report report(std::string(key), value, result.problems);
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
      report.add("duplicate", {AllowedCode("field_once")}, "");
      continue;
    }
    seen.push_back(key);
    if (key.size() == pair.size()) {
      report.add("missing_value", {AllowedCode("value"), {text_value("field", key)}}, "");
    } else if (key == "vary.dataseed") {
      result.plan.fixed_data = value == "0";
      if (!result.plan.fixed_data) {
        report.add("not_available", {AllowedCode("names"), {text_value("names", "0")}}, "");
      }
    } else if (key.starts_with(vary)) {
      factors.push_back({key.substr(vary.size()), value});
    } else {
      std::find_if(keys.begin(), keys.end(), [&](const Key& each) {
        return each.key == key;
      })->read(report, result.plan);
    }
  }
  if (result.plan.steps && std::find(seen.begin(), seen.end(), "epochs") != seen.end()) {
    Report("steps", format_whole(*result.plan.steps), result.problems)
        .add("not_available", instead("epochs"), "");
    result.plan.steps.reset();
  }
  if (result.plan.steps) {
    result.plan.epochs = Plan().epochs;
  }
  leave_to_study(given, result.plan, result.problems);
  for (const Written& written : factors) {
    if (auto why = refusal(written, result.plan)) {
      tell(result.problems, {std::string(vary) + std::string(written.name),
                             std::string(written.values), why->first, std::move(why->second), ""});
    } else {
      read_factor(written, result.plan, result.problems);
    }
  }
  reconcile(result.plan, result.problems);
  return result;
}

std::string format(const Plan& plan) {
  std::string own;
  const auto add = [&](std::string_view key, std::string_view value) {
    own += '&';
    own += key;
    own += '=';
    own += value;
  };
  for (const Factor& factor : plan.factors) {
    add(std::string(vary) + factor.name, joined(factor.values));
  }
  if (plan.fixed_data) {
    add("vary.dataseed", "0");
  }
  add("seeds", format_whole(plan.first_seed) + "-" + format_whole(plan.last_seed));
  if (plan.steps) {
    add("steps", format_whole(*plan.steps));
  } else if (plan.epochs != Plan().epochs) {
    add("epochs", format_whole(plan.epochs));
  }
  if (plan.metric) {
    add("metric", name_of(*plan.metric));
  }
  if (plan.target) {
    add("target", format_number(*plan.target));
  }
  if (!plan.check.empty()) {
    add("check", plan.check);
  }
  // Samples of one's own are long: what goes before stays readable.
  std::string text = format(plan.base);
  const std::size_t end = std::min(text.find("&scale="), text.find("&points="));
  return text.insert(std::min(end, text.size()), own);
}

}  // namespace playground
