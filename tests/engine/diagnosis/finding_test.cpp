// Findings as JSON and as sentences.
#include "diagnosis/finding.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

using namespace playground;

TEST_CASE("findings: a sentence has the layers and the numbers, to two digits") {
  const Finding finding{"vanishing_gradient",
                        Severity::severe,
                        0,
                        2,
                        {{"layer", 1}, {"ratio", 2.1432e-6}, {"steepest", 0.25}},
                        {}};
  CHECK(sentence(finding).starts_with(
      "Layers 1-3 barely learn: the gradient of layer 1 is 2.1e-6 of the last hidden layer's."));
  Finding one = finding;
  one.last_layer = 0;
  CHECK(sentence(one).starts_with("Layer 1 barely"));
}

TEST_CASE("findings: numbers keep their size when they are shortened") {
  const auto shown = [](double value) {
    const std::string text = sentence({"linear", Severity::info, 0, 0, {{"trainLoss", value}}, {}});
    const std::string before = "The training loss is ";
    const std::size_t start = text.find(before) + before.size();
    return text.substr(start, text.size() - 1 - start);
  };
  CHECK(shown(0.123456) == "0.12");
  CHECK(shown(0.0999) == "0.1");
  CHECK(shown(9.96) == "10");
  CHECK(shown(1234.5) == "1200");
  CHECK(shown(1234) == "1234");
  CHECK(shown(0) == "0");
  CHECK(shown(-0.0567) == "-0.057");
  CHECK(shown(4.56e12) == "4.6e12");
  CHECK(shown(7.77e-20) == "7.8e-20");
  CHECK(shown(std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("findings: shares are shown in percent, and what is not there as nan") {
  Finding finding{"saturated", Severity::info, 1, 1, {{"layer", 2}, {"share", 0.875}}, {}};
  CHECK(sentence(finding) ==
        "Layer 2: units are saturated; in layer 2 the slope of the activation is almost 0 for 88% "
        "of units and samples.");
  CHECK(finding.number("share") == 0.875);
  CHECK(std::isnan(finding.number("shares")));
}

TEST_CASE("findings: where several layers have dead units, the worst of them is named") {
  Finding finding{"dead_units",
                  Severity::warning,
                  1,
                  1,
                  {{"dead", 5}, {"units", 16}, {"layer", 2}, {"layerDead", 4}, {"layerUnits", 8}},
                  {}};
  CHECK(sentence(finding).starts_with("Layer 2: 5 of 16 units are dead: "));
  CHECK(sentence(finding).ends_with("cannot recover."));
  finding.first_layer = 0;
  CHECK(sentence(finding).ends_with("cannot recover. In layer 2 it is 4 of 8."));
}
