// Texts as long as anybody sends them: what is told of them stays short, and so does the reading.
#include <doctest/doctest.h>

#include <string>

#include "experiment/text.h"

using namespace playground;

TEST_CASE("text: twenty thousand unknown fields are twenty problems and a number") {
  std::string text = "lr=0.5";
  for (int i = 0; i < 20'000; ++i) {
    text += "&field" + std::to_string(i) + "=1";
  }
  const ParseResult result = parse(text + "&batch=7");
  CHECK(result.experiment.learning_rate == 0.5F);
  CHECK(result.experiment.batch == 7);
  REQUIRE(result.problems.size() == most_problems + 1);
  CHECK(result.problems.front().field == "field0");
  CHECK(result.problems.back().code == "more");
  CHECK(result.problems.back().allowed.values.front().number == 20'000 - most_problems);
}

TEST_CASE("text: twenty problems are told without a number") {
  std::string text;
  for (std::size_t i = 0; i < most_problems; ++i) {
    text += "&field=" + std::to_string(i);
  }
  const ParseResult result = parse(text);
  CHECK(result.problems.size() == most_problems);
  CHECK(result.problems.back().code == "unknown_field");
}

TEST_CASE("text: names and values of a million characters are quoted short") {
  const std::string endless(1'000'000, 'x');
  for (const std::string& text :
       {endless + "=1", "lr=" + endless, "net=" + endless, "data=" + endless, "in=" + endless,
        "weights=" + endless, "net=8:relu:" + endless, "opt=" + endless + ":1:2:3"}) {
    for (const Problem& problem : parse(text).problems) {
      CHECK(problem.field.size() < 250);
      CHECK(problem.value.size() < 250);
      CHECK(problem.used.size() < 250);
      for (const MessageValue& value : problem.allowed.values) {
        CHECK(value.text.value_or("").size() < 500);
      }
    }
  }
}
