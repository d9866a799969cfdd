// Input features against their formulas, and which of them a data set has.
#include "data/features.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

using namespace playground;

namespace {

std::vector<std::size_t> all_positions() {
  std::vector<std::size_t> positions;
  for (std::size_t f = 0; f < features().size(); ++f) {
    positions.push_back(f);
  }
  return positions;
}

std::size_t position_of(std::string_view name) {
  for (std::size_t f = 0; f < features().size(); ++f) {
    if (features()[f].name == name) {
      return f;
    }
  }
  return features().size();
}

}  // namespace

TEST_CASE("all features of points in the plane") {
  constexpr std::array names{"x1",    "x2",    "x1sq",  "x2sq", "x1x2",
                             "sinx1", "sinx2", "cosx1", "cosx2"};
  REQUIRE(features().size() == names.size());
  for (std::size_t f = 0; f < names.size(); ++f) {
    CHECK(features()[f].name == names[f]);
  }
  // Seven samples: not a whole number of lanes.
  const Dataset dataset = generate(*find_dataset("circle"), 0, 0.1F, 7, 1);
  const std::vector<float> rows = feature_rows(dataset, all_positions());
  REQUIRE(rows.size() == 7 * names.size());
  for (std::size_t i = 0; i < dataset.count; ++i) {
    CAPTURE(i);
    const float x1 = dataset.x[2 * i];
    const float x2 = dataset.x[2 * i + 1];
    const float* const row = rows.data() + i * names.size();
    CHECK(row[0] == x1);
    CHECK(row[1] == x2);
    CHECK(row[2] == x1 * x1);
    CHECK(row[3] == x2 * x2);
    CHECK(row[4] == x1 * x2);
    CHECK(row[5] == doctest::Approx(std::sin(x1)).epsilon(1e-6));
    CHECK(row[6] == doctest::Approx(std::sin(x2)).epsilon(1e-6));
    CHECK(row[7] == doctest::Approx(std::cos(x1)).epsilon(1e-6));
    CHECK(row[8] == doctest::Approx(std::cos(x2)).epsilon(1e-6));
  }
}

TEST_CASE("features come in the order in which they were chosen") {
  const Dataset dataset = generate(*find_dataset("circle"), 0, 0.1F, 5, 1);
  const std::array<std::size_t, 2> chosen{position_of("x2"), position_of("x1")};
  const std::vector<float> rows = feature_rows(dataset, chosen);
  REQUIRE(rows.size() == 10);
  CHECK(rows[8] == dataset.x[9]);
  CHECK(rows[9] == dataset.x[8]);
}

TEST_CASE("on a line only features of x1 exist, and the others are left out") {
  const DatasetEntry& sine = *find_dataset("sine");
  for (std::size_t f = 0; f < features().size(); ++f) {
    const std::string_view name = features()[f].name;
    CAPTURE(name);
    CHECK(feature_available(1, f) == (name.find("x2") == std::string_view::npos));
    CHECK(feature_available(2, f));
    CHECK_FALSE(feature_available(144, f));
    CHECK_FALSE(feature_available(64, f));
  }
  CHECK_FALSE(feature_available(1, features().size()));

  const Dataset dataset = generate(sine, 0, 0.1F, 6, 1);
  const std::vector<float> rows = feature_rows(dataset, all_positions());
  REQUIRE(rows.size() == 6 * 4);
  for (std::size_t i = 0; i < dataset.count; ++i) {
    const float x = dataset.x[i];
    CHECK(rows[4 * i] == x);
    CHECK(rows[4 * i + 1] == x * x);
    CHECK(rows[4 * i + 2] == doctest::Approx(std::sin(x)).epsilon(1e-6));
    CHECK(rows[4 * i + 3] == doctest::Approx(std::cos(x)).epsilon(1e-6));
  }
}

TEST_CASE("images and sounds go to the network as they are") {
  for (const std::string_view name : {"glyphs", "waves"}) {
    const Dataset dataset = generate(*find_dataset(name), 0, 0.1F, 5, 1);
    CHECK(feature_rows(dataset, all_positions()) == dataset.x);
    CHECK(feature_rows(dataset, {}) == dataset.x);
  }
}

TEST_CASE("no samples give no rows") { CHECK(feature_rows(Dataset(), all_positions()).empty()); }
