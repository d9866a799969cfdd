// Data of one's own as CSV text, read into a Dataset or refused with reasons that a person can act
// on, and data sets written as CSV. How text is cut into cells is records.h's part; the words of
// the reasons are the locale's: csv.js.
//
// A row is a sample. Columns hold numbers, in plain or scientific notation, with a decimal point
// or, throughout a text, with a decimal comma; or text, of which each value becomes an input. Which
// column is to be learned, whether the first row is a header and how numbers are written is found
// out from the text, unless the reader says so.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/cells.h"
#include "data/dataset.h"
#include "data/packing/points.h"
#include "text/message.h"

namespace playground {

inline constexpr std::size_t max_csv_bytes = 64 * 1024 * 1024;
inline constexpr std::size_t max_csv_samples = max_points;  // of more, some are drawn
inline constexpr std::size_t max_csv_classes = max_point_classes;
inline constexpr std::size_t max_csv_problems = 20;  // more are not listed

// Why a text is refused, or, from merged on but for same_name, what of it is lost (see losses.h) or
// may have been meant otherwise or how it was read, with the values of the sentence.
//   too_large           bytes, most
//   encoding            it is not UTF-8
//   nul_byte            byte: which one of the line, counted from 1
//   no_data
//   unclosed_quote, text_after_quote
//   too_many_columns    most
//   too_few_columns
//   ragged_row          cells, expected: their numbers
//   missing_value       cell
//   decimal_comma       cell, number: the same with a decimal point; where other numbers have one
//   not_finite          cell
//   not_a_number        cell
//   not_numbers         cells: how many of a column, cell: the first, lines: the first three
//   unclear_comma       cell, number: where its comma is a decimal comma, whole: where it is none
//   no_inputs
//   out_of_range        cell: a number beyond the largest float
//   too_few_samples     samples, least
//   one_class           label
//   too_many_classes    most
//   no_such_column      cell: what the reader calls it, columns: their number
//   merged              distinct, kept: numbers of values; first, second: two that become one;
//                       scaled: "yes", "no", or "could" where that would keep more apart
//   outlier             rows: that have cell; low, high: bounds of the others
//                       scaled: "yes" or "no"
//   unscaled            low, high: bounds of a column that would be scaled if it might be
//   digits              cell, number: what the cell is read as, which is another number
//   same_name           cell: what several columns are called, columns: their numbers
//   same_names          cell, columns: the same, of which the last is learned
//   unclear_point       cell, number: what it is in the other notation
//   row_numbers         of a column that is an input
//   left_out            lines: above the table, cell: the first of them
//   one_hot             inputs: one for each value of a column of text
//   one_hot_part        distinct: its values, inputs: those that become inputs, rows: with others
//   names_left_out      distinct: values, more: "yes" or "no", whether there are more; cell: one
//   dates_left_out, empty_left_out, row_numbers_left_out
//   first_learned, first_has_words   classes: different words of the first column
//   thousands           cell, number: without the commas
//   rows_left_out       rows: with missing values, lines: of the first three
//   rows_drawn          rows: of the text, taken: of them
inline constexpr std::array<std::string_view, 41> csv_problem_codes{
    "too_large",        "encoding",         "nul_byte",         "no_data",
    "unclosed_quote",   "text_after_quote", "too_many_columns", "too_few_columns",
    "ragged_row",       "missing_value",    "decimal_comma",    "not_finite",
    "not_a_number",     "out_of_range",     "too_few_samples",  "one_class",
    "too_many_classes", "no_such_column",   "merged",           "outlier",
    "unscaled",         "digits",           "same_name",        "same_names",
    "unclear_point",    "left_out",         "row_numbers",      "not_numbers",
    "unclear_comma",    "no_inputs",        "one_hot",          "one_hot_part",
    "names_left_out",   "dates_left_out",   "empty_left_out",   "row_numbers_left_out",
    "first_learned",    "first_has_words",  "thousands",        "rows_left_out",
    "rows_drawn",
};
using CsvProblemCode = CodeIn<csv_problem_codes>;

// A message with two names or cells.
Message with_texts(CsvProblemCode code, std::string_view name, std::string_view text,
                   std::string_view other_name, std::string_view other_text);

struct CsvProblem {
  std::size_t line;    // counted from 1, as an editor shows it; 0 where it is about the whole text
  std::size_t column;  // of cells, counted from 1; 0 where it is about a whole line or more
  Message message;     // one of csv_problem_codes; cells are shown on one line, and cut short
  std::string name = {};  // of the column, shown like a cell; empty where it has none

