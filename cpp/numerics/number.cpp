// See number.h. The C library converts, since it rounds correctly everywhere; but its decimal point
// is the locale's, so digits are passed to it and taken from it without one.
#include "numerics/number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <limits>

namespace playground {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// digits[0].digits[1]digits[2]… × 10^exponent, for a positive finite value.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

Decimal rounded_to(int digits, float value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*e", digits - 1, static_cast<double>(value));
  const char* const e = std::strchr(text.data(), 'e');
  Decimal decimal;
  std::copy_if(static_cast<const char*>(text.data()), e, std::back_inserter(decimal.digits),
               is_digit);
  decimal.digits.resize(decimal.digits.find_last_not_of('0') + 1);
  decimal.exponent = std::atoi(e + 1);
  return decimal;
}

std::string scientific(const Decimal& decimal) {
  std::string text = decimal.digits.substr(0, 1);
  if (decimal.digits.size() > 1) {
    text += '.' + decimal.digits.substr(1);
  }
  return text + 'e' + std::to_string(decimal.exponent);
}

std::string plain(const Decimal& decimal) {
  if (decimal.exponent < 0) {
    return "0." + std::string(static_cast<std::size_t>(-decimal.exponent - 1), '0') +
           decimal.digits;
  }
  const auto whole = static_cast<std::size_t>(decimal.exponent) + 1;
  if (decimal.digits.size() <= whole) {
    return decimal.digits + std::string(whole - decimal.digits.size(), '0');
  }
  return decimal.digits.substr(0, whole) + '.' + decimal.digits.substr(whole);
}

// Plain notation from 0.0001 to below a million; beyond that where it is not longer.
std::string readable(const Decimal& decimal) {
  std::string text = scientific(decimal);
  if (decimal.exponent < -4) {
    return text;
  }
  std::string without_exponent = plain(decimal);
  const bool short_enough = without_exponent.size() <= text.size();
  return decimal.exponent < 6 || short_enough ? without_exponent : text;
}

// Collects the significant digits of a number of any length in a buffer of fixed size.
class Significand {
 public:
  void add(char digit, bool after_point) {
    exponent_ -= after_point ? 1 : 0;
    if (size_ == 0 && digit == '0') {
      return;
    }
    if (size_ < kept) {
      digits_[size_++] = digit;
      return;
    }
    ++exponent_;
    more_ = more_ || digit != '0';
  }

  // The value with `exponent` added; infinite where it is too large.
  float value(std::int64_t exponent) const {
    if (size_ == 0) {
      return 0;
    }
    std::array<char, kept + 32> text{};
    std::copy_n(digits_.begin(), size_, text.begin());
    std::size_t size = size_;
    std::int64_t power = exponent_ + exponent;
    if (more_) {
      text[size++] = '1';
      --power;
    }
    // Far beyond what any significand can bring back into range.
    power = std::clamp<std::int64_t>(power, -1000, 1000);
    std::snprintf(text.data() + size, text.size() - size, "e%d", static_cast<int>(power));
    return std::strtof(text.data(), nullptr);
  }

 private:
  // No float, and no midpoint of two floats, has more than 113 significant digits, so that of what
  // follows only whether it is zero matters.
  static constexpr std::size_t kept = 128;

  std::array<char, kept> digits_{};
  std::size_t size_ = 0;
  std::int64_t exponent_ = 0;
  bool more_ = false;  // whether digits other than 0 were left out
};

// The sign at the front of `text`, which is removed.
bool take_minus(std::string_view& text) {
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  return minus;
}

// A whole number, cut off far beyond what a text in memory can balance by its digits.
std::optional<std::int64_t> parse_exponent(std::string_view text) {
  const bool minus = take_minus(text);
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  std::int64_t exponent = 0;
  for (const char c : text) {
    exponent = std::min<std::int64_t>(exponent * 10 + (c - '0'), std::int64_t{1} << 50);
  }
  return minus ? -exponent : exponent;
}

}  // namespace

std::string format_number(float value) {
  if (value != value) {
    return "nan";
  }
  const bool minus = (__builtin_signbit(value) != 0);
  const std::string sign = minus ? "-" : "";
  const float magnitude = minus ? -value : value;
  if (magnitude - magnitude != 0) {
    return sign + "inf";
  }
  if (magnitude == 0) {
    return sign + "0";
  }
  // A normal float written with up to six digits has these as its first six, so that fewer need no
  // trial of their own.
  const bool normal = magnitude >= std::numeric_limits<float>::min();
  std::string text;
  for (int digits = normal ? 6 : 1; digits <= 9; ++digits) {
    text = readable(rounded_to(digits, magnitude));
    if (parse_number(text) == magnitude) {
      break;
    }
  }
  return sign + text;
}

std::optional<float> parse_number(std::string_view text) {
  const bool minus = take_minus(text);
  Significand significand;
  bool point = false;
  std::size_t digits = 0;
  std::size_t at = 0;
  for (; at < text.size() && (is_digit(text[at]) || text[at] == '.'); ++at) {
    if (text[at] != '.') {
      significand.add(text[at], point);
      ++digits;
    } else if (point) {
      return std::nullopt;
    } else {
      point = true;
    }
  }
  std::optional<std::int64_t> exponent = 0;
  if (at < text.size()) {
    exponent =
        text[at] == 'e' || text[at] == 'E' ? parse_exponent(text.substr(at + 1)) : std::nullopt;
  }
  if (digits == 0 || !exponent) {
    return std::nullopt;
  }
  const float value = significand.value(*exponent);
  if (value - value != 0) {
    return std::nullopt;
  }
  return minus ? -value : value;
}

}  // namespace playground
