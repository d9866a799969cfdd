// ICU's MessageFormat, as far as the command line reads it.
#include "command/message_format.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

#include "command/words.h"

using namespace playground;
using command::formatted;

TEST_CASE("messages: values are put in their places, as they are") {
  CHECK(formatted("", {}) == "");
  CHECK(formatted("no value", {}) == "no value");
  CHECK(formatted("{a}, { b }; {a}", {{"a", 3}, text_value("b", "x{a}")}) == "3, x{a}; 3");
  CHECK(formatted("{a} {b}", {{"a", 1}}) == "1 {b}");
}

TEST_CASE("messages: numbers keep their size when they are shortened") {
  const auto shown = [](double value) {
    return formatted("{n, number, measured}", {{"n", value}});
  };
  CHECK(shown(0.123456) == "0.12");
  CHECK(shown(0.0999) == "0.1");
  CHECK(shown(9.96) == "10");
  CHECK(shown(1234.5) == "1200");
  CHECK(shown(1234) == "1234");
  CHECK(shown(0) == "0");
  CHECK(shown(-0.0567) == "-0.057");
  CHECK(shown(4.56e12) == "4.6e12");
  CHECK(shown(7.77e-20) == "7.8e-20");
  CHECK(shown(std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("messages: numbers have styles") {
  const auto shown = [](std::string_view style, double value) {
    return formatted("{n, number, " + std::string(style) + "}", {{"n", value}});
  };
  CHECK(shown("integer", 12345678) == "12345678");
  CHECK(shown("integer", 50.4) == "50");
  CHECK(shown("typed", 4294967295) == "4294967295");
  CHECK(shown("typed", static_cast<double>(0.03F)) == "0.03");
  CHECK(shown("percent", 0.875) == "88%");
  CHECK(shown("percent", 2.36e-6) == "0.00024%");
  CHECK(shown("percent", std::numeric_limits<double>::quiet_NaN()) == "nan%");
}

TEST_CASE("messages: a plural takes the exact number, then one, then other") {
  const std::string_view message =
      "{n, plural, =0 {none} one {# unit of {all}} other {# units of {all}}}.";
  const auto shown = [&](double count) { return formatted(message, {{"n", count}, {"all", 8}}); };
  CHECK(shown(0) == "none.");
  CHECK(shown(1) == "1 unit of 8.");
  CHECK(shown(5) == "5 units of 8.");
  CHECK(formatted("#{n, plural, other {}}#", {{"n", 2}}) == "##");
}

TEST_CASE("messages: a select takes the word, or else other, and nests") {
  const std::string_view message =
      "{what, select, yes {{n, plural, one {# layer} other {# layers}}} other { no {n}}}!";
  CHECK(formatted(message, {text_value("what", "yes"), {"n", 2}}) == "2 layers!");
  CHECK(formatted(message, {text_value("what", "perhaps"), {"n", 2}}) == " no 2!");
}

TEST_CASE("messages: apostrophes quote braces, and are text elsewhere") {
  CHECK(formatted("don't '{a}' it''s", {{"a", 1}}) == "don't {a} it's");
  CHECK(formatted("{n, plural, other {'#'#}}", {{"n", 2}}) == "#2");
}

TEST_CASE("messages: whatever is cut off is read without harm") {
  for (const command::EnglishMessage& message : command::english_messages()) {
    for (std::size_t size = 0; size < message.text.size(); ++size) {
      CHECK(formatted(message.text.substr(0, size), {{"layers", 2}}).size() <= size + 2);
    }
  }
}
