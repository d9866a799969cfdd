// Data of one's own as JavaScript sees it: CSV files and what links carry deflated. A module of its
// own, because few visitors need it. The engine itself is in bindings.cpp.
#include <emscripten/bind.h>

#include <string>

#include "data/csv.h"
#include "experiment/csv_json.h"
#include "experiment/text.h"
#include "experiment/unpacked.h"

namespace {

using namespace playground;

// The samples of an experiment as CSV.
std::string csv_of(const std::string& text) { return format_csv(data_of(parse(text).experiment)); }

std::string plain_of(const std::string& text) { return unpacked(text); }

}  // namespace

EMSCRIPTEN_BINDINGS(tables) {
  emscripten::function("readCsv", &csv_json);
  emscripten::function("csvOf", &csv_of);
  emscripten::function("unpacked", &plain_of);
}
