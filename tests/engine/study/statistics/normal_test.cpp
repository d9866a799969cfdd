// The standard normal distribution against figures of other programs.
#include "study/statistics/normal.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace playground;

TEST_CASE("normal: quantiles are those of R 4.2.2's qnorm(p, lower.tail = FALSE)") {
  struct Row {
    double beyond;
    double z;
  };
  for (const auto& [beyond, z] : std::initializer_list<Row>{
           {0.5, 0},
           {0.025, 1.959963984540054},
           {0.025 / 2, 2.241402727604945},
           {0.025 / 10, 2.807033768343804},
           {0.025 / 60, 3.341478956038595},
           {0.025 / 1000, 4.055626981122401},
       }) {
    CHECK(normal_quantile(beyond) == doctest::Approx(z).epsilon(1e-11));
  }
}
