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

TEST_CASE("findings: JSON has every field") {
  const Finding finding{"dead_units",
                        Severity::warning,
                        1,
                        2,
                        {{"dead", 3}, {"units", 16}},
                        {"net=8:relu,8:leaky_relu", false}};
  CHECK(findings_json({finding}) ==
        "[{\"code\":\"dead_units\",\"severity\":\"warning\",\"firstLayer\":1,\"lastLayer\":2,"
        "\"evidence\":{\"dead\":3,\"units\":16},\"remedy\":\"net=8:relu,8:leaky_relu\","
        "\"restart\":false}]");
  CHECK(findings_json({}) == "[]");
}
