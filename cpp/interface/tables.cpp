// See tables.h.
#include "interface/tables.h"

#include "data/features.h"
#include "experiment/fields.h"
#include "measure/vitals.h"
#include "network/activation.h"
#include "network/initializer.h"
#include "network/loss.h"
#include "network/optimizer.h"

namespace playground {
namespace {

std::optional<float> bound(float value) {
  return finite(value) ? std::optional(value) : std::nullopt;
}

template <class Parameters>
std::vector<Parameter> all(const Parameters& parameters) {
  return {parameters.begin(), parameters.end()};
}

std::vector<Parameter> all(const std::optional<Parameter>& parameter) {
  return parameter ? std::vector{*parameter} : std::vector<Parameter>();
}

std::vector<float> kinks(const Activation& activation) {
  std::vector<float> found;
  for (float z = -8; activation.entry->piecewise_linear && z < 8; z += 0.25F) {
    if (has_kink(activation, z)) {
      found.push_back(z);
    }
  }
  return found;
}

template <class Entries>
std::vector<NamedSpec> names_of(const Entries& entries) {
  std::vector<NamedSpec> names;
  for (const auto& entry : entries) {
    names.push_back({entry.name});
  }
  return names;
}

}  // namespace

ActivationSpec spec_of(const Activation& activation) {
  const ActivationEntry& entry = *activation.entry;
  return {.name = entry.name,
          .parameters = all(entry.parameter),
          .range = {bound(lowest(activation)), bound(highest(activation))},
          .span = {entry.span_low, entry.span_high},
          .piecewise_linear = entry.piecewise_linear,
          .kinks = kinks(activation),
          .monotonic = entry.monotonic,
          .learned = entry.learned != Learned::no,
          .steepest = steepest(activation),
          .initializer = matched_initializer(entry)};
}

Tables tables() {
  Tables tables{
      .limits = {max_hidden_layers, max_units, max_samples, max_parameters},
      .activations = {},
      .datasets = {},
      .features = names_of(features()),
      .initializers = names_of(initializers()),
      .losses = {},
      .optimizers = {},
      .numbers = {},
      .layer_numbers = {layer_number_names.begin(), layer_number_names.end()},
      .unit_numbers = {unit_number_names.begin(), unit_number_names.end()},
      .z_bins = {z_low, z_high, z_bins},
      .a_bins = {a_bins},
      .g_bins = {static_cast<float>(gradient_low_decade), static_cast<float>(gradient_high_decade),
                 gradient_bins_per_decade},
      .flat_share = flat_share,
  };
  for (const ActivationEntry& entry : activations()) {
    tables.activations.push_back(spec_of(standard(entry)));
  }
  for (const DatasetEntry& entry : datasets()) {
    tables.datasets.push_back(
        {entry.name, name_of(entry.task), entry.inputs, entry.classes, all(entry.parameter)});
  }
  for (const LossEntry& entry : losses()) {
    tables.losses.push_back({entry.name, entry.for_regression});
  }
  for (const OptimizerEntry& entry : optimizers()) {
    tables.optimizers.push_back({entry.name, all(entry.parameters)});
  }
  for (const NumberField& field : number_fields()) {
    tables.numbers.emplace_back(field.parameter.name, field.parameter);
  }
  return tables;
}

}  // namespace playground
