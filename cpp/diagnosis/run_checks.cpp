// See checks.h.
#include <algorithm>
#include <cmath>
#include <limits>

#include "diagnosis/checks.h"
#include "measure/constant_answer.h"
#include "measure/regions.h"
#include "measure/unit_state.h"
#include "numerics/expressions.h"
#include "numerics/lanes.h"
#include "numerics/math.h"
#include "text/number.h"

namespace playground {
namespace {

double power_of_ten(double exponent) {
  constexpr double ln_10 = 2.302585092994046;
  return static_cast<double>(exp(static_cast<float>(exponent * ln_10)));
}

}  // namespace

Checks::Checks(Trainer& trainer, const Vitals& vitals)
    : trainer_(trainer),
      experiment_(trainer.experiment()),
      layers_(trainer.network().layers()),
      hidden_(layers_.size() - 1),
      vitals_(vitals),
      rate_(static_cast<double>(experiment_.learning_rate)),
      epochs_(static_cast<double>(trainer.step() - trainer.changed_at()) /
              static_cast<double>(trainer.steps_per_epoch())),
      train_(trainer.evaluate(trainer.train_samples())),
      test_(trainer.evaluate(trainer.test_samples())),
      constant_(constant_answer(trainer, trainer.train_samples())),
      constant_test_(constant_answer(trainer, trainer.test_samples())) {}

std::vector<Evidence> Checks::with_losses(std::vector<Evidence> evidence, Severity severity) const {
  evidence.push_back({"trainLoss", train_.loss});
  evidence.push_back({"testLoss", test_.loss});
  evidence.push_back({"constantLoss", constant_.loss});
  evidence.push_back({"constantTestLoss", constant_test_.loss});
  evidence.push_back({"epochs", epochs_});
  evidence.push_back({"hinders", severity > Severity::info ? 1.0 : 0.0});
  return evidence;
}

void Checks::add(FindingCode code, Severity severity, const Concerned& layers,
                 std::vector<Evidence> evidence, Remedy remedy) {
  // What is merely worth knowing needs no remedy.
  if (severity == Severity::info) {
    remedy = {};
  }
  evidence = with_losses(std::move(evidence), severity);
  if (severity == Severity::severe && remedy.changes.empty()) {
    evidence.push_back({"helped", most_helped});
  }
  findings.push_back(
      {code, severity, layers.first, layers.last, std::move(evidence), std::move(remedy)});
}

void Checks::add(FindingCode code, Severity severity, std::vector<Evidence> evidence,
                 Remedy remedy) {
  const Concerned all{0, 0, hidden_};
  add(code, severity, all, std::move(evidence), std::move(remedy));
}

Severity Checks::worst() const {
  Severity worst = Severity::info;
  for (const Finding& finding : findings) {
    worst = std::max(worst, finding.severity);
  }
  return worst;
}

bool Checks::stuck() const {
  // A loss that is no number is not below any.
  return !(train_.loss <= stuck_share * constant_.loss) && !(test_.accuracy == 1);
}

std::string Checks::standard_start() const {
  const bool standard =
      experiment_.initializer == &initializers().front() && experiment_.initializer_scale == 1;
  return standard ? "" : "init=auto";
}

Remedy Checks::fresh_start() const {
  const std::size_t wanted =
      std::max(fresh_start_samples, fresh_start_samples_per_input * trainer_.network().inputs());
  return trainer_.train_samples().count() < wanted ? Remedy{}
                                                   : Remedy{start_over_change(experiment_), true};
}

std::string Checks::lower_rate_change() const { return rate_change(lower_rate(experiment_)); }

bool Checks::no_number() {
  // The first layer that is not finite is to blame.
  std::size_t broken = 0;
  while (broken <= hidden_ && number(broken, layer_mean) - number(broken, layer_mean) == 0) {
    ++broken;
  }
  if (broken > hidden_ || layers_[broken].activation.entry->own == nullptr ||
      largest_parameter().second >= far_too_large || by_hand()) {
    return false;
  }
  const std::vector<Evidence> evidence{{"layer", from_one(broken)}};
  findings.push_back({FindingCode("no_number"), Severity::severe, broken, broken, evidence, {}});
  return true;
}

bool Checks::by_hand() const {
  const float set = trainer_.largest_set();
  return set >= far_too_large && largest_parameter().second >= set / 2;
}

bool Checks::overflow() {
  const auto [layer, largest] = largest_parameter();
  const bool overflows = !trainer_.diverged() && train_.loss - train_.loss != 0;
  if (!overflows && !(by_hand() && trainer_.diverged())) {
    return false;
  }
  // Whoever set it knows better how to mend it than any remedy does.
  const Remedy remedy = by_hand() ? Remedy{} : Remedy{start_over_change(experiment_), true};
  findings.push_back({FindingCode("overflow"),
                      Severity::severe,
                      0,
                      hidden_,
                      {{"layer", from_one(layer)}, {"largestWeight", static_cast<double>(largest)}},
                      remedy});
  return true;
}

std::pair<std::size_t, float> Checks::largest_parameter() const {
  std::pair<std::size_t, float> largest{0, 0.0F};
  const Vector& parameters = trainer_.network().parameters();
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    for (std::size_t i = layers_[l].begin; i < layers_[l].end(); ++i) {
      const float size = parameters(i) < 0 ? -parameters(i) : parameters(i);
      if (size > largest.second) {
        largest = {l, size};
      }
    }
  }
  return largest;
}

