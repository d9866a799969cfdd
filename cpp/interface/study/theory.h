// What theory says of a network before training, and what random networks of its kind are like, as
// a caller is told it; see study/theory/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "interface/study/study.h"
#include "study/theory/expected_layers.h"
#include "study/theory/random_networks.h"

namespace playground {

struct ExpectedLayerTold {
  std::optional<double> mean;
  std::optional<double> deviation;
  std::optional<double> gradient;
};

template <>
inline constexpr auto declaration<ExpectedLayerTold> = declare(
    "ExpectedLayer", "A layer of an infinitely wide network before training; null what is none.",
    field("mean", &ExpectedLayerTold::mean, "Of the activations."),
    field("deviation", &ExpectedLayerTold::deviation, "Standard deviation of the activations."),
    field("gradient", &ExpectedLayerTold::gradient,
          "RMS of ∂L/∂z, that of the output layer being the random networks'."));

struct RandomLayerTold {
  EstimateTold mean;
  EstimateTold deviation;
  EstimateTold gradient;
  std::size_t without_gradient;
};

template <>
inline constexpr auto declaration<RandomLayerTold> = declare(
    "RandomLayer",
    "A layer over random networks: means, with two standard deviations either way, as far as such "
    "numbers can be.",
    field("mean", &RandomLayerTold::mean, "Of the means of the activations."),
    field("deviation", &RandomLayerTold::deviation,
          "Of the standard deviations of the activations."),
    field("gradient", &RandomLayerTold::gradient,
          "Of the RMS of ∂L/∂z where it is not 0, on a logarithmic scale."),
    field("withoutGradient", &RandomLayerTold::without_gradient, "Networks where it is 0."));

struct TheoryLayerTold {
  ExpectedLayerTold expected;
  RandomLayerTold random;
};

template <>
inline constexpr auto declaration<TheoryLayerTold> =
    declare("TheoryLayer", "A layer by theory and over random networks.",
            field("expected", &TheoryLayerTold::expected, "Infinitely wide."),
            field("random", &TheoryLayerTold::random, "As wide as the layer is."));

struct TheoryTold {
  std::string_view silence;
  double input_square;
  std::size_t networks;
  std::size_t planned_networks;
  std::vector<TheoryLayerTold> layers;
  std::optional<double> dead_for_one_sample;
};

template <>
inline constexpr auto declaration<TheoryTold> = declare(
    "Theory", "What theory says of a network before training, and what random ones are like.",
    field("silence", &TheoryTold::silence, "Why nothing is said; empty where something is.",
          {.type = "'' | 'weights' | 'zeros' | 'kind' | 'no_layers'"}),
    field("inputSquare", &TheoryTold::input_square,
          "Mean square of the inputs, over training samples and inputs."),
    field("networks", &TheoryTold::networks, "Random networks that have been measured."),
    field("plannedNetworks", &TheoryTold::planned_networks, "That are to be."),
    field("layers", &TheoryTold::layers, "Hidden layers and the output layer; may be none."),
    field("deadForOneSample", &TheoryTold::dead_for_one_sample,
          "Probability that some layer is off for a given sample; null where not all are ReLU.",
          {.range = "0 to 1"}));

// What theory says of an experiment, at once, and of random networks as far as they are measured.
class TheoryView {
 public:
  explicit TheoryView(const Experiment& experiment);

  // Measures another random network; whether all are.
  bool advance();

  TheoryTold told() const;

 private:
  std::string_view silence_;
  std::optional<double> dead_for_one_sample_;
  double input_square_ = 0;
  std::vector<ExpectedLayer> expected_;
  RandomNetworks random_;
};

}  // namespace playground
