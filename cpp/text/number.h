// Numbers as text, for experiment texts, CSV files and JSON: what is printed reads back to the same
// bits, and neither direction ever depends on the machine's locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace playground {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The shortest decimal number that parse_number reads back to exactly `value`, in plain notation
// where that is readable and in scientific notation elsewhere: 0.03, 250, 1234567, 1e-5, 1e6,
// 3.4028235e38. Exponents have neither plus sign nor leading zeros. Negative zero is "-0"; what is
// not finite, and so has no number, is "nan", "inf" or "-inf".
std::string format_number(float value);

// The shortest decimal number that parse_double reads back to `value`, written like those of
// format_number; one of `most` digits, 1 to 17, where no shorter one is. `value` is finite.
std::string format_double(double value, int most = 17);

// The double nearest to that decimal number: 0.03 for 0.03F, which as a double is
// 0.029999999329447746. Beyond exponents of ±22 it may be off by a few units of the last place.
// What is not finite stays as it is.
double decimal_of(float value);

// The decimal digits of a whole number.
std::string format_whole(std::uint64_t value);

// The float nearest to the decimal number that is the whole of `text`: an optional sign, digits
// with at most one point, and an optional exponent, as in 3, -0.5, .5, +2., 1e-5, 6.02E+23. Ties go
// to the even float, and numbers too small for a float to 0.
// Nothing where the text is anything else (empty, with spaces, decimal commas, hexadecimal, words
// such as inf or nan) or where the number lies beyond the largest float.
std::optional<float> parse_number(std::string_view text);

// The same numbers as doubles: exact to the last place where they have at most 15 digits and
// exponents within ±22, or are whole and have at most 19, elsewhere to a few units of it. Numbers
// below 1e-280 become 0.
std::optional<double> parse_double(std::string_view text);

// Whether `text` is such a number, and lies beyond the largest float.
bool is_beyond_floats(std::string_view text);

}  // namespace playground
