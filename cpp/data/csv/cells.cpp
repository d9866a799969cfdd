// See csv_cells.h.
#include "data/csv/cells.h"

#include <algorithm>
#include <array>

#include "data/csv/csv.h"
#include "text/number.h"

namespace playground {
namespace {

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), lower_case(text)) != words.end();
}

bool is_missing(std::string_view cell) {
  static constexpr std::array<std::string_view, 5> words{"", "na", "n/a", "null", "?"};
  return is_one_of(cell, words);
}

bool is_not_finite(std::string_view cell) {
  static constexpr std::array<std::string_view, 3> words{"nan", "inf", "infinity"};
  const bool has_sign = cell.starts_with('+') || cell.starts_with('-');
  return is_one_of(cell.substr(has_sign ? 1 : 0), words);
}

// `cell` with a point for its comma, if that makes a number of it; otherwise empty.
std::string with_decimal_point(std::string_view cell) {
  std::string text(cell);
  std::replace(text.begin(), text.end(), ',', '.');
  return text != cell && cell.find('.') == std::string_view::npos && parse_number(text) ? text : "";
}

}  // namespace

std::optional<Message> object_to(std::string_view cell) {
  const MessageValue shown = text_value("cell", shown_cell(cell));
  if (is_missing(cell)) {
    return Message{CsvProblemCode("missing_value"), {shown}};
  }
  if (is_not_finite(cell)) {
    return Message{CsvProblemCode("not_finite"), {shown}};
  }
  if (const std::string number = with_decimal_point(cell); !number.empty()) {
    return Message{CsvProblemCode("decimal_comma"), {shown, text_value("number", number)}};
  }
  return std::nullopt;
}

bool is_numeric(std::string_view cell) {
  return parse_number(cell) || is_not_finite(cell) || !with_decimal_point(cell).empty();
}

std::string shown_cell(std::string_view cell) {
  constexpr std::size_t longest = 40;
  std::size_t size = std::min(cell.size(), longest);
  // Not within a character: 10xxxxxx continues one.
  while (size > 0 && size < cell.size() && (static_cast<unsigned char>(cell[size]) >> 6U) == 2) {
    --size;
  }
  std::string text(cell.substr(0, size));
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return size < cell.size() ? text + "…" : text;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower;
}

}  // namespace playground
