// See output.h.
#include "command/study/output.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "command/command.h"
#include "command/study/rows.h"
#include "command/words.h"
#include "study/plan_text.h"
#include "study/sentence.h"
#include "text/json.h"
#include "text/number.h"
#include "training/digest.h"

namespace playground::command {
namespace {

std::string stratum_text(const Plan& plan, std::size_t g) {
  return plan.factors.size() > 1 && g < stratum_count(plan) ? plan.factors[1].values[g] : "all";
}

std::string value_text(const Plan& plan, std::size_t value) {
  return plan.factors.empty() ? "all runs" : plan.factors[0].values[value];
}

std::string measure_name(const Plan& plan, Measure measure) {
  return std::string(measure == Measure::metric ? name_of(metric_of(plan)) : unit_of(plan));
}

void write(JsonWriter& json, const std::string& name, const Estimate& estimate) {
  json.key(name).number(estimate.value);
  json.key(name + "Low").number(estimate.interval.low);
  json.key(name + "High").number(estimate.interval.high);
}

void write(JsonWriter& json, const Plan& plan, const Group& group) {
  json.key("values").begin_array();
  for (std::size_t v = 0; v < group.values.size(); ++v) {
    const ValueFigures& figures = group.values[v];
    json.begin_object();
    json.key("value").text(value_text(plan, v));
    write(json, "interquartileMean", figures.interquartile_mean);
    write(json, "median", figures.median);
    write(json, "failed", figures.failed);
    json.key("constant").number(figures.constant);
    json.key("profile").begin_array();
    for (const double share : figures.profile) {
      json.number(share);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.key("comparisons").begin_array();
  for (const Comparison& comparison : group.comparisons) {
    json.begin_object();
    json.key("value").text(value_text(plan, comparison.value));
    json.key("verdict").text(comparison.verdict);
    write(json, "difference", comparison.difference);
    json.key("standardError").number(comparison.standard_error);
    write(json, "improvement", comparison.improvement);
    write(json, "failedDifference", comparison.failed_difference);
    json.key("seedsNeeded").number(comparison.seeds_needed);
    json.end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const Plan& plan, const std::vector<ValueSigns>& values) {
  json.key("values").begin_array();
  for (std::size_t v = 0; v < values.size(); ++v) {
    json.begin_object();
    json.key("value").text(value_text(plan, v));
    write(json, "withDead", values[v].with_dead);
    json.key("dead").number(values[v].dead);
    json.key("gradientAtStart").number(values[v].gradient_at_start);
    json.key("gradientAtEnd").number(values[v].gradient_at_end);
    json.end_object();
  }
  json.end_array();
}

std::string result_line(const Plan& plan, const Tally& tally, const StudyResult& result) {
  JsonWriter json;
  json.begin_object();
  json.key("result").begin_object();
  json.key("seeds").whole(result.seeds).key("plannedSeeds").whole(result.planned_seeds);
  json.key("runs").whole(tally.count()).key("complete").boolean(result.complete);
  json.key("digest");
  tally.digest() ? json.text(hexadecimal(*tally.digest())) : json.null();
  json.key("comparisons").whole(result.comparisons).key("resamples").whole(result.resamples);
  json.key("measures").begin_array();
  for (const MeasureResult& measure : result.measures) {
    json.begin_object();
    json.key("measure").text(measure_name(plan, measure.measure));
    json.key("thresholds").begin_array();
    for (const double threshold : measure.profile_thresholds) {
      json.number(threshold);
    }
    json.end_array();
    json.key("groups").begin_array();
    for (std::size_t g = 0; g < measure.groups.size(); ++g) {
      json.begin_object();
      json.key("stratum").text(stratum_text(plan, g));
      write(json, plan, measure.groups[g]);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.key("signs").begin_array();
  const auto signs = tally.signs();
  for (std::size_t g = 0; g < signs.size(); ++g) {
    json.begin_object();
    json.key("stratum").text(stratum_text(plan, g));
    write(json, plan, signs[g]);
    json.end_object();
  }
  json.end_array();
  json.key("sentences").begin_array();
  for (const Message& message : sentences(plan, result)) {
    json.text(study_sentence(message));
  }
  json.end_array();
  json.end_object();
  json.end_object();
  return json.result();
}

// Nothing where there is no number.
std::string short_number(double value) {
  if (value != value) {
    return "";
  }
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

// A median time is infinite where fewer than half of the runs reach the target.
std::string short_median(double value) {
  return std::isinf(value) ? "not reached" : short_number(value);
}

std::string in_brackets(const Interval& interval) {
  return std::isnan(interval.low)
             ? ""
             : "[" + short_median(interval.low) + ", " + short_median(interval.high) + "]";
}

// A line for each stratum and value, and a column for each figure.
void print_table(const Plan& plan, const MeasureResult& measure) {
  const bool is_time = measure.measure == Measure::time;
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> head;
  if (plan.factors.size() > 1) {
    head.push_back(plan.factors[1].name);
  }
  head.push_back(plan.factors.empty() ? "" : plan.factors[0].name);
  head.insert(head.end(), {"interquartile mean", "95% interval", "median", "95% interval"});
  if (!is_time) {
    head.emplace_back("constant answer");
  }
  head.emplace_back(is_time ? "not reached" : "diverged");
  lines.push_back(std::move(head));
  for (std::size_t g = 0; g < measure.groups.size(); ++g) {
    const auto& values = measure.groups[g].values;
    for (std::size_t v = 0; v < values.size(); ++v) {
      std::vector<std::string> line;
      if (plan.factors.size() > 1) {
        line.push_back(stratum_text(plan, g));
      }
      line.push_back(value_text(plan, v));
      line.push_back(short_number(values[v].interquartile_mean.value));
      line.push_back(in_brackets(values[v].interquartile_mean.interval));
      line.push_back(short_median(values[v].median.value));
      line.push_back(in_brackets(values[v].median.interval));
      if (!is_time) {
        line.push_back(short_number(values[v].constant));
      }
      line.push_back(short_number(100 * values[v].failed.value) + "%");
      lines.push_back(std::move(line));
    }
  }
  const std::string name =
      is_time ? std::string(unit_of(plan)) + " to the target" : measure_name(plan, measure.measure);
  std::printf("\n%s\n", name.c_str());
  for (const auto& line : lines) {
    for (std::size_t c = 0; c < line.size(); ++c) {
      std::size_t width = 0;
      for (const auto& other : lines) {
        width = std::max(width, other[c].size());
      }
      // The last column ends the line.
      std::printf("%s%-*s", c > 0 ? "  " : "", c + 1 < line.size() ? static_cast<int>(width) : 0,
                  line[c].c_str());
    }
    std::printf("\n");
  }
  const Group& all = measure.groups.back();
  const bool fails = std::any_of(all.values.begin(), all.values.end(),
                                 [](const ValueFigures& value) { return value.failed.value > 0; });
  if (fails && is_time) {
    std::printf("A run that does not reach the target counts as %s, the plan's end.\n",
                format_whole(plan.steps.value_or(plan.epochs)).c_str());
  } else if (fails) {
    std::printf("A run that diverged counts as %s of the best constant answer.\n",
                larger_is_better(metric_of(plan)) ? "the accuracy" : "ten times the loss");
  }
}

// The plan with what it leaves to the rule, how many runs there are, and their digest.
void print_plan(const Plan& plan, const Tally& tally) {
  std::printf("%s\n%zu of %zu runs: %s", format(plan).c_str(), tally.count(), run_count(plan),
              counted(seed_count(plan), "seed").c_str());
  for (const Factor& factor : plan.factors) {
    std::printf(" x %s of %s", counted(factor.values.size(), "value").c_str(), factor.name.c_str());
  }
  const std::uint32_t length = plan.steps.value_or(plan.epochs);
  std::printf(", %s each", counted(length, plan.steps ? "step" : "epoch").c_str());
  if (tally.digest()) {
    std::printf("; digest %s", hexadecimal(*tally.digest()).c_str());
  }
  std::printf("\nmetric: %s", std::string(name_of(metric_of(plan))).c_str());
  if (plan.target) {
    std::printf("; target: a held-out loss of %s", format_number(*plan.target).c_str());
  } else if (has_target(plan)) {
    std::printf("; target: half of the held-out loss of the best constant answer");
  }
  std::printf("\n");
  const auto& hidden = plan.base.hidden;
  if (varies(plan, "depth") &&
      std::any_of(hidden.begin(), hidden.end(),
                  [&](const LayerPlan& layer) { return layer != hidden.front(); })) {
    std::printf("depth: all layers are like the first of net\n");
  }
}

void print_words(const Plan& plan, const Tally& tally, const StudyResult& result) {
  print_plan(plan, tally);
  for (const MeasureResult& measure : result.measures) {
    print_table(plan, measure);
  }
  std::printf("\n");
  for (const Message& message : sentences(plan, result)) {
    std::printf("%s\n", study_sentence(message).c_str());
  }
}

}  // namespace

StudyForm form_of(const Arguments& arguments) {
  return arguments.has("--json")  ? StudyForm::json
         : arguments.has("--csv") ? StudyForm::csv
                                  : StudyForm::words;
}

StudyOutput::StudyOutput(const Plan& plan, StudyForm form)
    : plan_(plan), form_(form), tally_(plan) {}

void StudyOutput::begin() {
  if (!begun_ && form_ == StudyForm::json) {
    std::printf("%s\n", plan_line(plan_).c_str());
  } else if (!begun_ && form_ == StudyForm::csv) {
    std::printf("%s\n", csv_header(plan_).c_str());
  }
  begun_ = true;
}

bool StudyOutput::row(const Row& row, const std::string& json) {
  begin();
  tally_.add(row);
  if (form_ == StudyForm::words) {
    return true;
  }
  const std::string line = form_ == StudyForm::json ? json : csv_line(plan_, row);
  return std::printf("%s\n", line.c_str()) >= 0;
}

int StudyOutput::result() {
  begin();
  const StudyResult result = tally_.judge();
  if (form_ == StudyForm::words) {
    print_words(plan_, tally_, result);
  } else if (form_ == StudyForm::json) {
    std::printf("%s\n", result_line(plan_, tally_, result).c_str());
  }
  const auto digest = tally_.digest();
  return digest ? compared(plan_.check, hexadecimal(*digest)) : 0;
}

}  // namespace playground::command
