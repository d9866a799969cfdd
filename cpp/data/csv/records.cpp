// See records.h.
#include "data/csv/records.h"

#include <algorithm>
#include <array>
#include <optional>

#include "data/csv/cells.h"

namespace playground {
namespace {

constexpr std::array delimiters{';', '\t', ','};

using Counts = std::array<std::size_t, delimiters.size()>;

bool ends_line(char c) { return c == '\n' || c == '\r'; }

bool is_space(char c) { return c == ' ' || c == '\t'; }

// What the first look at a record tells of it.
struct Glance {
  Counts counts{};        // how often each delimiter stands in it outside quotes
  std::string_view text;  // of which it is the beginning
  bool remark = false;
};

std::vector<Glance> look_at(std::string_view text) {
  constexpr std::size_t looked_at = 20;
  std::vector<Glance> records;
  Counts counts{};
  std::size_t start = 0;
  bool quoted = false;
  bool blank = true;
  const auto add = [&] {
    const std::string_view from = text.substr(start);
    records.push_back({counts, from, from.starts_with('#')});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    quoted = quoted != (c == '"');
    if (quoted || !ends_line(c)) {
      start = blank && !is_space(c) ? i : start;
      blank = blank && is_space(c);
      const auto found = std::find(delimiters.begin(), delimiters.end(), c);
      if (!quoted && found != delimiters.end()) {
        ++counts[static_cast<std::size_t>(found - delimiters.begin())];
      }
    } else if (!blank) {
      add();
      counts = {};
      blank = true;
      if (records.size() == looked_at) {
        return records;
      }
    }
  }
  if (!blank) {
    add();
  }
  return records;
}

std::string_view line_of(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

// The delimiter that a first line such as sep=; names, as spreadsheets write and read it.
std::optional<char> named_delimiter(std::string_view line) {
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 1) {
    line = line.substr(1, line.size() - 2);
  }
  const bool names = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  return names && line[4] != '"' ? std::optional(line[4]) : std::nullopt;
}

// Whether a record may be the first of a table below other lines: a single column of numbers with
// decimal commas is no table.
bool begins_table(std::string_view record, char delimiter) {
  return delimiter != ',' ||
         line_of(record).find_first_not_of("0123456789.,+-eE \t") < line_of(record).size();
}

// How many of the first records stand above those that share `delimiters[d]` equally often, none
// where all do; empty where that is no delimiter of theirs.
std::optional<std::size_t> lines_above(const std::vector<Glance>& records, std::size_t d) {
  std::size_t start = records.size() - 1;
  const std::size_t count = records.back().counts[d];
  while (start > 0 && records[start - 1].counts[d] == count) {
    --start;
  }
  const bool none_of_it =
      std::all_of(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(start),
                  [&](const Glance& above) { return above.remark || above.counts[d] == 0; });
  const auto titles = static_cast<std::size_t>(
      std::count_if(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(start),
                    [](const Glance& above) { return !above.remark; }));
  const bool is_table = start == 0 || (start + 1 < records.size() && 2 * titles <= records.size() &&
                                       begins_table(records[start].text, delimiters[d]));
  return count > 0 && none_of_it && is_table ? std::optional(start) : std::nullopt;
}

struct Layout {
  char delimiter = ',';
  std::size_t above = 0;  // records above the table
};

Layout layout_of(const std::vector<Glance>& records) {
  if (records.empty()) {
    return {};
  }
  Layout layout{.above = records.size()};
  for (std::size_t d = 0; d < delimiters.size(); ++d) {
    const auto above = lines_above(records, d);
    if (above && *above < layout.above) {
      layout = {delimiters[d], *above};
    }
  }
  if (layout.above < records.size()) {
    return layout;
  }
  const Counts& first = records.front().counts;
  const auto most = std::max_element(first.begin(), first.end());
  return {*most == 0 ? ',' : delimiters[static_cast<std::size_t>(most - first.begin())], 0};
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(without_mark(text)) {
  skip_blank_lines();
  if (const auto named = named_delimiter(line_of(text_.substr(position_)))) {
    delimiter_ = *named;
    skip_line();
    end_line();
    return;
  }
  const std::vector<Glance> records = look_at(text_.substr(position_));
  const Layout layout = layout_of(records);
  delimiter_ = layout.delimiter;
  preamble_ = {layout.above, records.empty() ? "" : line_of(records.front().text)};
  CsvRecord record;
  for (std::size_t i = 0; i < layout.above; ++i) {
    next(record);
  }
}

bool CsvReader::at_line_end() const { return at_end() || ends_line(text_[position_]); }

void CsvReader::skip_spaces() {
  while (!at_end() && !at_delimiter() && is_space(text_[position_])) {
    ++position_;
  }
}

void CsvReader::skip_line() {
  while (!at_line_end()) {
    ++position_;
  }
}

void CsvReader::end_line() {
  if (!at_end()) {
    position_ += text_.substr(position_, 2) == "\r\n" ? 2 : 1;
    ++line_;
  }
}

// Leaves the spaces of the next record in place, since tabs may be its delimiters.
void CsvReader::skip_blank_lines() {
  while (!at_end()) {
    std::size_t end = position_;
    while (end < text_.size() && is_space(text_[end])) {
      ++end;
    }
    if (end < text_.size() && !ends_line(text_[end])) {
      return;
    }
    position_ = end;
    end_line();
  }
}

bool CsvReader::next(CsvRecord& record) {
  skip_blank_lines();
  record.line = line_;
  record.cells.clear();
  record.fault = CsvRecord::Fault::none;
  if (at_end()) {
    return false;
  }
  while (read_cell(record)) {
    if (!at_delimiter()) {
      break;
    }
    ++position_;
  }
  skip_line();
  end_line();
  for (std::string& cell : record.cells) {
    if (!is_plain_number(cell)) {
      cell = plain_cell(cell);
    }
  }
  return true;
}

// Reads up to the next delimiter or the end of the line; false after a fault.
bool CsvReader::read_cell(CsvRecord& record) {
  if (record.cells.size() == max_csv_columns) {
    record.fault = CsvRecord::Fault::too_many_columns;
    return false;
  }
  skip_spaces();
  if (!at_end() && text_[position_] == '"') {
    return read_quoted(record);
  }
  read_plain(record);
  return true;
}

bool CsvReader::read_quoted(CsvRecord& record) {
  std::string cell;
  const std::size_t opening = position_;
  const std::size_t opening_line = line_;
  for (++position_; !at_end(); ++position_) {
    const char c = text_[position_];
    if (c == '"') {
      if (text_.substr(position_, 2) != "\"\"") {
        break;
      }
      ++position_;
    } else if (c == '\n' || (c == '\r' && text_.substr(position_, 2) != "\r\n")) {
      ++line_;
    }
    cell += c;
  }
  if (at_end()) {
    // The rest of the text was swallowed: reading goes on behind the line of the opening quote.
    record.fault = CsvRecord::Fault::unclosed_quote;
    position_ = opening;
    line_ = opening_line;
    return false;
  }
  ++position_;
  skip_spaces();
  if (!at_line_end() && !at_delimiter()) {
    record.fault = CsvRecord::Fault::text_after_quote;
    return false;
  }
  record.cells.push_back(std::move(cell));
  return true;
}

bool next_row(CsvReader& reader, CsvRecord& record) {
  const auto is_empty = [](const std::string& cell) { return cell.empty(); };
  bool there = reader.next(record);
  while (there && record.fault == CsvRecord::Fault::none && record.cells.size() > 1 &&
         std::all_of(record.cells.begin(), record.cells.end(), is_empty)) {
    there = reader.next(record);
  }
  return there;
}

void CsvReader::read_plain(CsvRecord& record) {
  const std::size_t start = position_;
  while (!at_line_end() && !at_delimiter()) {
    ++position_;
  }
  std::string_view cell = text_.substr(start, position_ - start);
  while (cell.ends_with(' ') || cell.ends_with('\t')) {
    cell.remove_suffix(1);
  }
  record.cells.emplace_back(cell);
}

}  // namespace playground
