// See wide_number.h.
#include "text/wide_number.h"

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
  bool has_point = false;
  std::size_t digits = 0;  // from the first to the last that is not 0
  std::size_t zeros = 0;   // behind them
  for (const char c : mantissa) {
    has_point = has_point || c == '.';
    if (c >= '1' && c <= '9') {
      digits += zeros + 1;
      zeros = 0;
    } else if (c == '0' && digits > 0) {
      ++zeros;
    }
  }
  return digits > most_digits_of_floats || (has_point && mantissa.ends_with('0'));
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
