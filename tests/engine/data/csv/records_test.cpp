// How text is cut into records: delimiters, quotes, line ends, blank lines, faults.
#include "data/csv/records.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace playground;

namespace {

using Fault = CsvRecord::Fault;

struct Case {
  std::string_view name;
  std::string_view text;
  char delimiter;
  std::vector<std::vector<std::string>> records;
};

const std::vector<Case> cases{
    {"empty", "", ',', {}},
    {"blank lines only", "\n \r\n\r\t\n", ',', {}},
    {"commas", "a,b\n1,2\n", ',', {{"a", "b"}, {"1", "2"}}},
    {"semicolons", "a;b\n1;2", ';', {{"a", "b"}, {"1", "2"}}},
    {"tabs", "a\tb\n1\t2", '\t', {{"a", "b"}, {"1", "2"}}},
    {"semicolons with decimal commas", "1,5;2,5\n1,25;3", ';', {{"1,5", "2,5"}, {"1,25", "3"}}},
    {"a semicolon in a quoted cell", "1,\"a;b\"\n2,\"c;d\"", ',', {{"1", "a;b"}, {"2", "c;d"}}},
    {"a stray semicolon", "1,2\n3,a;b", ',', {{"1", "2"}, {"3", "a;b"}}},
    {"one column", "a\nb", ',', {{"a"}, {"b"}}},
    {"CR LF", "1,2\r\n3,4\r\n", ',', {{"1", "2"}, {"3", "4"}}},
    {"CR", "1,2\r3,4\r", ',', {{"1", "2"}, {"3", "4"}}},
    {"byte order mark", "\xEF\xBB\xBFx,y\n1,2", ',', {{"x", "y"}, {"1", "2"}}},
    {"blank lines", "\n\n1,2\n\n  \n3,4\n\n", ',', {{"1", "2"}, {"3", "4"}}},
    {"spaces", " 1 ,\t2 \n3,  4", ',', {{"1", "2"}, {"3", "4"}}},
    {"empty cells", ",\n1,\n,2", ',', {{"", ""}, {"1", ""}, {"", "2"}}},
    {"empty cells between tabs", "1\t\t2\n\t3\t", '\t', {{"1", "", "2"}, {"", "3", ""}}},
    {"quotes", "\"a\",\"b c\"\n\"\",\" d \"", ',', {{"a", "b c"}, {"", " d "}}},
    {"doubled quotes", "\"a\"\"b\",\"\"\"\"\n1,2", ',', {{"a\"b", "\""}, {"1", "2"}}},
    {"quoted delimiters", "\"1,2\",3\n4,5", ',', {{"1,2", "3"}, {"4", "5"}}},
    {"quoted line ends", "\"a\nb\",1\n\"c\r\nd\",2", ',', {{"a\nb", "1"}, {"c\r\nd", "2"}}},
    {"spaces around quotes", " \"a\" , \"b\"\t\n1,2", ',', {{"a", "b"}, {"1", "2"}}},
    {"quotes within a cell", "5\" pipe,1\n6\" pipe,2", ',', {{"5\" pipe", "1"}, {"6\" pipe", "2"}}},
};

}  // namespace

TEST_CASE("texts are cut into records") {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CsvReader reader(c.text);
    CHECK(reader.delimiter() == c.delimiter);
    CsvRecord record;
    std::vector<std::vector<std::string>> records;
    while (reader.next(record)) {
      CHECK(record.fault == Fault::none);
      records.push_back(record.cells);
    }
    CHECK(records == c.records);
    CHECK_FALSE(reader.next(record));
  }
}

TEST_CASE("records know the line they start at") {
  CsvReader reader("\n1,2\r\n\r\n\"a\nb\",3\r\n4,\"c\r\nd\re\"\r5,6");
  CsvRecord record;
  std::vector<std::size_t> lines;
  while (reader.next(record)) {
    lines.push_back(record.line);
  }
  CHECK(lines == std::vector<std::size_t>{2, 4, 6, 9});
}

TEST_CASE("after a fault reading goes on with the next line") {
  CsvReader reader("1,\"a\"b,2\n3,4\n5,\"c\n6,7\n");
  CsvRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.fault == Fault::text_after_quote);
  CHECK(record.cells == std::vector<std::string>{"1"});
  REQUIRE(reader.next(record));
  CHECK(record.fault == Fault::none);
  CHECK(record.cells == std::vector<std::string>{"3", "4"});
  REQUIRE(reader.next(record));
  CHECK(record.fault == Fault::unclosed_quote);
  CHECK(record.line == 3);
  REQUIRE(reader.next(record));
  CHECK(record.fault == Fault::none);
  CHECK(record.line == 4);
  CHECK(record.cells == std::vector<std::string>{"6", "7"});
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("a record with too many cells is cut off") {
  CsvRecord record;
  const std::string longest(max_csv_columns - 1, ',');
  CsvReader most(longest);
  REQUIRE(most.next(record));
  CHECK(record.fault == Fault::none);
  CHECK(record.cells.size() == max_csv_columns);

  const std::string text(1'000'000, ',');
  CsvReader more(text);
  REQUIRE(more.next(record));
  CHECK(record.fault == Fault::too_many_columns);
  CHECK(record.cells.size() == max_csv_columns);
  CHECK_FALSE(more.next(record));
}
