// See number.h. Nothing here goes through the C library: its decimal point is the locale's, and its
// conversions alone would be an eighth of the WebAssembly module.
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "numerics/bits.h"

namespace playground {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// digits[0].digits[1]digits[2]… × 10^exponent, for a positive finite value.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

// 10^exponent to within a few units of the last place of a double; exact from 10^0 to 10^22, the
// powers that a double holds exactly.
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

  // The digits times 10^exponent, to a few units of the last place of a double, where value() finds
  // them finite and not 0.
  double near_value(std::int64_t exponent) const {
    return approximate(static_cast<int>(exponent_ + exponent));
  }

  // The nearest float to the digits times 10^exponent, ties to even; infinite where that is too
  // large.
  float value(std::int64_t exponent) const {
    if (size_ == 0) {
      return 0;
    }
    const std::int64_t power = exponent_ + exponent;
    const std::int64_t magnitude = power + static_cast<std::int64_t>(size_);
    if (magnitude > 40) {
      return std::numeric_limits<float>::infinity();
    }
    if (magnitude < -50) {
      return 0;
    }
    const double near = approximate(static_cast<int>(power));
    if (size_ <= 15 && power >= -22 && power <= 22 && !halfway(near)) {
      return static_cast<float>(near);
    }
    return corrected(static_cast<float>(near), static_cast<int>(power));
  }

 private:
  // No float, and no midpoint of two floats, has more than 113 significant digits, so that of what
  // follows only whether it is zero matters.
  static constexpr std::size_t kept = 128;

  // The digits times 10^power, rounded once if there are at most 15 of them and |power| <= 22, else
  // to within a few units.
  double approximate(int power) const {
    const std::size_t used = std::min<std::size_t>(size_, 17);
    std::uint64_t significand = 0;
    for (std::size_t i = 0; i < used; ++i) {
      significand = significand * 10 + static_cast<std::uint64_t>(digits_[i] - '0');
    }
    power += static_cast<int>(size_ - used);
    const auto exact = static_cast<double>(significand);
    if (power >= 0) {
      return exact * power_of_ten(power);
    }
    // In two steps, because 10^-power alone may be beyond what a double holds.
    const int first = std::max(power, -200);
    return exact / power_of_ten(-first) / power_of_ten(first - power);
  }

  // Whether rounding `value` to a float would round a second time, from the very middle between two
  // floats.
  static bool halfway(double value) {
    const auto pattern = bit_cast<std::uint64_t>(value);
    const bool denormal = value < static_cast<double>(std::numeric_limits<float>::min());
    return denormal || (pattern & 0x1fffffffU) == 0x10000000U;
  }

  // Moves `guess` to the neighbour that is nearest to the digits times 10^power, by exact
  // comparison with the middles between floats.
  float corrected(float guess, int power) const {
    std::uint32_t pattern = bits_of(std::min(guess, std::numeric_limits<float>::max()));
    const auto rounds_up_from = [&](std::uint32_t from) {
      const int order = compare_with_middle_above(from, power);
      return order > 0 || (order == 0 && (from & 1U) != 0);
    };
    constexpr std::uint32_t infinity = 0x7f800000U;
    while (pattern < infinity && rounds_up_from(pattern)) {
      ++pattern;
    }
    while (pattern > 0 && !rounds_up_from(pattern - 1)) {
      --pattern;
    }
    return bit_cast<float>(pattern);
  }

  // A natural number of up to 1,536 bits, which is more than any comparison below needs.
  struct Natural {
    std::array<std::uint32_t, 48> words{};

    void multiply_add(std::uint32_t factor, std::uint32_t summand) {
      std::uint64_t carry = summand;
      for (std::uint32_t& word : words) {
        carry += std::uint64_t{word} * factor;
        word = static_cast<std::uint32_t>(carry);
        carry >>= 32U;
      }
    }

    void multiply_by_power(std::uint32_t base, int exponent) {
      for (int i = 0; i < exponent; ++i) {
        multiply_add(base, 0);
      }
    }

    int compare(const Natural& other) const {
      for (std::size_t i = words.size(); i-- > 0;) {
        if (words[i] != other.words[i]) {
          return words[i] < other.words[i] ? -1 : 1;
        }
      }
      return 0;
    }
  };

  // The sign of the digits times 10^power minus the middle between the float with this pattern and
  // the next one.
  int compare_with_middle_above(std::uint32_t pattern, int power) const {
    const std::uint32_t field = pattern >> 23U;
    const std::uint32_t fraction = pattern & 0x7fffffU;
    // The float is significand · 2^exponent; the middle is (2 significand + 1) · 2^(exponent - 1).
    const std::uint32_t significand = field == 0 ? fraction : fraction | 0x800000U;
    const int exponent = static_cast<int>(field == 0 ? 1 : field) - 151;
    Natural mine;
    for (std::size_t i = 0; i < size_; ++i) {
      mine.multiply_add(10, static_cast<std::uint32_t>(digits_[i] - '0'));
    }
    Natural middle;
    middle.multiply_add(0, 2 * significand + 1);
    // Both sides are brought to natural numbers.
    (power >= 0 ? mine : middle).multiply_by_power(10, power >= 0 ? power : -power);
    (exponent >= 0 ? middle : mine).multiply_by_power(2, exponent >= 0 ? exponent : -exponent);
    const int order = mine.compare(middle);
    return order == 0 && more_ ? 1 : order;
  }

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

// A whole number, cut off far beyond what a text's digits can balance.
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

struct Parsed {
  Significand significand;
  std::int64_t exponent;
  bool minus;
  float value;  // without the sign
};

// The parts of a number within the range of a float.
std::optional<Parsed> parse_parts(std::string_view text) {
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
  return Parsed{significand, *exponent, minus, value};
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

std::string format_double(double value) {
  if (value == 0) {
    return "0";
  }
  const double magnitude = value < 0 ? -value : value;
  constexpr int most = 17;
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

std::optional<float> parse_number(std::string_view text) {
  const auto parsed = parse_parts(text);
  if (!parsed) {
    return std::nullopt;
  }
  return parsed->minus ? -parsed->value : parsed->value;
}

std::optional<double> parse_double(std::string_view text) {
  const auto parsed = parse_parts(text);
  if (!parsed) {
    return std::nullopt;
  }
  const double value = parsed->value == 0 ? 0 : parsed->significand.near_value(parsed->exponent);
  return parsed->minus ? -value : value;
}

}  // namespace playground
