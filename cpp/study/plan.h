// A study as a value: one experiment, what differs between its runs, over which seeds, for how
// long, and what is compared. Its text form is in plan_text.h; what one of its runs gives is in
// row.h.
//
// The runs of a plan are numbered, so that any number of workers, processes and machines can share
// them out. The seed changes slowest, then the value of the second factor, and that of the first
// factor fastest:
//   run = (seed - first seed) · strata · values + stratum · values + value
// so that the runs that are compared with each other lie side by side, and whoever stops early has
// whole seeds.
//
// Runs of equal seeds are pairs. They draw the same initial weights, batches and dropout, as far as
// their networks have the same shape, and unless the data is held fixed a seed is the seed of the
// data as well: then a new seed is a new draw of everything.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/problem.h"
#include "numerics/fnv1a.h"
#include "study/factor.h"

namespace playground {

// What of a run is compared, over the held-out samples or those that it learns from.
enum class Metric : std::uint8_t { accuracy, loss, train_accuracy, train_loss };

inline constexpr std::array<std::string_view, 4> metric_names{"accuracy", "loss", "train_accuracy",
                                                              "train_loss"};

constexpr std::string_view name_of(Metric metric) {
  return metric_names[static_cast<std::size_t>(metric)];
}

// Whether more of it is better.
constexpr bool larger_is_better(Metric metric) {
  return metric == Metric::accuracy || metric == Metric::train_accuracy;
}

// Whether it is measured on the samples that are held out.
constexpr bool is_held_out(Metric metric) {
  return metric == Metric::accuracy || metric == Metric::loss;
}

// What a plan may ask for at most.
inline constexpr std::size_t max_factors = 2;
inline constexpr std::size_t max_factor_values = 64;
inline constexpr std::size_t max_combinations = 100;  // of two factors' values
inline constexpr std::size_t max_runs = 10'000'000;

struct Plan {
  // Without seeds of its own: these are the study's. Only where the data is held fixed does its
  // data_seed count.
  Experiment base;
  // At most max_factors; values are in canonical form, and each comes once. The first factor's
  // values are compared with each other, the second's are strata.
  std::vector<Factor> factors;
  bool fixed_data = false;
  std::uint32_t first_seed = 1;
  std::uint32_t last_seed = 100;
  // How long each run is trained: epochs, or steps where these are given.
  std::uint32_t epochs = 100;
  std::optional<std::uint32_t> steps;
  // Accuracy for classes and loss for regression, held out, where nothing is said.
  std::optional<Metric> metric;
  // The held-out loss that a run is to reach; half of that of the best constant answer to its
  // held-out samples where nothing is said.
  std::optional<float> target;
  // The first 8 hexadecimal digits of the plan's digest; empty where they are not known.
  std::string check;

  bool operator==(const Plan&) const = default;
};

// Of all runs: a plan has no others.
Task task_of(const Plan& plan);

Metric metric_of(const Plan& plan);

// Values of the first factor, 1 without factors; of the second, 1 without one; seeds; all runs.
std::size_t value_count(const Plan& plan);
std::size_t stratum_count(const Plan& plan);
std::size_t seed_count(const Plan& plan);
std::size_t run_count(const Plan& plan);

// Whether a factor has this name.
bool varies(const Plan& plan, std::string_view name);

// Whether the time to a target is measured: not where the kind of loss is varied, since losses of
// different kinds are not held against one standard.
bool has_target(const Plan& plan);

struct PlannedRun {
  std::size_t value;    // of the first factor
  std::size_t stratum;  // value of the second
  std::uint32_t seed;

  bool operator==(const PlannedRun&) const = default;
};

// Run number `run`, and the number of a run.
PlannedRun planned_run(const Plan& plan, std::size_t run);
std::size_t number_of(const Plan& plan, const PlannedRun& run);

// The experiment of a run: what `playground run` trains to the same digest.
Experiment experiment_of(const Plan& plan, const PlannedRun& run);

// `base` with `value` of the factor called `name`. Problems are told of the field "vary.name"; then
// the experiment is not what was asked for.
Experiment varied(const Experiment& base, std::string_view name, std::string_view value,
                  std::vector<Problem>& problems);

// The values of the plan's factors with which one of its runs is `experiment`, whatever their seeds
// and lengths; nothing where it differs from all that a plan like this could have.
std::optional<std::vector<std::string>> place_of(const Plan& plan, const Experiment& experiment);

// What can be a factor.
std::span<const std::string_view> factor_names();

// A factor's value as format() would print it; `varied` has taken it.
std::string canonical_value(const Experiment& varied, std::string_view name,
                            std::string_view value);

// Hash of the digests of all runs of a plan, added in their order; 64 bits, mixed as those of
// parameters are. Two plans with equal digests have led to the same weights.
class PlanDigest {
 public:
  void add(std::uint64_t run_digest);
  std::uint64_t value() const;

 private:
  std::uint64_t hash_ = fnv1a_start;
};

}  // namespace playground
