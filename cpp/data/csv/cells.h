// What can be wrong with one cell of a CSV file, and how much of it is shown. For csv.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/message.h"

namespace playground {

// Why `cell`, which parse_number refuses, can be neither a number nor a label, if that is so: it is
// missing (empty, NA, N/A, null or ?), not finite, or a number with a decimal comma. A message of
// csv_problem_codes.
std::optional<Message> object_to(std::string_view cell);

// Whether `cell` is or was meant as a number; a row with such a cell is no header.
bool is_numeric(std::string_view cell);

// `cell` on one line, and cut short where it is long.
std::string shown_cell(std::string_view cell);

// ASCII letters made small.
std::string lower_case(std::string_view text);

}  // namespace playground
