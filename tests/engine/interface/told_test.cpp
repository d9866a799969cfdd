// What callers are told: findings, the linear fit and experiments as JSON of their declarations.
#include <doctest/doctest.h>

#include "interface/experiment.h"
#include "interface/findings.h"
#include "interface/json.h"
#include "interface/least_squares.h"

using namespace playground;

TEST_CASE("findings: JSON has every field") {
  const Finding finding{"dead_units",
                        Severity::warning,
                        1,
                        2,
                        {{"dead", 3}, {"units", 16}},
                        {"net=8:relu,8:leaky_relu", false}};
  CHECK(json_of(told({finding})) ==
        "[{\"code\":\"dead_units\",\"severity\":\"warning\",\"firstLayer\":1,\"lastLayer\":2,"
        "\"evidence\":{\"dead\":3,\"units\":16},\"remedy\":\"net=8:relu,8:leaky_relu\","
        "\"restart\":false}]");
  CHECK(json_of(told(std::vector<Finding>())) == "[]");
}

TEST_CASE("least squares: JSON names weights, biases and losses") {
  const Trainer trainer(parse("data=plane&net=none").experiment);
  const std::string json = json_of(told(least_squares(trainer)));
  for (const char* key :
       {"{\"weights\":[", "],\"biases\":[", "],\"trainLoss\":", ",\"testLoss\":"}) {
    CHECK(json.find(key) != std::string::npos);
  }
}

TEST_CASE("edit: fields have the values in force, and what was wrong is told") {
  const Edited edited = edit("data=blobs:4&net=4:leaky_relu:0.1,2:relu", "lr=-1&opt=momentum:0.5");
  CHECK(edited.text == "v=1&data=blobs:4&net=4:leaky_relu:0.1,2:relu&opt=momentum:0.5");
  const std::string json = json_of(edited.fields);
  for (const char* part :
       {"{\"data\":\"blobs\",\"dataParameter\":4,\"noise\":0.1,\"samples\":500,", "\"lr\":0.03,",
        "\"net\":[\"4:leaky_relu:0.1\",\"2:relu\"],",
        "\"layers\":[{\"kind\":\"dense\",\"units\":4,\"activation\":\"leaky_relu\",\"parameter\":0."
        "1},"
        "{\"kind\":\"dense\",\"units\":2,\"activation\":\"relu\",\"parameter\":null}],",
        "\"opt\":\"momentum\",\"optParameters\":[0.5],", "\"at\":null,"}) {
    CAPTURE(part);
    CHECK(json.find(part) != std::string::npos);
  }
  REQUIRE(edited.problems.size() == 1);
  CHECK(edited.problems[0].field == "lr");
}

TEST_CASE("experiments: what is mistyped in a change leaves the value before it") {
  const std::string text = "data=xor&net=4:tanh&lr=0.2&seed=7";
  struct Change {
    const char* changes;
    const char* field;
    const char* used;
  };
  for (const Change& change :
       {Change{"lr=abc", "lr", "0.2"}, Change{"lr=", "lr", "0.2"}, Change{"seed=x", "seed", "7"},
        Change{"batch=5&lr=0.5x", "lr", "0.2"}, Change{"noise=many", "noise", "0.1"},
        Change{"lr=1000", "lr", "0.2"}, Change{"lr=-1", "lr", "0.2"}}) {
    CAPTURE(change.changes);
    const Edited edited = edit(text, change.changes);
    REQUIRE(edited.problems.size() == 1);
    CHECK(edited.problems[0].field == change.field);
    CHECK(edited.problems[0].used == change.used);
    CHECK(edited.text.find("lr=0.2") != std::string::npos);
    CHECK(edited.text.find("seed=7") != std::string::npos);
  }
  CHECK(edit(text, "batch=5&lr=0.5x").text.find("batch=5") != std::string::npos);
  // What is taken away is gone.
  CHECK(edit(text + "&at=5", "at=").text.find("at=") == std::string::npos);
}
