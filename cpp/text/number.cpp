// See number.h: numbers as text.
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "numerics/bits.h"
#include "text/power_of_ten.h"

namespace playground {
namespace {

// digits[0].digits[1]digits[2]… × 10^exponent, for a positive finite value.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

// `value` with so many digits. Digits beyond the 6th may be off by a little more than half a unit,
// which format_number finds out by reading them back; all floats are told apart by 9 digits with
// room to spare.
Decimal rounded_to(int digits, double exact) {
  Decimal decimal;
  // The largest exponent that leaves a digit before the point: from the binary one, then up or down
  // by one.
  const auto pattern = bit_cast<std::uint64_t>(exact);
  const int binary = static_cast<int>(pattern >> 52U) - 1023;
  decimal.exponent = static_cast<int>(0.30103 * binary) + 1;
  while (exact < power_of_ten(decimal.exponent)) {
    --decimal.exponent;
  }
  const double scaled = exact * power_of_ten(digits - 1 - decimal.exponent);
  auto rounded = static_cast<std::uint64_t>(scaled + 0.5);
  decimal.digits = format_whole(rounded);
  if (decimal.digits.size() > static_cast<std::size_t>(digits)) {
    ++decimal.exponent;
  }
  decimal.digits.resize(decimal.digits.find_last_not_of('0') + 1);
  return decimal;
}

std::string scientific(const Decimal& decimal) {
  std::string text = decimal.digits.substr(0, 1);
  if (decimal.digits.size() > 1) {
    text += '.' + decimal.digits.substr(1);
  }
  text += decimal.exponent < 0 ? "e-" : "e";
  const int exponent = decimal.exponent < 0 ? -decimal.exponent : decimal.exponent;
  return text + format_whole(static_cast<std::uint64_t>(exponent));
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

// The shortest decimal that reads back to a positive finite value.
Decimal shortest(float value) {
  // A normal float written with up to six digits has these as its first six, so that fewer need no
  // trial of their own.
  const bool normal = value >= std::numeric_limits<float>::min();
  Decimal decimal;
  for (int digits = normal ? 6 : 1; digits <= 9; ++digits) {
    decimal = rounded_to(digits, static_cast<double>(value));
    if (parse_number(readable(decimal)) == value) {
      break;
    }
  }
  return decimal;
}

}  // namespace

double power_of_ten(int exponent) {
  const auto exact = [](int small) {
    double power = 1;
    for (int i = 0; i < small; ++i) {
      power *= 10;
    }
    return power;
  };
  constexpr int largest = 22;
  int left = exponent < 0 ? -exponent : exponent;
  double power = 1;
  for (; left > largest; left -= largest) {
    power *= 1e22;
  }
  power *= exact(left);
  return exponent < 0 ? 1 / power : power;
}

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
  return sign + readable(shortest(magnitude));
}

std::string format_double(double value, int most) {
  if (value == 0) {
    return "0";
  }
  const double magnitude = value < 0 ? -value : value;
  std::string text;
  for (int digits = 1; digits <= most; ++digits) {
    text = readable(rounded_to(digits, magnitude));
    if (parse_double(text) == magnitude) {
      break;
    }
  }
  return value < 0 ? "-" + text : text;
}

double decimal_of(float value) {
  if (value == 0 || value - value != 0) {
    return static_cast<double>(value);
  }
  const Decimal decimal = shortest(value < 0 ? -value : value);
  double digits = 0;
  for (const char digit : decimal.digits) {
    digits = 10 * digits + (digit - '0');
  }
  // Division by an exact power of ten rounds once, multiplication by its inverse twice.
  const int power = decimal.exponent + 1 - static_cast<int>(decimal.digits.size());
  const double magnitude = power < 0 ? digits / power_of_ten(-power) : digits * power_of_ten(power);
  return value < 0 ? -magnitude : magnitude;
}

std::string format_whole(std::uint64_t value) {
  std::array<char, 20> digits{};
  std::size_t first = digits.size();
  do {
    digits[--first] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0);
  return {digits.data() + first, digits.size() - first};
}

}  // namespace playground
