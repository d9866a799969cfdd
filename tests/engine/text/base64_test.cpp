// Bytes as base64url, against the vectors of RFC 4648 section 10.
#include "text/base64.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>

using namespace playground;

namespace {

Bytes bytes_of_text(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("base64url: the vectors of RFC 4648, without padding") {
  const std::pair<std::string_view, std::string_view> vectors[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, encoded] : vectors) {
    CHECK(base64url(bytes_of_text(plain)) == encoded);
    CHECK(from_base64url(encoded) == bytes_of_text(plain));
  }
  CHECK(base64url({0xfb, 0xff, 0xfe}) == "-__-");
}

TEST_CASE("base64url: every byte reads back at every place") {
  for (std::size_t before = 0; before < 3; ++before) {
    for (unsigned value = 0; value < 256; ++value) {
      Bytes bytes(before, 0);
      bytes.push_back(static_cast<std::uint8_t>(value));
      CHECK(from_base64url(base64url(bytes)) == bytes);
    }
  }
}

TEST_CASE("base64url: damaged texts are refused") {
  // Other digits, padding, a digit left over, and bits that belong to no byte.
  for (const std::string_view text : {"Zm9+", "Zm9/", "Zg==", "Z", "Zm9vY", "Zh", "Zm9"}) {
    CAPTURE(text);
    CHECK(!from_base64url(text));
  }
}
