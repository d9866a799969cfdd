// What a table holds and a network cannot see is told with its column and its numbers.
#include "data/csv/losses.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "command/words.h"
#include "data/csv/csv.h"
#include "numerics/random.h"
#include "text/number.h"

using namespace playground;

namespace {

using Texts = std::vector<std::string>;

// The losses of a table of one column, in words; that it is not scaled has tests of its own.
Texts losses(const Texts& cells, CsvChoices::Scale scale) {
  std::string text = "size,y\n";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text += cells[i] + (i % 2 == 0 ? ",a\n" : ",b\n");
  }
  const CsvResult result = parse_csv(text, {.scale = scale});
  REQUIRE(result.dataset.has_value());
  Texts words;
  for (const CsvProblem& loss : result.losses) {
    CHECK(loss.column == 1);
    if (loss.message.code == "unscaled") {
      continue;
    }
    words.push_back(command::in_words(loss));
  }
  return words;
}

Texts as_they_are(const Texts& cells) { return losses(cells, CsvChoices::Scale::none); }
Texts scaled_as_needed(const Texts& cells) { return losses(cells, CsvChoices::Scale::automatic); }

Texts whole_numbers(std::size_t count) {
  Texts cells;
  for (std::size_t i = 1; i <= count; ++i) {
    cells.push_back(format_whole(i));
  }
  return cells;
}

}  // namespace

TEST_CASE("losses: big numbers that become one float as they are, and stay apart scaled") {
  const Texts cells{"16777216", "16777217", "16777219"};
  CHECK(as_they_are(cells) ==
        Texts{"Column 1 (\"size\"): 3 different values become 2 in single precision: 16777216 and "
              "16777217 are the same to the network. Scaled, more of them stay apart."});
  CHECK(scaled_as_needed(cells).empty());
  CHECK(as_they_are({"1e-60", "2e-60"}).size() == 1);
  CHECK(scaled_as_needed({"1e-60", "2e-60"}).empty());
}

TEST_CASE("losses: one value so far away that the others become one number") {
  Texts cells = whole_numbers(50);
  cells.emplace_back("1e30");
  const Texts words = scaled_as_needed(cells);
  REQUIRE(words.size() == 1);
  CHECK(
      words[0].starts_with("Column 1 (\"size\"): 1 row has 1e30, so far from the others (1 to "
                           "50) that these become almost the same number."));
  CHECK(
      as_they_are(cells) ==
      Texts{"Column 1 (\"size\"): 1 row has 1e30, so far from the others (1 to 50) that beside it "
            "these hardly differ. If it stands for a missing value, leave those rows out."});
}

TEST_CASE("losses: a column that is not scaled though it might be") {
  const auto told = [](std::string_view text, CsvChoices::Scale scale) {
    return parse_csv(text, {.scale = scale}).losses;
  };
  constexpr std::string_view incomes = "income,kind\n20000,a\n35000,b\n120000,a\n";
  const auto losses = told(incomes, CsvChoices::Scale::none);
  REQUIRE(losses.size() == 1);
  CHECK(losses[0].message.code == "unscaled");
  CHECK(losses[0].message.values ==
        std::vector{text_value("low", "20000"), text_value("high", "120000")});
  CHECK(told(incomes, CsvChoices::Scale::automatic).empty());
  CHECK(told("x,kind\n0.5,a\n-1,b\n1,a\n", CsvChoices::Scale::none).empty());
  CHECK(told("x,kind\n5000,a\n5000,b\n5000,a\n", CsvChoices::Scale::none).empty());
}

