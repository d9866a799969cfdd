// An experiment as a caller is told it: its canonical text, every field with its value in force,
// and what could not be taken as it was given.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/text.h"
#include "interface/declaration.h"
#include "interface/message.h"
#include "interface/tables.h"

namespace playground {

struct LayerFields {
  std::string_view kind;
  std::size_t units;
  std::string_view activation;
  std::optional<float> parameter;
};

template <>
inline constexpr auto declaration<LayerFields> = declare(
    "LayerFields", "A hidden layer as the experiment has it.",
    field("kind", &LayerFields::kind, "As the engine names it, such as dense."),
    field("units", &LayerFields::units, "Number of units.", {.range = "at least 1"}),
    field("activation", &LayerFields::activation, "Name of the activation."),
    field("parameter", &LayerFields::parameter, "Of the activation, null where it has none."));

struct ExperimentFields {
  std::string_view data;
  std::optional<float> data_parameter;
  Named<float> numbers;
  std::size_t data_seed;
  std::vector<std::string_view> features;
  std::vector<std::string> net;
  std::vector<LayerFields> layers;
  std::string_view initializer;
  float initializer_scale;
  std::string_view loss;
  std::string_view optimizer;
  std::vector<float> optimizer_parameters;
  std::size_t seed;
  std::optional<std::size_t> at;
  std::string check;
  std::string scale;
  std::string own;
  std::optional<ActivationSpec> own_spec;
  bool weights;
};

template <>
inline constexpr auto declaration<ExperimentFields> = declare(
    "Fields", "The fields of an experiment, each with its value in force.",
    field("data", &ExperimentFields::data,
          "Name of a data set, or `points` for data of one's own."),
    field("dataParameter", &ExperimentFields::data_parameter,
          "Of the data set, null where it has none."),
    fields_of_names(&ExperimentFields::numbers, "Fields that are one number; see Tables.numbers.",
                    {.type = "NumberName"}),
    field("dataseed", &ExperimentFields::data_seed, "Seed of the data.", {.range = "32 bits"}),
    field("in", &ExperimentFields::features, "Names of the features of the plane that are used."),
    field("net", &ExperimentFields::net, "The hidden layers as the key `net` lists them."),
    field("layers", &ExperimentFields::layers, "The hidden layers, from the inputs on."),
    field("init", &ExperimentFields::initializer, "Name of the initialiser."),
    field("initScale", &ExperimentFields::initializer_scale, "What its weights are multiplied by."),
    field("loss", &ExperimentFields::loss, "Name of the loss, or `auto`."),
    field("opt", &ExperimentFields::optimizer, "Name of the optimiser."),
    field("optParameters", &ExperimentFields::optimizer_parameters,
          "Its settings, in the order of Tables.optimizers."),
    field("seed", &ExperimentFields::seed, "Seed of weights, batches and dropout.",
          {.range = "32 bits"}),
    field("at", &ExperimentFields::at, "The step that the text leads to, null where it names none.",
          {.range = "steps"}),
    field("check", &ExperimentFields::check, "How the digest begins there; empty for none.",
          {.range = "hexadecimal"}),
    field("scale", &ExperimentFields::scale,
          "How columns of one's own data were scaled, as the key `scale` has it; empty for none."),
    field("own", &ExperimentFields::own,
          "The activation of one's own: its formula and constants; empty for none."),
    field("ownSpec", &ExperimentFields::own_spec, "The same as an activation, null for none."),
    field("weights", &ExperimentFields::weights,
          "Whether the first weights are given instead of drawn."));

struct ProblemTold {
  std::string field;
  std::string value;
  std::string_view code;
  MessageTold allowed;
  std::string used;
};

template <>
inline constexpr auto declaration<ProblemTold> =
    declare("Problem", "A setting that could not be taken as it was given.",
            field("field", &ProblemTold::field,
                  "Its key; for a hidden layer `net` and the layer's number, counted from 1."),
            field("value", &ProblemTold::value, "What the text says, cut short where it is long."),
            field("code", &ProblemTold::code, "What is wrong; listed in cpp/experiment/problem.h."),
            field("allowed", &ProblemTold::allowed, "What would have been accepted."),
            field("used", &ProblemTold::used,
                  "What is in force instead; empty where the setting is ignored."));

std::vector<ProblemTold> told(const std::vector<Problem>& problems);

struct Edited {
  std::string text;
  ExperimentFields fields;
  std::vector<ProblemTold> problems;
};

template <>
inline constexpr auto declaration<Edited> = declare(
    "Edited", "An experiment that was read.", field("text", &Edited::text, "Its canonical text."),
    field("fields", &Edited::fields, "Its fields."),
    field("problems", &Edited::problems, "What was wrong with it."));

// The experiment of `text` with `changes` ("key=value&key=value") applied. What of them is no
// number, or out of range, changes nothing: who mistypes a value keeps the one before.
Edited edit(const std::string& text, const std::string& changes);

ExperimentFields fields_of(const Experiment& experiment);

// The name of a loss in the text form.
std::string_view name_of(Loss loss);

}  // namespace playground
