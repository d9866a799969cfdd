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
  float centre;
  float spread;
};

template <>
inline constexpr auto declaration<ScaledColumn> = declare(
    "ScaledColumn", "A column that left −3 to 3 and is (value − centre) / spread instead.",
    field("name", &ScaledColumn::name, "Of the column."),
    field("centre", &ScaledColumn::centre, "What is taken off.", {.range = "in the column's unit"}),
    field("spread", &ScaledColumn::spread, "What the rest is divided by.",
          {.range = "in the column's unit"}));

struct CsvProblemTold {
  std::size_t line;
  std::size_t column;
  std::string name;
  std::string_view code;
  Named<ValueTold> values;
};

template <>
inline constexpr auto declaration<CsvProblemTold> = declare(
    "CsvProblem", "What is wrong with a CSV text.",
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
  std::vector<CsvProblemTold> problems;
};

template <>
inline constexpr auto declaration<CsvData> = declare(
    "CsvData", "What became of a CSV file.",
    field("points", &CsvData::points,
          "The value of `points`, for `data=points&points=…`; empty where there are problems."),
    field("task", &CsvData::task, "What is to be learned.", {.type = "Task"}),
    field("count", &CsvData::count, "Number of samples."),
    field("inputs", &CsvData::inputs, "Names of the input columns."),
    field("label", &CsvData::label, "Name of the label column."),
    field("classes", &CsvData::classes,
          "Labels in the order of the classes; empty for regression."),
    field("scaled", &CsvData::scaled, "Columns that were brought into the plane."),
    field("problems", &CsvData::problems, "Why it is refused; empty where it is not."));

// Reads CSV text and standardises the data.
CsvData read_csv(const std::string& text);

// The samples of an experiment as CSV: its own in their order, before they are shuffled.
std::string csv_of(const std::string& text);

// The value of `points` for samples placed by hand: `x` is samples × inputs, `y` the targets of a
// regression, else classes counted from 0. Empty outside the limits of placed_points().
std::string packed_points(std::size_t inputs, bool regression, std::vector<float> x,
                          std::vector<float> y);

}  // namespace playground
