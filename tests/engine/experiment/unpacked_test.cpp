#include "experiment/unpacked.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/text.h"

using namespace playground;

namespace {

// The body deflated to stored blocks (RFC 1951, 3.2.4).
std::string stored(const Bytes& body) {
  constexpr std::size_t longest = 65'535;
  Bytes bytes;
  std::size_t done = 0;
  do {
    const std::size_t size = std::min(body.size() - done, longest);
    const bool last = done + size == body.size();
    for (const std::size_t byte :
         {std::size_t{last}, size & 255U, size >> 8U, ~size & 255U, ~size >> 8U}) {
      bytes.push_back(static_cast<std::uint8_t>(byte));
    }
    const auto from = body.begin() + static_cast<std::ptrdiff_t>(done);
    bytes.insert(bytes.end(), from, from + static_cast<std::ptrdiff_t>(size));
    done += size;
  } while (done < body.size());
  return pack(bytes, deflated_packing);
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

TEST_CASE("of repeated fields only the first, which is read, becomes plain") {
  const std::string points = stored({2, 7, 0});
  const std::string weights = stored({2, 1, 0});
  const std::string text = "points=" + points + "&weights=" + weights;
  const std::string plain = "points=" + pack({2, 7, 0}) + "&weights=" + pack({2, 1, 0});
  CHECK(unpacked(text + "&" + text + "&" + text) == plain + "&" + text + "&" + text);
  CHECK(unpacked("weights=&" + text) ==
        "weights=&points=" + pack({2, 7, 0}) + "&weights=" + weights);
  CHECK(unpacked("points&" + text) == "points&" + plain);
  const auto problems = parse(unpacked("weights&weights=&weights=" + weights)).problems;
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == "missing_value");
  CHECK(problems[1].code == "duplicate");
}

TEST_CASE("the largest data becomes plain, and nothing larger") {
  // A regression of as many samples and inputs as there may be, with names as long as they may be,
  // all numbers 0.5 but one that takes four bytes in each column.
  Dataset largest{Task::regression, max_point_inputs, 0, max_points, {}, {}};
  largest.x.assign(max_point_inputs * max_points, 0.5F);
  largest.y.assign(max_points, 0.5F);
  std::fill(largest.x.begin(), largest.x.begin() + max_point_inputs, 0.12345F);
  largest.y[0] = 0.12345F;
  largest.names.assign(max_point_inputs + 1, std::string(max_name_bytes, 'x'));
  const std::string plain = pack_points(largest);
  Bytes body = *unpack(plain, max_points_bytes);
  CHECK(body.size() == max_points_bytes);
  CHECK(unpacked("points=" + stored(body)) == "points=" + plain);
  const ParseResult result = parse(unpacked("data=points&points=" + stored(body)));
  CHECK(result.problems.empty());
  REQUIRE(result.experiment.points);
  CHECK(*result.experiment.points == largest);
  body.push_back(0);
  const std::string longer = "points=" + stored(body);
  CHECK(unpacked(longer) == longer);
}

TEST_CASE("what is damaged is left for parse() to report") {
  const std::string damaged = stored({2, 7, 0}).substr(0, 8);
  CHECK(unpacked("weights=" + damaged) == "weights=" + damaged);
  const auto problems = parse(unpacked("weights=" + damaged)).problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().field == "weights");
}
