// The shape of a run as a caller is told it: its network with the places of all parameters, its
// task and its samples.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "training/trainer.h"

namespace playground {

struct LayerDescription {
  std::string_view kind;
  std::size_t units;
  std::size_t inputs;
  std::string_view activation;
  std::optional<float> parameter;
  std::size_t weights;
  std::size_t biases;
  std::optional<std::size_t> slopes;
  std::size_t slope_count;
};

template <>
inline constexpr auto declaration<LayerDescription> = declare(
    "LayerDescription", "A layer of the network in training.",
    field("kind", &LayerDescription::kind, "As the engine names it, such as dense."),
    field("units", &LayerDescription::units, "Number of units.", {.range = "at least 1"}),
    field("inputs", &LayerDescription::inputs, "Inputs of a unit.", {.range = "at least 1"}),
    field("activation", &LayerDescription::activation, "Name of the activation."),
    field("parameter", &LayerDescription::parameter, "Of the activation, null where it has none."),
    field(
        "weights", &LayerDescription::weights,
        "Where its weights begin in the parameters: units × inputs, row-major, for a dense layer."),
    field("biases", &LayerDescription::biases, "Where its biases begin in the parameters."),
    field("slopes", &LayerDescription::slopes,
          "Where its learned slopes begin in the parameters, null where it learns none."),
    field("slopeCount", &LayerDescription::slope_count,
          "How many there are: one a unit, or one that all share."));

struct ColumnScale {
  std::size_t column;
  double centre;
  double spread;
};

template <>
inline constexpr auto declaration<ColumnScale> = declare(
    "ColumnScale", "How a column of the reader's table became what the network sees.",
    field("column", &ColumnScale::column,
          "Counted from 0; the number of inputs stands for what is learned."),
    field("centre", &ColumnScale::centre, "What was taken off.", {.range = "in the column's unit"}),
    field("spread", &ColumnScale::spread, "What the rest was divided by.",
          {.range = "in the column's unit"}));

struct Description {
  std::string text;
  std::string_view task;
  std::string_view loss;
  std::size_t classes;
  std::size_t dimensions;
  std::size_t inputs;
  std::vector<std::string_view> features;
  std::vector<LayerDescription> layers;
  std::size_t parameters;
  std::size_t steps_per_epoch;
  std::size_t train_samples;
  std::size_t test_samples;
  std::vector<std::string> columns;
  std::vector<std::string> class_names;
  std::vector<ColumnScale> scale;
};

template <>
inline constexpr auto declaration<Description> = declare(
    "Description", "The network in training, and what it learns.",
    field("text", &Description::text, "Canonical text of the experiment."),
    field("task", &Description::task, "What is to be learned.", {.type = "Task"}),
    field("loss", &Description::loss, "Name of the loss in force."),
    field("classes", &Description::classes, "Number of classes.", {.range = "0 for regression"}),
    field("dimensions", &Description::dimensions, "Values of a sample of the data.",
          {.range = "2 in the plane, 1 on a line, else more"}),
    field("inputs", &Description::inputs, "Inputs of the network."),
    field("features", &Description::features,
          "Names of the features that are its inputs; empty where these are the values of a "
          "sample."),
    field("layers", &Description::layers, "From the first hidden layer to the output layer."),
    field("parameters", &Description::parameters, "Number of parameters."),
    field("stepsPerEpoch", &Description::steps_per_epoch, "Steps of an epoch.",
          {.range = "at least 1"}),
    field("trainSamples", &Description::train_samples, "Samples that are trained on."),
    field("testSamples", &Description::test_samples, "Samples that are held out."),
    field("columns", &Description::columns,
          "Names of the table's columns: of the inputs, then of what is learned; empty where the "
          "data is no table."),
    field("classNames", &Description::class_names, "Names of its classes."),
    field("scale", &Description::scale, "The columns that were scaled."));

struct SamplesTold {
  View<2> x;
  View<1> y;
  std::size_t train_samples;
};

template <>
inline constexpr auto declaration<SamplesTold> =
    declare("EngineSamples", "The data of a run; the training samples come first.",
            field("x", &SamplesTold::x, "In plane coordinates.", {.axes = "samples × dimensions"}),
            field("y", &SamplesTold::y, "Targets.",
                  {.range = "±1 for two classes, 0, 1, … for more, values for regression",
                   .axes = "samples"}),
            field("trainSamples", &SamplesTold::train_samples, "How many are trained on."));

Description description_of(const Trainer& trainer);

// Views of the trainer's data.
SamplesTold samples_of(const Trainer& trainer);

}  // namespace playground
