// Single cells: what is objected to, what looks like a number, and how messages show a cell.
#include "data/csv/cells.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace playground;

TEST_CASE("objections name what is wrong") {
  for (const std::string_view cell : {"", "NA", "na", "N/A", "null", "NULL", "?"}) {
    CAPTURE(cell);
    REQUIRE(object_to(cell).has_value());
    CHECK(object_to(cell)->code == "missing_value");
  }
  for (const std::string_view cell : {"nan", "NaN", "-nan", "inf", "+Inf", "-INFINITY"}) {
    CAPTURE(cell);
    REQUIRE(object_to(cell).has_value());
    CHECK(object_to(cell)->code == "not_finite");
  }
  for (const std::string_view cell : {"1,5", "-0,25", ",5", "1,5e3"}) {
    CAPTURE(cell);
    REQUIRE(object_to(cell).has_value());
    CHECK(object_to(cell)->code == "decimal_comma");
  }
  CHECK(object_to("1,5")->message == "\"1,5\" has a decimal comma; write it as 1.5.");
}

TEST_CASE("words are no objection") {
  for (const std::string_view cell : {"cat", "nano", "info", "a,b", "1,2,3", "1,234.5", "NaN1"}) {
    CAPTURE(cell);
    CHECK_FALSE(object_to(cell).has_value());
  }
}

TEST_CASE("what was meant as a number") {
  for (const std::string_view cell : {"1", "-2.5", "1e-5", "1,5", "nan", "-inf"}) {
    CAPTURE(cell);
    CHECK(is_numeric(cell));
  }
  for (const std::string_view cell : {"", "x1", "label", "1.2.3", "a,b", "?", "NA"}) {
    CAPTURE(cell);
    CHECK_FALSE(is_numeric(cell));
  }
}

TEST_CASE("cells in messages are short and on one line") {
  CHECK(quoted("cat") == "\"cat\"");
  CHECK(quoted("") == "\"\"");
  CHECK(quoted("a\nb\x7f") == "\"a b \"");
  CHECK(quoted(std::string(40, 'a')) == '"' + std::string(40, 'a') + '"');
  CHECK(quoted(std::string(41, 'a')) == '"' + std::string(40, 'a') + "…\"");
  // A cut never splits a character: 39 bytes, then one of two bytes.
  CHECK(quoted(std::string(39, 'a') + "ü") == '"' + std::string(39, 'a') + "…\"");
  CHECK(quoted(std::string(1000, '\x80')) == "\"…\"");
}

TEST_CASE("only ASCII letters are made small") { CHECK(lower_case("LaBel1 Ü") == "label1 Ü"); }
