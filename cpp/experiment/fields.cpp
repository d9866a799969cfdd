// See fields.h.
#include "experiment/fields.h"

#include <algorithm>
#include <array>

namespace playground {
namespace {

constexpr std::array all_number_fields{
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

std::span<const NumberField> number_fields() { return all_number_fields; }

const NumberField& number_field(float Experiment::*member) {
  return *std::find_if(all_number_fields.begin(), all_number_fields.end(),
                       [&](const NumberField& field) { return field.member == member; });
}

Message allowed_range(const Parameter& parameter) {
  const auto min = static_cast<double>(parameter.min);
  const auto max = static_cast<double>(parameter.max);
  if (parameter.integer) {
    const AllowedCode code = parameter.name == "units"    ? AllowedCode("units")
                             : parameter.name == "layers" ? AllowedCode("copies")
                                                          : AllowedCode("whole");
    return {code, {{"min", parameter.min_open ? min + 1 : min}, {"max", max}}};
  }
  return {parameter.min_open ? AllowedCode("number_above") : AllowedCode("number"),
          {{"min", min}, {"max", max}}};
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
