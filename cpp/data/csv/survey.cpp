// See survey.h.
#include "data/csv/survey.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/number.h"

namespace playground {
namespace {

constexpr std::size_t rows_looked_at = 100;

// What the rows below the first say about a column.
struct Below {
  bool words = false;      // one of them is a word
  bool numbers = false;    // one of them is a number
  bool fractions = false;  // one of them is a number that is not whole
  bool repeats = false;    // one of them is the cell of the first row
};

bool is_whole(std::string_view cell) {
  return !cell.empty() &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Below> look_below(CsvReader& reader, const std::vector<std::string>& first) {
  std::vector<Below> columns(first.size());
  CsvRecord record;
  for (std::size_t rows = 0; rows < rows_looked_at && reader.next(record); ++rows) {
    const std::size_t shared = std::min(record.cells.size(), first.size());
    for (std::size_t i = 0; i < shared; ++i) {
      const std::string& cell = record.cells[i];
      const bool number = is_numeric(cell);
      columns[i].words = columns[i].words || (!number && !object_to(cell));
      columns[i].numbers = columns[i].numbers || number;
      columns[i].fractions = columns[i].fractions || (number && !is_whole(cell));
      columns[i].repeats = columns[i].repeats || cell == first[i];
    }
  }
  return columns;
}

// Whether numbers do nothing but count the columns: all cells, from 0, or those beside words, two
// at least, from 0 or 1.
bool is_count(const std::vector<std::string>& cells) {
  std::vector<std::string> numbers;
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(numbers),
               [](const std::string& cell) { return is_numeric(cell); });
  const bool all = numbers.size() == cells.size();
  const std::size_t start = all || numbers.front() == "0" ? 0 : 1;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] != format_whole(start + i)) {
      return false;
    }
  }
  return numbers.size() >= (all ? 3U : 2U);
}

// Finds the notation of a text, cell by cell.
class NotationFinder {
 public:
  explicit NotationFinder(bool between_commas) : between_commas_(between_commas) {}

  void look_at(std::string_view cell) {
    if (point_) {
      return;
    }
    const std::optional<Notation> notation = notation_of(cell);
    point_ = notation == Notation::point;
    comma_ = comma_ || notation == Notation::comma;
    if (unclear_.empty() && !between_commas_ && is_ambiguous(cell)) {
      unclear_ = cell;
    }
  }

  NotationFound found() const {
    if (point_ || comma_) {
      return {point_ ? Notation::point : Notation::comma, true, {}};
    }
    return {Notation::point, false, unclear_};
  }

 private:
  bool between_commas_;
  bool point_ = false;
  bool comma_ = false;
  std::string unclear_;
};

void add(ColumnSurvey& column, const std::string& cell, std::size_t row) {
  const bool plain = is_plain_number(cell);
  column.plain = column.plain && plain;
  if (!plain && is_missing(cell)) {
    column.counts = false;
  } else if (!plain && is_placeholder(cell)) {
    ++column.placeholders;
  } else if (plain || is_numeric(cell)) {
    ++column.numbers;
    const double number = column.counts ? parse_double(cell).value_or(-1) : -1;
    column.first = row == 0 ? number : column.first;
    column.counts = column.counts && (column.first == 0 || column.first == 1) &&
                    number == column.first + static_cast<double>(row);
  } else {
    ++column.words;
    column.dates += is_date(cell) ? 1U : 0U;
  }
}

}  // namespace

TableSurvey survey_of(std::string_view text, bool header) {
  CsvReader reader(text);
  NotationFinder notation(reader.delimiter() == ',');
  TableSurvey survey;
  CsvRecord record;
  std::vector<ColumnSurvey>& columns = survey.columns;
  for (bool is_header = header; next_row(reader, record); is_header = false) {
    std::size_t filled = record.cells.size();
    while (filled > columns.size() && record.cells[filled - 1].empty()) {
      --filled;
    }
    columns.resize(std::max(columns.size(), filled));
    for (std::size_t i = 0; i < filled; ++i) {
      notation.look_at(record.cells[i]);
      if (!is_header) {
        add(columns[i], record.cells[i], survey.rows);
      }
    }
    survey.rows += is_header ? 0U : 1U;
  }
  for (ColumnSurvey& column : columns) {
    column.counts = column.counts && column.numbers == survey.rows;
  }
  survey.notation = notation.found();
  return survey;
}

std::vector<TextCounts> texts_of(std::string_view text, bool header,
                                 const std::vector<std::size_t>& wanted) {
  std::vector<TextCounts> counts(wanted.size());
  CsvReader reader(text);
  CsvRecord record;
  if (header) {
    next_row(reader, record);
  }
  while (!wanted.empty() && next_row(reader, record)) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i] >= record.cells.size() || is_missing(record.cells[wanted[i]])) {
        continue;
      }
      const std::string& cell = record.cells[wanted[i]];
      const auto found = counts[i].find(cell);
      if (found != counts[i].end()) {
        ++found->second;
      } else if (counts[i].size() < max_different_texts) {
        counts[i].emplace(cell, 1);
      }
    }
  }
  return counts;
}

bool has_header(std::string_view text) {
  CsvReader reader(text);
  CsvRecord first;
  next_row(reader, first);
  const std::vector<std::string>& cells = first.cells;
  if (std::none_of(cells.begin(), cells.end(), is_numeric)) {
    // Words that come again below are values: names stand once.
    const std::vector<Below> below = look_below(reader, cells);
    const bool no_numbers = std::none_of(below.begin(), below.end(),
                                         [](const Below& column) { return column.numbers; });
    const auto repeated = std::count_if(below.begin(), below.end(),
                                        [](const Below& column) { return column.repeats; });
    return !no_numbers || 2 * repeated <= std::ssize(cells);
  }
  // Numbers that name columns are whole, such as years, and words stand once.
  const bool may_be_names = std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return is_whole(cell) || !is_numeric(cell);
  });
  if (!may_be_names) {
    return false;
  }
  const std::vector<Below> columns = look_below(reader, cells);
  constexpr std::array<std::string_view, 3> label_names{"label", "class", "target"};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool is_label = std::find(label_names.begin(), label_names.end(), lower_case(cells[i])) !=
                          label_names.end();
    if (is_word(cells[i]) && !columns[i].repeats &&
        (is_label || (columns[i].numbers && !columns[i].words))) {
      return true;
    }
  }
  return is_count(cells) && std::any_of(columns.begin(), columns.end(),
                                        [](const Below& column) { return column.fractions; });
}

}  // namespace playground
