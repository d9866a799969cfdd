// See plan_rules.h.
#include "study/plan_rules.h"

#include <utility>

#include "experiment/reading.h"
#include "study/plan_text.h"
#include "text/number.h"

namespace playground {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    text += text.empty() ? "" : ",";
    text += value;
  }
  return text;
}

namespace {

// Two factors may each be fine and not go together, as many layers with many units: of the first,
// values that go with all of the second's stay, and where none does, the first stays alone.
void reconcile_factors(Plan& plan, std::vector<Problem>& problems) {
  if (plan.factors.size() < 2) {
    return;
  }
  std::vector<std::string> kept;
  for (const std::string& value : plan.factors[0].values) {
    bool fine = true;
    for (const std::string& other : plan.factors[1].values) {
      std::vector<Problem> found;
      const Experiment one = varied(plan.base, plan.factors[0].name, value, found);
      varied(one, plan.factors[1].name, other, found);
      if (fine && !found.empty()) {
        fine = false;
        tell(problems, {std::string(factor_prefix) + plan.factors[0].name, value,
                        found.front().code, std::move(found.front().allowed), ""});
      }
    }
    if (fine) {
      kept.push_back(value);
    }
  }
  if (kept.empty()) {
    plan.factors.pop_back();
    return;
  }
  plan.factors[0].values = std::move(kept);
  if (value_count(plan) * stratum_count(plan) > max_combinations) {
    Factor& second = plan.factors[1];
    const Report report(std::string(factor_prefix) + second.name, joined(second.values), problems);
    second.values.resize(max_combinations / value_count(plan));
    report.add("too_many",
               {AllowedPlanCode("combinations"), {{"most", static_cast<double>(max_combinations)}}},
               joined(second.values));
  }
}

}  // namespace

void reconcile(Plan& plan, std::vector<Problem>& problems) {
  reconcile_factors(plan, problems);
  const bool regression = task_of(plan) == Task::regression;
  if (plan.metric && regression && larger_is_better(*plan.metric)) {
    const Report metric("metric", name_of(*plan.metric), problems);
    plan.metric.reset();
    metric.add("not_available", {AllowedCode("names"), {text_value("names", "loss, train_loss")}},
               "loss");
  }
  if (varies(plan, "loss")) {
    if (plan.metric && !larger_is_better(*plan.metric)) {
      Report("metric", name_of(*plan.metric), problems)
          .add("not_available", {AllowedPlanCode("one_loss")}, "accuracy");
      plan.metric.reset();
    }
    if (plan.target) {
      Report("target", format_number(*plan.target), problems)
          .add("not_available", {AllowedPlanCode("one_loss")}, "");
      plan.target.reset();
    }
  }
  if (plan.metric == (regression ? Metric::loss : Metric::accuracy)) {
    plan.metric.reset();
  }
  // All seeds that there are would be more than 32 bits count.
  const std::size_t most = max_runs / (value_count(plan) * stratum_count(plan));
  if (plan.last_seed - plan.first_seed >= most) {
    const std::string text = format_whole(plan.first_seed) + "-" + format_whole(plan.last_seed);
    plan.last_seed = plan.first_seed + static_cast<std::uint32_t>(most - 1);
    Report("seeds", text, problems)
        .add("too_many", {AllowedPlanCode("runs"), {{"most", static_cast<double>(max_runs)}}},
             format_whole(plan.first_seed) + "-" + format_whole(plan.last_seed));
  }
}

}  // namespace playground
