// See cells.h.
#include "data/csv/cells.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "data/csv/csv.h"
#include "text/number.h"

namespace playground {
namespace {

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), lower_case(text)) != words.end();
}

bool is_not_finite(std::string_view cell) {
  static constexpr std::array<std::string_view, 3> words{"nan", "inf", "infinity"};
  const bool has_sign = cell.starts_with('+') || cell.starts_with('-');
  return is_one_of(cell.substr(has_sign ? 1 : 0), words);
}

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

// Characters of typesetting, and what they stand for: dashes for a minus sign, and spaces of
// several widths and apostrophes between thousands.
struct Typeset {
  std::string_view character;
  char meant;
};

constexpr std::array<Typeset, 7> typeset{{{"\u2212", '-'},
                                          {"\u2013", '-'},
                                          {"\u00a0", ' '},
                                          {"\u2009", ' '},
                                          {"\u202f", ' '},
                                          {"\u2019", ' '},
                                          {"'", ' '}}};

}  // namespace

std::string plain_cell(std::string_view cell) {
  constexpr std::size_t longest = 80;
  const bool may_change = std::any_of(cell.begin(), cell.end(), [](char c) {
    return c == ' ' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!may_change) {
    return std::string(cell);
  }
  std::string text;
  for (std::size_t i = 0; i < cell.size() && cell.size() <= longest;) {
    const auto found = std::find_if(typeset.begin(), typeset.end(), [&](const Typeset& each) {
      return cell.substr(i).starts_with(each.character);
    });
    const bool is_typeset = found != typeset.end();
    text += is_typeset ? found->meant : cell[i];
    i += is_typeset ? found->character.size() : 1;
  }
  const std::size_t end = std::min(text.find_first_of(".,eE"), text.size());
  if (is_grouped(std::string_view(text).substr(0, end), ' ')) {
    text.erase(std::remove(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), ' '),
               text.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return text != cell && is_numeric(text) ? text : std::string(cell);
}

bool is_ambiguous(std::string_view cell) {
  return is_grouped(cell, '.') && std::count(cell.begin(), cell.end(), '.') == 1;
}

bool has_ambiguous_comma(std::string_view cell) {
  return is_grouped(cell, ',') && std::count(cell.begin(), cell.end(), ',') == 1;
}

bool is_missing(std::string_view cell) {
  static constexpr std::array<std::string_view, 8> words{"",  "na",   "n/a",  "null",
                                                         "?", "#n/a", "<na>", "nan"};
  const bool has_sign = cell.starts_with('-') || cell.starts_with('+');
  return cell.size() <= 4 &&
         (is_one_of(cell, words) || (has_sign && lower_case(cell.substr(1)) == "nan"));
}

bool is_placeholder(std::string_view cell) {
  static constexpr std::array<std::string_view, 7> words{"-",   "--",   ".",     "\u2013",
                                                         "nil", "none", "\u2014"};
  return cell.size() <= 4 && is_one_of(cell, words);
}

bool is_date(std::string_view cell) {
  constexpr std::size_t longest = 40;  // 2023-05-31T12:30:00.000000+02:00
  constexpr std::size_t parts = 3;
  std::array<std::size_t, parts> numbers{};
  std::array<std::size_t, parts> digits{};
  char separator = 0;
  std::size_t part = 0;
  std::size_t i = 0;
  for (; i < cell.size() && cell.size() <= longest; ++i) {
    const char c = cell[i];
    if (is_digit(c)) {
      numbers[part] = numbers[part] * 10 + static_cast<std::size_t>(c - '0');
      ++digits[part];
    } else if ((c == '-' || c == '.' || c == '/') && part + 1 < parts &&
               (separator == 0 || separator == c)) {
      separator = c;
      ++part;
    } else {
      break;
    }
  }
  const std::string_view rest = cell.substr(i);
  const bool ends = rest.empty() || ((rest[0] == ' ' || rest[0] == 'T') && rest.size() > 3 &&
                                     is_digit(rest[1]) && rest.find(':') < rest.size());
  const bool year_first = digits[0] == 4;
  const std::size_t one = year_first ? numbers[1] : numbers[0];
  const std::size_t other = year_first ? numbers[2] : numbers[1];
  const std::size_t width = digits[year_first ? 2 : 0];
  const std::size_t year = digits[year_first ? 0 : 2];
  return ends && part + 1 == parts && (year == 4 || year == 2) && width >= 1 && width <= 2 &&
         digits[1] >= 1 && digits[1] <= 2 && one >= 1 && other >= 1 && std::max(one, other) <= 31 &&
         std::min(one, other) <= 12;
}

bool loses_digits(std::string_view number) {
  constexpr std::size_t always_kept = 15;  // digits of a double
  constexpr std::size_t counted = 19;      // digits of 64 bits
  std::size_t digits = 0;
  std::size_t significant = 0;
  std::uint64_t whole = 0;
  std::size_t i = 0;
  for (; i < number.size() && number[i] != 'e' && number[i] != 'E'; ++i) {
    if (is_digit(number[i]) && (digits > 0 || number[i] != '0')) {
      whole = whole * 10 + static_cast<std::uint64_t>(number[i] - '0');
      ++digits;
      significant = number[i] == '0' ? significant : digits;
    }
  }
  const double value = parse_double(number).value_or(1);
  const bool is_whole = i == number.size() && number.find('.') == std::string_view::npos;
  return value == 0 ? significant > 0
                    : is_whole && significant > always_kept &&
                          (digits > counted ||
                           static_cast<std::uint64_t>(value < 0 ? -value : value) != whole);
}

std::string with_decimal_point(std::string_view cell, Notation notation) {
  const bool point = notation == Notation::point;
  const char decimal = point ? '.' : ',';
  const char between = point ? ',' : '.';
  const bool groups = std::count(cell.begin(), cell.end(), decimal) > 1;
  const std::size_t end = groups ? cell.size() : std::min(cell.find(decimal), cell.size());
  std::string text(cell.substr(0, end));
  const char separator = groups ? decimal : between;
  if (text.find(separator) != std::string::npos) {
    if (!is_grouped(text, separator)) {
      return "";
    }
    text.erase(std::remove(text.begin(), text.end(), separator), text.end());
  }
  if (end < cell.size()) {
    text += '.';
    text += cell.substr(end + 1);
  }
  return parse_number(text) ? text : "";
}

std::optional<double> number_in(std::string_view cell, Notation notation) {
  const bool has_sign =
      std::any_of(cell.begin(), cell.end(), [](char c) { return c == '.' || c == ','; });
  const auto plain =
      notation == Notation::point || !has_sign ? parse_double(cell) : std::optional<double>();
  return plain || !has_sign ? plain : parse_double(with_decimal_point(cell, notation));
}

std::optional<Notation> notation_of(std::string_view cell) {
  const bool comma = cell.find(',') != std::string_view::npos;
  const bool point = cell.find('.') != std::string_view::npos;
  if (!comma && !point) {
    return std::nullopt;
  }
  const bool in_points = !with_decimal_point(cell, Notation::point).empty();
  const bool in_commas = !with_decimal_point(cell, Notation::comma).empty();
  if (in_points && in_commas && comma != point) {
    // Both read it: digits in groups, which if more than one are thousands.
    return comma ? (has_ambiguous_comma(cell) ? std::nullopt : std::optional(Notation::point))
                 : (is_ambiguous(cell) ? std::nullopt : std::optional(Notation::comma));
  }
  return in_points   ? std::optional(Notation::point)
         : in_commas ? std::optional(Notation::comma)
                     : std::nullopt;
}

std::optional<Message> object_to(std::string_view cell) {
  const MessageValue shown = text_value("cell", shown_cell(cell));
  if (is_missing(cell) && !is_not_finite(cell)) {
    return Message{CsvProblemCode("missing_value"), {shown}};
  }
  if (is_not_finite(cell)) {
    return Message{CsvProblemCode("not_finite"), {shown}};
  }
  const bool comma = cell.find(',') != std::string_view::npos;
  const std::string number = comma ? with_decimal_point(cell, Notation::comma) : "";
  if (!number.empty()) {
    return with_texts("decimal_comma", "cell", shown_cell(cell), "number", number);
  }
  return std::nullopt;
}

bool is_plain_number(std::string_view cell) {
  constexpr std::size_t longest = 15;
  if (cell.empty() || cell.size() > longest) {
    return false;
  }
  std::size_t points = 0;
  for (std::size_t i = cell[0] == '-' ? 1 : 0; i < cell.size(); ++i) {
    points += cell[i] == '.' ? 1U : 0U;
    if (!is_digit(cell[i]) && cell[i] != '.') {
      return false;
    }
  }
  return points <= 1 && is_digit(cell.back());
}

bool is_numeric(std::string_view cell) {
  return is_plain_number(cell) || parse_number(cell) || is_not_finite(cell) ||
         is_beyond_floats(cell) ||
         (cell.find_first_of(".,") != std::string_view::npos &&
          (!with_decimal_point(cell, Notation::comma).empty() ||
           !with_decimal_point(cell, Notation::point).empty()));
}

bool is_word(std::string_view cell) {
  constexpr std::string_view number_starts = "0123456789+-.,";
  return !is_missing(cell) && !is_numeric(cell) && number_starts.find(cell[0]) == std::string::npos;
}

Message with_texts(CsvProblemCode code, std::string_view name, std::string_view text,
                   std::string_view other_name, std::string_view other_text) {
  return {code, {text_value(name, text), text_value(other_name, other_text)}};
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

std::string numbered_among(const std::vector<std::string>& taken, std::string name) {
  const std::string plain = name;
  for (std::size_t number = 2; std::find(taken.begin(), taken.end(), name) != taken.end();
       ++number) {
    name = plain + " (" + format_whole(number) + ")";
  }
  return name;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower;
}

}  // namespace playground
