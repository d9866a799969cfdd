// The random streams: pinned bits, independence, and the moments of the distributions.
#include "numerics/random.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

using namespace playground;

namespace {

std::array<std::uint32_t, 6> first_draws(std::uint32_t seed, std::string_view name,
                                         std::uint32_t index) {
  Random random(seed, name, index);
  std::array<std::uint32_t, 6> draws{};
  for (std::uint32_t& draw : draws) {
    draw = random.next();
  }
  return draws;
}

// Pearson's chi-square of `counts` against equal probabilities.
double chi_square(const std::vector<int>& counts, int draws) {
  const double expected = static_cast<double>(draws) / static_cast<double>(counts.size());
  double sum = 0;
  for (const int count : counts) {
    sum += (count - expected) * (count - expected) / expected;
  }
  return sum;
}

// Whether a chi-square value of `degrees` degrees of freedom is within five standard deviations of
// its mean: neither unequal nor suspiciously equal.
bool plausible(double value, double degrees) {
  return std::fabs(value - degrees) < 5 * std::sqrt(2 * degrees);
}

double correlation(Random a, Random b) {
  constexpr int draws = 20000;
  double sum = 0;
  for (int i = 0; i < draws; ++i) {
    sum += (a.uniform() - 0.5) * (b.uniform() - 0.5) * 12;
  }
  return sum / draws;
}

}  // namespace

// Computed from the definitions of PCG32, SplitMix64 and FNV-1a with arbitrary-precision integers.
TEST_CASE("random bits are the same everywhere") {
  using Draws = std::array<std::uint32_t, 6>;
  CHECK(first_draws(1, "weights", 0) ==
        Draws{0x943fd991, 0x12ecbbab, 0xa7bd8bc8, 0xccd4892d, 0xe56ab5e6, 0x95dc2d25});
  CHECK(first_draws(1, "weights", 1) ==
        Draws{0x2ea8078e, 0x1de2848f, 0x56cff8b6, 0x4db3a580, 0xd595dd1d, 0xbb66a018});
  CHECK(first_draws(1, "data", 0) ==
        Draws{0xc8b5ea35, 0x90cd6803, 0x849f5ab2, 0x1a4cd591, 0x03bd4946, 0x6d5c7db4});
  CHECK(first_draws(4294967295U, "batches", 7) ==
        Draws{0xa048be40, 0x04eeb64d, 0x5eeb9814, 0x5758b0a2, 0x6276f133, 0x0e018e85});
  CHECK(first_draws(0, "", 0) ==
        Draws{0x056a81d7, 0xf2ad9171, 0xa0e661c4, 0xd8093916, 0x3f0c0164, 0x6d7f8938});
}

TEST_CASE("random streams differ by seed, name and index, and are uncorrelated") {
  const auto base = first_draws(1, "weights", 0);
  CHECK(base == first_draws(1, "weights", 0));
  CHECK(base != first_draws(2, "weights", 0));
  CHECK(base != first_draws(1, "batches", 0));
  CHECK(base != first_draws(1, "weights", 1));
  // The standard deviation of each is 0.007.
  CHECK(std::fabs(correlation(Random(1, "weights"), Random(2, "weights"))) < 0.035);
  CHECK(std::fabs(correlation(Random(1, "weights"), Random(1, "data"))) < 0.035);
  CHECK(std::fabs(correlation(Random(1, "weights", 0), Random(1, "weights", 1))) < 0.035);
}

TEST_CASE("every bit of next() is set half of the time") {
  Random random(3, "bits");
  constexpr int draws = 20000;
  std::array<int, 32> set{};
  for (int i = 0; i < draws; ++i) {
    const std::uint32_t value = random.next();
    for (std::size_t bit = 0; bit < 32; ++bit) {
      set[bit] += static_cast<int>((value >> bit) & 1U);
    }
  }
  for (const int count : set) {
    CHECK(std::abs(count - draws / 2) < 5 * std::sqrt(draws / 4.0));
  }
}

