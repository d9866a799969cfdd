// What of a table's columns the network will not see: numbers that single precision cannot tell
// apart, scaled or not. For csv.cpp.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "data/csv/standardize.h"
#include "text/message.h"

namespace playground {

// What is lost of a column with at least one value that is scaled by `scaling`, or not where that
// is nullptr: of csv_problem_codes, without one where nothing that matters is. `possible` is how it
// would be scaled if the reader had not said that it is to stay as it is.
//   merged    a tenth of the different values is gone, rounding errors of doubles aside, or values
//             more than a millionth of the column's width apart become one number
//   outlier   the others are within a thousandth of the distance to the value that is farthest from
//             them, so that scaled they become almost one number
//   unscaled  it could be scaled and is not, and is no outlier's
std::array<Message, 2> losses_in(const WideColumn& column, const Scaling* scaling,
                                 const Scaling* possible);

// `values` in ascending order, each once.
std::vector<double> different(std::vector<double> values);

}  // namespace playground
