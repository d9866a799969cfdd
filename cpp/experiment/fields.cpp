// See fields.h.
#include "experiment/fields.h"

#include <algorithm>
#include <array>

#include "text/number.h"

namespace playground {
namespace {

constexpr std::array table{
    NumberField{{.name = "noise", .standard = 0.1F, .min = 0, .max = 1}, &Experiment::noise},
    NumberField{
        {.name = "samples", .standard = 500, .min = 10, .max = max_samples, .integer = true},
        &Experiment::samples},
    NumberField{{.name = "train", .standard = 0.5F, .min = 0.1F, .max = 0.9F},
                &Experiment::train_share},
    NumberField{{.name = "lr", .standard = 0.03F, .min = 0, .max = 10, .min_open = true},
                &Experiment::learning_rate},
    NumberField{{.name = "batch", .standard = 10, .min = 1, .max = max_samples, .integer = true},
                &Experiment::batch},
    NumberField{{.name = "l1", .standard = 0, .min = 0, .max = 1}, &Experiment::l1},
    NumberField{{.name = "l2", .standard = 0, .min = 0, .max = 1}, &Experiment::l2},
    NumberField{{.name = "clip", .standard = 0, .min = 0, .max = 1000}, &Experiment::clip},
    NumberField{{.name = "drop", .standard = 0, .min = 0, .max = 0.9F}, &Experiment::dropout},
};

}  // namespace

std::span<const NumberField> number_fields() { return table; }

const NumberField& number_field(float Experiment::*member) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const NumberField& field) { return field.member == member; });
}

std::string allowed_range(const Parameter& parameter) {
  const std::string min = format_number(parameter.min);
  const std::string max = format_number(parameter.max);
  const std::string range =
      parameter.min_open ? "above " + min + ", up to " + max : min + " to " + max;
  return parameter.integer ? "a whole number, " + range : range;
}

float nearest_allowed(const Parameter& parameter, float value) {
  if (value != value) {
    return parameter.standard;
  }
  const float lowest = parameter.min_open ? parameter.max / 1000 : parameter.min;
  if (!parameter.allows(value)) {
    return value > parameter.max ? parameter.max : lowest;
  }
  if (!parameter.integer) {
    return value;
  }
  const auto whole = static_cast<float>(static_cast<std::int32_t>(value));
  return parameter.allows(whole) ? whole : parameter.min;
}

}  // namespace playground
