// See description.h.
#include "interface/description.h"

#include <algorithm>

#include "data/features.h"
#include "experiment/text.h"
#include "interface/experiment.h"
#include "network/layer_kind.h"

namespace playground {

Description description_of(const Trainer& trainer) {
  const Experiment& experiment = trainer.experiment();
  const Network& network = trainer.network();
  const Dataset& dataset = trainer.dataset();
  Description description{
      .text = format(experiment),
      .task = name_of(dataset.task),
      .loss = name_of(trainer.loss()),
      .classes = dataset.classes,
      .dimensions = dataset.inputs,
      .inputs = network.inputs(),
      .features = {},
      .layers = {},
      .parameters = network.parameters().size(),
      .steps_per_epoch = trainer.steps_per_epoch(),
      .train_samples = trainer.train_samples().count(),
      .test_samples = trainer.test_samples().count(),
      .columns = {},
      .class_names = {},
      .scale = {},
  };
  if (!dataset.names.empty()) {
    const auto classes = dataset.names.begin() + static_cast<std::ptrdiff_t>(dataset.inputs) + 1;
    description.columns = {dataset.names.begin(), classes};
    description.class_names = {classes, dataset.names.end()};
  }
  for (const Scaling& scaling : experiment.scale) {
    description.scale.push_back(
        {std::min(scaling.column, dataset.inputs), scaling.centre, scaling.spread});
  }
  for (const std::size_t feature : experiment.features) {
    if (dataset.inputs <= 2 && feature_available(dataset.inputs, feature)) {
      description.features.push_back(features()[feature].name);
    }
  }
  for (const Layer& layer : network.layers()) {
    const Activation& activation = layer.activation;
    description.layers.push_back(
        {.kind = layer.kind->name,
         .units = layer.units,
         .inputs = layer.inputs,
         .activation = activation.entry->name,
         .parameter =
             activation.entry->parameter ? std::optional(activation.parameter) : std::nullopt,
         .weights = layer.weights,
         .biases = layer.biases,
         .slopes = layer.learns_slopes() ? std::optional(layer.slopes) : std::nullopt,
         .slope_count = layer.slope_count()});
  }
  return description;
}

SamplesTold samples_of(const Trainer& trainer) {
  const Dataset& dataset = trainer.dataset();
  return {view_of(dataset.x, dataset.count, dataset.inputs), view_of(dataset.y),
          trainer.train_samples().count()};
}

}  // namespace playground