  bool operator==(const CsvProblem&) const = default;
};

// What a reader says about a text; what is left open is found out from it.
struct CsvChoices {
  // How columns become what the network sees.
  enum class Scale {
    none,       // as they are
    automatic,  // those that need it are standardised, see standardize.h
    given,      // those of `scales` as it says, the others as they are
  };

  std::optional<bool> header = {};        // whether the first row has names
  std::optional<std::size_t> label = {};  // the column to be learned, from 0
  std::string label_called = {};     // or its name, or its number from 1; empty for none of these
  std::optional<bool> classes = {};  // whether it has classes, or else numbers
  std::optional<Notation> notation = {};
  bool skip_missing = false;  // whether rows with a missing value are left out, or else refused
  Scale scale = Scale::none;
  std::vector<Scaling> scales = {};
};

struct CsvResult {
  std::optional<Dataset> dataset;  // in the order of the text, or nothing where there are problems
  // What the inputs are called: as their columns in the header, or x1, x2, …; those of text with
  // the value behind it, colour=red.
  std::vector<std::string> inputs;
  std::string label;                 // name of the label column: from the header, or label
  std::vector<std::string> classes;  // the label of each class as written; empty for regression
  std::vector<CsvProblem> problems;
  // How the text was read, as far as it was. The first rows are as they were read: numbers with a
  // decimal point, in the order of the columns.
  bool header = false;
  std::vector<std::string> columns;  // names of all columns, as inputs and label have them
  std::size_t label_column = 0;
  Notation notation = Notation::point;
  bool asks_notation = false;  // whether the reader is to choose it, as problems say
  std::size_t missing = 0;     // rows with a missing value
  std::vector<std::vector<std::string>> rows;
  std::vector<Scaling> scales;        // what was done to columns
  std::vector<std::size_t> constant;  // columns, as Scaling has them, that never change
  std::vector<CsvProblem> losses;     // of whole columns, or of the text
};

// The first rows that are shown.
inline constexpr std::size_t csv_rows_shown = 5;

// Reads UTF-8 text with or without byte order mark and header. Cells are separated by semicolons,
// tabs or commas, whichever the first lines share; they may stand in double quotes, with "" for a
// quote, and may then span lines. Blank lines are skipped, rows of empty cells and columns of empty
// cells at the right edge too, and so are titles and remarks above the table, which is told.
//
// What becomes of each column is plan.h's part, and is told, as are rows that are not taken: those
// with missing values where the reader wants it, and of more than max_csv_samples some at random.
//
// The first row is a header where it has no number, or where it has a word above numbers, a column
// called label, class or target, or numbers that only count the columns. The label column is the
// one called label, class or target, or y where no column is called x, and otherwise the last; of
// several with that name it is the last, which is told. Without a header it is the first where that
// alone has words, of a few classes.
//
// Labels that are all numbers make a regression, unless they are 2 to max_csv_classes different
// whole numbers that are two, or repeat, or are called label or class. These are classes in
// ascending order, and words are classes in the order in which they first appear: two make a binary
// task, with targets -1 and 1 in that order, more make a task of several classes.
CsvResult parse_csv(std::string_view text, const CsvChoices& choices = {});

// The names of columns and classes of a table, as Dataset::names has them: on one line, and cut
// short where they are long; classes that are then called the same are numbered.
std::vector<std::string> names_in(const CsvResult& result);

// A header, then one line a sample: the columns by their names, or x1, x2, … and label or target;
// an input that readers would take for the label has " (input)" behind its name.
// Columns that `scales` names are in the table's units, and named classes are written as such;
// other labels as Dataset::y has them. Numbers are the shortest that read back to the same bits, so
// scaled in the same way.
std::string format_csv(const Dataset& dataset, std::span<const Scaling> scales = {});

}  // namespace playground
