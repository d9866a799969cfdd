// Columns that are far from mean 0 and deviation 1 are brought there, others are left alone.
#include "data/csv/standardize.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "measure/surface.h"
#include "numerics/random.h"

using namespace playground;

static_assert(standard_reach == plane_reach);

namespace {

WideColumns wide(const Dataset& dataset) {
  WideColumns columns{dataset.inputs, {dataset.x.begin(), dataset.x.end()}, {}};
  if (dataset.task == Task::regression) {
    columns.y = {dataset.y.begin(), dataset.y.end()};
  }
  return columns;
}

// What standardising a data set makes of it.
std::vector<Scaling> standardize(Dataset& dataset) {
  WideColumns columns = wide(dataset);
  std::vector<Scaling> scales = standard_scales(columns);
  apply_scales(scales, columns);
  std::transform(columns.x.begin(), columns.x.end(), dataset.x.begin(), narrow);
  std::transform(columns.y.begin(), columns.y.end(), dataset.y.begin(), narrow);
  return scales;
}

// The scaling of a single column.
std::vector<Scaling> scales_of(std::vector<double> values) {
  return standard_scales({1, std::move(values), {}});
}

}  // namespace

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
  // As near as a centre that is a float can bring it.
  CHECK(std::abs(sum / 500) < 3e-6);
  CHECK(squares / 500 == doctest::Approx(1));
}

TEST_CASE("standardize: outliers come to the edge of the plane") {
  Dataset dataset{Task::binary, 1, 2, 101, std::vector<float>(101), std::vector<float>(101, 1.0F)};
  dataset.x[100] = 1000;
  CHECK(standardize(dataset).size() == 1);
  CHECK(dataset.x[100] <= 3);
  CHECK(dataset.x[100] == doctest::Approx(3).epsilon(1e-6));
}