bool Checks::divergence() {
  if (!trainer_.diverged()) {
    return false;
  }
  const float largest = largest_parameter().second;
  // Weights that are too large from the start overflow at any rate.
  const bool too_large = experiment_.initializer_scale > 1;
  const std::string rate = too_large && !rate_is_unusual(experiment_) ? "" : lower_rate_change();
  // A formula that grows fast or has no value somewhere diverges again at almost any rate.
  const bool formula =
      std::any_of(experiment_.hidden.begin(), experiment_.hidden.end(),
                  [](const LayerPlan& layer) { return layer.activation.own != nullptr; });
  const std::string changes =
      formula ? joined(activation_change(experiment_, "leaky_relu", ~LayerSet{0}),
                       plain_training_change(experiment_))
              : joined(too_large ? "init=auto" : "", rate);
  add("diverged", Severity::severe,
      {{"step", static_cast<double>(trainer_.step())},
       {"rate", rate_},
       {"largestWeight", static_cast<double>(largest)},
       {"own", formula ? 1.0 : 0.0}},
      {changes, true});
  return true;
}

std::size_t Checks::fastest_layer() const {
  std::size_t fastest = 0;
  double most = -std::numeric_limits<double>::infinity();
  for (std::size_t l = 0; l <= hidden_; ++l) {
    // NaN, for a layer whose weights are all 0 or that has none, is never larger.
    if (number(l, layer_update_ratio) > most) {
      most = number(l, layer_update_ratio);
      fastest = l;
    }
  }
  return fastest;
}

void Checks::add_rate(FindingCode code, Severity severity, std::size_t fastest, double threshold) {
  const double update = number(fastest, layer_update_ratio);
  add(code, severity,
      {{"layer", from_one(fastest)},
       {"rate", rate_},
       {"update", update},
       {"change", power_of_ten(update)},
       {"threshold", threshold}},
      fresh_start());
}

void Checks::high_rate() {
  const std::size_t fastest = fastest_layer();
  const double update = number(fastest, layer_update_ratio);
  if (update > high_update && update < std::numeric_limits<double>::infinity()) {
    add_rate("rate_too_high", hindering(true), fastest, high_update);
  }
}

// Only where nothing worse stops the gradients, and there still is something to learn.
void Checks::low_rate() {
  const std::size_t fastest = fastest_layer();
  const double update = number(fastest, layer_update_ratio);
  if (update < low_update && update > -std::numeric_limits<double>::infinity() && stuck() &&
      epochs_ >= 1 && worst() < Severity::severe) {
    add_rate("rate_too_low", Severity::warning, fastest, low_update);
  }
}

// What the penalties add to the gradient of the weights, against what the loss has there. Where the
// penalty is the larger one, it decides where the weights go.
bool Checks::penalty() {
  const double l1 = static_cast<double>(experiment_.l1);
  const double l2 = static_cast<double>(experiment_.l2);
  if (!(l1 > 0 || l2 > 0) || !stuck()) {
    return false;
  }
  const Vector& parameters = trainer_.network().parameters();
  const Vector mask = trainer_.network().weight_mask();
  double of_penalty = 0;
  double of_loss = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const double w = static_cast<double>(parameters(i) * mask(i));
    const double g = static_cast<double>(vitals_.gradient(i) * mask(i));
    const double pull = l2 * w + (w > 0 ? l1 : w < 0 ? -l1 : 0);
    of_penalty += pull * pull;
    of_loss += g * g;
  }
  if (!(of_penalty > penalty_ratio * penalty_ratio * of_loss)) {
    return false;
  }
  add("penalty_too_strong", hindering(true),
      {{"l1", l1}, {"l2", l2}, {"ratio", std::sqrt(of_penalty / of_loss)}}, fresh_start());
  return worst() == Severity::severe;
}

// Linear: every sample lies on the same linear piece of every unit.
void Checks::linear_network() {
  if (count_regions(trainer_, trainer_.train_samples()) != 1) {
    return;
  }
  add("linear", hindering(false), {}, fresh_start());
}

void Checks::overfitting() {
  // Where classes are told apart as well as on the training samples, only the confidence differs.
  const bool as_accurate = test_.accuracy > train_.accuracy - overfitting_accuracy;
  if (as_accurate || !(test_.loss > overfitting_ratio * train_.loss &&
                       test_.loss - train_.loss > overfitting_gap * constant_test_.loss)) {
    return;
  }
  const bool worse_than_constant = test_.loss > overfitted_share * constant_test_.loss;
  add("overfitting", worse_than_constant ? Severity::warning : Severity::info,
      {{"trainAccuracy", train_.accuracy}, {"testAccuracy", test_.accuracy}}, fresh_start());
}

void Checks::underfitting() {
  if (stays_stuck() && worst() == Severity::info) {
    add("underfitting", Severity::warning, {}, fresh_start());
  }
}

void Checks::standing() {
  const bool learned = train_.loss < learned_share * constant_.loss &&
                       test_.loss < learned_share * constant_test_.loss;
  if (trainer_.step() == 0) {
    add("untrained", Severity::info, {});
  } else if (learned) {
    add("healthy", Severity::info, {});
  } else if (stuck()) {
    add("early", Severity::info, {});
  } else {
    add("partial", Severity::info, {});
  }
}

}  // namespace playground
