// A first look at a CSV text as a whole: how its numbers are written, and whether its first row is
// a header. For csv.cpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "data/csv/cells.h"
#include "data/csv/records.h"

namespace playground {

// A comma where some number has a decimal comma and none has a decimal point.
Notation notation_in(std::string_view text);

// Whether the first record of `text` has names instead of a sample; see csv.h.
bool has_header(std::string_view text);

}  // namespace playground
