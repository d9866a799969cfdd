// The matrix products against naive loops, over odd shapes and large ones.
#include "numerics/products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
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

// z = W · x + biases, adding in ascending order: what `multiply` must equal to the last bit.
std::vector<float> naive_multiply(std::size_t units, std::size_t inputs, std::size_t columns,
                                  const std::vector<float>& weights,
                                  const std::vector<float>& biases, const std::vector<float>& x) {
  std::vector<float> z(units * columns);
  for (std::size_t u = 0; u < units; ++u) {
    for (std::size_t j = 0; j < columns; ++j) {
      float sum = biases[u];
      for (std::size_t i = 0; i < inputs; ++i) {
        const float product = weights[u * inputs + i] * x[i * columns + j];
        sum = sum + product;
      }
      z[u * columns + j] = sum;
    }
  }
  return z;
}

// The same for `multiply_back`: Wᵀ · d.
std::vector<float> naive_multiply_back(std::size_t units, std::size_t inputs, std::size_t columns,
                                       const std::vector<float>& weights,
                                       const std::vector<float>& d) {
  std::vector<float> below(inputs * columns);
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      float sum = 0;
      for (std::size_t u = 0; u < units; ++u) {
        const float product = weights[u * inputs + i] * d[u * columns + j];
        sum = sum + product;
      }
      below[i * columns + j] = sum;
    }
  }
  return below;
}

std::vector<float> map(const std::vector<float>& values, float (*f)(float)) {
  std::vector<float> results(values.size());
  std::transform(values.begin(), values.end(), results.begin(), f);
  return results;
}

std::vector<float> times(std::vector<float> a, const std::vector<float>& b) {
  std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::multiplies<>());
  return a;
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

void check_shape_at_one_width(std::size_t rows, std::size_t inner, std::size_t samples) {
  CAPTURE(widest_vectors());
  CAPTURE(rows);
  CAPTURE(inner);
  CAPTURE(samples);
  const std::size_t columns = padded(samples);
  const auto weights = random_values(rows * inner, 1);
  const auto biases = random_values(rows, 2);
  const auto below = random_values(inner * columns, 3);
  const auto above = random_values(rows * columns, 4);

  const auto relu = [](float z) { return z > 0 ? z : 0.0F; };
  const auto expected_z = naive_multiply(rows, inner, columns, weights, biases, below);
  std::vector<float> z(rows * columns);
  std::vector<float> a(rows * columns, 7.0F);
  multiply(rows, inner, columns, weights.data(), biases.data(), below.data(), z.data(),
           Finish::none, a.data());
  CHECK(z == expected_z);
  CHECK(a == std::vector<float>(rows * columns, 7.0F));
  std::fill(z.begin(), z.end(), 0.0F);
  multiply(rows, inner, columns, weights.data(), biases.data(), below.data(), z.data(),
           Finish::relu, a.data());
  CHECK(z == expected_z);
  CHECK(a == map(expected_z, relu));

  const auto expected_back = naive_multiply_back(rows, inner, columns, weights, above);
  std::vector<float> back(inner * columns);
  const auto go_back = [&](Finish finish) {
    multiply_back(rows, inner, columns, weights.data(), above.data(), back.data(), finish,
                  below.data());
    return back;
  };
  CHECK(go_back(Finish::none) == expected_back);
  CHECK(go_back(Finish::relu_slope) ==
        times(expected_back, map(below, [](float f) { return f > 0 ? 1.0F : 0.0F; })));
  const auto tanh_slope = [](float f) {
    const float square = f * f;
    return 1 - square;
  };
  CHECK(go_back(Finish::tanh_slope) == times(expected_back, map(below, tanh_slope)));

  std::vector<float> gradient(rows * inner);
  std::vector<float> sums(rows);
  multiply_transposed(rows, inner, columns, above.data(), below.data(), gradient.data(),
                      sums.data());
  std::vector<float> expected(rows * inner);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t k = 0; k < inner; ++k) {
      expected[i * inner + k] =
          naive_dot(above.data() + i * columns, below.data() + k * columns, columns);
    }
  }
  CHECK(gradient == expected);

  const std::vector<float> ones(columns, 1.0F);
  for (std::size_t i = 0; i < rows; ++i) {
    CHECK(sums[i] == naive_dot(above.data() + i * columns, ones.data(), columns));
  }
}

// With the widest vectors that there are, and with those that there are everywhere.
void check_shape(std::size_t rows, std::size_t inner, std::size_t samples) {
  for (const bool widest : {false, true}) {
    use_widest_vectors(widest);
    check_shape_at_one_width(rows, inner, samples);
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

TEST_CASE("products: vectors of four floats can be asked for, and the widest again") {
  use_widest_vectors(false);
  CHECK(widest_vectors() == 4);
  use_widest_vectors(true);
#if defined(__x86_64__)
  CHECK(widest_vectors() == (__builtin_cpu_supports("avx2") != 0 ? 8 : 4));
#else
  CHECK(widest_vectors() == 4);
#endif
}
