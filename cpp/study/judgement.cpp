// See judgement.h.
#include "study/judgement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "study/statistics/normal.h"

namespace playground {
namespace {

// With which an interval of a value misses, and any of the comparisons' taken together.
constexpr double error = 0.05;
constexpr std::size_t profile_points = 101;

// Of each of so many comparisons.
double comparison_error(std::size_t comparisons) {
  return error / static_cast<double>(std::max<std::size_t>(comparisons, 1));
}

// The 95 % intervals of values need no more, however many comparisons there are.
std::size_t own_resamples(const JudgementRules& rules) {
  return std::min(rules.resamples(), resamples_for(1));
}

double z_for(double missing) { return normal_quantile(missing / 2); }

}  // namespace

Judgement::Judgement(Measure measure, Runs runs, const JudgementRules& rules)
    : measure_(measure), runs_(std::move(runs)), rules_(rules) {
  const std::size_t strata = runs_.strata();
  const std::size_t values = runs_.values();
  for (std::size_t s = 0; s < strata; ++s) {
    for (std::size_t v = 0; v < values; ++v) {
      cells_.push_back(ranked(runs_, s, v));
    }
  }
  means_.resize({strata == 1 ? 1 : strata + 1, values});
  if (!rules_.enough_seeds) {
    return;
  }
  take_means(Draws({runs_.seeds()}, 1U));
  observed_ = means_;
  if (!rules_.intervals()) {
    return;
  }
  for (std::size_t g = 0; g < groups(); ++g) {
    for (std::size_t v = 0; v < values; ++v) {
      resampled_.emplace_back(observed_(g, v), own_resamples(rules_), error);
      differences_.emplace_back(difference(observed_, g, v), rules_.resamples(),
                                comparison_error(rules_.comparisons));
    }
  }
}

// A group is one stratum, or the last of several is all of them.
Strata Judgement::strata_of(std::size_t group) const {
  return group < runs_.strata() ? Strata{group, group + 1} : Strata{0, runs_.strata()};
}

void Judgement::take_means(const Draws& draws) {
  const std::size_t strata = runs_.strata();
  for (std::size_t s = 0; s < strata; ++s) {
    for (std::size_t v = 0; v < runs_.values(); ++v) {
      means_(s, v) = interquartile_mean(cells_[s * runs_.values() + v], draws);
    }
  }
  if (strata > 1) {
    auto all = row(means_, strata);
    all.fill(0);
    for (std::size_t s = 0; s < strata; ++s) {
      assign(all, all + row(means_, s) / static_cast<double>(strata));
    }
  }
}

// A value's mean minus that of the first. What differs by rounding alone is equal, and what runs
// come to is rounded to single precision: runs that are all alike must not be told apart.
double Judgement::difference(const Tensor<double, 2>& means, std::size_t group,
                             std::size_t value) const {
  const double first = means(group, 0);
  const double second = means(group, value);
  const double largest = std::max(std::abs(first), std::abs(second));
  constexpr double rounding = std::numeric_limits<float>::epsilon();
  return std::abs(second - first) > rounding * largest ? second - first : 0;
}

void Judgement::add(const Draws& draws) {
  take_means(draws);
  const bool own = added_++ < own_resamples(rules_);
  for (std::size_t g = 0; g < groups(); ++g) {
    for (std::size_t v = 0; v < runs_.values(); ++v) {
      const std::size_t place = g * runs_.values() + v;
      if (own) {
        resampled_[place].add(means_(g, v));
      }
      if (v > 0) {
        differences_[place].add(difference(means_, g, v));
      }
    }
  }
}

// Over these strata, what constant answers come to, by the mean that the runs have.
double Judgement::constant(Strata strata, std::size_t value) const {
  Runs answers(runs_.strata(), runs_.values(), runs_.seeds(), runs_.larger_is_better);
  answers.counted = runs_.constant;
  answers.standing = runs_.constant;
  double sum = 0;
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    sum += interquartile_mean(ranked(answers, s, value), Draws({answers.seeds()}, 1U));
  }
  return sum / strata.count();
}

