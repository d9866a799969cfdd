// The module of what readers bring along, which is loaded when a table is opened or saved, or a
// formula is written: text in CSV into samples, samples into text, and what can be said of an
// activation of one's own. What it does is documented in interface/own_data.h and own_activation.h.
#include <string>

#include "interface/own/own_activation.h"
#include "interface/own_data.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

val read_csv(const std::string& text, const CsvReading& reading) {
  return to_js(playground::read_csv(text, reading));
}

val own_activation(const std::string& text) { return to_js(playground::own_activation(text)); }

val compiled_own(const std::string& value) {
  const CompiledOwn compiled = playground::compiled_own(value);
  return to_js(CompiledOwnTold{compiled.key, compiled.text, compiled.packed,
                               view_of(compiled.record), compiled.fault});
}

}  // namespace

EMSCRIPTEN_BINDINGS(tables) {
  register_given<CsvReading>();
  emscripten::function("readCsv", &read_csv);
  emscripten::function("ownActivation", &own_activation);
  emscripten::function("compiledOwn", &compiled_own);
  emscripten::function("csvOf", &csv_of);
  emscripten::function("samplesCsv", &samples_csv);
}

}  // namespace playground::wasm
