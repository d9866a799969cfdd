// Which rows of a table are taken, and numbers with signs between thousands; each case is a table
// that was refused.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/check_result.h"
#include "data/csv/csv.h"
#include "text/number.h"

using namespace playground;

namespace {

using Floats = std::vector<float>;
using Texts = std::vector<std::string>;

std::string code_of(const CsvResult& result) {
  return result.problems.empty() ? "" : std::string(result.problems[0].message.code);
}

}  // namespace

TEST_CASE("rows with a missing value are left out where the reader wants it") {
  for (const std::string missing :
       {"", "NA", "n/a", "NaN", "nan", "-nan", "null", "?", "-", "--", ".", "None", "#N/A"}) {
    CAPTURE(missing);
    const std::string text =
        "x,colour,y\n1,red,0.5\n" + missing + ",red,1.5\n2,red,1\n3,blue,-1\n4,blue,2\n";
    const CsvResult refused = parse_csv(text);
    check_result(refused);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems[0].line == 3);
    CHECK(refused.problems[0].column == 1);
    CHECK(refused.missing == 1);
    const CsvResult read =
        parse_csv(text, {.skip_missing = true, .scale = CsvChoices::Scale::automatic});
    check_result(read);
    REQUIRE(read.dataset.has_value());
    CHECK(read.missing == 1);
    CHECK(read.dataset->y == Floats{0.5F, 1, -1, 2});
    CHECK(read.rows.size() == 4);
    CHECK(read.losses.back().message ==
          Message{CsvProblemCode("rows_left_out"), {{"rows", 1}, text_value("lines", "3")}});
  }
}

TEST_CASE("what is missing in text and in labels, and what is not") {
  const CsvChoices skip{.skip_missing = true};
  CHECK(parse_csv("c,y\nred,1\n,2\nred,0.5\nblue,3\nblue,4\n", skip).dataset->count == 4);
  CHECK(parse_csv("x,y\n1,1\n2,\n3,0.5\n4,NA\n5,-\n6,1\n", skip).dataset->count == 3);
  // As words these are values like others.
  CHECK(parse_csv("x,y\n1,+\n2,-\n3,+\n").classes == Texts{"+", "-"});
  CHECK(parse_csv("c,y\nnone,0.5\nfull,1.5\nnone,2\n").inputs == Texts{"c=full", "c=none"});
  // A number that is none of the finite ones is a mistake, and so is a word.
  CHECK(code_of(parse_csv("x,y\n1,0.5\ninf,1.5\n2,1\n", skip)) == "not_finite");
  CHECK(code_of(parse_csv("x,y\n1,0.5\nabout 3,1.5\n2,1\n", skip)) == "not_a_number");
  CHECK(code_of(parse_csv("x,y\n,0.5\n1,\n,1\n", skip)) == "too_few_samples");
}

TEST_CASE("more missing values than are listed are counted") {
  std::string text = "x,y\n1,2\n";
  for (int i = 0; i < 200; ++i) {
    text += "NA,1.5\n";
  }
  const CsvResult refused = parse_csv(text);
  CHECK(refused.problems.size() == max_csv_problems);
  CHECK(refused.missing == 200);
}

TEST_CASE("a column without a value is left out instead of refusing every row") {
  const CsvResult read = parse_csv("a,b,c\n1,,0.5\n2,,1.5\n3,NA,1\n");
  CHECK(read.inputs == Texts{"a"});
  REQUIRE(read.losses.size() == 1);
  CHECK(read.losses[0].message.code == "empty_left_out");
  CHECK(read.losses[0].column == 2);
}

TEST_CASE("signs between thousands are read where they are nothing else") {
  const auto read = [](std::string_view text) {
    const CsvResult result = parse_csv(text);
    CAPTURE(text);
    REQUIRE(result.dataset.has_value());
    return result.dataset->x;
  };
  const Floats numbers{1234567.75F, 12, 2345, -0.5F};
  CHECK(read("a;b;k\n1,234,567.75;12;u\n2,345;-0.5;v\n") == numbers);
  CHECK(read("a\tb\tk\n1,234,567.75\t12\tu\n2,345\t-0.5\tv\n") == numbers);
  CHECK(read("a,b,k\n\"1,234,567.75\",12,u\n\"2,345\",-0.5,v\n") == numbers);
  CHECK(read("a;b;k\n1.234.567,75;12;u\n2.345;-0,5;v\n") == numbers);
  CHECK(read("a\tb\tk\n1.234.567,75\t12\tu\n2.345\t-0,5\tv\n") == numbers);
  CHECK(read("a;b;k\n1 234 567,75;12;u\n2 345;-0,5;v\n") == numbers);
  CHECK(read("a;b;k\n1'234'567.75;12;u\n2'345;-0.5;v\n") == numbers);
  CHECK(read("a;k\n1.234.567;u\n1.234;v\n") == Floats{1234567, 1234});
  CHECK(read("a;k\n1,234,567;u\n1,234;v\n") == Floats{1234567, 1234});
  CHECK(parse_csv("a;b;k\n1,234.5;1;u\n2,345;2;v\n").losses[0].message ==
        Message{CsvProblemCode("thousands"),
                {text_value("cell", "1,234.5"), text_value("number", "1234.5")}});
}

TEST_CASE("a comma that may be a decimal one or between thousands was told to be written 1.234") {
  for (const std::string_view text :
       {"a;k\n1,234;u\n2,345;v\n", "a\tk\n12\tu\n2,345\tv\n", "a,k\n\"1,234\",u\n\"2,345\",v\n"}) {
    CAPTURE(text);
    const CsvResult asked = parse_csv(text);
    check_result(asked);
    REQUIRE(asked.problems.size() == 1);
    CHECK(asked.problems[0].message.code == "unclear_comma");
    CHECK(asked.asks_notation);
    const CsvResult thousands = parse_csv(text, {.notation = Notation::point});
    REQUIRE(thousands.dataset.has_value());
    CHECK(thousands.dataset->x[1] == 2345);
    CHECK_FALSE(thousands.asks_notation);
    const CsvResult decimals = parse_csv(text, {.notation = Notation::comma});
    REQUIRE(decimals.dataset.has_value());
    CHECK(decimals.dataset->x[1] == 2.345F);
  }
}

TEST_CASE("of too many rows some are drawn, all over the table and in its order") {
  std::string text = "x,y\n";
  constexpr std::size_t rows = 30'000;
  for (std::size_t i = 0; i < rows; ++i) {
    text += format_whole(i) + "," + format_double(static_cast<double>(i) / 2) + "\n";
  }
  const CsvResult read = parse_csv(text);
  check_result(read);
  REQUIRE(read.dataset.has_value());
  const Floats& x = read.dataset->x;
  REQUIRE(x.size() == max_csv_samples);
  CHECK(std::is_sorted(x.begin(), x.end()));
  CHECK(std::adjacent_find(x.begin(), x.end()) == x.end());
  // A third of each third, give or take five deviations of the hypergeometric distribution.
  const auto early = std::count_if(x.begin(), x.end(), [](float value) { return value < 10'000; });
  CHECK(early > 3'140);
  CHECK(early < 3'530);
  for (std::size_t i = 0; i < x.size(); ++i) {
    REQUIRE(read.dataset->y[i] == x[i] / 2);
  }
  CHECK(parse_csv(text).dataset->x == x);
  // What is wrong is told of rows that are not taken, too.
  CHECK(code_of(parse_csv(text + "1,two\n")) == "not_a_number");
}
