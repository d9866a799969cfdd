// What of a table's columns the network will not see: numbers that single precision cannot tell
// apart, scaled or not. For csv.cpp.
#pragma once

#include <optional>
#include <vector>

#include "data/csv/standardize.h"
#include "text/message.h"

namespace playground {

// What is lost of a column with at least one value that is scaled by `scaling`, or not where that
// is nullptr: one of csv_problem_codes, or nothing where nothing that matters is.
//   merged   a tenth of the different values is gone, rounding errors of doubles aside, or values
//            more than a millionth of the column's width apart become one number
//   outlier  of a scaled column: the others are within a thousandth of the distance to the value
//            that is farthest from them, so that they become almost one number
std::optional<Message> loss_in(const WideColumn& column, const Scaling* scaling);

// `values` in ascending order, each once.
std::vector<double> different(std::vector<double> values);

}  // namespace playground
