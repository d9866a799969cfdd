// Data and weights of one's own as a caller gives and is told them: CSV files, samples placed by
// hand, and what links carry.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "interface/message.h"

namespace playground {

struct ScaledColumn {
  std::string name;
  double centre;
  double spread;
};

template <>
inline constexpr auto declaration<ScaledColumn> = declare(
    "ScaledColumn", "A column whose values are (value − centre) / spread instead.",
    field("name", &ScaledColumn::name, "Of the column."),
    field("centre", &ScaledColumn::centre, "What is taken off.", {.range = "in the column's unit"}),
    field("spread", &ScaledColumn::spread, "What the rest is divided by.",
          {.range = "in the column's unit"}));

// What the reader of a CSV text says about it, as texts; empty where it is to be found out.
struct CsvReading {
  std::string header = {};
  std::string label = {};
  std::string learned = {};
  std::string decimal = {};
  std::string missing = {};
  std::string scale = {};
};

template <>
inline constexpr auto declaration<CsvReading> = declare(
    "CsvReading", "How a CSV text is to be read; empty texts for what is to be found out.",
    field("header", &CsvReading::header, "Whether the first row has names: `yes` or `no`."),
    field("label", &CsvReading::label, "The column to be learned.", {.range = "counted from 0"}),
    field("learned", &CsvReading::learned, "What it has: `classes` or `numbers`."),
    field("decimal", &CsvReading::decimal, "The decimal sign of numbers: `point` or `comma`."),
    field("missing", &CsvReading::missing,
          "`skip` to leave out rows with a missing value; otherwise the text is refused."),
    field("scale", &CsvReading::scale,
          "`none` for columns as they are, or the value of `scale` by which they are scaled; "
          "otherwise those that need it are."));

struct CsvProblemTold {
  std::size_t line;
  std::size_t column;
  std::string name;
  std::string_view code;
  Named<ValueTold> values;
};

template <>
inline constexpr auto declaration<CsvProblemTold> = declare(
    "CsvProblem", "What is wrong with a CSV text, or lost of it.",
    field("line", &CsvProblemTold::line, "Where.",
          {.range = "counted from 1, 0 where it is about the whole text"}),
    field("column", &CsvProblemTold::column, "Which cell.",
          {.range = "counted from 1, 0 where it is about a line or more"}),
    field("name", &CsvProblemTold::name, "Of the column; empty where it has none."),
    field("code", &CsvProblemTold::code, "Names the sentence; listed in cpp/data/csv/csv.h."),
    field("values", &CsvProblemTold::values, "The numbers and names in it.", {.type = "string"}));

struct CsvData {
  std::string points;
  std::string_view task;
  std::size_t count = 0;
  std::vector<std::string> inputs;
  std::string label;
  std::vector<std::string> classes;
  std::vector<ScaledColumn> scaled;
  std::string scale;
  std::vector<std::string> constant;
  std::vector<CsvProblemTold> losses;
  bool header = false;
  std::vector<std::string> columns;
  std::size_t label_column = 0;
  std::string_view decimal;
  std::size_t missing = 0;
  std::vector<std::vector<std::string>> rows;
  std::vector<CsvProblemTold> problems;
};

template <>
inline constexpr auto declaration<CsvData> = declare(
    "CsvData", "What became of a CSV file.",
    field("points", &CsvData::points,
          "The value of `points`, for `data=points&points=…`; empty where there are problems."),
    field("task", &CsvData::task, "What is to be learned.", {.type = "Task"}),
    field("count", &CsvData::count, "Number of samples."),
    field("inputs", &CsvData::inputs, "Names of the inputs, as the network has them."),
    field("label", &CsvData::label, "Name of the label column."),
    field("classes", &CsvData::classes,
          "Labels in the order of the classes; empty for regression."),
    field("scaled", &CsvData::scaled, "Columns that were scaled and are not constant."),
    field("scale", &CsvData::scale, "The value of `scale` that goes with the points."),
    field("constant", &CsvData::constant, "Names of columns that are the same in all samples."),
    field("losses", &CsvData::losses, "What of it the network does not see, and how it was read."),
    field("header", &CsvData::header, "Whether the first row was read as names."),
    field("columns", &CsvData::columns, "Names of all columns of the table."),
    field("labelColumn", &CsvData::label_column, "Which column is to be learned.",
          {.range = "counted from 0"}),
    field(
        "decimal", &CsvData::decimal,
        "The decimal sign that numbers were read with: `point` or `comma`; empty where the reader "
        "has to say."),
    field("missing", &CsvData::missing, "Number of rows with a missing value."),
    field("rows", &CsvData::rows,
          "The first samples as they were read: numbers with a decimal point, in the order of the "
          "columns."),
    field("problems", &CsvData::problems, "Why it is refused; empty where it is not."));

// Reads CSV text as `reading` says.
CsvData read_csv(const std::string& text, const CsvReading& reading = {});

// The samples of an experiment as CSV: its own in their order, before they are shuffled, with the
// names and in the units of the table that they are from.
std::string csv_of(const std::string& text);

// The same as the network sees them, under the names x1, x2, … and label or target.
std::string samples_csv(const std::string& text);

// The experiment with its own data scaled by another value of `scale`, empty for data in the
// table's units; other experiments as they are.
std::string rescaled(const std::string& text, const std::string& scale);

// The value of `points` for samples placed by hand: `x` is samples × inputs, `y` the targets of a
// regression, else classes counted from 0. Empty outside the limits of placed_points(). `names`
// are those of a table that the samples belong to, or none; new classes are named by their number.
std::string packed_points(std::size_t inputs, bool regression, std::vector<float> x,
                          std::vector<float> y, std::vector<std::string> names = {});

}  // namespace playground
