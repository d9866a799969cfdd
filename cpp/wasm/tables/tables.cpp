// The module of tables, which is loaded when one is opened or saved: text in CSV into samples, and
// samples into text. What it does is documented in interface/own_data.h.
#include <string>

#include "interface/own_data.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

val read_csv(const std::string& text, const CsvReading& reading) {
  return to_js(playground::read_csv(text, reading));
}

}  // namespace

EMSCRIPTEN_BINDINGS(tables) {
  register_given<CsvReading>();
  emscripten::function("readCsv", &read_csv);
  emscripten::function("csvOf", &csv_of);
  emscripten::function("samplesCsv", &samples_csv);
}

}  // namespace playground::wasm
