// See survey.h.
#include "data/csv/survey.h"

#include <algorithm>
#include <array>
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

}  // namespace

NotationFound notation_in(std::string_view text) {
  CsvReader reader(text);
  const bool between_commas = reader.delimiter() == ',';
  const bool may_have_commas = text.find(',') != std::string_view::npos &&
                               (!between_commas || text.find('"') != std::string::npos);
  NotationFound found;
  CsvRecord record;
  while ((may_have_commas || !between_commas) && reader.next(record)) {
    for (const std::string& cell : record.cells) {
      const std::optional<Notation> notation = notation_of(cell);
      if (notation == Notation::point) {
        return {};
      }
      if (notation) {
        found.notation = Notation::comma;
      } else if (found.unclear.empty() && !between_commas && is_ambiguous(cell)) {
        found.unclear = cell;
      }
    }
  }
  return found.notation == Notation::point ? found : NotationFound{Notation::comma};
}

std::size_t filled_columns(std::string_view text) {
  CsvReader reader(text);
  CsvRecord record;
  std::size_t most = 0;
  while (reader.next(record)) {
    std::size_t filled = record.cells.size();
    while (filled > most && record.cells[filled - 1].empty()) {
      --filled;
    }
    most = std::max(most, filled);
  }
  return most;
}

bool has_header(std::string_view text) {
  CsvReader reader(text);
  CsvRecord first;
  next_row(reader, first);
  const std::vector<std::string>& cells = first.cells;
  if (std::none_of(cells.begin(), cells.end(), is_numeric)) {
    return true;
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
