// What is wrong with a formula, as codes with values; the words are the locale's.
#pragma once

#include <array>
#include <string_view>

#include "text/message.h"

namespace playground {

// What would have been accepted where a formula is refused, with the values of its sentence. `at`
// is the place in the text, counted in characters from 1; `found` what stands there.
//   own_name        at, found, meant: a name that is like it, names
//   own_unknown     at, found, names
//   own_operand     at, found
//   own_operator    at, found
//   own_expected    at, found, expected: one of ( ) , : ?
//   own_power       at, found: a whole number from -16 to 16
//   own_end         at: something behind the end
//   own_constants   at, found, most
//   own_constant    found: the form of a constant's definition
//   own_constant_name  found: a letter that means nothing else, once, and in the formula
//   own_too_long    most: characters
//   own_too_deep    most: brackets
//   own_too_large
//   own_nowhere     the formula gives a number nowhere
//   own_damaged     one that is whole, where a packed one is cut off or damaged
//   own_unread      one that was read before, where formulas are not read
inline constexpr std::array<std::string_view, 16> allowed_own_codes{
    "own_name",          "own_unknown",  "own_operand",  "own_operator",
    "own_expected",      "own_power",    "own_end",      "own_constants",
    "own_constant",      "own_too_long", "own_too_deep", "own_too_large",
    "own_constant_name", "own_nowhere",  "own_damaged",  "own_unread",
};
using AllowedOwnCode = CodeIn<allowed_own_codes>;

}  // namespace playground
