// What JavaScript can ask of the engine without a run: its tables, an experiment's text, a curve.
// Also registers the structs that it gives. Runs are in run.cpp, data of one's own in own_data.cpp.
#include <string>

#include "interface/boundary.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

val tables() { return to_js(playground::tables()); }

val edit(const std::string& text, const std::string& changes) {
  return to_js(playground::edit(text, changes));
}

val curve(const CurveRequest& request) {
  const CurveValues values = playground::curve(request);
  return to_js(CurveTold{view_of(values.f), view_of(values.df)});
}

template <class... Structs>
void register_all(const std::tuple<Structs...>*) {
  (register_given<Structs>(), ...);
}

}  // namespace

EMSCRIPTEN_BINDINGS(module) {
  register_all(static_cast<const Given*>(nullptr));
  emscripten::function("tables", &tables);
  emscripten::function("edit", &edit);
  emscripten::function("curve", &curve);
}

}  // namespace playground::wasm
