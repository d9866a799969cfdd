// The numbers of an experiment with their defaults and ranges: one table for the parser, the
// printer and the page's controls.
#pragma once

#include <span>

#include "experiment/experiment.h"
#include "experiment/problem.h"
#include "network/parameter.h"

namespace playground {

struct NumberField {
  Parameter parameter;  // its name is the key in the text form
  float Experiment::*member;
};

std::span<const NumberField> number_fields();

// The field that is stored in `member`.
const NumberField& number_field(float Experiment::*member);

// What `parameter` may be: `number`, `number_above` or `whole` of allowed_codes.
Message allowed_range(const Parameter& parameter);

// `value` if it is allowed, otherwise the allowed number nearest to it. Above an open minimum that
// is a thousandth of the maximum. NaN gives the standard value.
float nearest_allowed(const Parameter& parameter, float value);

}  // namespace playground
