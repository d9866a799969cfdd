// See checks.h.
#include <algorithm>
#include <limits>

#include "diagnosis/checks.h"
#include "diagnosis/diagnosis.h"
#include "measure/regions.h"
#include "measure/unit_state.h"
#include "numerics/expressions.h"
#include "numerics/lanes.h"
#include "numerics/math.h"
#include "text/number.h"

namespace playground {
namespace {

// Mean loss of giving every training sample the same answer: logits of 0 for classes, the mean of
// the targets for regression.
double silent_loss(const Trainer& trainer) {
  const Dataset& dataset = trainer.dataset();
  const std::size_t count = trainer.train_samples().count();
  const std::size_t outputs = trainer.network().outputs();
  const auto targets = vector_at(dataset.y.data(), count);
  const double answer = dataset.task == Task::regression
                            ? sum_in_order(xt::cast<double>(targets) / static_cast<double>(count))
                            : 0;
  const Samples& samples = trainer.train_samples();
  LossSum sum;
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    const Matrix z({outputs, block.columns}, static_cast<float>(answer));
    add_loss(trainer.loss(), dataset.task, outputs, block.columns, block.count, z.data(),
             block.targets, sum);
  }
  return sum.loss / static_cast<double>(count);
}

double power_of_ten(double exponent) {
  constexpr double ln_10 = 2.302585092994046;
  return static_cast<double>(exp(static_cast<float>(exponent * ln_10)));
}

// Whether f is one straight line with a slope.
bool straight(const Activation& activation) {
  const float slope = derivative_at(activation, -64);
  return activation.entry->piecewise_linear && slope != 0 && slope == derivative_at(activation, 64);
}

}  // namespace

Checks::Checks(Trainer& trainer, const Vitals& vitals)
    : trainer_(trainer),
      experiment_(trainer.experiment()),
      layers_(trainer.network().layers()),
      hidden_(layers_.size() - 1),
      vitals_(vitals),
      rate_(static_cast<double>(experiment_.learning_rate)),
      epochs_(static_cast<double>(trainer.step()) / static_cast<double>(trainer.steps_per_epoch())),
      train_loss_(trainer.evaluate(trainer.train_samples()).loss),
      test_loss_(trainer.evaluate(trainer.test_samples()).loss),
      silent_loss_(silent_loss(trainer)) {}

void Checks::add(FindingCode code, Severity severity, const Concerned& layers,
                 std::vector<Evidence> evidence, Remedy remedy) {
  findings.push_back(
      {code, severity, layers.first, layers.last, std::move(evidence), std::move(remedy)});
}

void Checks::add(FindingCode code, Severity severity, std::vector<Evidence> evidence,
                 Remedy remedy) {
  findings.push_back({code, severity, 0, hidden_, std::move(evidence), std::move(remedy)});
}

Severity Checks::worst() const {
  Severity worst = Severity::info;
  for (const Finding& finding : findings) {
    worst = std::max(worst, finding.severity);
  }
  return worst;
}

bool Checks::learned() const { return train_loss_ < learned_share * silent_loss_; }

std::string Checks::standard_start() const {
  const bool standard =
      experiment_.initializer == &initializers().front() && experiment_.initializer_scale == 1;
  return standard ? "" : "init=auto";
}

std::string Checks::lower_rate_change() const { return rate_change(lower_rate(experiment_)); }

