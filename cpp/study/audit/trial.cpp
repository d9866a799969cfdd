// See trial.h.
#include "study/audit/trial.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "diagnosis/remedy.h"
#include "experiment/text.h"
#include "measure/unit_state.h"
#include "study/audit/run_class.h"
#include "text/number.h"

namespace playground {
namespace {

using Text = std::string;

constexpr LayerSet all_layers_concerned = ~LayerSet{0};

Text rate_times(const Experiment& experiment, float factor) {
  const float rate = std::min(experiment.learning_rate * factor, 10.0F);
  return "lr=" + format_number(rate);
}
Text lower(const Experiment& experiment) { return rate_times(experiment, 0.1F); }
Text higher(const Experiment& experiment) { return rate_times(experiment, 10); }
Text usual(const Experiment& experiment) { return usual_rate_change(experiment); }
Text no_penalty(const Experiment& experiment) {
  return experiment.l1 > 0 || experiment.l2 > 0 ? "l1=0&l2=0" : "";
}
Text matched(const Experiment&) { return "init=auto"; }
Text wider(const Experiment& experiment) { return width_change(experiment, 2, 1); }
Text more_samples(const Experiment& experiment) {
  return "samples=" + format_number(std::min(2 * experiment.samples, 10'000.0F));
}
Text leaky(const Experiment& experiment) {
  return activation_change(experiment, "leaky_relu", all_layers_concerned);
}
Text tanh_units(const Experiment& experiment) {
  return activation_change(experiment, "tanh", all_layers_concerned);
}
// Leaky ReLU, which is flat nowhere, and tanh where that is what there is.
Text other_activation(const Experiment& experiment) {
  const bool is_leaky = !experiment.hidden.empty() &&
                        experiment.hidden.front().activation.entry->name == "leaky_relu";
  return is_leaky ? tanh_units(experiment) : leaky(experiment);
}
Text plain_training(const Experiment& experiment) { return plain_training_change(experiment); }
Text plain_leaky(const Experiment& experiment) {
  return joined(leaky(experiment), plain_training(experiment));
}
Text start_over(const Experiment& experiment) { return start_over_change(experiment); }

constexpr std::array all_trials{
    Trial{"lower_rate", false, lower},
    Trial{"usual_rate", false, usual},
    Trial{"no_penalty", false, no_penalty},
    Trial{"leaky_relu", false, leaky},
    Trial{"matched_weights", true, matched},
    Trial{"usual_rate", true, usual},
    Trial{"leaky_relu", true, leaky},
    Trial{"plain_training", true, plain_training},
    Trial{"plain_training_leaky_relu", true, plain_leaky},
    Trial{"start_over", true, start_over},
};
static_assert(all_trials.size() == trial_count);

double held_out_loss(Trainer& trainer) {
  const Losses losses = losses_of(trainer);
  return losses.diverged || losses.test - losses.test != 0 ? std::numeric_limits<double>::infinity()
                                                           : losses.test;
}

}  // namespace

std::span<const Trial> trials() { return all_trials; }

double loss_at_end(const Experiment& experiment, std::string_view changes, bool restart,
                   std::size_t from) {
  const Experiment changed =
      changes.empty() ? experiment : parse(with_changes(format(experiment), changes)).experiment;
  Trainer trainer(restart ? changed : experiment);
  const std::size_t all = audit_epochs * trainer.steps_per_epoch();
  if (!restart && !changes.empty()) {
    trainer.train(from * trainer.steps_per_epoch());
    trainer.change(changed);
  }
  trainer.train(all - trainer.step());
  return held_out_loss(trainer);
}

Tried try_all(const Experiment& experiment, const Remedy& offered, std::size_t from,
              const Tried* before) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  Tried tried{};
  tried.causes = before != nullptr ? before->causes : without_causes(experiment);
  tried.untouched = tried.causes[no_cause];
  tried.offered = offered.changes.empty()
                      ? nan
                      : loss_at_end(experiment, offered.changes, offered.restart, from);
  for (std::size_t i = 0; i < trial_count; ++i) {
    const Trial& trial = all_trials[i];
    const Text changes = trial.changes(experiment);
    tried.trials[i] = changes.empty() ? nan
                      : before != nullptr && trial.restart
                          ? before->trials[i]
                          : loss_at_end(experiment, changes, trial.restart, from);
  }
  return tried;
}

std::array<double, cause_names.size() + 1> without_causes(const Experiment& experiment) {
  constexpr std::array removals{lower, higher,      no_penalty, matched, other_activation,
                                wider, more_samples};
  static_assert(removals.size() + 1 == cause_names.size());
  std::array<double, cause_names.size() + 1> losses{};
  Trainer itself(experiment);
  itself.train(audit_epochs * itself.steps_per_epoch());
  losses[no_cause] = held_out_loss(itself);
  itself.train(audit_epochs * itself.steps_per_epoch());
  losses[removals.size()] = held_out_loss(itself);
  for (std::size_t i = 0; i < removals.size(); ++i) {
    const Text changes = removals[i](experiment);
    losses[i] = changes.empty() ? losses[no_cause] : loss_at_end(experiment, changes, true, 0);
  }
  return losses;
}

std::size_t right_cause(const std::array<double, cause_names.size() + 1>& losses) {
  std::array<std::size_t, cause_names.size()> order{};
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::partial_sort(order.begin(), order.begin() + 2, order.end(),
                    [&](std::size_t a, std::size_t b) { return losses[a] < losses[b]; });
  const double best = losses[order[0]];
  return best < losses[no_cause] - noticeable && best < losses[order[1]] - noticeable ? order[0]
                                                                                      : no_cause;
}

std::size_t named_cause(const Experiment& experiment, std::string_view code) {
  const auto cause = [](std::string_view name) {
    return static_cast<std::size_t>(std::find(cause_names.begin(), cause_names.end(), name) -
                                    cause_names.begin());
  };
  if (code == "rate_too_high" || code == "rate_too_low") {
    return cause(code);
  }
  if (code == "penalty_too_strong") {
    return cause("penalty");
  }
  if (code == "exploding_gradient" || code == "symmetric") {
    return cause("initial_weights");
  }
  if (code == "no_slope" || code == "linear" || code == "dead_units") {
    return cause("flat_activation");
  }
  if (code == "vanishing_gradient" || code == "saturated") {
    const bool own_weights =
        experiment.initializer != &initializers().front() || experiment.initializer_scale != 1;
    return cause(own_weights ? "initial_weights" : "flat_activation");
  }
  return code == "overfitting"    ? cause("few_data")
         : code == "underfitting" ? cause("plateau")
                                  : no_cause;
}

}  // namespace playground
