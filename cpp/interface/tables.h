// The engine's tables as a caller is told them: everything that may be chosen in an experiment,
// with its ranges, and the names and bins of the vital signs.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "network/activation.h"
#include "network/parameter.h"

namespace playground {

template <>
inline constexpr auto declaration<Parameter> = declare(
    "ParameterSpec", "A number of an experiment, or of an activation, data set or optimiser.",
    field("name", &Parameter::name, "Its name."),
    field("default", &Parameter::standard, "Its value where nothing is said.",
          {.range = "min to max"}),
    field("min", &Parameter::min, "The smallest value."),
    field("max", &Parameter::max, "The largest value."),
    field("minOpen", &Parameter::min_open, "Whether `min` itself is not allowed."),
    field("integer", &Parameter::integer, "Whether it is a whole number."));

struct ActivationSpec {
  std::string_view name;
  std::vector<Parameter> parameters;
  std::array<std::optional<float>, 2> range;
  std::array<float, 2> span;
  bool piecewise_linear;
  std::vector<float> kinks;
  bool monotonic;
  bool learned;
  float steepest;
  std::string_view initializer;
};

template <>
inline constexpr auto declaration<ActivationSpec> = declare(
    "ActivationSpec", "An activation f of a hidden layer.",
    field("name", &ActivationSpec::name, "Its name in `net`."),
    field("parameters", &ActivationSpec::parameters, "Its parameter, or none."),
    field("range", &ActivationSpec::range,
          "Infimum and supremum of f with the standard parameter, null where unbounded."),
    field("span", &ActivationSpec::span, "The interval of a that pictures cover.",
          {.range = "ascending"}),
    field("piecewiseLinear", &ActivationSpec::piecewise_linear, "Whether f is piecewise linear."),
    field("kinks", &ActivationSpec::kinks,
          "The z at which a piecewise linear f turns or jumps; empty for others.",
          {.range = "ascending, −8 to 8"}),
    field("monotonic", &ActivationSpec::monotonic, "Whether f never falls."),
    field("learned", &ActivationSpec::learned, "Whether its parameter is learned, one a unit."),
    field("steepest", &ActivationSpec::steepest, "The largest |f′|.", {.range = "at least 0"}),
    field("initializer", &ActivationSpec::initializer, "The initialiser that `auto` stands for."));

struct DatasetSpec {
  std::string_view name;
  std::string_view task;
  std::size_t inputs;
  std::size_t classes;
  std::vector<Parameter> parameters;
};

template <>
inline constexpr auto declaration<DatasetSpec> =
    declare("DatasetSpec", "A data set that can be drawn.",
            field("name", &DatasetSpec::name, "Its name in `data`."),
            field("task", &DatasetSpec::task, "What is to be learned.", {.type = "Task"}),
            field("inputs", &DatasetSpec::inputs, "Values of a sample.",
                  {.range = "2 in the plane, 1 on a line, else more"}),
            field("classes", &DatasetSpec::classes, "Number of classes.",
                  {.range = "0 for regression, and where the parameter gives it"}),
            field("parameters", &DatasetSpec::parameters, "Its parameter, or none."));

struct NamedSpec {
  std::string_view name;
};

template <>
inline constexpr auto declaration<NamedSpec> =
    declare("NamedSpec", "Something that is chosen by its name alone.",
            field("name", &NamedSpec::name, "Its name in an experiment."));

struct LossSpec {
  std::string_view name;
  bool for_regression;
};

template <>
inline constexpr auto declaration<LossSpec> =
    declare("LossSpec", "A loss.", field("name", &LossSpec::name, "Its name in `loss`."),
            field("forRegression", &LossSpec::for_regression,
                  "Whether it can be used with targets that are values."));

struct OptimizerSpec {
  std::string_view name;
  std::vector<Parameter> parameters;
};

template <>
inline constexpr auto declaration<OptimizerSpec> = declare(
    "OptimizerSpec", "An optimiser.", field("name", &OptimizerSpec::name, "Its name in `opt`."),
    field("parameters", &OptimizerSpec::parameters, "Its settings, in their order."));

struct Limits {
  std::size_t layers;
  std::size_t units;
  std::size_t samples;
  std::size_t parameters;
};

template <>
inline constexpr auto declaration<Limits> =
    declare("Limits", "The most that an experiment can have.",
            field("layers", &Limits::layers, "Hidden layers."),
            field("units", &Limits::units, "Units of a hidden layer."),
            field("samples", &Limits::samples, "Samples that are drawn."),
            field("parameters", &Limits::parameters, "Parameters of the network."));

struct ZBins {
  float low;
  float high;
  std::size_t count;
};

template <>
inline constexpr auto declaration<ZBins> =
    declare("ZBins", "Equal bins of the pre-activation z, between one below and one above.",
            field("lo", &ZBins::low, "Where the first bin begins."),
            field("hi", &ZBins::high, "Where the last bin ends."),
            field("count", &ZBins::count, "Number of bins, without those below and above."));

struct ABins {
  std::size_t count;
};

template <>
inline constexpr auto declaration<ABins> =
    declare("ABins", "Equal bins of a over the activation's span, between one below and one above.",
            field("count", &ABins::count, "Number of bins, without those below and above."));

struct GBins {
  float low_decade;
  float high_decade;
  std::size_t per_decade;
};

template <>
inline constexpr auto declaration<GBins> =
    declare("GBins", "Bins of |∂L/∂z|, between one for 0 and less and one above.",
            field("lo", &GBins::low_decade, "Where the first bin begins.", {.range = "log₁₀"}),
            field("hi", &GBins::high_decade, "Where the last bin ends.", {.range = "log₁₀"}),
            field("perDecade", &GBins::per_decade, "Bins a decade."));

struct Tables {
  std::size_t version = 1;
  Limits limits;
  std::vector<ActivationSpec> activations;
  std::vector<DatasetSpec> datasets;
  std::vector<NamedSpec> features;
  std::vector<NamedSpec> initializers;
  std::vector<LossSpec> losses;
  std::vector<OptimizerSpec> optimizers;
  Named<Parameter> numbers;
  std::vector<std::string_view> layer_numbers;
  std::vector<std::string_view> unit_numbers;
  ZBins z_bins;
  ABins a_bins;
  GBins g_bins;
  float flat_share;
};

template <>
inline constexpr auto declaration<Tables> = declare(
    "Tables", "Everything the engine knows about what may be chosen.",
    field("version", &Tables::version, "Of the text form of experiments."),
    field("limits", &Tables::limits, "The most that an experiment can have."),
    field("activations", &Tables::activations, "The first is the default."),
    field("datasets", &Tables::datasets, "The first is the default."),
    field("features", &Tables::features, "Of the plane, in the order of the network's inputs."),
    field("initializers", &Tables::initializers, "The first is the default."),
    field("losses", &Tables::losses, "The first is the default."),
    field("optimizers", &Tables::optimizers, "The first is the default."),
    field("numbers", &Tables::numbers, "Fields of an experiment that are one number.",
          {.type = "NumberName"}),
    field("layerNumbers", &Tables::layer_numbers, "Names of a layer's numbers in a frame."),
    field("unitNumbers", &Tables::unit_numbers, "Names of a unit's numbers in a frame."),
    field("zBins", &Tables::z_bins, "Of the histograms of z in a frame."),
    field("aBins", &Tables::a_bins, "Of the histograms of a in a frame."),
    field("gBins", &Tables::g_bins, "Of the histograms of |∂L/∂z| in a frame."),
    field("flatShare", &Tables::flat_share,
          "Below this share of the steepest slope a function counts as flat.",
          {.range = "0 to 1"}));

Tables tables();

// What a caller is told of one activation.
ActivationSpec spec_of(const Activation& activation);

}  // namespace playground
