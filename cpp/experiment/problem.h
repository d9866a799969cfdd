// What in an experiment's text could not be taken as it stands, as codes with numbers and names.
// The words are the locale's: problems.js.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/message.h"

namespace playground {

// What is wrong.
inline constexpr std::array<std::string_view, 11> problem_codes{
    "unknown_field", "duplicate",     "not_a_number", "not_an_integer",
    "out_of_range",  "unknown_name",  "too_many",     "missing_value",
    "bad_parameter", "not_available", "more",
};
using ProblemCode = CodeIn<problem_codes>;

// What would have been accepted, with the values of its sentence. Those of data that links carry
// are in data/packing/packing.h.
//   number, number_above    min, max: from min, or from above it, to max
//   whole                   min, max: a whole number from min to max
//   units, copies           min, max: the same, of a layer's units, or of equal layers
//   names                   names: a list
//   value                   field: a value behind it
//   field_once, feature_once
//   layer                   a layer's form
//   parameters              name, count: so many numbers behind the name
//   layers                  most
//   steps                   max
//   parameter_count         most
//   weight_count            count, found
//   digest                  8 hexadecimal digits
//   points_field, points_data  data of one's own needs both fields
//   losses_for_regression   names
//   features_of_line        data on a line has features of x1 only
//   more                    more: so many problems that are not told one by one
//   scale                   the form of a scaled column, which has to be one of the data's
//   drawn_data              noise and a number of samples, which data of one's own has not
inline constexpr std::array<std::string_view, 23> allowed_codes{
    "number",
    "number_above",
    "whole",
    "units",
    "copies",
    "names",
    "value",
    "field_once",
    "feature_once",
    "layer",
    "parameters",
    "layers",
    "steps",
    "parameter_count",
    "weight_count",
    "digest",
    "points_field",
    "points_data",
    "losses_for_regression",
    "features_of_line",
    "more",
    "scale",
    "drawn_data",
};
using AllowedCode = CodeIn<allowed_codes>;

// Of a text that has more problems, so many are told, and then one, `more`, for all others.
inline constexpr std::size_t most_problems = 20;

struct Problem {
  std::string field;  // the key, for example "lr", or "net 2" for the second layer; cut as value
  std::string value;  // what the text said, cut short where it is long
  std::string_view code;  // one of problem_codes
  Message allowed;        // what would have been accepted
  std::string used;       // what is used instead, as a text says it; empty where it is ignored
};

}  // namespace playground
