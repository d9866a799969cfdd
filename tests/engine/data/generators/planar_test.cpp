// The shapes in the plane: where the clean points of each class lie, and that noise stays inside.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "data/dataset.h"
#include "data/generators/generators.h"

using namespace playground;

namespace {

Dataset clean(std::string_view name, float parameter = 0) {
  return generate(*find_dataset(name), parameter, 0, 1'000, 3);
}

// Calls `check(x1, x2, y)` for every sample.
template <class Check>
void each(const Dataset& dataset, Check check) {
  for (std::size_t i = 0; i < dataset.count; ++i) {
    CAPTURE(i);
    check(dataset.x[2 * i], dataset.x[2 * i + 1], dataset.y[i]);
  }
}

}  // namespace

TEST_CASE("a circle is a disc in a ring, with a margin") {
  float widest = 0;
  each(clean("circle"), [&](float x1, float x2, float y) {
    const float radius = std::hypot(x1, x2);
    widest = std::max(widest, radius);
    CHECK((y > 0 ? radius <= 1.201F : radius >= 1.749F && radius <= 2.501F));
  });
  CHECK(widest > 2.4F);
}

TEST_CASE("xor has equal signs in class 1 and a gap at the axes") {
  std::array<int, 4> quadrants{};
  each(clean("xor"), [&](float x1, float x2, float y) {
    CHECK(x1 * x2 * y > 0.0F);
    CHECK(std::min(std::fabs(x1), std::fabs(x2)) >= 0.2F);
    CHECK(std::max(std::fabs(x1), std::fabs(x2)) <= 2.5F);
    ++quadrants[(x1 > 0 ? 1U : 0U) + (x2 > 0 ? 2U : 0U)];
  });
  for (const int count : quadrants) {
    CHECK(count > 200);
  }
}

TEST_CASE("gaussians are two clouds on the diagonal") {
  each(clean("gaussians"), [](float x1, float x2, float y) { CHECK((x1 + x2) * y > 0.0F); });
}

TEST_CASE("the arms of a spiral are each other turned by half a turn") {
  each(clean("spiral"), [](float x1, float x2, float y) {
    const float radius = std::hypot(x1, x2);
    CHECK(radius <= 2.501F);
    const float angle = 1.75F * 6.2831853F * radius / 2.5F;
    CHECK(x1 * y == doctest::Approx(radius * std::cos(angle)).epsilon(0.001).scale(1));
    CHECK(x2 * y == doctest::Approx(radius * std::sin(angle)).epsilon(0.001).scale(1));
  });
}

TEST_CASE("moons are two half circles that reach into each other") {
  each(clean("moons"), [](float x1, float x2, float y) {
    const float right = -y * x1 + 0.8F;
    const float up = -y * x2 + 0.4F;
    CHECK(std::hypot(right, up) == doctest::Approx(1.6F).epsilon(0.001));
    CHECK(up >= -0.001F);
  });
}

TEST_CASE("neighbours on the checkerboard differ") {
  std::array<int, 16> cells{};
  each(clean("checkerboard"), [&](float x1, float x2, float y) {
    const auto column = static_cast<unsigned>((x1 + 2.5F) / 1.25F);
    const auto row = static_cast<unsigned>((x2 + 2.5F) / 1.25F);
    REQUIRE(column < 4);
    REQUIRE(row < 4);
    CHECK(((column + row) % 2 == 1) == (y > 0));
    ++cells[4 * row + column];
  });
  for (const int count : cells) {
    CHECK(count > 30);
  }
}

TEST_CASE("rings alternate outwards") {
  std::array<int, 4> rings{};
  each(clean("rings"), [&](float x1, float x2, float y) {
    const float radius = std::hypot(x1, x2);
    const auto ring = static_cast<unsigned>((radius - 0.35F) / 0.6F);
    REQUIRE(ring < 4);
    CHECK(radius == doctest::Approx(0.65F + 0.6F * static_cast<float>(ring)).epsilon(0.001));
    CHECK((ring % 2 == 1) == (y > 0));
    ++rings[ring];
  });
  CHECK(rings[0] > 80);
  CHECK(rings[2] > 2 * rings[0]);
  CHECK(rings[3] > rings[1]);
}

TEST_CASE("blobs lie nearest to the centre of their class") {
  for (const float classes : {3.0F, 6.0F}) {
    int strays = 0;
    each(clean("blobs", classes), [&](float x1, float x2, float y) {
      float nearest = -1;
      float least = 1e9F;
      for (float k = 0; k < classes; ++k) {
        const float angle = 6.2831853F * (0.25F - k / classes);
        const float distance = std::hypot(x1 - 1.8F * std::cos(angle), x2 - 1.8F * std::sin(angle));
        if (distance < least) {
          least = distance;
          nearest = k;
        }
      }
      strays += nearest == y ? 0 : 1;
    });
    CHECK(strays <= 2);
  }
}

TEST_CASE("points in the plane stay in it at any noise") {
  for (const DatasetEntry& entry : datasets()) {
    if (entry.inputs != 2) {
      continue;
    }
    CAPTURE(entry.name);
    const float parameter = entry.parameter ? entry.parameter->max : 0;
    for (const float noise : {0.1F, 0.5F, 1.0F}) {
      std::size_t far = 0;
      each(generate(entry, parameter, noise, 2'000, 5), [&](float x1, float x2, float) {
        REQUIRE(std::fabs(x1) <= plane_limit);
        REQUIRE(std::fabs(x2) <= plane_limit);
        far += std::max(std::fabs(x1), std::fabs(x2)) > 2.8F ? 1 : 0;
      });
      CHECK(far < (noise > 0.2F ? 500 : 40));
    }
  }
}
