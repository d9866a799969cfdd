// The record of units that died and came back as a caller is told it; see measure/lives.h.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "interface/declaration.h"
#include "measure/lives.h"

namespace playground {

struct UnitLife {
  std::size_t unit;
  std::size_t state;
  std::size_t since;
  std::size_t deaths;
  std::size_t revivals;
  std::optional<double> bias;
  std::optional<double> weights;
  std::optional<double> inputs;
};

template <>
inline constexpr auto declaration<UnitLife> = declare(
    "UnitLife",
    "How a unit has fared. The last three say what moved its mean pre-activation at its last "
    "death: "
    "0 where there was none, null where it is not known.",
    field("unit", &UnitLife::unit, "Which one.", {.range = "counted from 0 through all layers"}),
    field("state", &UnitLife::state, "What it is: 0 working, 1 dead, 2 always on, 3 saturated.",
          {.range = "0 to 3"}),
    field("since", &UnitLife::since, "The check that found it in this state.", {.range = "steps"}),
    field("deaths", &UnitLife::deaths, "How often it died.", {.range = "at least 0"}),
    field("revivals", &UnitLife::revivals, "How often it came back.", {.range = "at least 0"}),
    field("bias", &UnitLife::bias, "By the change of its bias."),
    field("weights", &UnitLife::weights, "By the change of its weights."),
    field("inputs", &UnitLife::inputs, "By the change of its inputs."));

struct LivesRecord {
  std::size_t step;
  std::vector<UnitLife> units;
};

template <>
inline constexpr auto declaration<LivesRecord> =
    declare("LivesRecord", "Units that are not working, or died at some time.",
            field("step", &LivesRecord::step, "Of the last check.", {.range = "steps"}),
            field("units", &LivesRecord::units, "Those units, ascending."));

LivesRecord record_of(const Lives& lives);

// A stretch of the past that is lived through again; see replay_lives in measure/lives.h.
struct Stretch {
  int point = 0;
  int from = 0;
  int to = 0;
  int stride = 1;
};

template <>
inline constexpr auto declaration<Stretch> = declare(
    "Stretch", "A stretch of the past that is lived through again.",
    field("point", &Stretch::point, "The checkpoint to begin at.", {.range = "steps, up to from"}),
    field("from", &Stretch::from, "The first check.", {.range = "steps"}),
    field("to", &Stretch::to, "The last check.", {.range = "steps, more than from"}),
    field("stride", &Stretch::stride, "Steps between checks.", {.range = "steps, at least 1"}));

}  // namespace playground
