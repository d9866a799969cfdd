// See tally.h.
#include "study/tally.h"

#include <limits>

namespace playground {

Tally::Tally(const Plan& plan)
    : plan_(plan),
      outcomes_(stratum_count(plan), value_count(plan), seed_count(plan)),
      signs_(stratum_count(plan), value_count(plan), seed_count(plan)),
      digests_(run_count(plan)) {
  outcomes_.larger_is_better = larger_is_better(metric_of(plan));
  outcomes_.has_target = has_target(plan);
  outcomes_.end = static_cast<double>(plan.steps.value_or(plan.epochs));
}

void Tally::add(const Row& row) {
  const PlannedRun run = planned_run(plan_, row.run);
  const std::size_t seed = run.seed - plan_.first_seed;
  count_ += outcomes_.finished(run.stratum, run.value, seed) ? 0 : 1;
  outcomes_.finished(run.stratum, run.value, seed) = true;
  outcomes_.diverged(run.stratum, run.value, seed) = row.diverged.has_value();
  outcomes_.metric(run.stratum, run.value, seed) = static_cast<double>(row.metric);
  outcomes_.constant(run.stratum, run.value, seed) = static_cast<double>(row.constant);
  outcomes_.time(run.stratum, run.value, seed) =
      row.reached ? static_cast<double>(*row.reached) : std::numeric_limits<double>::infinity();
  signs_.dead(run.stratum, run.value, seed) = row.dead;
  signs_.gradient_at_start(run.stratum, run.value, seed) = row.gradient_at_start;
  signs_.gradient_at_end(run.stratum, run.value, seed) = row.gradient_at_end;
  digests_[row.run] = row.digest;
}

std::optional<std::uint64_t> Tally::digest() const {
  if (!complete()) {
    return std::nullopt;
  }
  PlanDigest sum;
  for (const std::uint64_t digest : digests_) {
    sum.add(digest);
  }
  return sum.value();
}

}  // namespace playground
