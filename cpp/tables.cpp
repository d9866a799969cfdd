// The reader of CSV files as JavaScript sees it: a module of its own, because few visitors need it.
// The engine itself is in bindings.cpp.
#include <emscripten/bind.h>

#include "experiment/csv_json.h"

EMSCRIPTEN_BINDINGS(tables) { emscripten::function("readCsv", &playground::csv_json); }
