// What claims are measured by: one number of one run.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "experiment/experiment.h"
#include "study/plan.h"

namespace playground {

enum class ClaimMeasure : std::uint8_t {
  accuracy,
  gain,
  epochs,
  first_gradient,
  diverged,
  dead,
  revived,
  zeros_at_start,
  zeros_at_end,
  slope_change,
  unit_spread,
  excess_over_least_squares,
  slope_at_two,
  step_time
};

inline constexpr std::array<std::string_view, 14> measure_names{
    // Held-out accuracy at the end; a run that diverged counts as the best constant answer's.
    "accuracy",
    // The same, minus the accuracy of the best constant answer.
    "gain",
    // Epochs until the held-out loss is half of that of the best constant answer; those of the
    // whole run where it never is.
    "epochs",
    // log10 of the root mean square of the loss's derivative with respect to z of the first layer,
    // before training.
    "first_gradient",
    // 1 where the run left the finite numbers, else 0.
    "diverged",
    // Share of hidden units that are dead at the end.
    "dead",
    // Of the hidden units that were dead at the end of some epoch, the share that is not at a later
    // one; none where no unit died.
    "revived",
    // Share of (hidden unit, sample) with an output of exactly 0, before training and at the end.
    "zeros_at_start", "zeros_at_end",
    // Root mean square of what the learned slopes have changed by at the end.
    "slope_change",
    // The largest difference of two weights, from one input to two units of the first layer, at the
    // end of a run whose units all began with equal weights.
    "unit_spread",
    // The training loss over that of the least-squares fit, minus 1.
    "excess_over_least_squares",
    // |f'| at z = 2 over the largest |f'|; nothing is random about it.
    "slope_at_two",
    // log of the nanoseconds that a step takes on this machine; a difference of two is a ratio.
    "step_time"};

// Whether it is one thing or the other for each run, so that its mean over runs is a share.
constexpr bool is_share(ClaimMeasure measure) {
  return measure == ClaimMeasure::diverged || measure == ClaimMeasure::revived;
}

// Whether it is measured by a clock, so that no two machines agree.
constexpr bool is_timed(ClaimMeasure measure) { return measure == ClaimMeasure::step_time; }

// The base of which it is a logarithm, so that a difference is the logarithm of a ratio; 0 for the
// others.
constexpr double logarithm_base(ClaimMeasure measure) {
  return measure == ClaimMeasure::first_gradient ? 10
         : measure == ClaimMeasure::step_time    ? 2.718281828459045
                                                 : 0;
}

constexpr std::string_view name_of(ClaimMeasure measure) {
  return measure_names[static_cast<std::size_t>(measure)];
}

// Of a run.
struct Measured {
  double value = 0;  // NaN where there is none
  bool failed = false;
  std::uint64_t digest = 0;  // of the parameters at the end
};

// A plan of one run of the experiment.
Plan single_run_plan(const Experiment& experiment, std::uint32_t seed, std::uint32_t epochs);

// Trains the experiment with this seed for weights, batches and data.
Measured measured(ClaimMeasure measure, const Experiment& experiment, std::uint32_t seed,
                  std::uint32_t epochs);

}  // namespace playground
