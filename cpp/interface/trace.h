// One sample's way through the network and back as a caller asks for it and is told it; see
// measure/trace.h.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "measure/trace.h"

namespace playground {

// The sample at `sample`, or where that is negative the point (x1, x2) with `target`. Where `layer`
// is not negative, also the strongest path to that unit, and its pre-activations for the first
// `spread` training samples.
struct TraceRequest {
  int sample = -1;
  float x1 = 0;
  float x2 = 0;
  float target = 0;
  int layer = -1;
  int unit = 0;
  int spread = 0;
};

template <>
inline constexpr auto declaration<TraceRequest> =
    declare("EngineTraceRequest", "The sample or point to trace, and the unit to look at.",
            field("sample", &TraceRequest::sample, "Its index in the data.",
                  {.range = "negative for the point"}),
            field("x1", &TraceRequest::x1, "Of the point."),
            field("x2", &TraceRequest::x2, "Of the point; ignored on a line."),
            field("target", &TraceRequest::target, "Of the point, as EngineSamples.y has it."),
            field("layer", &TraceRequest::layer, "Of the unit.",
                  {.range = "counted from 0, negative for none"}),
            field("unit", &TraceRequest::unit, "Of that layer.", {.range = "counted from 0"}),
            field("spread", &TraceRequest::spread,
                  "For how many training samples the unit's pre-activation is wanted.",
                  {.range = "at least 0"}));

template <>
inline constexpr auto declaration<LedgerEntry> = declare(
    "LedgerEntry", "A layer's line in the ledger of the chain rule; see cpp/measure/trace.h.",
    field("gradientA", &LedgerEntry::gradient_a, "∂L/∂a over its units.",
          {.range = "root mean square"}),
    field("gradientZ", &LedgerEntry::gradient_z, "∂L/∂z over its units.",
          {.range = "root mean square"}),
    field("weights", &LedgerEntry::weights, "What the weights above multiply the gradient by.",
          {.range = "factor, at least 0"}),
    field("slope", &LedgerEntry::slope, "What the activation multiplies the gradient by.",
          {.range = "factor, at least 0"}));

struct PathStepTold {
  std::size_t layer;
  std::size_t unit;
  double weight;
  double slope;
};

template <>
inline constexpr auto declaration<PathStepTold> = declare(
    "PathStep", "A unit on the strongest path from the output down.",
    field("layer", &PathStepTold::layer, "Its layer.", {.range = "counted from 0"}),
    field("unit", &PathStepTold::unit, "Its place in the layer.", {.range = "counted from 0"}),
    field("weight", &PathStepTold::weight,
          "Between it and the unit before on the path; 1 at the output."),
    field("slope", &PathStepTold::slope, "f′(z); 1 at the output."));

struct SmallestTold {
  std::size_t layer;
  std::string_view factor;
};

template <>
inline constexpr auto declaration<SmallestTold> =
    declare("SmallestFactor", "The smallest factor of the ledger.",
            field("layer", &SmallestTold::layer, "Its line.", {.range = "counted from 0"}),
            field("factor", &SmallestTold::factor, "Which one.", {.type = "'weights' | 'slope'"}));

struct TraceTold {
  double target;
  double loss;
  std::vector<LedgerEntry> ledger;
  SmallestTold smallest;
  std::vector<PathStepTold> path;
  View<1> input;
  View<1> z;
  View<1> a;
  View<1> slope;
  View<1> gradient_a;
  View<1> gradient_z;
  View<1> gradient;
  View<1> spread;
};

template <>
inline constexpr auto declaration<TraceTold> = declare(
    "Trace", "One sample's way through the network and back. Units are counted through all layers.",
    field("target", &TraceTold::target, "As Samples.y has it."),
    field("loss", &TraceTold::loss, "Of this sample, without penalties.", {.range = "at least 0"}),
    field("ledger", &TraceTold::ledger, "One line a layer, the output layer last."),
    field("smallest", &TraceTold::smallest, "Where the gradient was lost."),
    field("path", &TraceTold::path,
          "From the output down to the unit that was asked for; empty where none was."),
    field("input", &TraceTold::input, "What the network is given.", {.axes = "inputs"}),
    field("z", &TraceTold::z, "Pre-activations.", {.axes = "units"}),
    field("a", &TraceTold::a, "Activations.", {.axes = "units"}),
    field("slope", &TraceTold::slope, "f′(z).", {.axes = "units"}),
    field("gradientA", &TraceTold::gradient_a, "∂L/∂a.", {.axes = "units"}),
    field("gradientZ", &TraceTold::gradient_z, "∂L/∂z.", {.axes = "units"}),
    field("gradient", &TraceTold::gradient, "The loss's derivatives.", {.axes = "parameters"}),
    field("spread", &TraceTold::spread,
          "Pre-activations of that unit for training samples, as many as were asked for.",
          {.axes = "samples"}));

// What `trace` says, with the path to a unit of a layer, or none where there is no such unit.
TraceTold told(const Trainer& trainer, const Trace& trace, int layer, int unit);

}  // namespace playground
