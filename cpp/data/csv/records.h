// The syntax of CSV (RFC 4180 and what programs make of it): text into records of cells. What the
// cells mean is csv.h's part.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace playground {

inline constexpr std::size_t max_csv_columns = 256;

struct CsvRecord {
  enum class Fault { none, unclosed_quote, text_after_quote, too_many_columns };

  std::size_t line = 0;            // where it starts, from 1
  std::vector<std::string> cells;  // without quotes, and without spaces around unquoted text
  Fault fault = Fault::none;       // found in the cell after the last of `cells`
};

// Lines above a table that are none of it: its title, or remarks behind #.
struct CsvPreamble {
  std::size_t lines = 0;
  std::string_view first = {};
};

// Cuts a text into records. Lines end in LF, CR LF or CR; a quoted cell may span them. Lines of
// spaces and tabs alone are skipped, a byte order mark too. Cells are as plain_cell() has them.
class CsvReader {
 public:
  // Finds the delimiter: the one that a first line "sep=;" names, or else the first of semicolon,
  // tab and comma that the first records contain equally often; lines without it, or behind #, may
  // stand above them. Otherwise it is the one that the first record has most of.
  explicit CsvReader(std::string_view text);

  char delimiter() const { return delimiter_; }
  const CsvPreamble& preamble() const { return preamble_; }

  // Reads the next record; false at the end of the text. After a fault reading goes on with the
  // next line.
  bool next(CsvRecord& record);

 private:
  bool at_end() const { return position_ >= text_.size(); }
  bool at_line_end() const;
  bool at_delimiter() const { return !at_end() && text_[position_] == delimiter_; }
  void skip_spaces();
  void skip_blank_lines();
  void skip_line();
  void end_line();
  bool read_cell(CsvRecord& record);
  bool read_quoted(CsvRecord& record);
  void read_plain(CsvRecord& record);

  std::string_view text_;
  CsvPreamble preamble_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  char delimiter_ = ',';
};

// Reads the next record with a cell that is not empty, or with a fault; false at the end of the
// text.
bool next_row(CsvReader& reader, CsvRecord& record);

}  // namespace playground
