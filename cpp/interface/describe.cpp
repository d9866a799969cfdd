// See describe.h.
#include "interface/describe.h"

#include <algorithm>

#include "data/features.h"
#include "experiment/fields.h"
#include "measure/vitals.h"
#include "network/layer_kind.h"
#include "text/json.h"

namespace playground {
namespace {

std::string_view name_of(Loss loss) {
  const auto all = losses();
  return std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.loss == loss; })
      ->name;
}

void write(JsonWriter& json, const Parameter& parameter) {
  json.begin_object();
  json.key("name").text(parameter.name);
  json.key("default").number(parameter.standard);
  json.key("min").number(parameter.min);
  json.key("max").number(parameter.max);
  json.key("minOpen").boolean(parameter.min_open);
  json.key("integer").boolean(parameter.integer);
  json.end_object();
}

template <class Parameters>
void write_parameters(JsonWriter& json, const Parameters& parameters) {
  json.key("parameters").begin_array();
  for (const Parameter& parameter : parameters) {
    write(json, parameter);
  }
  json.end_array();
}

void write_parameters(JsonWriter& json, const std::optional<Parameter>& parameter) {
  write_parameters(json, parameter ? std::vector{*parameter} : std::vector<Parameter>());
}

void write_activations(JsonWriter& json) {
  json.key("activations").begin_array();
  for (const ActivationEntry& entry : activations()) {
    const float parameter = entry.parameter ? entry.parameter->standard : 0;
    json.begin_object();
    json.key("name").text(entry.name);
    write_parameters(json, entry.parameter);
    json.key("range")
        .begin_array()
        .number(entry.lowest(parameter))
        .number(entry.highest)
        .end_array();
    json.key("span").begin_array().number(entry.span_low).number(entry.span_high).end_array();
    json.key("piecewiseLinear").boolean(entry.piecewise_linear);
    json.key("kinks").begin_array();
    for (float z = -8; entry.piecewise_linear && z < 8; z += 0.25F) {
      if (has_kink(standard(entry), z)) {
        json.number(z);
      }
    }
    json.end_array();
    json.key("monotonic").boolean(entry.monotonic);
    json.key("learned").boolean(entry.learn != nullptr);
    json.key("steepest").number(steepest(standard(entry)));
    json.key("initializer").text(matched_initializer(entry));
    json.end_object();
  }
  json.end_array();
}

void write_datasets(JsonWriter& json) {
  json.key("datasets").begin_array();
  for (const DatasetEntry& entry : datasets()) {
    json.begin_object();
    json.key("name").text(entry.name);
    json.key("task").text(name_of(entry.task));
    json.key("inputs").whole(entry.inputs);
    json.key("classes").whole(entry.classes);
    write_parameters(json, entry.parameter);
    json.end_object();
  }
  json.end_array();
}

template <class Entries>
void write_names(JsonWriter& json, std::string_view key, const Entries& entries) {
  json.key(key).begin_array();
  for (const auto& entry : entries) {
    json.begin_object().key("name").text(entry.name).end_object();
  }
  json.end_array();
}

template <class Names>
void write_list(JsonWriter& json, std::string_view key, const Names& names) {
  json.key(key).begin_array();
  for (const std::string_view name : names) {
    json.text(name);
  }
  json.end_array();
}

}  // namespace

std::string tables_json() {
  JsonWriter json;
  json.begin_object();
  json.key("version").whole(1);
  json.key("limits").begin_object();
  json.key("layers").whole(max_hidden_layers);
  json.key("units").whole(max_units);
  json.key("samples").whole(max_samples);
  json.key("parameters").whole(max_parameters);
  json.end_object();
  write_activations(json);
  write_datasets(json);
  write_names(json, "features", features());
  write_names(json, "initializers", initializers());
  json.key("losses").begin_array();
  for (const LossEntry& entry : losses()) {
    json.begin_object();
    json.key("name").text(entry.name);
    json.key("forRegression").boolean(entry.for_regression);
    json.end_object();
  }
  json.end_array();
  json.key("optimizers").begin_array();
  for (const OptimizerEntry& entry : optimizers()) {
    json.begin_object();
    json.key("name").text(entry.name);
    write_parameters(json, entry.parameters);
    json.end_object();
  }
  json.end_array();
  json.key("numbers").begin_object();
  for (const NumberField& field : number_fields()) {
    json.key(field.parameter.name);
    write(json, field.parameter);
  }
  json.end_object();
  write_list(json, "layerNumbers", layer_number_names);
  write_list(json, "unitNumbers", unit_number_names);
  json.key("zBins").begin_object();
  json.key("lo").number(z_low).key("hi").number(z_high).key("count").whole(z_bins).end_object();
  json.key("aBins").begin_object().key("count").whole(a_bins).end_object();
  json.key("gBins").begin_object();
  json.key("lo").number(static_cast<float>(gradient_low_decade));
  json.key("hi").number(static_cast<float>(gradient_high_decade));
  json.key("perDecade").whole(gradient_bins_per_decade).end_object();
  json.key("flatShare").number(flat_share);
  json.end_object();
  return json.result();
}

