// What a reader says of a CSV text, and tables that are written and read again.
#include <doctest/doctest.h>

#include <optional>
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
  CHECK(result.problems.front().message.code == "no_inputs");
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

TEST_CASE("of several columns with the name of the label, the last is learned, and that is told") {
  const std::string text = "label,x,Label\n1,2,a\n3,4,b\n";
  const CsvResult result = parse_csv(text, {.scale = CsvChoices::Scale::automatic});
  REQUIRE(result.dataset.has_value());
  CHECK(result.label_column == 2);
  REQUIRE(result.losses.size() == 1);
  CHECK(result.losses[0].message.code == "same_names");
  CHECK(parse_csv(text, {.label_called = "label"}).label_column == 0);
  CHECK(parse_csv(text, {.label = 0}).inputs == Texts{"x", "Label=a", "Label=b"});
  const CsvResult twice = parse_csv("a,x,a\n1,2,3\n3,4,5\n", {.label_called = "a"});
  REQUIRE(twice.problems.size() == 1);
  CHECK(twice.problems[0].message.code == "same_name");
  CHECK(twice.problems[0].message.values[1] == text_value("columns", "1, 3"));
}

TEST_CASE("a table that is written and read again learns the same column") {
  for (const std::string_view called : {"price", "y", "class", "Label", "label"}) {
    CAPTURE(called);
    std::string text = "Label,class,label,y,target,price\n";
    text += "1,2,3,4,5,1.5\n3,1,2,8,9,2.5\n2,2,5,6,7,0.5\n";
    const std::size_t label = called == "Label" ? 0 : 2;
    CsvResult read = lower_case(called) == "label"
                         ? parse_csv(text, {.label = label, .classes = false})
                         : parse_csv(text, {.label_called = std::string(called), .classes = false});
    REQUIRE(read.dataset.has_value());
    read.dataset->names = names_in(read);
    const CsvResult again = parse_csv(format_csv(*read.dataset),
                                      {.classes = false, .scale = CsvChoices::Scale::automatic});
    REQUIRE(again.dataset.has_value());
    CHECK(again.label == called);
    CHECK(again.losses.empty());
    Dataset dataset = *again.dataset;
    dataset.names = names_in(again);
    CHECK(format_csv(dataset, again.scales) == format_csv(*read.dataset));
  }
}

TEST_CASE("the first rows are shown as numbers are read, and labels as they are told apart") {
  const CsvResult read = parse_csv("id,kind\n9007199254740993,007\n1e-300,8\n5,a\n");
  REQUIRE(read.dataset.has_value());
  CHECK(read.rows == std::vector<Texts>{{"9007199254740992", "007"}, {"0", "8"}, {"5", "a"}});
}

TEST_CASE("whole numbers of any size are classes, and those that round to one stay apart") {
  const CsvResult large = parse_csv("x,kind\n1,16777216\n2,16777217\n3,16777218\n4,16777217\n");
  CHECK(large.classes == Texts{"16777216", "16777217", "16777218"});
  const CsvResult rounded = parse_csv("x,kind\n1,9007199254740993\n2,9007199254740992\n");
  CHECK(rounded.classes == Texts{"9007199254740993", "9007199254740992"});
  const CsvResult tiny = parse_csv("x,kind\n1,1e-300\n2,2e-300\n", {.classes = true});
  CHECK(tiny.classes == Texts{"1e-300", "2e-300"});
}

TEST_CASE("what stands around a table and between its digits is no part of it") {
  const auto read = [](std::string_view text) {
    const CsvResult result = parse_csv(text);
    CAPTURE(text);
    REQUIRE(result.dataset.has_value());
    return std::pair(result.dataset->x, result.inputs);
  };
  const auto plain = std::pair(Floats{-1, 2.5F, 1234, -3}, Texts{"a", "b"});
  for (const std::string_view text : {
           "a;b;kind\n-1;2,5;u\n1234;-3;v\n",
           "sep=;\na;b;kind\n-1;2,5;u\n1234;-3;v\n",
           "\"sep=;\"\r\na;b;kind\r\n-1;2,5;u\r\n1234;-3;v\r\n",
           "sep=|\na|b|kind\n-1|2.5|u\n1234|-3|v\n",
           "Measured on 3 May, by hand\n\na;b;kind\n-1;2,5;u\n1234;-3;v\n",
           "# a; remark\n# another\na;b;kind\n-1;2,5;u\n1234;-3;v\n",
           "Table 1\na,b,kind\n-1,2.5,u\n1234,-3,v\n",
           "a;b;kind;;\n-1;2,5;u;;\n1234;-3;v;;\n;;;;\n",
           "a;b;kind\n-1;2,5;u;\n1234;-3;v;\n",
           "a;b;kind;\n-1;2,5;u\n1234;-3;v\n",
           "a;b;kind\n−1;2,5;u\n1 234;–3;v\n",
           "a;b;kind\n−1;2,5;u\n1'234;−3;v\n",
           "a;b;kind\n−1;2,5;u\n1\u00a0234;−3,0;v\n",
           "a;b;kind\n−1;2,5;u\n1\u202f234;−3e0;v\n",
       }) {
    CAPTURE(text);
    CHECK(read(text) == plain);
  }
  CHECK(parse_csv("Table 1\na,b,kind\n1,2,u\n3,4,v\n").losses[0].message.code == "left_out");
  // A column of numbers with decimal commas is no table of two columns below a title.
  CHECK(parse_csv("x\n1,5\n2,5\n3,5\n").problems[0].message.code == "too_few_columns");
  CHECK(parse_csv("a;kind\n1;−1\n2;1\n3;−1\n").classes == Texts{"-1", "1"});
  CHECK(parse_csv("a;kind\n1;−x\n2;12 34\n").classes == Texts{"−x", "12 34"});
}

TEST_CASE("a point that may stand between thousands is told") {
  const auto told = [](std::string_view text, std::optional<Notation> notation = {}) {
    const CsvResult result =
        parse_csv(text, {.notation = notation, .scale = CsvChoices::Scale::automatic});
    return result.losses.empty() ? "" : std::string(result.losses[0].message.code);
  };
  CHECK(told("a;kind\n1.234;u\n2.345;v\n") == "unclear_point");
  CHECK(told("a\tkind\n1.234\tu\n2.345\tv\n") == "unclear_point");
  CHECK(told("a;kind\n1.234;u\n2.345;v\n", Notation::point).empty());
  CHECK(told("a;b;kind\n1.234;0,5;u\n2.345;1;v\n").empty());
  CHECK(told("a;b;kind\n1.234;0.5;u\n2.345;1;v\n").empty());
  CHECK(told("a,kind\n1.234,u\n2.345,v\n").empty());
}

TEST_CASE("classes whose names were the same once shown became one when a table was read again") {
  const std::string many(50, 'n');
  CsvResult read =
      parse_csv("x,kind\n1,\"a\x15\"\n2,\"a\x05\"\n3,a (2)\n4," + many + "1\n5," + many + "2\n");
  REQUIRE(read.dataset.has_value());
  read.dataset->names = names_in(read);
  const CsvResult again = parse_csv(format_csv(*read.dataset));
  REQUIRE(again.dataset.has_value());
  CHECK(again.classes.size() == 5);
  CHECK(again.dataset->y == read.dataset->y);
}
