// Numbers as text: exact, compact where they are thousandths, and refused where the text is
// damaged.
#include "data/packing/packing.h"

#include <doctest/doctest.h>

#include <limits>

#include "numerics/bits.h"
#include "numerics/random.h"
#include "text/number.h"

using namespace playground;

namespace {

Bytes column(const std::vector<float>& numbers) {
  Bytes body;
  put_column(body, numbers.data(), numbers.size());
  return body;
}

bool reads_back(const std::vector<float>& numbers) {
  const Bytes body = column(numbers);
  std::vector<float> again(numbers.size());
  BodyReader reader(body);
  bool same = reader.column(again.data(), again.size()) && reader.complete();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    same = same && bits_of(again[i]) == bits_of(numbers[i]);
  }
  return same;
}

}  // namespace

TEST_CASE("packing: bytes are base64url without padding") {
  // 1 stands before the body.
  CHECK(pack({}) == "AQ");
  CHECK(pack({0xfb, 0xff}) == "Afv_");
  CHECK(pack({0xfb, 0xff, 0xfe}) == "Afv__g");
  CHECK(unpack("Afv__g", 3) == Bytes{0xfb, 0xff, 0xfe});
}

TEST_CASE("packing: bodies of every length read back, within the limit") {
  Random random(1, "test");
  for (std::size_t size = 0; size < 300; ++size) {
    Bytes body(size);
    for (std::uint8_t& byte : body) {
      byte = static_cast<std::uint8_t>(random.next());
    }
    const std::string text = pack(body);
    CHECK(unpack(text, size) == body);
    if (size > 0) {
      CHECK_FALSE(unpack(text, size - 1).has_value());
    }
  }
}

TEST_CASE("packing: text that no bytes have is refused") {
  for (const std::string_view text :
       {"", "A", "AQ=", "AQ==", "A Q", "A+/A", "AR", "Aé", "AAAA", "AwAA", "/wAA"}) {
    CAPTURE(text);
    CHECK_FALSE(unpack(text, 100).has_value());
  }
}

TEST_CASE("packing: every thousandth is the nearest float to its decimal and takes two bytes") {
  for (int n = -32768; n <= 32767; ++n) {
    const float value = static_cast<float>(n) / 1000;
    const float rounded_twice = static_cast<float>(static_cast<double>(n) / 1000.0);
    const bool good = column({value}).size() == 3 && reads_back({value}) &&
                      bits_of(rounded_twice) == bits_of(value);
    if (!good) {
      FAIL_CHECK(n);
    }
  }
  CHECK(parse_number("1.234") == 1234.0F / 1000);
}

TEST_CASE("packing: other numbers take four bytes and keep all bits") {
  for (const float value : {-0.0F, 0.0005F, 1e-30F, 32.768F, -32.769F, 3.4e38F, -3.4e38F, 1e-45F}) {
    CAPTURE(value);
    CHECK(column({value}).size() == 5);
    CHECK(reads_back({value}));
    CHECK(column({0.5F, value}).size() == 9);
    CHECK(reads_back({0.5F, value}));
  }
  Random random(2, "test");
  for (int i = 0; i < 1000; ++i) {
    std::vector<float> numbers(1 + random.below(30));
    for (float& number : numbers) {
      // Any pattern but infinities and NaNs.
      const std::uint32_t pattern = random.next();
      number =
          bit_cast<float>((pattern & 0x7f800000U) == 0x7f800000U ? pattern & 0xffffU : pattern);
    }
    CHECK(reads_back(numbers));
  }
}

TEST_CASE("packing: columns that are cut off or hold no finite numbers are refused") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
  for (const float bad : {infinity, -infinity, not_a_number}) {
    const Bytes body = column({1, bad});
    std::vector<float> numbers(2);
    CHECK_FALSE(BodyReader(body).column(numbers.data(), 2));
  }
  const Bytes body = column({1, 0.0001F, 2});
  std::vector<float> numbers(3);
  for (std::size_t size = 0; size < body.size(); ++size) {
    CHECK_FALSE(BodyReader({body.data(), size}).column(numbers.data(), 3));
  }
  Bytes strange = body;
  strange[0] = 3;
  CHECK_FALSE(BodyReader(strange).column(numbers.data(), 3));
}
