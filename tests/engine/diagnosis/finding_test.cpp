// Findings as data and as JSON.
#include "diagnosis/finding.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace playground;

TEST_CASE("findings: a number is found by its name, and what is not there is NaN") {
  const Finding finding{"saturated", Severity::info, 1, 1, {{"layer", 2}, {"share", 0.875}}, {}};
  CHECK(finding.number("share") == 0.875);
  CHECK(std::isnan(finding.number("shares")));
}
