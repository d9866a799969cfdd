// Columns that leave the plane are brought into it, others are left alone.
#include "data/csv/standardize.h"

#include <doctest/doctest.h>

#include <cmath>

#include "measure/surface.h"
#include "numerics/random.h"

using namespace playground;

static_assert(standard_reach == plane_reach);

TEST_CASE("standardize: columns within the plane are kept as they are") {
  Dataset dataset{Task::regression, 2, 0, 2, {3, -3, 0.5F, 2}, {-3, 3}};
  const Dataset before = dataset;
  CHECK(standardize(dataset).empty());
  CHECK(dataset == before);
}

TEST_CASE("standardize: a column gets mean 0 and deviation 1 where that fits") {
  Random random(1, "test");
  Dataset dataset{Task::binary, 2, 2, 500, {}, std::vector<float>(500, 1.0F)};
  for (std::size_t i = 0; i < dataset.count; ++i) {
    dataset.x.push_back(random.uniform(1000, 1100));
    dataset.x.push_back(random.uniform(-1, 1));
  }
  const std::vector<float> before = dataset.x;
  const auto scalings = standardize(dataset);
  REQUIRE(scalings.size() == 1);
  CHECK(scalings[0].column == 0);
  CHECK(scalings[0].centre == doctest::Approx(1050).epsilon(0.01));
  CHECK(scalings[0].spread == doctest::Approx(100 / std::sqrt(12.0)).epsilon(0.05));
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < dataset.count; ++i) {
    const auto value = static_cast<double>(dataset.x[2 * i]);
    sum += value;
    squares += value * value;
    CHECK(value ==
          doctest::Approx((before[2 * i] - scalings[0].centre) / scalings[0].spread).epsilon(1e-4));
    CHECK(dataset.x[2 * i + 1] == before[2 * i + 1]);
  }
  CHECK(std::abs(sum / 500) < 1e-6);
  CHECK(squares / 500 == doctest::Approx(1));
}

TEST_CASE("standardize: outliers come to the edge of the plane") {
  Dataset dataset{Task::binary, 1, 2, 101, std::vector<float>(101), std::vector<float>(101, 1.0F)};
  dataset.x[100] = 1000;
  CHECK(standardize(dataset).size() == 1);
  CHECK(dataset.x[100] == 3);
}

TEST_CASE("standardize: the targets of a regression, and only these, count as a column") {
  Dataset dataset{Task::regression, 1, 0, 2, {1, 2}, {1000, 3000}};
  const auto scalings = standardize(dataset);
  REQUIRE(scalings.size() == 1);
  CHECK(scalings[0].column == 1);
  CHECK(dataset.y == std::vector<float>{-1, 1});
  Dataset classes{Task::classes, 1, 9, 2, {1, 2}, {0, 8}};
  CHECK(standardize(classes).empty());
  CHECK(classes.y == std::vector<float>{0, 8});
}

TEST_CASE("standardize: equal values become 0, the largest floats stay finite") {
  Dataset equal{Task::binary, 1, 2, 2, {7, 7}, {-1, 1}};
  standardize(equal);
  CHECK(equal.x == std::vector<float>{0, 0});
  Dataset huge{Task::binary, 1, 2, 2, {3.4e38F, -3.4e38F}, {-1, 1}};
  standardize(huge);
  CHECK(huge.x == std::vector<float>{1, -1});
}
