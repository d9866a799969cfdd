// An activation of the reader's own as a caller is told it: what it is, its derivative, and what
// can be said of it before anyone trains.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "interface/experiment.h"
#include "interface/message.h"
#include "interface/tables.h"

namespace playground {

struct FarEndTold {
  std::string_view how;
  float limit;
  float slope;
};

template <>
inline constexpr auto declaration<FarEndTold> = declare(
    "FarEnd", "What becomes of f far out.",
    field("how", &FarEndTold::how,
          "`settles`, `straight`, `wavy_line`, `slows`, `grows` (faster than a line), `waves` or "
          "`undefined`."),
    field("limit", &FarEndTold::limit, "Where it settles."),
    field("slope", &FarEndTold::slope, "Of the straight line."));

struct OwnFactsTold {
  std::array<std::optional<float>, 2> range;
  std::string_view course;
  std::vector<std::array<float, 2>> flat;
  std::vector<std::array<float, 2>> broken;
  float steepest;
  std::array<float, 2> steepest_at;
  float value_at_0;
  float slope_at_0;
  FarEndTold left;
  FarEndTold right;
  float gradient_share;
  std::optional<float> gain;
  std::optional<float> gradient_factor;
  float deviation;
  std::size_t corners;
};

template <>
inline constexpr auto declaration<OwnFactsTold> = declare(
    "OwnFacts", "What can be said of an activation before anyone trains.",
    field("range", &OwnFactsTold::range, "Infimum and supremum of f, null where unbounded."),
    field("course", &OwnFactsTold::course, "`rises`, `falls`, `both` or `constant`."),
    field("flat", &OwnFactsTold::flat, "Where f′ is 0, between −20 and 20."),
    field("broken", &OwnFactsTold::broken, "Where f or f′ is no finite number."),
    field("steepest", &OwnFactsTold::steepest, "The largest |f′| there, ∞ beside a pole.",
          {.range = "at least 0"}),
    field("steepestAt", &OwnFactsTold::steepest_at,
          "The z of it: from one to another where f is that steep over a stretch."),
    field("valueAt0", &OwnFactsTold::value_at_0, "f(0)."),
    field("slopeAt0", &OwnFactsTold::slope_at_0,
          "f′(0), as the formula gives it, also at a corner."),
    field("left", &OwnFactsTold::left, "Towards −∞."),
    field("right", &OwnFactsTold::right, "Towards ∞."),
    field("gradientShare", &OwnFactsTold::gradient_share,
          "The share of a standard normal z for which f′ is not 0.", {.range = "0 to 1"}),
    field("gain", &OwnFactsTold::gain,
          "The gain of initial weights that keeps E a² from layer to layer, null for none."),
    field("gradientFactor", &OwnFactsTold::gradient_factor,
          "By which the RMS gradient changes a layer with such weights, null for none."),
    field("deviation", &OwnFactsTold::deviation,
          "Largest difference between f′ and finite differences of f, in units of the steepest "
          "slope."),
    field("corners", &OwnFactsTold::corners, "Places where f turns or jumps, left out of it."));

struct OwnActivationTold {
  std::string text;
  std::string formula;
  std::vector<Parameter> constants;
  std::string_view learned;
  std::string f;
  std::string slope;
  std::optional<OwnFactsTold> facts;
  std::vector<ProblemTold> problems;
};

template <>
inline constexpr auto declaration<OwnActivationTold> = declare(
    "OwnActivation", "An activation of the reader's own.",
    field("text", &OwnActivationTold::text,
          "Its formula and constants as `own` reads them, in their canonical form."),
    field("formula", &OwnActivationTold::formula, "The formula alone."),
    field("constants", &OwnActivationTold::constants,
          "Its constants; the first is the parameter of each layer."),
    field("learned", &OwnActivationTold::learned,
          "How the first one is learned: `no`, `unit` (one each) or `layer` (one)."),
    field("f", &OwnActivationTold::f, "The formula in prefix notation, as `max z * a z`."),
    field("slope", &OwnActivationTold::slope,
          "Its derivative likewise; empty where it would be too long to be read."),
    field("facts", &OwnActivationTold::facts, "What can be said of it, null for no formula."),
    field("problems", &OwnActivationTold::problems, "Why it is refused; empty where it is not."));

// Owns what a view of it shows.
struct CompiledOwn {
  std::string key = {};
  std::string text = {};
  std::string packed = {};
  std::vector<float> record = {};
  std::vector<MessageTold> fault = {};
};

struct CompiledOwnTold {
  std::string key;
  std::string text;
  std::string packed;
  View<1> record;
  std::vector<MessageTold> fault;
};

template <>
inline constexpr auto declaration<CompiledOwnTold> = declare(
    "CompiledOwn", "An activation of the reader's own, for the module that knows no formulas.",
    field("key", &CompiledOwnTold::key, "The value: what it is to be known by."),
    field("text", &CompiledOwnTold::text, "Its canonical form, by which it is known as well."),
    field("packed", &CompiledOwnTold::packed, "The same, packed."),
    field("record", &CompiledOwnTold::record, "What it is, ready to be used; empty where refused.",
          {.axes = "numbers"}),
    field("fault", &CompiledOwnTold::fault, "Why it is refused: one, or none."));

// What `value`, one of `own`, is made into.
CompiledOwn compiled_own(const std::string& value);

// The activation of `text`, which is a value of `own`, packed or plain.
OwnActivationTold own_activation(const std::string& text);

}  // namespace playground
