// See experiment.h.
#include "experiment/experiment.h"

#include <algorithm>

#include "data/features.h"

namespace playground {

std::vector<LayerPlan> standard_hidden_layers() {
  const Activation tanh = standard(*find_activation("tanh"));
  return {{4, tanh}, {2, tanh}};
}

std::size_t class_count(const Experiment& experiment) {
  const DatasetEntry& data = *experiment.data;
  if (data.task == Task::regression) {
    return 0;
  }
  return data.classes > 0 ? data.classes : static_cast<std::size_t>(experiment.data_parameter);
}

std::size_t input_count(const Experiment& experiment) {
  const DatasetEntry& data = *experiment.data;
  if (data.inputs > 2) {
    return data.inputs;
  }
  const auto usable = std::count_if(experiment.features.begin(), experiment.features.end(),
                                    [&](std::size_t f) { return feature_available(data, f); });
  return static_cast<std::size_t>(usable);
}

std::vector<LayerPlan> all_layers(const Experiment& experiment) {
  std::vector<LayerPlan> layers = experiment.hidden;
  layers.push_back({output_count(experiment.data->task, class_count(experiment)),
                    standard(*find_activation("identity"))});
  return layers;
}

std::size_t parameter_count(const Experiment& experiment) {
  std::size_t count = 0;
  std::size_t inputs = input_count(experiment);
  for (const LayerPlan& layer : all_layers(experiment)) {
    const std::size_t per_unit = inputs + 1 + (layer.activation.entry->learn != nullptr ? 1 : 0);
    count += layer.units * per_unit;
    inputs = layer.units;
  }
  return count;
}

}  // namespace playground
