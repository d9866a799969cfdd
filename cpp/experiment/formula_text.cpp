// See formula_text.h.
#include "experiment/formula_text.h"

#include "data/packing/packing.h"
#include "network/own/own_activation.h"

namespace playground {
namespace {

// Constants and their ranges take some more room than the formula.
constexpr std::size_t most_formula_bytes = 2000;

void give_layers(Experiment& experiment, const Activation& activation) {
  for (LayerPlan& layer : experiment.hidden) {
    if (layer.activation.own != nullptr) {
      const auto& range = activation.entry->parameter;
      const float before = layer.activation.parameter;
      layer.activation = activation;
      if (range && range->allows(before)) {
        layer.activation.parameter = before;
      }
    }
  }
}

}  // namespace

// Base64 has no signs, and almost every formula has one; what is a formula of letters alone is not
// taken for packed because its first byte is another.
std::string unpacked_formula(std::string_view value) {
  const auto body = unpack(value, most_formula_bytes);
  return body ? std::string(body->begin(), body->end()) : std::string(value);
}

void read_formula_field(const Report& report, Experiment& experiment) {
  experiment.own_activation.reset();
  if (!report.value().empty()) {
    Message fault;
    if (const auto own = own_of(unpacked_formula(report.value()), fault)) {
      experiment.own_activation = standard(own);
    } else {
      report.add("bad_parameter", std::move(fault), "");
    }
  }
  give_layers(experiment, experiment.own_activation.value_or(standard(*find_activation("relu"))));
}

std::string print_formula_field(const Experiment& experiment) {
  const std::string text = formula_of(experiment);
  return text.empty() ? text : pack(Bytes(text.begin(), text.end()));
}

std::string formula_of(const Experiment& experiment) {
  return experiment.own_activation ? experiment.own_activation->own->text : "";
}

}  // namespace playground
