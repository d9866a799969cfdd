// See sentence.h.
#include "study/sentence.h"

#include <cmath>
#include <limits>
#include <string>

namespace playground {
namespace {

constexpr std::string_view alone = "alone";
// More seeds than these are told as many.
constexpr double many_seeds = 1e6;

// 1 - 0.05 / comparisons in percent, cut to two digits behind the point.
double level(std::size_t comparisons) {
  const double percent = 100 - 5 / static_cast<double>(comparisons == 0 ? 1 : comparisons);
  return static_cast<double>(static_cast<int>(100 * percent)) / 100;
}

// Fewer than half of the runs may reach the target.
bool has_median(const ValueFigures& figures) { return std::isfinite(figures.median.value); }

double finite_median(const ValueFigures& figures) {
  return has_median(figures) ? figures.median.value : 0;
}

class Sentences {
 public:
  Sentences(const Plan& plan, const StudyResult& result) : plan_(plan), result_(result) {}

  std::vector<Message> all() {
    for (const MeasureResult& measure : result_.measures) {
      for (std::size_t g = 0; g < measure.groups.size(); ++g) {
        add_group(measure, g);
      }
    }
    return messages_;
  }

 private:
  void add_group(const MeasureResult& measure, std::size_t g) {
    const Group& group = measure.groups[g];
    if (group.values.size() == 1 && result_.seeds > 0) {
      Message message{alone, common(measure, g)};
      add_value(message, group, 0);
      const Estimate& mean = group.values[0].interquartile_mean;
      add_interval(message, mean.interval, 95);
      add_both(message, group.values[0], group.values[0]);
      messages_.push_back(std::move(message));
    }
    for (const Comparison& comparison : group.comparisons) {
      Message message{comparison.verdict, common(measure, g)};
      add_value(message, group, comparison.value);
      add_first(message, group.values[0]);
      message.values.push_back({"difference", comparison.difference.value});
      add_interval(message, comparison.difference.interval, level(result_.comparisons));
      add_both(message, group.values[comparison.value], group.values[0]);
      const Estimate& failed = comparison.failed_difference;
      message.values.push_back({"failedDifference", failed.value});
      message.values.push_back({"failedLow", failed.interval.low});
      message.values.push_back({"failedHigh", failed.interval.high});
      const bool needs = std::isfinite(comparison.seeds_needed);
      const bool many = comparison.seeds_needed > many_seeds;
      message.values.push_back(text_value("needs", !needs ? "no" : many ? "many" : "yes"));
      message.values.push_back({"needed", needs ? comparison.seeds_needed : 0});
      messages_.push_back(std::move(message));
    }
  }

  std::vector<MessageValue> common(const MeasureResult& measure, std::size_t g) const {
    const bool of_metric = measure.measure == Measure::metric;
    const bool strata = plan_.factors.size() > 1;
    const bool over_all = strata && g == stratum_count(plan_);
    const double groups = over_all ? static_cast<double>(stratum_count(plan_)) : 1;
    const double compared = value_count(plan_) > 1 ? 2 : 1;
    const auto seeds = static_cast<double>(result_.seeds);
    const auto name = [&](std::size_t f) {
      return f < plan_.factors.size() ? plan_.factors[f].name : std::string();
    };
    return {
        text_value("measure", of_metric ? name_of(metric_of(plan_)) : unit_of(plan_)),
        text_value("kind", of_metric ? "metric" : "time"),
        text_value("factor", name(0)),
        text_value("second", name(1)),
        text_value("stratum", !strata    ? "none"
                              : over_all ? "all"
                                         : "one"),
        text_value("at", strata && !over_all ? plan_.factors[1].values[g] : ""),
        {"seeds", seeds},
        {"planned", static_cast<double>(result_.planned_seeds)},
        {"runs", seeds * compared * groups},
        text_value("fixed", plan_.fixed_data ? "yes" : "no"),
        {"end", static_cast<double>(plan_.steps.value_or(plan_.epochs))},
        text_value("unit", unit_of(plan_)),
    };
  }

  void add_value(Message& message, const Group& group, std::size_t value) const {
    const ValueFigures& figures = group.values[value];
    message.values.push_back(text_value("value", value_text(value)));
    message.values.push_back({"mean", figures.interquartile_mean.value});
    message.values.push_back({"median", finite_median(figures)});
    message.values.push_back({"failed", figures.failed.value});
    message.values.push_back(text_value("reached", has_median(figures) ? "yes" : "no"));
  }

  void add_first(Message& message, const ValueFigures& figures) const {
    message.values.push_back(text_value("first", value_text(0)));
    message.values.push_back({"firstMean", figures.interquartile_mean.value});
    message.values.push_back({"firstMedian", finite_median(figures)});
    message.values.push_back({"firstFailed", figures.failed.value});
    message.values.push_back(text_value("firstReached", has_median(figures) ? "yes" : "no"));
  }

  void add_both(Message& message, const ValueFigures& value, const ValueFigures& first) const {
    const bool failed = value.failed.value > 0 || first.failed.value > 0;
    message.values.push_back(text_value("anyFailed", failed ? "yes" : "no"));
    const bool hollow = is_hollow(value) && is_hollow(first);
    message.values.push_back(text_value("hollow", hollow ? "yes" : "no"));
  }

  bool is_hollow(const ValueFigures& figures) const {
    const double mean = figures.interquartile_mean.value;
    // Comparisons with NaN are false: where times are measured nothing is.
    return larger_is_better(metric_of(plan_)) ? mean <= figures.constant : mean >= figures.constant;
  }

  static void add_interval(Message& message, const Interval& interval, double percent) {
    message.values.push_back({"low", interval.low});
    message.values.push_back({"high", interval.high});
    message.values.push_back({"level", percent});
    message.values.push_back(text_value("interval", std::isfinite(interval.low) ? "yes" : "no"));
  }

  std::string value_text(std::size_t value) const {
    return plan_.factors.empty() ? "" : plan_.factors[0].values[value];
  }

  const Plan& plan_;
  const StudyResult& result_;
  std::vector<Message> messages_;
};

}  // namespace

std::vector<Message> sentences(const Plan& plan, const StudyResult& result) {
  return Sentences(plan, result).all();
}

}  // namespace playground
