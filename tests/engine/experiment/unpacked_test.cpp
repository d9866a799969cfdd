#include "experiment/unpacked.h"

#include <doctest/doctest.h>

#include "data/packing.h"
#include "experiment/text.h"

using namespace playground;

namespace {

// Bytes 2, then one stored block (RFC 1951, 3.2.4) with the body.
std::string stored(const Bytes& body) {
  const auto size = static_cast<std::uint8_t>(body.size());
  Bytes bytes;
  for (const int byte : {1, int{size}, 0, 255 - size, 255}) {
    bytes.push_back(static_cast<std::uint8_t>(byte));
  }
  for (const std::uint8_t byte : body) {
    bytes.push_back(byte);
  }
  std::string text = pack(bytes);
  // pack() writes 1 as the first byte, which is "AQ" to "Af"; 2 is "Ag" to "Av".
  const std::string_view digits = "ghijklmnopqrstuv";
  const std::string_view plain = "QRSTUVWXYZabcdef";
  text[1] = digits[plain.find(text[1])];
  return text;
}

}  // namespace

TEST_CASE("deflated fields become plain, and all others stay as they are") {
  const Bytes body{2, 7, 0, 3, 1};
  const std::string deflated = stored(body);
  CHECK_FALSE(unpack(deflated, 100).has_value());
  CHECK(unpacked("net=3:relu&weights=" + deflated + "&lr=1") ==
        "net=3:relu&weights=" + pack(body) + "&lr=1");
  CHECK(unpacked("points=" + deflated) == "points=" + pack(body));
  for (const std::string_view text :
       {"", "&", "weights", "weights=", "points=!&lr=2&", "a=b=c&&"}) {
    CHECK(unpacked(text) == text);
  }
}

TEST_CASE("what is damaged is left for parse() to report") {
  const std::string damaged = stored({2, 7, 0}).substr(0, 8);
  CHECK(unpacked("weights=" + damaged) == "weights=" + damaged);
  const auto problems = parse(unpacked("weights=" + damaged)).problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().field == "weights");
}
