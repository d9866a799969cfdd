// See records.h.
#include "data/csv/records.h"

#include <algorithm>
#include <array>

namespace playground {
namespace {

constexpr std::array delimiters{';', '\t', ','};

using Counts = std::array<std::size_t, delimiters.size()>;

bool ends_line(char c) { return c == '\n' || c == '\r'; }

bool is_space(char c) { return c == ' ' || c == '\t'; }

// How often each delimiter stands outside quotes in each of the first records.
std::vector<Counts> count_delimiters(std::string_view text) {
  constexpr std::size_t looked_at = 10;
  std::vector<Counts> records;
  Counts counts{};
  bool quoted = false;
  bool blank = true;
  for (const char c : text) {
    quoted = quoted != (c == '"');
    if (quoted || !ends_line(c)) {
      blank = blank && is_space(c);
      const auto* const found = std::find(delimiters.begin(), delimiters.end(), c);
      if (!quoted && found != delimiters.end()) {
        ++counts[static_cast<std::size_t>(found - delimiters.begin())];
      }
    } else if (!blank) {
      records.push_back(counts);
      counts = {};
      blank = true;
      if (records.size() == looked_at) {
        return records;
      }
    }
  }
  if (!blank) {
    records.push_back(counts);
  }
  return records;
}

char find_delimiter(std::string_view text) {
  const std::vector<Counts> records = count_delimiters(text);
  if (records.empty()) {
    return ',';
  }
  const Counts& first = records.front();
  for (std::size_t d = 0; d < delimiters.size(); ++d) {
    const bool equal = std::all_of(records.begin(), records.end(),
                                   [&](const Counts& counts) { return counts[d] == first[d]; });
    if (equal && first[d] > 0) {
      return delimiters[d];
    }
  }
  const auto most = std::max_element(first.begin(), first.end());
  return *most == 0 ? ',' : delimiters[static_cast<std::size_t>(most - first.begin())];
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace

CsvReader::CsvReader(std::string_view text)
    : text_(without_mark(text)), delimiter_(find_delimiter(text_)) {}

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