ValueFigures Judgement::figures(std::size_t group, std::size_t value,
                                const std::vector<double>& thresholds) const {
  const Strata strata = strata_of(group);
  const auto seeds = static_cast<double>(runs_.seeds());
  ValueFigures result;
  result.profile.assign(thresholds.size(), 0);
  if (runs_.seeds() == 0) {
    return result;
  }
  const bool is_time = measure_ == Measure::time;
  result.median.value = 0;
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    const Ranked& cell = cells_[s * runs_.values() + value];
    result.median.value += (is_time ? median_time(cell) : median(cell)) / strata.count();
    const std::vector<double> profile = performance_profile(cell, thresholds);
    for (std::size_t t = 0; t < profile.size(); ++t) {
      result.profile[t] += profile[t] / strata.count();
    }
  }
  result.failed.value = failed_share(runs_, strata, value);
  if (measure_ == Measure::metric) {
    result.constant = constant(strata, value);
  }
  if (rules_.enough_seeds) {
    result.interquartile_mean.value = observed_(group, value);
  }
  if (rules_.intervals()) {
    result.failed.interval = wilson_interval(result.failed.value, seeds, z_for(error));
    const std::size_t place = group * runs_.values() + value;
    result.interquartile_mean.interval = resampled_[place].interval();
    if (strata.end == strata.first + 1) {
      const Ranked& cell = cells_[strata.first * runs_.values() + value];
      result.median.interval =
          is_time ? median_time_interval(cell, error) : median_interval(cell, error);
    }
  }
  return result;
}

Comparison Judgement::comparison(std::size_t group, std::size_t value) const {
  const Strata strata = strata_of(group);
  Comparison result;
  result.value = value;
  if (rules_.enough_seeds) {
    const PairedFailures failures = paired_failures(runs_, strata, 0, value);
    result.difference.value = difference(observed_, group, value);
    result.improvement.value = improvement_share(runs_, strata, 0, value);
    result.failed_difference.value = failures.difference();
    if (rules_.complete) {
      const auto seeds = static_cast<double>(runs_.seeds());
      const double z = z_for(comparison_error(rules_.comparisons));
      const Resampled& differences = differences_[group * runs_.values() + value];
      result.difference.interval = differences.interval();
      result.standard_error = differences.standard_error();
      result.improvement.interval = wilson_interval(result.improvement.value, seeds, z);
      result.failed_difference.interval = newcombe_interval(failures, z);
      result.seeds_needed =
          std::ceil(seeds_needed(seeds, z, result.standard_error, result.difference.value));
    }
  }
  result.verdict = verdict(group, result);
  if (result.verdict == "no_difference") {
    // As many seeds as there are have just not shown it.
    result.seeds_needed = std::max(result.seeds_needed, static_cast<double>(runs_.seeds() + 1));
  }
  return result;
}

VerdictCode Judgement::verdict(std::size_t group, const Comparison& comparison) const {
  if (!rules_.complete) {
    return "incomplete";
  }
  if (!rules_.enough_seeds) {
    return "too_few_seeds";
  }
  const Strata strata = strata_of(group);
  if (failed_share(runs_, strata, 0) == 1 && failed_share(runs_, strata, comparison.value) == 1) {
    return measure_ == Measure::time ? VerdictCode("none_reaches") : VerdictCode("all_diverged");
  }
  const double fails_more = comparison.failed_difference.value;
  const Interval& interval = comparison.difference.interval;
  const bool higher = interval.low > 0;
  const bool lower = interval.high < 0;
  if (runs_.larger_is_better ? higher : lower) {
    return fails_more > 0 ? VerdictCode("better_but_fails_more") : VerdictCode("better");
  }
  if (runs_.larger_is_better ? lower : higher) {
    return fails_more < 0 ? VerdictCode("worse_but_fails_less") : VerdictCode("worse");
  }
  const Interval& failures = comparison.failed_difference.interval;
  if (failures.low > 0) {
    return "fails_more";
  }
  return failures.high < 0 ? VerdictCode("fails_less") : VerdictCode("no_difference");
}

MeasureResult Judgement::result() const {
  MeasureResult result;
  result.measure = measure_;
  const std::vector<double> thresholds = profile_thresholds(runs_, profile_points);
  for (const double threshold : thresholds) {
    result.profile_thresholds.push_back(runs_.sign() * threshold);
  }
  for (std::size_t g = 0; g < groups(); ++g) {
    Group& group = result.groups.emplace_back();
    for (std::size_t v = 0; v < runs_.values(); ++v) {
      group.values.push_back(figures(g, v, thresholds));
      if (v > 0) {
        group.comparisons.push_back(comparison(g, v));
      }
    }
  }
  return result;
}

}  // namespace playground
