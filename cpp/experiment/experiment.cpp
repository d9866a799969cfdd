// See experiment.h.
#include "experiment/experiment.h"

#include <algorithm>
#include <utility>

#include "data/features.h"
#include "data/packing/points.h"
#include "network/layer_kind.h"

namespace playground {

// Data of one's own has to fit in where samples are counted, such as a batch of all of them.
static_assert(max_points <= max_samples);

std::vector<LayerPlan> standard_hidden_layers() {
  const Activation tanh = standard(*find_activation("tanh"));
  return {{4, tanh}, {2, tanh}};
}

void use_points(Experiment& experiment, Shared<Dataset> points) {
  experiment.data = &own_data();
  experiment.data_parameter = 0;
  experiment.noise = Experiment().noise;
  experiment.samples = static_cast<float>(points->count);
  experiment.points = std::move(points);
}

void use_points(Experiment& experiment, Dataset points) {
  use_points(experiment, Shared(std::move(points)));
}

Dataset data_of(const Experiment& experiment) {
  return experiment.points
             ? *experiment.points
             : generate(*experiment.data, experiment.data_parameter, experiment.noise,
                        static_cast<std::size_t>(experiment.samples), experiment.data_seed);
}

bool same_samples(const Experiment& a, const Experiment& b) {
  return a.data == b.data && a.points == b.points && a.data_parameter == b.data_parameter &&
         a.noise == b.noise && a.samples == b.samples && a.train_share == b.train_share &&
         a.data_seed == b.data_seed;
}

Task task_of(const Experiment& experiment) {
  return experiment.points ? experiment.points->task : experiment.data->task;
}

std::size_t sample_size(const Experiment& experiment) {
  return experiment.points ? experiment.points->inputs : experiment.data->inputs;
}

std::size_t class_count(const Experiment& experiment) {
  if (experiment.points) {
    return experiment.points->classes;
  }
  const DatasetEntry& data = *experiment.data;
  if (data.task == Task::regression) {
    return 0;
  }
  return data.classes > 0 ? data.classes : static_cast<std::size_t>(experiment.data_parameter);
}

std::size_t input_count(const Experiment& experiment) {
  const std::size_t inputs = sample_size(experiment);
  if (inputs > 2) {
    return inputs;
  }
  const auto usable = std::count_if(experiment.features.begin(), experiment.features.end(),
                                    [&](std::size_t f) { return feature_available(inputs, f); });
  return static_cast<std::size_t>(usable);
}

std::vector<LayerPlan> all_layers(const Experiment& experiment) {
  std::vector<LayerPlan> layers = experiment.hidden;
  layers.push_back({output_count(task_of(experiment), class_count(experiment)),
                    standard(*find_activation("identity"))});
  return layers;
}

std::size_t parameter_count(const Experiment& experiment) {
  std::size_t count = 0;
  std::size_t inputs = input_count(experiment);
  for (const LayerPlan& plan : all_layers(experiment)) {
    const Layer layer = make_layer(inputs, plan, count, nullptr);
    count = layer.end();
    inputs = layer.units;
  }
  return count;
}

}  // namespace playground
