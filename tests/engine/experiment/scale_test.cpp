// How a table's columns were scaled, as the text of an experiment says it.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "data/packing/points.h"
#include "experiment/text.h"
#include "training/trainer.h"

using namespace playground;

namespace {

// Samples of so many columns, as an experiment's data.
std::string table(std::size_t columns, std::size_t samples = 10) {
  Dataset dataset{Task::binary, columns, 2, samples, {}, {}};
  for (std::size_t i = 0; i < columns * samples; ++i) {
    dataset.x.push_back(static_cast<float>(i * 37 % 50) / 10 - 2.5F);
  }
  for (std::size_t i = 0; i < samples; ++i) {
    dataset.y.push_back(i % 3 == 0 ? -1.0F : 1.0F);
  }
  return "data=points&points=" + pack_points(dataset);
}

Problem problem(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.size() == 1);
  return result.problems.front();
}

}  // namespace

TEST_CASE("scale: columns of the data as name:centre:spread, in any order") {
  const std::string text = table(3);
  CHECK(parse(text).experiment.scale.empty());
  const Experiment e = parse(text + "&scale=x3:-0.5:2e-3,x1:1e5:20").experiment;
  CHECK(e.scale == std::vector<Scaling>{{0, 1e5F, 20}, {2, -0.5F, 2e-3F}});
  CHECK(format(e).find("&scale=x1:100000:20,x3:-0.5:0.002&points=") != std::string::npos);
  CHECK(parse(text + "&scale=").problems.empty());
}

TEST_CASE("scale: short numbers are the floats that links have always had, long ones are doubles") {
  const std::string text = table(1) + "&scale=x1:";
  const auto centre = [&](const std::string& written) {
    const Experiment e = parse(text + written + ":60").experiment;
    REQUIRE(e.scale.size() == 1);
    CHECK(parse(format(e)).experiment == e);
    return e.scale[0].centre;
  };
  CHECK(centre("1234567900") == 1234567936);
  CHECK(centre("1.7e12") == 1700000038912);
  CHECK(centre("1700000000060") == 1700000000060);
  CHECK(centre("1700000000060.5") == 1700000000060.5);
  CHECK(centre("1.70e12") == 1.7e12);
  CHECK(centre("0.1") == static_cast<double>(0.1F));
}

TEST_CASE("scale: what is no scaled column of the data is told and left out") {
  const std::string text = table(2) + "&scale=";
  for (const char* const wrong :
       {"x1", "x1:1", "x1:1:0", "x1:1:-2", "x0:1:2", "x01:1:2", "x257:1:2", "z:1:2", "x1:nan:2",
        "x1:1:2,x1:1:2", "x1:1:2,", "x1:1:2:3", "x1:1:1e99"}) {
    CAPTURE(wrong);
    const Problem p = problem(text + wrong);
    CHECK(p.field == "scale");
    CHECK(p.code == "bad_parameter");
    CHECK(parse(text + wrong).experiment.scale.empty());
  }
  for (const char* const missing : {"x3:1:2", "y:1:2"}) {
    CHECK(problem(text + missing).code == "not_available");
  }
  const Problem p = problem(text + "x2:1:2,x9:1:2");
  CHECK(p.used == "x2:1:2");
  CHECK(problem("scale=x1:1:2").allowed.code == "points_data");
}

TEST_CASE("scale: it decides no run, and goes with the points") {
  const std::string text = table(2, 40);
  Trainer plain(parse(text).experiment);
  Trainer scaled(parse(text + "&scale=x1:10:3").experiment);
  plain.train(20);
  scaled.train(20);
  CHECK(plain.digest() == scaled.digest());
  CHECK(with_changes(text + "&scale=x1:1:2", "data=moons") == "data=moons");
  CHECK(with_changes(text + "&scale=x1:1:2", "lr=0.1").find("scale=x1:1:2") != std::string::npos);
}
