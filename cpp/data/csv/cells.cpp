// See cells.h.
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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether `whole` is digits in groups of three, as in 1.234 and 12.345.678, perhaps with a sign.
bool is_grouped(std::string_view whole, char separator) {
  if (whole.starts_with('-') || whole.starts_with('+')) {
    whole.remove_prefix(1);
  }
  std::size_t end = whole.find(separator);
  if (end == std::string_view::npos || end < 1 || end > 3 || whole[0] == '0' ||
      (whole.size() - end) % 4 != 0) {
    return false;
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool separates = i >= end && (i - end) % 4 == 0;
    if (separates ? whole[i] != separator : !is_digit(whole[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string with_decimal_point(std::string_view cell, Notation notation) {
  std::string text(cell);
  if (notation == Notation::comma) {
    const std::size_t comma = cell.find(',');
    std::string whole(cell.substr(0, comma));
    if (whole.find('.') != std::string::npos) {
      if (!is_grouped(whole, '.')) {
        return "";
      }
      whole.erase(std::remove(whole.begin(), whole.end(), '.'), whole.end());
    }
    text = whole;
    if (comma != std::string_view::npos) {
      text += '.';
      text += cell.substr(comma + 1);
    }
  }
  return parse_number(text) ? text : "";
}

std::optional<double> number_in(std::string_view cell, Notation notation) {
  return notation == Notation::point ? parse_double(cell)
                                     : parse_double(with_decimal_point(cell, notation));
}

std::optional<Notation> notation_of(std::string_view cell) {
  const bool comma = cell.find(',') != std::string_view::npos;
  if (comma && !is_grouped(cell, ',') && number_in(cell, Notation::comma)) {
    return Notation::comma;
  }
  const bool point = cell.find('.') != std::string_view::npos;
  if (!comma && point && !is_grouped(cell, '.') && parse_number(cell)) {
    return Notation::point;
  }
  return std::nullopt;
}

std::optional<Message> object_to(std::string_view cell) {
  const MessageValue shown = text_value("cell", shown_cell(cell));
  if (is_missing(cell)) {
    return Message{CsvProblemCode("missing_value"), {shown}};
  }
  if (is_not_finite(cell)) {
    return Message{CsvProblemCode("not_finite"), {shown}};
  }
  if (const std::string number = with_decimal_point(cell, Notation::comma); !number.empty()) {
    return Message{CsvProblemCode("decimal_comma"), {shown, text_value("number", number)}};
  }
  return std::nullopt;
}

bool is_numeric(std::string_view cell) {
  return parse_number(cell) || is_not_finite(cell) || is_beyond_floats(cell) ||
         !with_decimal_point(cell, Notation::comma).empty();
}

bool is_word(std::string_view cell) {
  constexpr std::string_view number_starts = "0123456789+-.,";
  return !is_missing(cell) && !is_numeric(cell) && number_starts.find(cell[0]) == std::string::npos;
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
