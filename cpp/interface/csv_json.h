// CSV files as the page reads them: text in, JSON out.
#pragma once

#include <string>

namespace playground {

// Reads and standardises the data: {"points", "task", "count", "inputs", "label", "classes",
// "scaled", "problems"}. `points` is the value of the field of that name, empty where there are
// problems. web/engine/types.d.ts lists the rest.
std::string csv_json(const std::string& text);

}  // namespace playground