TEST_CASE("standardize: the targets of a regression, and only these, count as a column") {
  Dataset dataset{Task::regression, 1, 0, 2, {1, 2}, {1000, 3000}};
  const auto scalings = standardize(dataset);
  REQUIRE(scalings.size() == 1);
  CHECK(scalings[0].column == target_column);
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

TEST_CASE("standardize: a narrow column within the plane is scaled, whatever its unit") {
  std::vector<double> densities;
  for (int i = 0; i < 40; ++i) {
    densities.push_back(0.9915 + 0.00005 * i);
    densities.push_back(0.9965 + 0.00005 * i);
  }
  const auto scales = scales_of(densities);
  REQUIRE(scales.size() == 1);
  CHECK(scales[0].centre == doctest::Approx(0.995).epsilon(1e-4));
  CHECK(scales[0].spread == doctest::Approx(0.00257).epsilon(0.01));
  // Far from 0 by its own measure, narrow, or both.
  CHECK(scales_of({2, 2.25, 2.5}).size() == 1);
  CHECK(scales_of({0, 0.01, 0.02}).size() == 1);
  // Shares, marks of 0 and 1, and coordinates stay.
  CHECK(scales_of({0, 0.25, 0.5, 0.75, 1}).empty());
  CHECK(scales_of({0, 1, 0, 1, 1}).empty());
  CHECK(scales_of({-2, 0.5, 2.5}).empty());
}

TEST_CASE("standardize: a constant column has spread 1 and is told") {
  WideColumns columns{2, {5, 1, 5, -1}, {0.25, 0.25}};
  CHECK(playground::constant_columns(columns) == std::vector<std::size_t>{0, target_column});
  const auto scales = standard_scales(columns);
  CHECK(scales == std::vector<Scaling>{{0, 5, 1}, {target_column, 0.25, 1}});
  apply_scales(scales, columns);
  CHECK(columns.x == std::vector<double>{0, 1, 0, -1});
  CHECK(scales_of({0, 0}).empty());
}

TEST_CASE("standardize: a column of times keeps differences that floats lose") {
  WideColumns columns{1, {1700000000, 1700000060, 1700000120}, {}};
  const auto scales = standard_scales(columns);
  apply_scales(scales, columns);
  CHECK(columns.x[0] < columns.x[1]);
  CHECK(columns.x[1] < columns.x[2]);
  CHECK(in_units(narrow(columns.x[1]), scales[0]) == 1700000060);
}

TEST_CASE("standardize: the centre is a double where a float would not bring the mean to 0") {
  // Milliseconds since 1970 with differences of seconds, nanoseconds with some of milliseconds.
  for (const auto& column : {std::pair{1.7e12, 1e3}, {1.7e18, 1e6}, {-1.7e12, 1.0}}) {
    const auto [start, step] = column;
    CAPTURE(column.first);
    WideColumns columns{1, {}, {}};
    for (int i = 0; i < 100; ++i) {
      columns.x.push_back(start + step * i);
    }
    const auto scales = standard_scales(columns);
    REQUIRE(scales.size() == 1);
    CHECK(scales[0].centre == doctest::Approx(start + 49.5 * step).epsilon(1e-14));
    CHECK(scales[0].spread == doctest::Approx(28.87 * step).epsilon(1e-3));
    apply_scales(scales, columns);
    CHECK(columns.x.front() == doctest::Approx(-1.7148).epsilon(1e-3));
    CHECK(columns.x.back() == doctest::Approx(1.7148).epsilon(1e-3));
  }
}

TEST_CASE("standardize: where a float is near enough to the mean, it is the centre") {
  Random random(6, "test");
  for (int i = 0; i < 200; ++i) {
    std::vector<double> values;
    const float middle = random.uniform(-5000, 5000);
    for (int n = 0; n < 20; ++n) {
      values.push_back(static_cast<double>(middle) + static_cast<double>(random.normal()) * 40);
    }
    for (const Scaling& scaling : scales_of(values)) {
      CHECK(static_cast<double>(static_cast<float>(scaling.centre)) == scaling.centre);
      CHECK(static_cast<double>(static_cast<float>(scaling.spread)) == scaling.spread);
    }
  }
}

TEST_CASE("standardize: a column too small for floats") {
  const auto scales = scales_of({1e-60, 2e-60, 3e-60});
  REQUIRE(scales.size() == 1);
  CHECK(scaled(3e-60, scales.data()) == doctest::Approx(1.2247).epsilon(1e-4));
  CHECK(std::abs(scaled(2e-60, scales.data())) < 1e-12);
}

TEST_CASE("in_units: what was written in a table comes back") {
  Random random(5, "test");
  for (int i = 0; i < 2'000; ++i) {
    const Scaling scaling{0, random.uniform(-2000, 2000), random.uniform(0.001F, 500)};
    const double written = static_cast<double>(random.below(2'000'000)) / 1000 - 1000;
    const float value = narrow(scaled(written, &scaling));
    const double back = in_units(value, scaling);
    CHECK(narrow(scaled(back, &scaling)) == value);
    CHECK(std::abs(back - written) <= 1e-6 * (std::abs(written - scaling.centre) + 1e-3));
  }
  CHECK(in_units(-1, {0, 5.1, 0.25}) == doctest::Approx(4.85));
}

TEST_CASE("in_units: nothing lies beyond what a table can hold") {
  const Scaling scaling{0, 5.5000003e37, 2.040172e38};
  const float value = narrow(scaled(3.4028235e38, &scaling));
  CHECK(in_units(value, scaling) <= 3.4028234663852886e38);
  CHECK(in_units(-3, scaling) >= -3.4028234663852886e38);
}

TEST_CASE("rescale: from one scaling to another and back") {
  Dataset dataset{Task::regression, 2, 0, 2, {-1, 0.5F, 1, -0.5F}, {2, 1}};
  const Dataset before = dataset;
  const std::vector<Scaling> scales{{0, 10, 4}, {target_column, 100, 50}};
  rescale(dataset, scales, {});
  CHECK(dataset.x == std::vector<float>{6, 0.5F, 14, -0.5F});
  CHECK(dataset.y == std::vector<float>{200, 150});
  rescale(dataset, {}, scales);
  CHECK(dataset == before);
}
