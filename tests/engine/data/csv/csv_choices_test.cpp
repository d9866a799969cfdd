// What a reader says of a CSV text, and tables that are written and read again.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/csv/csv.h"

using namespace playground;

namespace {

using Floats = std::vector<float>;
using Texts = std::vector<std::string>;

CsvProblem at(std::size_t line, std::size_t column, CsvProblemCode code,
              std::vector<MessageValue> values) {
  return {line, column, {code, std::move(values)}, ""};
}

MessageValue cell(std::string_view text) { return text_value("cell", text); }

}  // namespace

TEST_CASE("what the reader says of a text goes before what is found out") {
  const std::string text = "1,2,3\n4,5,6\n7,8,9\n";
  CsvChoices choices;
  choices.header = true;
  CsvResult result = parse_csv(text, choices);
  REQUIRE(result.dataset.has_value());
  CHECK(result.inputs == Texts{"1", "2"});
  CHECK(result.header);
  CHECK(result.rows == std::vector<Texts>{{"4", "5", "6"}, {"7", "8", "9"}});
  choices = {};
  choices.header = false;
  CHECK(parse_csv("a,b\n1,2\n", choices).problems.front() == at(1, 1, "not_a_number", {cell("a")}));
  choices = {};
  choices.label = 0;
  choices.classes = false;
  result = parse_csv(text, choices);
  REQUIRE(result.dataset.has_value());
  CHECK(result.dataset->task == Task::regression);
  CHECK(result.dataset->x == Floats{2, 3, 5, 6, 8, 9});
  CHECK(result.dataset->y == Floats{1, 4, 7});
  result = parse_csv("0.5,a\n1.5,b\n0.5,c\n", {.label = 0, .classes = true});
  CHECK(result.problems.front().message.code == "not_a_number");
  result = parse_csv("a,0.5\n1,1.5\n2,0.25\n3,1.5\n", {.header = false, .label = 1});
  CHECK(result.problems.front().line == 1);
  result = parse_csv("1,0.5\n2,1.5\n3,0.5\n", {.classes = true});
  REQUIRE(result.dataset.has_value());
  CHECK(result.classes == Texts{"0.5", "1.5"});
  CHECK(parse_csv("1,a\n2,b\n", {.classes = false}).problems.size() == 2);
  result = parse_csv("1.234;0\n5.678;1\n", {.notation = Notation::comma});
  REQUIRE(result.dataset.has_value());
  CHECK(result.dataset->x == Floats{1234, 5678});
}

TEST_CASE("the column to be learned is found by its name or its number") {
  const std::string text = "a,b,c\n1,2,u\n3,4,v\n";
  CHECK(parse_csv(text, {.label_called = "b"}).label == "b");
  CHECK(parse_csv(text, {.label_called = "1"}).label == "a");
  CHECK(parse_csv("2,1,label\n0.5,1,u\n3,4,v\n", {.label_called = "1"}).label == "1");
  for (const char* const called : {"d", "0", "4", "01"}) {
    const CsvResult result = parse_csv(text, {.label_called = called});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0] == at(1, 0, "no_such_column", {cell(called), {"columns", 3}}));
  }
}

TEST_CASE("a table comes back with its names, in its units, and is read as the same again") {
  const std::string text =
      "area,\"price, €\"\n50.5,100000\n53,105123.5\n61.25,120000.25\n70,99999\n";
  CsvResult result = parse_csv(text, {.scale = CsvChoices::Scale::automatic});
  REQUIRE(result.dataset.has_value());
  REQUIRE(result.scales.size() == 2);
  result.dataset->names = names_in(result);
  const std::string written = format_csv(*result.dataset, result.scales);
  CHECK(written == text);
  const CsvResult again =
      parse_csv(written, {.scale = CsvChoices::Scale::given, .scales = result.scales});
  CHECK(again.dataset->x == result.dataset->x);
  CHECK(again.dataset->y == result.dataset->y);
  CsvResult words = parse_csv("a,kind\n1,\"x \"\"1\"\"\"\n2,y\n");
  words.dataset->names = names_in(words);
  CHECK(format_csv(*words.dataset) == "a,kind\n1,\"x \"\"1\"\"\"\n2,y\n");
}

TEST_CASE("labels that single precision does not tell apart are different labels") {
  const std::string text = "x,kind\n1,1700000000001\n2,1700000000002\n3,1700000000001\n";
  const CsvResult classes = parse_csv(text, {.classes = true});
  REQUIRE(classes.dataset.has_value());
  CHECK(classes.classes == Texts{"1700000000001", "1700000000002"});
  CHECK(classes.dataset->y == Floats{-1, 1, -1});
  const CsvResult numbers = parse_csv(text, {.scale = CsvChoices::Scale::automatic});
  REQUIRE(numbers.dataset.has_value());
  CHECK(numbers.constant.empty());
  CHECK(numbers.dataset->y[0] < numbers.dataset->y[1]);
  CHECK(numbers.losses.empty());
}
