// Centres and spreads as text: short numbers are floats, longer ones doubles, and all read back.
#include "text/wide_number.h"

#include <doctest/doctest.h>

#include <string>

#include "numerics/bits.h"
#include "numerics/random.h"
#include "text/number.h"

using namespace playground;

namespace {

double read(std::string_view text) {
  const auto number = parse_wide(text);
  REQUIRE(number.has_value());
  return *number;
}

}  // namespace

TEST_CASE("wide numbers: a float has its shortest text, as in every link") {
  Random random(1, "test");
  for (int i = 0; i < 20'000; ++i) {
    const auto value = bit_cast<float>(random.next());
    if (value - value != 0) {
      continue;
    }
    const std::string text = format_number(value);
    CHECK(format_wide(static_cast<double>(value)) == text);
    CHECK(read(text) == static_cast<double>(value));
  }
}

TEST_CASE("wide numbers: what is kept of a double reads back to the same bits") {
  Random random(2, "test");
  for (int i = 0; i < 20'000; ++i) {
    const double digits = random.next() * 4294967296.0 + random.next();
    double value = (random.below(2) == 0 ? 1 : -1) * digits * 1e-18;
    // Up to the largest float, and far below the smallest.
    for (std::size_t power = random.below(i % 2 == 0 ? 36 : 200); power > 0; --power) {
      value *= i % 2 == 0 ? 10 : 0.1;
    }
    const double kept = wide_number(value);
    CAPTURE(value);
    CHECK(kept == doctest::Approx(value).epsilon(1e-11));
    CHECK(wide_number(kept) == kept);
    CHECK(read(format_wide(kept)) == kept);
  }
}

TEST_CASE("wide numbers: few digits that are no float end in a zero") {
  CHECK(format_wide(1.7e12) == "1.70e12");
  CHECK(format_wide(20000001) == "20000001.0");
  CHECK(format_wide(-0.1) == "-0.10");
  CHECK(format_wide(2e-60) == "2.0e-60");
  CHECK(format_wide(1700000000060.25) == "1700000000060.25");
  CHECK(format_wide(0.5) == "0.5");
  for (const char* const text : {"1.70e12", "20000001.0", "-0.10", "12345678.91"}) {
    CHECK(read(text) == *parse_double(text));
  }
  CHECK(read("0.1") == static_cast<double>(0.1F));
  CHECK(read("1.7e12") == static_cast<double>(1.7e12F));
}

TEST_CASE("wide numbers: zeros around a number make no double of it") {
  CHECK(read("000000000000.1") == static_cast<double>(0.1F));
  CHECK(read("1234567900") == static_cast<double>(1234567900.0F));
  CHECK_FALSE(parse_wide("").has_value());
  CHECK_FALSE(parse_wide("1.2.30").has_value());
  CHECK_FALSE(parse_wide("1.0e99").has_value());
  CHECK_FALSE(parse_wide("x0.0").has_value());
}
