// The vector helpers: what they do with NaN and signed zeros, and in which order a sum is taken.
#include "numerics/lanes.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace playground;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

// The bit pattern of one lane of `lanes`: tells -0 from +0.
std::int32_t pattern(Lanes lanes, int lane) { return bits(lanes)[lane]; }
std::int32_t pattern(float value) { return bits(splat(value))[0]; }

}  // namespace

TEST_CASE("padded rounds up to whole lanes") {
  CHECK(padded(0) == 0);
  CHECK(padded(1) == 4);
  CHECK(padded(4) == 4);
  CHECK(padded(5) == 8);
  CHECK(padded(1023) == 1024);
}

TEST_CASE("load and store move four floats and need no alignment") {
  const std::array<float, 6> from{1, 2, 3, 4, 5, 6};
  std::array<float, 6> to{};
  store(&to[2], load(&from[1]));
  CHECK(to == std::array<float, 6>{0, 0, 2, 3, 4, 5});
}

TEST_CASE("splat fills every lane") {
  const Lanes floats = splat(2.5F);
  const IntLanes integers = splat(std::int32_t{-7});
  for (int lane = 0; lane < 4; ++lane) {
    CHECK(floats[lane] == 2.5F);
    CHECK(integers[lane] == -7);
  }
}

TEST_CASE("bits and from_bits keep every pattern") {
  const Lanes lanes{1.0F, -0.0F, infinity, std::numeric_limits<float>::denorm_min()};
  const IntLanes patterns = bits(lanes);
  CHECK(patterns[0] == 0x3f800000);
  CHECK(patterns[1] == std::numeric_limits<std::int32_t>::min());
  CHECK(patterns[2] == 0x7f800000);
  CHECK(patterns[3] == 1);
  for (int lane = 0; lane < 4; ++lane) {
    CHECK(pattern(from_bits(patterns), lane) == patterns[lane]);
  }
}

TEST_CASE("select takes each lane from the side that its mask names") {
  const Lanes a{1, not_a_number, -0.0F, infinity};
  const Lanes b{5, 6, 7, 8};
  const Lanes mixed = select(IntLanes{-1, 0, -1, 0}, a, b);
  CHECK(mixed[0] == 1.0F);
  CHECK(mixed[1] == 6.0F);
  CHECK(pattern(mixed, 2) == pattern(-0.0F));
  CHECK(mixed[3] == 8.0F);
  const Lanes by_comparison = select(a > splat(0.0F), a, b);
  CHECK(by_comparison[0] == 1.0F);
  CHECK(by_comparison[1] == 6.0F);
  CHECK(by_comparison[2] == 7.0F);
  CHECK(by_comparison[3] == infinity);
}

TEST_CASE("larger and smaller of numbers") {
  const Lanes a{1, -2, infinity, -infinity};
  const Lanes b{2, -3, 5, 5};
  const Lanes most = larger(a, b);
  const Lanes least = smaller(a, b);
  const std::array<float, 4> expected_most{2, -2, infinity, 5};
  const std::array<float, 4> expected_least{1, -3, 5, -infinity};
  for (int lane = 0; lane < 4; ++lane) {
    CHECK(most[lane] == expected_most[static_cast<std::size_t>(lane)]);
    CHECK(least[lane] == expected_least[static_cast<std::size_t>(lane)]);
  }
}

TEST_CASE("larger and smaller give the second argument for NaN and for two zeros") {
  const Lanes a{not_a_number, 1, -0.0F, 0.0F};
  const Lanes b{1, not_a_number, 0.0F, -0.0F};
  for (const Lanes result : {larger(a, b), smaller(a, b)}) {
    CHECK(result[0] == 1.0F);
    CHECK(std::isnan(result[1]));
    CHECK(pattern(result, 2) == pattern(0.0F));
    CHECK(pattern(result, 3) == pattern(-0.0F));
  }
}

TEST_CASE("absolute clears the sign of every number") {
  const Lanes result = absolute(Lanes{-3.5F, -0.0F, -infinity, 2.0F});
  CHECK(result[0] == 3.5F);
  CHECK(pattern(result, 1) == pattern(0.0F));
  CHECK(result[2] == infinity);
  CHECK(result[3] == 2.0F);
  CHECK(std::isnan(absolute(splat(not_a_number))[0]));
}

TEST_CASE("square_root is correctly rounded") {
  // The float next to the exact root is the one whose error in double precision is smallest.
  int wrong = 0;
  for (std::int32_t p = 1; p < 0x7f800000 - 4 * 9973; p += 4 * 9973) {
    const Lanes x = from_bits(IntLanes{p, p + 9973, p + 2 * 9973, p + 3 * 9973});
    const Lanes root = square_root(x);
    for (int lane = 0; lane < 4; ++lane) {
      wrong += root[lane] != static_cast<float>(std::sqrt(static_cast<double>(x[lane])));
    }
  }
  CHECK(wrong == 0);
  const Lanes special = square_root(Lanes{-0.0F, infinity, -1.0F, not_a_number});
  CHECK(pattern(special, 0) == pattern(-0.0F));
  CHECK(special[1] == infinity);
  CHECK(std::isnan(special[2]));
  CHECK(std::isnan(special[3]));
  CHECK(square_root(2.0F) == 1.41421354F);
}

TEST_CASE("horizontal_sum adds as (l0 + l2) + (l1 + l3)") {
  CHECK(horizontal_sum(Lanes{1, 2, 3, 4}) == 10.0F);
  // Every other order of these additions loses at least one of the small numbers.
  CHECK(horizontal_sum(Lanes{1e8F, 1, -1e8F, 2}) == 3.0F);
  CHECK(horizontal_sum(Lanes{1, 1e8F, 2, -1e8F}) == 3.0F);
  CHECK(horizontal_sum(Lanes{1e8F, -1e8F, 1, 2}) != 3.0F);
}
