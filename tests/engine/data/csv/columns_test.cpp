// What becomes of columns that are no numbers, and of those that count rows or are dates; each case
// is a table that was refused, or learned from what it should not be.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/cells.h"
#include "data/csv/check_result.h"
#include "data/csv/csv.h"
#include "text/number.h"

using namespace playground;

namespace {

using Floats = std::vector<float>;
using Texts = std::vector<std::string>;

// What is told of the columns, but for those that could be scaled.
Texts codes(const CsvResult& result) {
  Texts all;
  for (const CsvProblem& loss : result.losses) {
    if (loss.message.code != "unscaled") {
      all.emplace_back(loss.message.code);
    }
  }
  return all;
}

double value(const Message& message, std::string_view name) {
  const auto found = std::find_if(message.values.begin(), message.values.end(),
                                  [&](const MessageValue& each) { return each.name == name; });
  REQUIRE(found != message.values.end());
  return found->number;
}

// `rows` lines of "text,i,kind", the text being what `text` gives for i.
template <typename Text>
std::string table(std::size_t rows, const Text& text) {
  std::string all = "word,x,kind\n";
  for (std::size_t i = 0; i < rows; ++i) {
    all += text(i) + "," + format_double(static_cast<double>(i % 7) / 7) +
           (i % 2 == 0 ? ",a\n" : ",b\n");
  }
  return all;
}

std::string numbered(std::size_t number) { return "w" + format_whole(number); }

}  // namespace

TEST_CASE("a column of text was refused: each value becomes an input") {
  const CsvResult read = parse_csv("colour,size,kind\nred,1,a\ngreen,2,b\nred,-1,a\nblue,0,b\n");
  check_result(read);
  REQUIRE(read.dataset.has_value());
  CHECK(read.inputs == Texts{"colour=blue", "colour=green", "colour=red", "size"});
  CHECK(read.columns == Texts{"colour", "size", "kind"});
  CHECK(read.dataset->x == Floats{0, 0, 1, 1, 0, 1, 0, 2, 0, 0, 1, -1, 1, 0, 0, 0});
  CHECK(codes(read) == Texts{"one_hot"});
  CHECK(read.losses[0].column == 1);
  CHECK(read.rows[0] == Texts{"red", "1", "a"});
}

TEST_CASE("text among its own names, without a header, behind numbers") {
  const CsvResult read = parse_csv("1,yes,0.5\n2,no,1.5\n-1,no,2.5\n");
  check_result(read);
  CHECK(read.inputs == Texts{"x1", "x2=no", "x2=yes"});
  CHECK(read.dataset->x == Floats{1, 0, 1, 2, 1, 0, -1, 1, 0});
}

TEST_CASE("a column whose words are more than its numbers is text, and otherwise has mistakes") {
  const CsvResult words = parse_csv("n,y\n3+,0.5\n2,1.5\n3+,0.25\n3+,2.5\n");
  CHECK(words.inputs == Texts{"n=2", "n=3+"});
  const CsvResult numbers = parse_csv("n,y\n3+,0.5\n2,1.5\n1,0.25\n4,2.5\n");
  REQUIRE(numbers.problems.size() == 1);
  CHECK(numbers.problems[0].line == 2);
  CHECK(numbers.problems[0].message.code == "not_a_number");
}

TEST_CASE("every cell of a column that is no number was told: it is told once") {
  std::string text = "n,y\n";
  for (std::size_t i = 0; i < 40; ++i) {
    text += i % 3 == 0 ? "about " + format_whole(i) + ",1\n" : format_whole(i) + ",0\n";
  }
  const CsvResult read = parse_csv(text);
  check_result(read);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 0);
  CHECK(read.problems[0].column == 1);
  CHECK(read.problems[0].message ==
        Message{CsvProblemCode("not_numbers"),
                {{"cells", 14}, text_value("cell", "about 0"), text_value("lines", "2, 5, 8")}});
  const CsvResult labels = parse_csv("x,y\n1,a\n2,b\n3,c\n4,d\n", {.classes = false});
  REQUIRE(labels.problems.size() == 1);
  CHECK(labels.problems[0].message.code == "not_numbers");
}

TEST_CASE("text of many values: the most frequent become inputs") {
  const CsvResult read = parse_csv(table(100, [](std::size_t i) { return numbered(i % 30); }));
  check_result(read);
  REQUIRE(read.dataset.has_value());
  CHECK(read.dataset->inputs == 21);
  REQUIRE(codes(read) == Texts{"one_hot_part"});
  // Ten of the words are in four rows, and the other twenty in three.
  CHECK(value(read.losses[0].message, "distinct") == 30);
  CHECK(value(read.losses[0].message, "inputs") == 20);
  CHECK(value(read.losses[0].message, "rows") == 30);
  CHECK(std::find(read.inputs.begin(), read.inputs.end(), "word=w9") != read.inputs.end());
}

TEST_CASE("text in many columns shares the inputs that there are") {
  std::string header;
  for (std::size_t column = 0; column < 60; ++column) {
    header += "c" + format_whole(column) + ",";
  }
  std::string text = header + "kind\n";
  for (std::size_t row = 0; row < 64; ++row) {
    for (std::size_t column = 0; column < 60; ++column) {
      text += "v" + format_whole((row * (column + 1)) % 8) + ",";
    }
    text += row % 3 == 0 ? "a\n" : "b\n";
  }
  const CsvResult read = parse_csv(text);
  check_result(read);
  REQUIRE(read.dataset.has_value());
  CHECK(read.dataset->inputs <= 255);
  CHECK(read.dataset->inputs > 200);
}

