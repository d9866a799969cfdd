// Numbers as text: exact spellings, round trips over random bit patterns, refusals, other locales.
#include "text/number.h"

#include <doctest/doctest.h>

#include <array>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "numerics/bits.h"
#include "numerics/random.h"

using namespace playground;

namespace {

using Float = std::numeric_limits<float>;

// The significant digits of a printed number.
std::size_t digit_count(const std::string& text) {
  std::string digits;
  for (const char c : text.substr(0, text.find('e'))) {
    if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) {
      digits += c;
    }
  }
  return digits.find_last_not_of('0') + 1;
}

}  // namespace

TEST_CASE("numbers are printed short and readable") {
  const std::array<std::pair<float, std::string_view>, 29> cases{{
      {0.0F, "0"},
      {-0.0F, "-0"},
      {1.0F, "1"},
      {-1.0F, "-1"},
      {0.03F, "0.03"},
      {0.1F, "0.1"},
      {-0.25F, "-0.25"},
      {0.001F, "0.001"},
      {0.0001F, "0.0001"},
      {0.00001F, "1e-5"},
      {-1.5e-7F, "-1.5e-7"},
      {10.0F, "10"},
      {100.0F, "100"},
      {2500.0F, "2500"},
      {100000.0F, "100000"},
      {999999.0F, "999999"},
      {1000000.0F, "1e6"},
      {1234567.0F, "1234567"},
      {16777216.0F, "16777216"},
      {4294967296.0F, "4294967300"},
      {1e10F, "1e10"},
      {-2.5e30F, "-2.5e30"},
      {1.0F / 3, "0.33333334"},
      {3.14159265F, "3.1415927"},
      {123.456F, "123.456"},
      {Float::max(), "3.4028235e38"},
      {Float::min(), "1.1754944e-38"},
      {Float::denorm_min(), "1e-45"},
      {1e-40F, "1e-40"},
  }};
  for (const auto& [value, text] : cases) {
    CHECK(format_number(value) == text);
    CHECK(bits_of(parse_number(text).value_or(Float::quiet_NaN())) == bits_of(value));
  }
  CHECK(format_number(Float::quiet_NaN()) == "nan");
  CHECK(format_number(Float::infinity()) == "inf");
  CHECK(format_number(-Float::infinity()) == "-inf");
}

TEST_CASE("every printed number reads back to the same bits") {
  Random random(1, "test");
  for (int i = 0; i < 20'000; ++i) {
    const float value = bit_cast<float>(random.next());
    if (value - value != 0) {
      continue;
    }
    const std::string text = format_number(value);
    CAPTURE(text);
    const auto read = parse_number(text);
    REQUIRE(read.has_value());
    CHECK(bits_of(*read) == bits_of(value));
  }
}

TEST_CASE("decimals of up to six digits are printed as they were written") {
  Random random(2, "test");
  for (int i = 0; i < 5'000; ++i) {
    const std::string digits = std::to_string(1 + random.below(999'999));
    const int exponent = static_cast<int>(random.below(70)) - 38;
    const auto value = parse_number(digits + "e" + std::to_string(exponent));
    if (!value || *value < Float::min()) {
      continue;
    }
    const std::string text = format_number(*value);
    CAPTURE(text);
    CHECK(digit_count(text) == digits.find_last_not_of('0') + 1);
  }
}

TEST_CASE("all plain and scientific spellings are read") {
  const std::array<std::pair<std::string_view, float>, 16> cases{{
      {"3", 3.0F},
      {"+3", 3.0F},
      {"-3.50", -3.5F},
      {".5", 0.5F},
      {"-.5", -0.5F},
      {"5.", 5.0F},
      {"007", 7.0F},
      {"1e3", 1000.0F},
      {"1E+3", 1000.0F},
      {"1.5e-003", 0.0015F},
      {"0e999999999999999999999", 0.0F},
      {"1e-999999999999999999999", 0.0F},
      {"0.0000000000000000000000000000000000000000000000001", 0.0F},
      {"16777217", 16777216.0F},                             // a tie goes to the even float
      {"16777217.00000000000000000000000001", 16777218.0F},  // and what is above it, up
      {"340282346638528859811704183484516925440", Float::max()},
  }};
  for (const auto& c : cases) {
    CAPTURE(c.first);
    const auto read = parse_number(c.first);
    REQUIRE(read.has_value());
    CHECK(bits_of(*read) == bits_of(c.second));
  }
}

TEST_CASE("digits far beyond a float's precision still decide the rounding") {
  const std::string zeros(500, '0');
  CHECK(parse_number("16777217." + zeros + "1") == 16777218.0F);
  CHECK(parse_number("16777217." + zeros + "0") == 16777216.0F);
  CHECK(parse_number("1" + zeros + "e-500") == 1.0F);
  CHECK(parse_number("0." + zeros + "1e501") == 1.0F);
}

TEST_CASE("what is not a finite decimal number is refused") {
  const std::array<std::string_view, 36> cases{
      "",      " ",     "1 ",     " 1",    "+",    "-",
      ".",     "+.",    "e5",     ".e5",   "1e",   "1e+",
      "1e1.5", "1.2.3", "1,5",    "1_000", "0x10", "0x1p3",
      "1f",    "nan",   "NaN",    "inf",   "-inf", "infinity",
      "1e39",  "-1e39", "3.5e38", "--1",   "+-1",  "1-",
      "1e--1", "½",     "1e5e5",  "1\n",   "1d5",  "999999999999999999999999999999999999999"};
  for (const std::string_view text : cases) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text).has_value());
  }
  CHECK_FALSE(parse_number(std::string_view("1\0", 2)).has_value());
}

TEST_CASE("a locale with a decimal comma changes nothing") {
  // Where none of these is installed, as in WebAssembly, there is nothing that could differ.
  for (const char* const name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "es_ES.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) != nullptr) {
      break;
    }
  }
  const std::string text = format_number(1.5F);
  const auto read = parse_number("1.5");
  const auto comma = parse_number("1,5");
  std::setlocale(LC_ALL, "C");
  CHECK(text == "1.5");
  CHECK(read == 1.5F);
  CHECK_FALSE(comma.has_value());
}

TEST_CASE("whole numbers are printed as their digits") {
  CHECK(format_whole(0) == "0");
  CHECK(format_whole(7) == "7");
  CHECK(format_whole(1234567890) == "1234567890");
  CHECK(format_whole(UINT64_MAX) == "18446744073709551615");
}

TEST_CASE("decimal_of: the double that a person wrote, and back again") {
  CHECK(decimal_of(0.03F) == 0.03);
  CHECK(decimal_of(-0.1F) == -0.1);
  CHECK(decimal_of(250) == 250);
  CHECK(decimal_of(1e-5F) == 1e-5);
  CHECK(decimal_of(1.5e6F) == 1.5e6);
  CHECK(decimal_of(0) == 0);
  CHECK(std::isnan(decimal_of(std::numeric_limits<float>::quiet_NaN())));
  CHECK(decimal_of(-std::numeric_limits<float>::infinity()) ==
        -std::numeric_limits<double>::infinity());
  for (float value = std::numeric_limits<float>::denorm_min(); value < 1e38F; value *= 1.7F) {
    CHECK(static_cast<float>(decimal_of(value)) == value);
  }
}