TEST_CASE("uniform() is a multiple of 2^-24 in [0, 1), evenly spread") {
  Random random(5, "uniform");
  constexpr int draws = 100000;
  std::vector<int> counts(64);
  bool in_range = true;
  bool on_grid = true;
  for (int i = 0; i < draws; ++i) {
    const float u = random.uniform();
    in_range = in_range && u >= 0 && u < 1;
    on_grid = on_grid && u * 0x1p24F == std::floor(u * 0x1p24F);
    if (in_range) {
      ++counts[static_cast<std::size_t>(u * 64)];
    }
  }
  CHECK(in_range);
  CHECK(on_grid);
  CHECK(plausible(chi_square(counts, draws), 63));
}

TEST_CASE("uniform(low, high) fills its interval") {
  Random random(6, "uniform");
  constexpr int draws = 20000;
  float least = 10;
  float most = -10;
  double sum = 0;
  for (int i = 0; i < draws; ++i) {
    const float u = random.uniform(-3, 5);
    least = std::fmin(least, u);
    most = std::fmax(most, u);
    sum += u;
  }
  CHECK(least >= -3.0F);
  CHECK(least < -2.99F);
  CHECK(most < 5.0F);
  CHECK(most > 4.99F);
  CHECK(std::fabs(sum / draws - 1) < 5 * (8 / std::sqrt(12.0)) / std::sqrt(draws));
}

TEST_CASE("below() is in range and evenly spread") {
  constexpr int draws = 60000;
  for (const std::uint32_t count : {2U, 3U, 7U, 10U, 100U}) {
    CAPTURE(count);
    Random random(7, "below", count);
    std::vector<int> counts(count);
    bool in_range = true;
    for (int i = 0; i < draws; ++i) {
      const std::uint32_t drawn = random.below(count);
      in_range = in_range && drawn < count;
      if (drawn < count) {
        ++counts[drawn];
      }
    }
    CHECK(in_range);
    CHECK(plausible(chi_square(counts, draws), count - 1));
  }
  Random random(7, "below");
  CHECK(random.below(1) == 0);
}

TEST_CASE("below() has no bias for counts that do not divide 2^32") {
  // Of 3 * 2^30 values, a plain remainder would give the lowest third twice as often as the others.
  Random random(8, "below");
  constexpr int draws = 30000;
  std::vector<int> counts(3);
  for (int i = 0; i < draws; ++i) {
    ++counts[random.below(0xc0000000U) >> 30U];
  }
  CHECK(plausible(chi_square(counts, draws), 2));
}

TEST_CASE("normal() has the moments of the standard normal distribution") {
  Random random(9, "normal");
  constexpr int draws = 200000;
  double first = 0;
  double second = 0;
  double third = 0;
  double fourth = 0;
  double neighbours = 0;
  double previous = 0;
  int beyond_two = 0;
  for (int i = 0; i < draws; ++i) {
    const double x = random.normal();
    first += x;
    second += x * x;
    third += x * x * x;
    fourth += x * x * x * x;
    neighbours += x * previous;
    previous = x;
    beyond_two += std::fabs(x) > 2;
  }
  // Five standard errors each: the variances of x, x^2, x^3 and x^4 are 1, 2, 15 and 96.
  const double root = std::sqrt(static_cast<double>(draws));
  CHECK(std::fabs(first / draws) < 5 / root);
  CHECK(std::fabs(second / draws - 1) < 5 * std::sqrt(2.0) / root);
  CHECK(std::fabs(third / draws) < 5 * std::sqrt(15.0) / root);
  CHECK(std::fabs(fourth / draws - 3) < 5 * std::sqrt(96.0) / root);
  CHECK(std::fabs(neighbours / draws) < 5 / root);
  CHECK(std::fabs(static_cast<double>(beyond_two) / draws - 0.0455) < 5 * 0.2084 / root);
}
