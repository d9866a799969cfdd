// See formula_text.h.
#include "experiment/formula_text.h"

#include "network/own/own_activation.h"

namespace playground {
namespace {

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

void read_formula_field(const Report& report, Experiment& experiment) {
  experiment.own_activation.reset();
  if (!report.value().empty()) {
    Message fault;
    if (const auto own = own_of(report.value(), fault)) {
      experiment.own_activation = standard(own);
    } else {
      report.add("bad_parameter", std::move(fault), "");
    }
  }
  give_layers(experiment, experiment.own_activation.value_or(standard(*find_activation("relu"))));
}

std::string print_formula_field(const Experiment& experiment) {
  return experiment.own_activation ? experiment.own_activation->own->packed : "";
}

std::string formula_of(const Experiment& experiment) {
  return experiment.own_activation ? experiment.own_activation->own->text : "";
}

}  // namespace playground
