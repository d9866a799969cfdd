// What becomes of each column of a table: an input of numbers, several inputs of 0 and 1 for the
// texts in it, or none. For csv.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/csv/survey.h"
#include "text/message.h"

namespace playground {

enum class ColumnKind {
  numbers,
  text,         // one input for each value
  names,        // text that hardly repeats: left out
  dates,        // left out
  row_numbers,  // left out where anything else is an input
  empty,        // no row has a value: left out
};

// The most values of one column of text that become inputs. Of more, the most frequent are taken.
inline constexpr std::size_t max_text_inputs = 20;

// An input: the numbers of a column, or whether a row has a text there.
struct InputColumn {
  std::size_t column;  // of the table, from 0
  std::optional<std::string> value = {};
  std::string name = {};
};

struct TablePlan {
  std::vector<ColumnKind> kinds;  // of each column; of the one to be learned numbers or text
  std::vector<InputColumn> inputs;
  // To be told of a column, counted from 1: of csv_problem_codes.
  std::vector<std::pair<std::size_t, Message>> told;
};

// What column to take for the one to be learned where nobody says: the first of a table without
// names whose first column alone has words, of classes that repeat. `header` says whether there are
// names. `said` is what is to be told of it, if anything.
struct FirstColumn {
  bool learned = false;
  Message said = {};
};
FirstColumn first_column_of(std::string_view text, const TableSurvey& survey, bool header);

// `header` is empty where there is none; `names` are what the columns are called in any case.
TablePlan plan_of(std::string_view text, const TableSurvey& survey,
                  const std::vector<std::string>& header, const std::vector<std::string>& names,
                  std::size_t label);

// Whether `cell` of a column of that kind has no value.
bool is_missing_in(ColumnKind kind, std::string_view cell);

}  // namespace playground
