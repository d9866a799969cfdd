// The matrix products against naive loops, over odd shapes and large ones.
#include "numerics/products.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <vector>

#include "numerics/lanes.h"
#include "numerics/random.h"

using namespace playground;

namespace {

std::vector<float> random_values(std::size_t count, std::uint32_t seed) {
  Random random(seed, "test");
  std::vector<float> values(count);
  for (float& value : values) {
    value = random.uniform(-2, 2);
  }
  return values;
}

// c = a · b + start, adding in ascending k: what `multiply` must equal to the last bit.
std::vector<float> naive_multiply(std::size_t rows, std::size_t inner, std::size_t columns,
                                  Strided a, const std::vector<float>& b, const float* start) {
  std::vector<float> c(rows * columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      float sum = start == nullptr ? 0.0F : start[i];
      for (std::size_t k = 0; k < inner; ++k) {
        const float product = a.values[i * a.row_step + k * a.column_step] * b[k * columns + j];
        sum = sum + product;
      }
      c[i * columns + j] = sum;
    }
  }
  return c;
}

// A dot product in four lanes, sample s in lane s % 4, joined as (l0 + l2) + (l1 + l3).
float naive_dot(const float* x, const float* y, std::size_t columns) {
  std::array<float, 4> sum{};
  for (std::size_t s = 0; s < columns; ++s) {
    const float product = x[s] * y[s];
    sum[s % 4] = sum[s % 4] + product;
  }
  return (sum[0] + sum[2]) + (sum[1] + sum[3]);
}

void check_shape(std::size_t rows, std::size_t inner, std::size_t samples) {
  CAPTURE(rows);
  CAPTURE(inner);
  CAPTURE(samples);
  const std::size_t columns = padded(samples);
  const auto weights = random_values(rows * inner, 1);
  const auto biases = random_values(rows, 2);
  const auto below = random_values(inner * columns, 3);
  const auto above = random_values(rows * columns, 4);

  std::vector<float> c(rows * columns);
  const Strided plain{weights.data(), inner, 1};
  multiply(rows, inner, columns, plain, below.data(), biases.data(), c.data());
  CHECK(c == naive_multiply(rows, inner, columns, plain, below, biases.data()));

  std::vector<float> back(inner * columns);
  const Strided transposed{weights.data(), 1, inner};
  multiply(inner, rows, columns, transposed, above.data(), nullptr, back.data());
  CHECK(back == naive_multiply(inner, rows, columns, transposed, above, nullptr));

  std::vector<float> gradient(rows * inner);
  multiply_transposed(rows, inner, columns, above.data(), below.data(), gradient.data());
  std::vector<float> expected(rows * inner);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t k = 0; k < inner; ++k) {
      expected[i * inner + k] =
          naive_dot(above.data() + i * columns, below.data() + k * columns, columns);
    }
  }
  CHECK(gradient == expected);

  const std::vector<float> ones(columns, 1.0F);
  std::vector<float> sums(rows);
  row_sums(rows, columns, above.data(), sums.data());
  for (std::size_t i = 0; i < rows; ++i) {
    CHECK(sums[i] == naive_dot(above.data() + i * columns, ones.data(), columns));
  }
}

}  // namespace

TEST_CASE("products: equal the naive loops to the last bit for 1 to 17 units and 1 to 33 samples") {
  for (std::size_t rows = 1; rows <= 17; ++rows) {
    for (std::size_t inner = 1; inner <= 17; ++inner) {
      for (const std::size_t samples : {1U, 2U, 4U, 5U, 8U, 9U, 12U, 13U, 16U, 17U, 31U, 33U}) {
        check_shape(rows, inner, samples);
      }
    }
  }
}

TEST_CASE("products: equal the naive loops to the last bit for large shapes") {
  check_shape(64, 64, 64);
  check_shape(128, 144, 64);
  check_shape(10, 64, 64);
  check_shape(255, 256, 100);
}
