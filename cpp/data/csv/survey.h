// A first look at a CSV text as a whole: how its numbers are written, and whether its first row is
// a header. For csv.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/cells.h"
#include "data/csv/records.h"

namespace playground {

// A comma where some number has a decimal comma and none has a decimal point. `unclear` is a cell
// that is another number in the other notation, where nothing says which is meant: 1.234 between
// semicolons or tabs. Between commas a point is a decimal point.
struct NotationFound {
  Notation notation = Notation::point;
  std::string unclear = {};
};
NotationFound notation_in(std::string_view text);

// The number of columns of `text` without those at its right edge whose cells are all empty.
std::size_t filled_columns(std::string_view text);

// Whether the first record of `text` has names instead of a sample; see csv.h.
bool has_header(std::string_view text);

}  // namespace playground
