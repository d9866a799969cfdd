// Single cells: what is objected to, what looks like a number, and how a cell is shown.
#include "data/csv/cells.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

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
  CHECK(object_to("1,5")->values ==
        std::vector{text_value("cell", "1,5"), text_value("number", "1.5")});
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

TEST_CASE("cells are shown short and on one line") {
  CHECK(shown_cell("cat") == "cat");
  CHECK(shown_cell("") == "");
  CHECK(shown_cell("a\nb\x7f") == "a b ");
  CHECK(shown_cell(std::string(40, 'a')) == std::string(40, 'a'));
  CHECK(shown_cell(std::string(41, 'a')) == std::string(40, 'a') + "…");
  // A cut never splits a character: 39 bytes, then one of two bytes.
  CHECK(shown_cell(std::string(39, 'a') + "ü") == std::string(39, 'a') + "…");
  CHECK(shown_cell(std::string(1000, '\x80')) == "…");
}

TEST_CASE("only ASCII letters are made small") { CHECK(lower_case("LaBel1 Ü") == "label1 Ü"); }
