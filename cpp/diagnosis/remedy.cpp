// See remedy.h.
#include "diagnosis/remedy.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "experiment/fields.h"
#include "experiment/text.h"
#include "text/number.h"

namespace playground {
namespace {

// Rates that textbooks and libraries start from: 0.1 for plain gradient descent; 0.01 at most for
// optimisers that build up speed or divide by the size of the gradient, so that a step is larger
// than the gradient.
double usual_rate(const Experiment& experiment) {
  return experiment.optimizer.entry->states == 0 ? 0.1 : 0.01;
}

std::string net_change(const std::vector<LayerPlan>& hidden) {
  std::string text;
  for (const LayerPlan& layer : hidden) {
    text += text.empty() ? "net=" : ",";
    text += format(layer);
  }
  return text;
}

}  // namespace

std::string rate_change(double rate) {
  // The boundaries between 1, 3 and 10 are their geometric means.
  constexpr double one_to_three = 1.7320508075688772;
  constexpr double three_to_ten = 5.477225575051661;
  const Parameter& allowed = number_field(&Experiment::learning_rate).parameter;
  double mantissa = std::clamp(rate, 1e-9, static_cast<double>(allowed.max));
  double power = 1;
  for (; mantissa < 1; mantissa *= 10) {
    power *= 10;
  }
  const double chosen = mantissa < one_to_three ? 1 : mantissa < three_to_ten ? 3 : 10;
  return "lr=" + format_number(static_cast<float>(chosen / power));
}

double lower_rate(const Experiment& experiment) {
  return std::min(0.1 * static_cast<double>(experiment.learning_rate), usual_rate(experiment));
}

bool rate_is_unusual(const Experiment& experiment) {
  return static_cast<double>(experiment.learning_rate) > 1.0001 * usual_rate(experiment);
}

std::string activation_change(const Experiment& experiment, std::string_view activation,
                              LayerSet concerned) {
  std::vector<LayerPlan> hidden = experiment.hidden;
  for (std::size_t l = 0; l < hidden.size(); ++l) {
    if ((concerned >> l & 1U) != 0) {
      hidden[l].activation = standard(*find_activation(activation));
    }
  }
  return net_change(hidden);
}

std::string width_change(const Experiment& experiment, std::size_t numerator,
                         std::size_t denominator) {
  std::vector<LayerPlan> hidden = experiment.hidden;
  for (LayerPlan& layer : hidden) {
    layer.units = std::clamp(layer.units * numerator / denominator, std::size_t{1}, max_units);
  }
  return net_change(hidden);
}

std::string usual_rate_change(const Experiment& experiment) {
  return rate_change(usual_rate(experiment));
}

namespace {

std::string fresh_training(const Experiment& experiment, std::string_view l2) {
  const std::array<std::pair<std::string_view, std::string_view>, 7> usual{{{"init", "auto"},
                                                                            {"opt", "adam"},
                                                                            {"lr", "0.01"},
                                                                            {"l1", "0"},
                                                                            {"l2", l2},
                                                                            {"clip", "0"},
                                                                            {"drop", "0"}}};
  std::string changes;
  for (const auto& [key, value] : usual) {
    if (field_text(experiment, key) != value) {
      changes = joined(changes, std::string(key) + "=" + std::string(value));
    }
  }
  return changes;
}

}  // namespace

std::string plain_training_change(const Experiment& experiment) {
  return fresh_training(experiment, "0");
}

std::string start_over_change(const Experiment& experiment) {
  return joined("net=16:leaky_relu", fresh_training(experiment, "0.03"));
}

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + "&" + second;
}

}  // namespace playground
