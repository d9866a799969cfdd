// What one cell of a CSV file is: a number in one of two notations, a word, or nothing that can be
// used, and how much of it is shown. For the .cpp files of this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace playground {

// How numbers are written: 1234.5, or 1234,5 and 1.234,5.
enum class Notation { point, comma };

// `cell` with signs that typesetting has made dashes (−5) as hyphens, and without spaces and
// apostrophes between thousands (1 234, 1'234), where a number is what that leaves; otherwise as it
// is.
std::string plain_cell(std::string_view cell);

// `cell` with a decimal point and without the other notation's sign between thousands (1,234.5 with
// a point, 1.234,5 with a comma), or its own where that stands more than once (1.234.567); empty
// where it is no number.
std::string with_decimal_point(std::string_view cell, Notation notation);

// The number in `cell`, if it is one.
std::optional<double> number_in(std::string_view cell, Notation notation);

// The notation that `cell` is a number in, if it is one in a single notation: 0.5 and 1.2345 have a
// decimal point, 0,5 and 1.234,5 a decimal comma, and so, between thousands, have 1,234,567 and
// 1.234.567; 12, 1.234 and 1,234 do not say.
std::optional<Notation> notation_of(std::string_view cell);

// Whether `cell`, which is a number in one notation and another one in the other, does not say
// which: 1.234, which may be a little more than 1 or more than a thousand.
bool is_ambiguous(std::string_view cell);

// The same of 1,234.
bool has_ambiguous_comma(std::string_view cell);

// Whether the double that `number`, in the notation of parse_number, is read as is another number
// than it says: a whole one beyond 2^53 that lies between two doubles, or one so near 0 that it
// becomes 0.
bool loses_digits(std::string_view number);

// Why `cell`, which is no number, can be neither a number nor a label, if that is so: it is missing
// (empty, NA, N/A, null or ?), not finite, or a number with a decimal comma. A message of
// csv_problem_codes.
std::optional<Message> object_to(std::string_view cell);

// Whether `cell` says that there is no value, in any column: it is empty, NA, NaN or the like.
bool is_missing(std::string_view cell);

// Whether `cell` says so where other cells are numbers, and may be a word where they are words: a
// dash, a point, none.
bool is_placeholder(std::string_view cell);

// Whether `cell` is a date, perhaps with a time behind it: 2023-05-31, 31.5.2023, 5/31/23.
bool is_date(std::string_view cell);

// Whether `cell` is a number of a few digits, perhaps with a sign and a decimal point: most are,
// and it takes no more than a look to see it.
bool is_plain_number(std::string_view cell);

// Whether `cell` is or was meant as a number.
bool is_numeric(std::string_view cell);

// Whether `cell` begins like a word, which no number does, and is not one that stands for a missing
// value.
bool is_word(std::string_view cell);

// `cell` on one line, and cut short where it is long.
std::string shown_cell(std::string_view cell);

// `name`, with a number behind it where it is one of `taken`: name (2).
std::string numbered_among(const std::vector<std::string>& taken, std::string name);

// ASCII letters made small.
std::string lower_case(std::string_view text);

}  // namespace playground
