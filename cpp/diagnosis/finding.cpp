// See finding.h.
#include "diagnosis/finding.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/number.h"

namespace playground {
namespace {

// In a template, {name} is that number of the finding to two digits, {name%} the same in percent,
// and {layers} "Layer 2" or "Layers 1-3". `if_several` follows where several layers are
// concerned.
struct Sentence {
  std::string_view code;
  std::string_view text;
  std::string_view if_several = {};
};

constexpr std::array sentences{
    Sentence{"diverged",
             "The run left the finite numbers after step {step} and was stopped there: at a "
             "learning rate of {rate} the updates outgrew the weights, the largest of which is "
             "{largestWeight}."},
    Sentence{"symmetric",
             "{layers}: all {units} units of layer {layer} have the same weights, so they get the "
             "same gradients and stay one and the same unit."},
    Sentence{"no_slope",
             "{layers}: the derivative of the activation is 0 everywhere, so no gradient passes "
             "and nothing up to there learns."},
    Sentence{"exploding_gradient",
             "{layers}: gradients explode; that of layer {layer} is {ratio} times that of the last "
             "hidden layer, where {threshold} is already much."},
    Sentence{"rate_too_high",
             "The learning rate {rate} is too high: layer {layer} changed by {change%} of its "
             "weights in one step, where about 0.1% is usual. The training loss is {trainLoss}; "
             "one answer for all samples has {silentLoss}."},
    Sentence{"dead_units",
             "{layers}: {dead} of {units} units are dead: they are off for every sample, get no "
             "gradient and cannot recover.",
             " In layer {layer} it is {layerDead} of {layerUnits}."},
    Sentence{"vanishing_gradient",
             "{layers} barely learn: the gradient of layer {layer} is {ratio} of the last hidden "
             "layer's. The activation of that layer is nowhere steeper than {steepest}."},
    Sentence{
        "saturated",
        "{layers}: units are saturated; in layer {layer} the slope of the activation is almost "
        "0 for {share%} of units and samples."},
    Sentence{"linear",
             "The network is one linear function of its features, on the whole of the data: no "
             "unit bends it. The training loss is {trainLoss}."},
    Sentence{"overfitting",
             "The network learns the samples by heart: the loss is {trainLoss} on the training "
             "data and {testLoss} on data it has not seen."},
    Sentence{
        "rate_too_low",
        "The learning rate {rate} is too low: no layer changed by more than {change%} of its "
        "weights in the last step, where about 0.1% is usual. The training loss is {trainLoss}; "
        "one answer for all samples has {silentLoss}."},
    Sentence{"underfitting",
             "After {epochs} epochs the network has learned little, though gradients reach every "
             "layer: the training loss is {trainLoss}; one answer for all samples has "
             "{silentLoss}."},
    Sentence{"always_on",
             "{layers}: no unit of layer {layer} ever switches off, so the layer only passes on a "
             "linear function."},
    Sentence{"healthy",
             "All is well: gradients reach every layer. The loss is {trainLoss} on the training "
             "data and {testLoss} on data the network has not seen."},
};

// `value` to two significant digits.
std::string short_number(double value) {
  const double size = value < 0 ? -value : value;
  if (!(size > 0) || size > static_cast<double>(std::numeric_limits<float>::max())) {
    return format_number(static_cast<float>(value));
  }
  int exponent = 0;
  double scaled = size;
  for (; scaled >= 100; scaled /= 10) {
    ++exponent;
  }
  for (; scaled < 10; scaled *= 10) {
    --exponent;
  }
  auto rounded = static_cast<double>(static_cast<int>(scaled + 0.5));
  double power = 1;
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) {
    power *= 10;
  }
  rounded = exponent < 0 ? rounded / power : rounded * power;
  return format_number(static_cast<float>(value < 0 ? -rounded : rounded));
}

// Whole numbers up to a million in full, others to two digits.
std::string shown_number(double value) {
  const bool whole =
      value >= 0 && value < 1e6 && value == static_cast<double>(static_cast<std::size_t>(value));
  return whole ? format_whole(static_cast<std::size_t>(value)) : short_number(value);
}

std::string shown(const Finding& finding, std::string_view name) {
  if (name == "layers") {
    const std::string first = format_whole(finding.first_layer + 1);
    return finding.first_layer == finding.last_layer
               ? "Layer " + first
               : "Layers " + first + "-" + format_whole(finding.last_layer + 1);
  }
  if (name.ends_with('%')) {
    return short_number(100 * finding.number(name.substr(0, name.size() - 1))) + "%";
  }
  return shown_number(finding.number(name));
}

std::string filled(const Finding& finding, std::string_view text) {
  std::string result;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::size_t close = text.find('}', open);
    result += text.substr(0, open);
    result += shown(finding, text.substr(open + 1, close - open - 1));
    text = text.substr(close + 1);
  }
  return result.append(text);
}

}  // namespace

double Finding::number(std::string_view name) const {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [&](const Evidence& number) { return number.name == name; });
  return found == evidence.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

std::string sentence(const Finding& finding) {
  const auto* const found =
      std::find_if(sentences.begin(), sentences.end(),
                   [&](const Sentence& entry) { return entry.code == finding.code; });
  if (found == sentences.end()) {
    return std::string(finding.code);
  }
  const bool several = finding.first_layer != finding.last_layer;
  return filled(finding, found->text) + (several ? filled(finding, found->if_several) : "");
}

}  // namespace playground