TEST_CASE("losses: digits of whole numbers beyond 2^53, and numbers next to 0") {
  const auto digits = [](std::string_view text) {
    Texts words;
    for (const CsvProblem& loss : parse_csv(text, {.scale = CsvChoices::Scale::automatic}).losses) {
      if (loss.message.code == "digits") {
        words.push_back(command::in_words(loss));
      }
    }
    return words;
  };
  CHECK(digits("id,kind\n9007199254740993,a\n9007199254740995,b\n0,a\n") ==
        Texts{"Column 1 (\"id\"): 9007199254740993 is read as 9007199254740992: no number here has "
              "more than about 16 digits, or is nearer to 0 than 1e-280."});
  CHECK(digits("p,kind\n1e-300,a\n0.5,b\n").size() == 1);
  CHECK(digits("x,y\n1,9007199254740993\n2,0.5\n3,7\n").size() == 1);
  CHECK(digits("x,y\n1,9007199254740992\n2,0.5\n1700000000001000000,0\n").empty());
  CHECK(digits("x,y\n0.1234567890123456789,1e22\n0,0\n1,0.000e-5\n").empty());
}

TEST_CASE("losses: what is nothing beside the rest of its column") {
  CHECK(as_they_are({"0", "1e-46", "2"}).empty());
  CHECK(scaled_as_needed({"0", "1e-46", "2"}).empty());
}

TEST_CASE("losses: a number that stands for missing values") {
  Texts cells = whole_numbers(9);
  cells.insert(cells.end(), 3, "-99999");
  const Texts words = scaled_as_needed(cells);
  REQUIRE(words.size() == 1);
  CHECK(words[0].find("3 rows have -99999") != std::string::npos);
}

TEST_CASE("losses: several values far away") {
  Texts cells = whole_numbers(20);
  cells.emplace_back("1e30");
  cells.emplace_back("2e30");
  const Texts words = scaled_as_needed(cells);
  REQUIRE(words.size() == 1);
  CHECK(words[0].find("22 different values become 3") != std::string::npos);
}

TEST_CASE("losses: targets count as a column, labels do not") {
  const std::string text = "x,y\n1,1700000000001\n2,1700000000002\n3,1700000000003\n";
  const CsvResult result = parse_csv(text);
  const auto merged =
      std::find_if(result.losses.begin(), result.losses.end(),
                   [](const CsvProblem& loss) { return loss.message.code == "merged"; });
  REQUIRE(merged != result.losses.end());
  CHECK(merged->column == 2);
  CHECK(merged->name == "y");
  CHECK(parse_csv(text, {.classes = true}).losses.size() == 0);
  CHECK(parse_csv("label,x,y\n1,2,16777216\n0,1,16777217\n1,-1,0\n").losses[0].column == 3);
}

TEST_CASE("losses: rounding errors, flags and ordinary columns lose nothing") {
  CHECK(as_they_are({"0.1", "0.2", "0.3", "0.30000000000000004"}).empty());
  CHECK(scaled_as_needed({"0.1", "0.2", "0.3", "0.30000000000000004"}).empty());
  Texts flags(100, "0");
  flags.emplace_back("1000");
  CHECK(scaled_as_needed(flags).empty());
  Random random(3, "test");
  Texts cells;
  for (int i = 0; i < 10'000; ++i) {
    cells.push_back(format_double(random.next() / 4294967296.0 + random.next() * 1e-19));
  }
  CHECK(as_they_are(cells).empty());
  CHECK(scaled_as_needed(cells).empty());
}

TEST_CASE("losses: a column that only counts the rows") {
  const auto told = [](std::string_view text) {
    const auto losses = parse_csv(text, {.scale = CsvChoices::Scale::automatic}).losses;
    return losses.empty() ? "" : std::string(losses[0].message.code);
  };
  CHECK(told(",x,kind\n0,1,a\n1,0,b\n2,-1,a\n") == "row_numbers_left_out");
  CHECK(told("Id,x,kind\n1,1,a\n2,0,b\n3,-1,a\n") == "row_numbers_left_out");
  CHECK(told("Id,kind\n1,a\n2,b\n3,a\n") == "row_numbers");
  CHECK(told("id,x,kind\n1,1,a\n2,0,b\n4,-1,a\n").empty());
  CHECK(told("day,x,kind\n1,1,a\n2,0,b\n3,-1,a\n").empty());
  CHECK(told("x,kind,id\n1,1,1\n0,0,2\n-1,0.5,3\n").empty());
}
