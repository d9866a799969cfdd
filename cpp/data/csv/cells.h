// What can be wrong with one cell of a CSV file, and how messages show it. For csv.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playground {

struct CsvObjection {
  std::string_view code;  // as in CsvProblem
  std::string message;    // a sentence about the cell
};

// Why `cell`, which parse_number refuses, can be neither a number nor a label, if that is so: it is
// missing (empty, NA, N/A, null or ?), not finite, or a number with a decimal comma.
std::optional<CsvObjection> object_to(std::string_view cell);

// What to say where a number is needed and `cell` is a word.
CsvObjection not_a_number(std::string_view cell);

// Whether `cell` is or was meant as a number; a row with such a cell is no header.
bool is_numeric(std::string_view cell);

// `cell` in quotes, on one line, and cut short where it is long.
std::string quoted(std::string_view cell);

// ASCII letters made small.
std::string lower_case(std::string_view text);

}  // namespace playground
