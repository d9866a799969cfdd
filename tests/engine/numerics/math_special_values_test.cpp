// The elementary functions at zeros, infinities, NaN and the ends of the floats.
#include <doctest/doctest.h>

#include <cmath>

#include "numerics/math.h"
#include "numerics/math_support.h"

using namespace playground;

TEST_CASE("exp of special values") {
  CHECK(playground::exp(0.0F) == 1.0F);
  CHECK(playground::exp(-0.0F) == 1.0F);
  CHECK(playground::exp(infinity) == infinity);
  CHECK(same(playground::exp(-infinity), 0.0F));
  CHECK(playground::exp(smallest) == 1.0F);
  CHECK(playground::exp(largest) == infinity);
  CHECK(same(playground::exp(-largest), 0.0F));
  // The last argument whose result is finite, the first whose result is not; the same for 0.
  CHECK(playground::exp(0x1.62e42ep6F) < infinity);
  CHECK(playground::exp(0x1.62e430p6F) == infinity);
  CHECK(playground::exp(-0x1.9fe368p6F) == smallest);
  CHECK(same(playground::exp(-0x1.9fe36ap6F), 0.0F));
}

TEST_CASE("expm1 of special values") {
  CHECK(same(playground::expm1(0.0F), 0.0F));
  CHECK(same(playground::expm1(-0.0F), -0.0F));
  CHECK(playground::expm1(infinity) == infinity);
  CHECK(playground::expm1(-infinity) == -1.0F);
  CHECK(playground::expm1(-largest) == -1.0F);
  CHECK(playground::expm1(0x1.62e430p6F) == infinity);
  CHECK(playground::expm1(0x1.62e42ep6F) < infinity);
  CHECK(same(playground::expm1(smallest), smallest));
  CHECK(same(playground::expm1(-smallest), -smallest));
}

TEST_CASE("log of special values") {
  CHECK(same(playground::log(1.0F), 0.0F));
  CHECK(playground::log(0.0F) == -infinity);
  CHECK(playground::log(-0.0F) == -infinity);
  CHECK(playground::log(infinity) == infinity);
  for (const float x : {-infinity, -largest, -1.0F, -smallest_normal, -smallest}) {
    CAPTURE(x);
    CHECK(std::isnan(playground::log(x)));
  }
  CHECK(ulp_error(playground::log(smallest), std::log(0x1p-149)) < 1);
  CHECK(ulp_error(playground::log(smallest_normal), std::log(0x1p-126)) < 1);
  CHECK(ulp_error(playground::log(largest), std::log(0x1.fffffep127)) < 1);
}

TEST_CASE("log1p of special values") {
  CHECK(same(playground::log1p(0.0F), 0.0F));
  CHECK(same(playground::log1p(-0.0F), -0.0F));
  CHECK(playground::log1p(-1.0F) == -infinity);
  CHECK(playground::log1p(infinity) == infinity);
  for (const float x : {-infinity, -largest, -2.0F, -0x1.000002p0F}) {
    CAPTURE(x);
    CHECK(std::isnan(playground::log1p(x)));
  }
  CHECK(same(playground::log1p(smallest), smallest));
  CHECK(same(playground::log1p(-smallest), -smallest));
  CHECK(ulp_error(playground::log1p(largest), std::log1p(0x1.fffffep127)) < 1);
}

TEST_CASE("tanh of special values") {
  CHECK(same(playground::tanh(0.0F), 0.0F));
  CHECK(same(playground::tanh(-0.0F), -0.0F));
  for (const float x : {10.0F, largest, infinity}) {
    CAPTURE(x);
    CHECK(playground::tanh(x) == 1.0F);
    CHECK(playground::tanh(-x) == -1.0F);
  }
  for (const float x : {smallest, smallest_normal, 0x1p-30F}) {
    CAPTURE(x);
    CHECK(same(playground::tanh(x), x));
    CHECK(same(playground::tanh(-x), -x));
  }
}

TEST_CASE("sigmoid of special values") {
  CHECK(playground::sigmoid(0.0F) == 0.5F);
  CHECK(playground::sigmoid(-0.0F) == 0.5F);
  CHECK(playground::sigmoid(infinity) == 1.0F);
  CHECK(playground::sigmoid(largest) == 1.0F);
  CHECK(same(playground::sigmoid(-infinity), 0.0F));
  CHECK(same(playground::sigmoid(-largest), 0.0F));
  CHECK(playground::sigmoid(smallest) == 0.5F);
  // Underflows gradually.
  CHECK(playground::sigmoid(-100.0F) > 0.0F);
  CHECK(playground::sigmoid(-100.0F) < smallest_normal);
}

TEST_CASE("sin and cos of special values") {
  CHECK(same(playground::sin(0.0F), 0.0F));
  CHECK(same(playground::sin(-0.0F), -0.0F));
  CHECK(playground::cos(0.0F) == 1.0F);
  CHECK(playground::cos(-0.0F) == 1.0F);
  for (const float x : {infinity, -infinity}) {
    CHECK(std::isnan(playground::sin(x)));
    CHECK(std::isnan(playground::cos(x)));
  }
  for (const float x : {smallest, -smallest, smallest_normal}) {
    CHECK(same(playground::sin(x), x));
    CHECK(playground::cos(x) == 1.0F);
  }
  // From 2^31 on they are those of 0.
  for (const float x : {0x1p31F, -0x1p31F, largest, -largest}) {
    CHECK(playground::sin(x) == 0.0F);
    CHECK(playground::cos(x) == 1.0F);
  }
}

TEST_CASE("the normal distribution of special values") {
  CHECK(normal_distribution_of(0.0F) == 0.5F);
  CHECK(normal_distribution_of(-0.0F) == 0.5F);
  for (const float z : {15.0F, largest, infinity}) {
    CHECK(normal_distribution_of(z) == 1.0F);
    CHECK(same(normal_distribution_of(-z), 0.0F));
    CHECK(same(normal_density(splat(z))[0], 0.0F));
    CHECK(same(normal_density(splat(-z))[0], 0.0F));
  }
  CHECK(normal_distribution_of(smallest) == 0.5F);
  // Underflows gradually.
  CHECK(normal_distribution_of(-14.0F) > 0.0F);
  CHECK(normal_distribution_of(-14.0F) < smallest_normal);
}