std::string fields_json(const Experiment& experiment) {
  JsonWriter json;
  json.begin_object();
  json.key("data").text(experiment.data->name);
  json.key("dataParameter");
  if (experiment.data->parameter) {
    json.number(experiment.data_parameter);
  } else {
    json.null();
  }
  for (const NumberField& field : number_fields()) {
    json.key(field.parameter.name).number(experiment.*field.member);
  }
  json.key("dataseed").whole(experiment.data_seed);
  json.key("in").begin_array();
  for (const std::size_t feature : experiment.features) {
    json.text(features()[feature].name);
  }
  json.end_array();
  json.key("net").begin_array();
  for (const LayerPlan& layer : experiment.hidden) {
    json.text(format(layer));
  }
  json.end_array();
  json.key("layers").begin_array();
  for (const LayerPlan& layer : experiment.hidden) {
    json.begin_object();
    json.key("kind").text(layer.kind->name);
    json.key("units").whole(layer.units);
    json.key("activation").text(layer.activation.entry->name);
    json.key("parameter");
    if (layer.activation.entry->parameter) {
      json.number(layer.activation.parameter);
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
  json.key("init").text(experiment.initializer->name);
  json.key("initScale").number(experiment.initializer_scale);
  json.key("loss").text(name_of(experiment.loss));
  json.key("opt").text(experiment.optimizer.entry->name);
  json.key("optParameters").begin_array();
  for (std::size_t i = 0; i < experiment.optimizer.entry->parameters.size(); ++i) {
    json.number(experiment.optimizer.settings[i]);
  }
  json.end_array();
  json.key("seed").whole(experiment.seed);
  json.key("at");
  if (experiment.at) {
    json.whole(*experiment.at);
  } else {
    json.null();
  }
  json.key("check").text(experiment.check);
  json.key("weights").boolean(static_cast<bool>(experiment.weights));
  json.end_object();
  return json.result();
}

std::string problems_json(const std::vector<Problem>& problems) {
  JsonWriter json;
  json.begin_array();
  for (const Problem& problem : problems) {
    json.begin_object();
    json.key("field").text(problem.field);
    json.key("value").text(problem.value);
    json.key("code").text(problem.code);
    json.key("allowed").begin_object().key("code").text(problem.allowed.code);
    json.key("values").values(problem.allowed.values).end_object();
    json.key("used").text(problem.used);
    json.end_object();
  }
  json.end_array();
  return json.result();
}

std::string trainer_json(const Trainer& trainer) {
  const Experiment& experiment = trainer.experiment();
  const Network& network = trainer.network();
  JsonWriter json;
  json.begin_object();
  json.key("text").text(format(experiment));
  json.key("task").text(name_of(trainer.dataset().task));
  json.key("loss").text(name_of(trainer.loss()));
  json.key("classes").whole(trainer.dataset().classes);
  json.key("dimensions").whole(trainer.dataset().inputs);
  json.key("inputs").whole(network.inputs());
  json.key("features").begin_array();
  if (trainer.dataset().inputs <= 2) {
    for (const std::size_t feature : experiment.features) {
      if (feature_available(trainer.dataset().inputs, feature)) {
        json.text(features()[feature].name);
      }
    }
  }
  json.end_array();
  json.key("layers").begin_array();
  for (const Layer& layer : network.layers()) {
    json.begin_object();
    json.key("kind").text(layer.kind->name);
    json.key("units").whole(layer.units);
    json.key("inputs").whole(layer.inputs);
    json.key("activation").text(layer.activation.entry->name);
    json.key("parameter");
    if (layer.activation.entry->parameter) {
      json.number(layer.activation.parameter);
    } else {
      json.null();
    }
    json.key("weights").whole(layer.weights);
    json.key("biases").whole(layer.biases);
    json.key("slopes");
    if (layer.learns_slopes()) {
      json.whole(layer.slopes);
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
  json.key("parameters").whole(network.parameters().size());
  json.key("stepsPerEpoch").whole(trainer.steps_per_epoch());
  json.key("trainSamples").whole(trainer.train_samples().count());
  json.key("testSamples").whole(trainer.test_samples().count());
  json.end_object();
  return json.result();
}

}  // namespace playground
