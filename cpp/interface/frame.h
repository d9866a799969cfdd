// The state of a run at one moment as a caller asks for it and is told it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interface/declaration.h"
#include "interface/findings.h"
#include "interface/lives.h"

namespace playground {

// What is not asked for is not computed. Sides are those of maps over the plane, 0 for none.
struct FrameRequest {
  bool vitals = false;
  bool parameters = false;
  bool gradients = false;
  bool curves = false;
  int unit_map = 0;
  int output = 0;
  int folds = 0;
  bool predictions = false;
  bool findings = false;
  int regions = 0;
  bool lives = false;
  bool unit_histogram = false;
};

template <>
inline constexpr auto declaration<FrameRequest> = declare(
    "EngineFrameRequest",
    "What a picture needs of a run; what is not asked for is not computed, and null in the frame.",
    field("vitals", &FrameRequest::vitals, "Numbers and histograms of layers and units."),
    field("parameters", &FrameRequest::parameters, "All parameters."),
    field("gradients", &FrameRequest::gradients,
          "The mean loss's derivatives; they come with `vitals` only."),
    field("curves", &FrameRequest::curves, "f and f′ of every layer."),
    field("unitMap", &FrameRequest::unit_map, "Side of the map of every unit.",
          {.range = "cells, 0 for none"}),
    field("output", &FrameRequest::output, "Side of the output surface.",
          {.range = "cells, 0 for none"}),
    field("folds", &FrameRequest::folds,
          "Side of the grid of cells at whose corners the pre-activations of all units are wanted.",
          {.range = "cells, 0 for none"}),
    field("predictions", &FrameRequest::predictions, "Outputs for every sample."),
    field("findings", &FrameRequest::findings, "What ails the network."),
    field("regions", &FrameRequest::regions,
          "Side of the grid of cells over which linear regions are counted.",
          {.range = "cells, 0 for none"}),
    field("lives", &FrameRequest::lives, "When units died and came back."),
    field("unitHistogram", &FrameRequest::unit_histogram,
          "How z of every unit is spread; it comes with `vitals` only."));

// Sections that were not asked for are absent, and so are maps where the data have no plane.
struct Frame {
  std::size_t step = 0;
  double epoch = 0;
  bool diverged = false;
  bool pristine = false;
  std::string digest;
  double train_loss = 0;
  double test_loss = 0;
  double train_accuracy = 0;
  double test_accuracy = 0;
  std::optional<View<2>> layers;
  std::optional<View<2>> units;
  std::optional<View<2>> z_histogram;
  std::optional<View<2>> a_histogram;
  std::optional<View<2>> g_histogram;
  std::optional<View<2>> unit_histogram;
  std::optional<View<3>> curves;
  std::optional<View<3>> unit_maps;
  std::optional<View<3>> output;
  std::optional<View<3>> folds;
  std::optional<View<2>> predictions;
  std::optional<View<1>> gradients;
  std::optional<View<1>> parameters;
  std::optional<std::vector<FindingTold>> findings;
  std::optional<std::size_t> regions;
  std::optional<LivesRecord> lives;
};

template <>
inline constexpr auto declaration<Frame> = declare(
    "EngineFrame",
    "The state of a run at one moment; what was not asked for is null, and so are maps where the "
    "data have no plane.",
    field("step", &Frame::step, "Batches trained.", {.range = "steps, at least 0"}),
    field("epoch", &Frame::epoch, "The same in epochs.", {.range = "epochs, at least 0"}),
    field("diverged", &Frame::diverged, "Whether the run has left the finite numbers."),
    field("pristine", &Frame::pristine,
          "Whether the weights are those that this experiment gives at this step."),
    field("digest", &Frame::digest, "Hash of all parameters.", {.range = "16 hexadecimal digits"}),
    field("trainLoss", &Frame::train_loss, "Mean loss of the training samples."),
    field("testLoss", &Frame::test_loss, "Mean loss of the samples held out."),
    field("trainAccuracy", &Frame::train_accuracy,
          "Share of the training samples that are told right.",
          {.range = "0 to 1, NaN for regression"}),
    field("testAccuracy", &Frame::test_accuracy,
          "Share of the samples held out that are told right.",
          {.range = "0 to 1, NaN for regression"}),
    field("layers", &Frame::layers, "The numbers that Tables.layerNumbers names.",
          {.axes = "layers × layerNumbers"}),
    field("units", &Frame::units, "The numbers that Tables.unitNumbers names.",
          {.axes = "units × unitNumbers"}),
    field("zHistogram", &Frame::z_histogram, "Of z: below, the bins, above.",
          {.range = "shares, 0 to 1", .axes = "layers × bins"}),
    field("aHistogram", &Frame::a_histogram, "Of a: below, the bins, above.",
          {.range = "shares, 0 to 1", .axes = "layers × bins"}),
    field("gHistogram", &Frame::g_histogram, "Of |∂L/∂z|: zero, the bins, above.",
          {.range = "shares, 0 to 1", .axes = "layers × bins"}),
    field("unitHistogram", &Frame::unit_histogram,
          "Of z of each unit over the interval of Tables.zBins: below, the bins, above.",
          {.range = "shares, 0 to 1", .axes = "units × bins"}),
    field("curves", &Frame::curves, "f and f′ at z = −6 + i/16.",
          {.axes = "layers × functions × points"}),
    field("unitMaps", &Frame::unit_maps,
          "Activations of the inputs, then of all units, over the plane; the top row comes first.",
          {.axes = "inputsAndUnits × rows × columns"}),
    field("output", &Frame::output,
          "What the outputs show, over the plane; the top row comes first.",
          {.axes = "outputs × rows × columns"}),
    field("folds", &Frame::folds,
          "Pre-activations of all units at the corners of cells; the top row comes first.",
          {.axes = "units × rows × columns"}),
    field("predictions", &Frame::predictions, "What the outputs show for every sample.",
          {.range = "−1 to 1 for two classes, probabilities for more, values for regression",
           .axes = "samples × outputs"}),
    field("gradients", &Frame::gradients,
          "The derivative of the mean loss over the probe set by every parameter.",
          {.axes = "parameters"}),
    field("parameters", &Frame::parameters, "All parameters, as Description.layers places them.",
          {.axes = "parameters"}),
    field("findings", &Frame::findings, "What ails the network, worst first."),
    field("regions", &Frame::regions, "Linear regions that the cells meet."),
    field("lives", &Frame::lives, "When units died and came back."));

}  // namespace playground
