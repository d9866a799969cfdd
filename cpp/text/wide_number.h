// Numbers in links that are floats as a rule, and doubles where a float would lose what matters:
// the centres and spreads of a table's columns.
//
// A number of at most nine digits, zeros at the end of a whole one aside, is the nearest float: so
// shortest floats are written. It is the nearest double where it has more digits, or where the last
// one behind a point is a zero: 1.7e12 is the float 1700000038912, and 1.70e12 the double.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playground {

// The number nearest to `value` that such a text can hold: `value` where it is a float, otherwise a
// decimal number of at most 15 digits. `value` is finite.
double wide_number(double value);

// The text of what wide_number gives, which parse_wide reads back to the same bits.
std::string format_wide(double value);

// The number that is the whole of `text`, in the notation of parse_number and within its range.
std::optional<double> parse_wide(std::string_view text);

}  // namespace playground
