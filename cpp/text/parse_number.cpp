// See number.h: text as numbers. Nothing here goes through the C library: its decimal point is the
// locale's, and its conversions alone would be an eighth of the WebAssembly module.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "numerics/bits.h"
#include "text/number.h"
#include "text/power_of_ten.h"

namespace playground {
namespace {

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
  // them finite; 0 below 1e-280.
  double near_value(std::int64_t exponent) const {
    const std::int64_t power = exponent_ + exponent;
    const bool tiny = size_ == 0 || power + static_cast<std::int64_t>(size_) < -280;
    return tiny ? 0 : approximate(static_cast<int>(power));
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

  // The digits times 10^power, rounded once if there are at most 15 of them and |power| <= 22, or
  // if they are a whole number of at most 19, else to within a few units.
  double approximate(int power) const {
    const std::size_t used = std::min<std::size_t>(size_, 19);
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

  bool finite() const { return value - value == 0; }
};

// The parts of a number; what lies beyond the largest float is infinite.
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
  return Parsed{significand, *exponent, minus, significand.value(*exponent)};
}

}  // namespace

std::optional<float> parse_number(std::string_view text) {
  const auto parsed = parse_parts(text);
  if (!parsed || !parsed->finite()) {
    return std::nullopt;
  }
  return parsed->minus ? -parsed->value : parsed->value;
}

std::optional<double> parse_double(std::string_view text) {
  const auto parsed = parse_parts(text);
  if (!parsed || !parsed->finite()) {
    return std::nullopt;
  }
  const double value = parsed->significand.near_value(parsed->exponent);
  return parsed->minus ? -value : value;
}

bool is_beyond_floats(std::string_view text) {
  const auto parsed = parse_parts(text);
  return parsed && !parsed->finite();
}

}  // namespace playground
