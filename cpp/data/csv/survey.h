// A first look at a CSV text as a whole: how its numbers are written, whether its first row is a
// header, and what the cells of its columns are. For the .cpp files of this room.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/cells.h"
#include "data/csv/records.h"

namespace playground {

// A comma where some number has a decimal comma and none has a decimal point. `certain` says
// whether a number tells it. `unclear` is a cell that is another number in the other notation,
// where nothing says which is meant: 1.234 between semicolons or tabs. Between commas a point is a
// decimal point.
struct NotationFound {
  Notation notation = Notation::point;
  bool certain = false;
  std::string unclear = {};
};

// What the cells of a column are, below the header.
struct ColumnSurvey {
  std::size_t numbers = 0;       // that are or were meant as numbers
  std::size_t words = 0;         // dates among them
  std::size_t dates = 0;         // of the words
  std::size_t placeholders = 0;  // that are words only where others are
  double first = 0;              // number, where it counts
  bool plain = true;             // whether every cell is as is_plain_number() has it
  bool counts = true;            // whether it is 0 or 1 in the first row, and one more in each next
};

struct TableSurvey {
  NotationFound notation;
  // Without those at the right edge whose cells are all empty.
  std::vector<ColumnSurvey> columns;
  std::size_t rows = 0;  // below the header
};

// `header` says whether the first row has names.
TableSurvey survey_of(std::string_view text, bool header);

// The different texts of a column, in the order of their bytes, and in how many rows each is.
using TextCounts = std::map<std::string, std::size_t, std::less<>>;

// Those of the columns that `wanted` names, counted from 0; of a column with more than
// max_different_texts, these alone.
inline constexpr std::size_t max_different_texts = 10'000;
std::vector<TextCounts> texts_of(std::string_view text, bool header,
                                 const std::vector<std::size_t>& wanted);

// Whether the first record of `text` has names instead of a sample; see csv.h.
bool has_header(std::string_view text);

}  // namespace playground
