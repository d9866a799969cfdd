// See wide_number.h.
#include "text/wide_number.h"

#include <algorithm>

#include "text/number.h"

namespace playground {
namespace {

bool is_float(double value) { return static_cast<double>(static_cast<float>(value)) == value; }

std::string_view mantissa_of(std::string_view text) {
  return text.substr(0, text.find_first_of("eE"));
}

// Whether the text says more than the shortest one of a float.
bool is_wide(std::string_view text) {
  constexpr std::size_t most_digits_of_floats = 9;
  const std::string_view mantissa = mantissa_of(text);
  if (mantissa.find('.') != std::string_view::npos && mantissa.ends_with('0')) {
    return true;
  }
  const std::size_t first = mantissa.find_first_of("123456789");
  const std::size_t last = mantissa.find_last_of("123456789");
  if (first == std::string_view::npos) {
    return false;
  }
  const std::string_view digits = mantissa.substr(first, last - first + 1);
  const auto points = static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.'));
  return digits.size() - points > most_digits_of_floats;
}

// The digits that doubles keep: fewer where the conversions are not exact.
constexpr int most_digits = 15;
constexpr int fewer_digits = 12;

}  // namespace

double wide_number(double value) {
  if (is_float(value)) {
    return value;
  }
  for (const int digits : {most_digits, fewer_digits}) {
    const std::string text = format_double(value, digits);
    const double read = parse_double(text).value_or(value);
    if (format_double(read, digits) == text) {
      return read;
    }
  }
  return static_cast<double>(static_cast<float>(value));
}

std::string format_wide(double value) {
  if (is_float(value)) {
    return format_number(static_cast<float>(value));
  }
  std::string text = format_double(value, most_digits);
  if (!is_wide(text)) {
    const std::size_t end = mantissa_of(text).size();
    const bool has_point = mantissa_of(text).find('.') != std::string_view::npos;
    text.insert(end, has_point ? "0" : ".0");
  }
  return text;
}

std::optional<double> parse_wide(std::string_view text) {
  if (is_wide(text)) {
    const auto number = parse_double(text);
    return number ? std::optional(wide_number(*number)) : std::nullopt;
  }
  const auto number = parse_number(text);
  return number ? std::optional(static_cast<double>(*number)) : std::nullopt;
}

}  // namespace playground