TEST_CASE("names were taken for classes of inputs: text that hardly repeats is left out") {
  const CsvResult names = parse_csv(table(40, numbered));
  check_result(names);
  CHECK(names.inputs == Texts{"x"});
  CHECK(codes(names) == Texts{"names_left_out"});
  const CsvResult tickets =
      parse_csv(table(60, [](std::size_t i) { return numbered(i % 5 == 0 ? 0 : i); }));
  CHECK(codes(tickets) == Texts{"names_left_out"});
  const CsvResult nothing = parse_csv("name,y\nAnn,0.5\nBob,1\nCid,1.5\nDan,2\n");
  REQUIRE(nothing.problems.size() == 1);
  CHECK(nothing.problems[0].message.code == "no_inputs");
}

TEST_CASE("dates were called no numbers: they are left out") {
  for (const std::string date : {"2023-05-01", "01.05.2023", "5/31/2023", "31/5/23", "2023/05/01",
                                 "2023-05-01 12:30:00", "2023-05-01T12:30:00Z"}) {
    CAPTURE(date);
    CHECK(is_date(date));
    const CsvResult read = parse_csv("when,x,y\n" + date + ",1,0.5\n" + date + ",2,1\n");
    check_result(read);
    REQUIRE(read.dataset.has_value());
    CHECK(read.inputs == Texts{"x"});
    CHECK(codes(read) == Texts{"dates_left_out"});
  }
  for (const std::string_view other : {"1.2.3", "2023-5", "13-13-2023", "1/2", "2023-05-01x",
                                       "192.168.1.1", "-1-2-2023", "0.0.2023", ""}) {
    CAPTURE(other);
    CHECK_FALSE(is_date(other));
  }
}

TEST_CASE("row numbers without a name are left out where they are many and not alone") {
  std::string text;
  for (std::size_t i = 1; i <= 12; ++i) {
    text += format_whole(i) + "," + format_whole(i * i % 5) + (i % 2 == 0 ? ",a\n" : ",b\n");
  }
  const CsvResult read = parse_csv(text);
  CHECK(read.inputs == Texts{"x2"});
  CHECK(codes(read) == Texts{"row_numbers_left_out"});
  const CsvResult series = parse_csv("index,y\n0,0.5\n1,1.5\n2,1\n");
  CHECK(series.inputs == Texts{"index"});
  CHECK(codes(series) == Texts{"row_numbers"});
  CHECK(parse_csv("PassengerId,x,y\n1,5,0.5\n2,4,1.5\n3,9,1\n").inputs == Texts{"x"});
}

TEST_CASE("a first column that alone has words is the label of a table without names") {
  const std::string rows = "M,1,10.5\nB,2,11.5\nM,3,9.5\nB,4,8\nB,-1,7\n";
  const CsvResult read = parse_csv(rows);
  check_result(read);
  CHECK(read.label_column == 0);
  CHECK(read.classes == Texts{"M", "B"});
  CHECK(codes(read) == Texts{"first_learned"});
  const CsvResult named = parse_csv("kind,x,y\n" + rows);
  CHECK(named.label == "y");
  CHECK(codes(named) == Texts{"first_has_words", "one_hot"});
  const CsvResult chosen = parse_csv("kind,x,y\n" + rows, {.label = 0});
  CHECK(chosen.label == "kind");
  CHECK(codes(chosen).empty());
  CHECK(parse_csv(rows, {.label = 2}).label_column == 2);
  CHECK(codes(parse_csv("label,x,y\n" + rows)).empty());
}

TEST_CASE("a table of words alone was read with its first row as names") {
  const CsvResult read = parse_csv("p,x,s\ne,x,s\ne,b,s\np,x,n\ne,x,n\n", {.label = 0});
  CHECK_FALSE(read.header);
  CHECK(read.dataset->count == 5);
  CHECK(parse_csv("kind,form\np,x\ne,x\np,b\ne,b\n").header);
}

TEST_CASE("a table with text that is written and read again gives the same samples") {
  std::string text = "id,colour,note,when,width,kind\n";
  for (std::size_t i = 0; i < 60; ++i) {
    text += format_whole(i) + "," +
            (i % 3 == 0   ? "\"dark, red\""
             : i % 3 == 1 ? "blue"
                          : "a=b") +
            "," + numbered(i) + ",2023-05-0" + format_whole(i % 9 + 1) + "," +
            format_whole(1000 + i * i) + (i % 2 == 0 ? ",oak\n" : ",elm\n");
  }
  CsvResult read = parse_csv(text, {.scale = CsvChoices::Scale::automatic});
  check_result(read);
  REQUIRE(read.dataset.has_value());
  CHECK(read.inputs == Texts{"colour=a=b", "colour=blue", "colour=dark, red", "width"});
  read.dataset->names = names_in(read);
  const std::string written = format_csv(*read.dataset, read.scales);
  const CsvResult again = parse_csv(written, {.scale = CsvChoices::Scale::automatic});
  REQUIRE(again.dataset.has_value());
  CHECK(again.losses.empty());
  CHECK(again.inputs == read.inputs);
  CHECK(again.scales == read.scales);
  CHECK(again.dataset->x == read.dataset->x);
  CHECK(again.dataset->y == read.dataset->y);
}
