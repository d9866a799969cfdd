// What may help a run, each tried on its own beside the run as it is: the remedies that the
// diagnosis could offer, and the removal of each cause that it could name.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diagnosis/finding.h"
#include "experiment/experiment.h"

namespace playground {

struct Trial {
  std::string_view name;
  bool restart;  // from new initial weights, or in place
  // The changes of the experiment; empty where they would change nothing.
  std::string (*changes)(const Experiment& experiment);
};

std::span<const Trial> trials();

// The held-out loss, over the best constant answer's, at the end of a run of `audit_epochs`:
// untouched, or with `changes` made at the end of epoch `from`, or from its own start. Infinite
// where it diverged.
double loss_at_end(const Experiment& experiment, std::string_view changes, bool restart,
                   std::size_t from);

// Why a run does not learn, and what takes that away; "longer" is to go on for as long again.
inline constexpr std::array<std::string_view, 8> cause_names{
    "rate_too_high",   "rate_too_low",    "penalty",  "initial_weights",
    "flat_activation", "too_small_a_net", "few_data", "plateau"};
inline constexpr std::size_t no_cause = cause_names.size();

// What came of trials at one look: held-out losses at the end.
inline constexpr std::size_t trial_count = 10;

struct Tried {
  double untouched;
  double offered;  // with the remedy that the finding offers; NaN where there is none
  std::array<double, trial_count> trials;  // in the order of trials(); NaN where one is no change
  std::array<double, cause_names.size() + 1> causes;
};

// Tries the remedy that was offered at the end of epoch `from`, and all others. What does not
// depend on the look is taken from `before`, an earlier answer for the same experiment, where there
// is one.
Tried try_all(const Experiment& experiment, const Remedy& offered, std::size_t from,
              const Tried* before = nullptr);

// Better and worse are told apart from as good by this much of the constant answer's loss.
inline constexpr double noticeable = 0.05;

// The held-out loss at the end with each cause removed, in the order of cause_names, after which
// comes that of the run itself. What would change nothing has the loss of the run itself.
std::array<double, cause_names.size() + 1> without_causes(const Experiment& experiment);

// The cause whose removal makes the run better, by `noticeable` more than any other removal does;
// no_cause where there is none such.
std::size_t right_cause(const std::array<double, cause_names.size() + 1>& losses);

// The cause that a finding with this code names; no_cause where it names none.
std::size_t named_cause(const Experiment& experiment, std::string_view code);

}  // namespace playground
