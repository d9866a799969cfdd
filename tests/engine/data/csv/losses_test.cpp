// What a table holds and a network cannot see is told with its column and its numbers.
#include "data/csv/losses.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "command/words.h"
#include "data/csv/csv.h"
#include "numerics/random.h"
#include "text/number.h"

using namespace playground;

namespace {

using Texts = std::vector<std::string>;

// The losses of a table of one column, in words.
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
              "16777217 are the same to the network. Scaled, more of them may stay apart."});
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
  CHECK(as_they_are(cells).empty());
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
  REQUIRE(result.losses.size() == 1);
  CHECK(result.losses[0].column == 2);
  CHECK(result.losses[0].name == "y");
  CHECK(parse_csv(text, {.classes = true}).losses.empty());
  CHECK(parse_csv("label,x,y\n1,2,16777216\n0,3,16777217\n1,4,0\n").losses[0].column == 3);
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