bool Checks::overflow() {
  const auto [layer, largest] = largest_parameter();
  // What was set by hand and still stands, not the rate, is to blame.
  const float set = trainer_.largest_set();
  const bool by_hand = set >= far_too_large && largest >= set / 2;
  const bool overflows = !trainer_.diverged() && train_loss_ - train_loss_ != 0;
  if (!overflows && !(by_hand && trainer_.diverged())) {
    return false;
  }
  const bool by_training = !by_hand && trainer_.step() > 0;
  add("overflow", Severity::severe,
      {{"layer", from_one(layer)}, {"largestWeight", static_cast<double>(largest)}},
      {by_training ? lower_rate_change()
       : by_hand   ? ""
                   : standard_start(),
       true});
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
  add("diverged", Severity::severe,
      {{"step", static_cast<double>(trainer_.step())},
       {"rate", rate_},
       {"largestWeight", static_cast<double>(largest)}},
      {joined(too_large ? "init=auto" : "", rate), true});
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

// The remedy aims at the usual update. A leap says little about how far that is: a rate beyond what
// is usual goes there, but not below.
void Checks::add_rate(FindingCode code, Severity severity, std::size_t fastest, double threshold,
                      bool restart) {
  const double update = number(fastest, layer_update_ratio);
  const double aim = rate_ * power_of_ten(usual_update - update);
  const double better = rate_is_unusual(experiment_) ? std::max(aim, lower_rate(experiment_)) : aim;
  add(code, severity,
      {{"layer", from_one(fastest)},
       {"rate", rate_},
       {"update", update},
       {"change", power_of_ten(update)},
       {"threshold", threshold},
       {"trainLoss", train_loss_},
       {"silentLoss", silent_loss_}},
      {rate_change(better), restart});
}

void Checks::high_rate() {
  const std::size_t fastest = fastest_layer();
  const double update = number(fastest, layer_update_ratio);
  if (update > high_update && update < std::numeric_limits<double>::infinity()) {
    add_rate("rate_too_high", hindering(Severity::warning), fastest, high_update, !learned());
  }
}

// Only where nothing worse stops the gradients, and there still is something to learn.
void Checks::low_rate() {
  const std::size_t fastest = fastest_layer();
  const double update = number(fastest, layer_update_ratio);
  if (update < low_update && update > -std::numeric_limits<double>::infinity() && !learned() &&
      epochs_ >= 1 && worst() < Severity::severe) {
    add_rate("rate_too_low", Severity::warning, fastest, low_update, false);
  }
}

// Linear: every sample lies on the same linear piece of every unit.
void Checks::linear_network() {
  if (count_regions(trainer_, trainer_.train_samples()) != 1) {
    return;
  }
  const Concerned lines =
      where([&](std::size_t l) { return straight(layers_[l].activation) ? 1 : 0; });
  Remedy remedy;
  if (hidden_ == 0) {
    remedy = {"net=8:relu", true};
  } else if (lines.any) {
    remedy = {activation_change(experiment_, "relu", lines.layers)};
  } else {
    // Units that could bend and never do have left the data; after another draw they may stay.
    remedy = {rate_is_unusual(experiment_) ? lower_rate_change()
                                           : "seed=" + format_whole(experiment_.seed + 1U),
              true};
  }
  add("linear", hindering(Severity::info),
      {{"trainLoss", train_loss_}, {"silentLoss", silent_loss_}}, std::move(remedy));
}

void Checks::overfitting() {
  if (!(test_loss_ > overfitting_ratio * train_loss_ &&
        test_loss_ - train_loss_ > overfitting_gap * silent_loss_)) {
    return;
  }
  // 0.01, then 0.1; beyond that little but the penalty would be learned, and fewer units help.
  std::string remedy = "l2=0.01";
  if (experiment_.l2 >= 0.1F) {
    remedy = width_change(experiment_, 1, 2);
  } else if (experiment_.l2 >= 0.01F) {
    remedy = "l2=0.1";
  }
  add("overfitting", test_loss_ > silent_loss_ ? Severity::severe : Severity::warning,
      {{"trainLoss", train_loss_}, {"testLoss", test_loss_}, {"silentLoss", silent_loss_}},
      {remedy, true});
}

void Checks::underfitting() {
  if (train_loss_ < little_learned_share * silent_loss_ || epochs_ < patience_epochs ||
      worst() > Severity::info) {
    return;
  }
  add("underfitting", Severity::warning,
      {{"epochs", epochs_}, {"trainLoss", train_loss_}, {"silentLoss", silent_loss_}},
      {hidden_ == 0 ? "net=8:relu" : width_change(experiment_, 2, 1), true});
}

Finding Checks::health() const {
  return {FindingCode("healthy"),
          Severity::info,
          0,
          hidden_,
          {{"trainLoss", train_loss_}, {"testLoss", test_loss_}, {"silentLoss", silent_loss_}},
          {}};
}

}  // namespace playground
