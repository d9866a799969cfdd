// Data and weights of one's own as JavaScript gives and is told them: samples placed by hand,
// edited weights, and what links carry deflated. Tables have a module of their own, in tables/.
#include "interface/own_data.h"

#include <string>

#include "data/packing/packing.h"
#include "experiment/unpacked.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

using emscripten::convertJSArrayToNumberVector;

std::string unpacked(const std::string& text) { return playground::unpacked(text); }

// `placed` is {inputs, regression, x, y, names}: samples × inputs, their targets, and the names of
// the table that they belong to, if they do.
std::string pack_points(const val& placed) {
  return packed_points(placed["inputs"].as<unsigned>(), placed["regression"].as<bool>(),
                       convertJSArrayToNumberVector<float>(placed["x"]),
                       convertJSArrayToNumberVector<float>(placed["y"]),
                       emscripten::vecFromJSArray<std::string>(placed["names"]));
}

std::string pack_weights(const val& parameters) {
  return playground::pack_weights(convertJSArrayToNumberVector<float>(parameters));
}

}  // namespace

EMSCRIPTEN_BINDINGS(own_data) {
  emscripten::function("rescaled", &rescaled);
  emscripten::function("unpacked", &unpacked);
  emscripten::function("packPoints", &pack_points);
  emscripten::function("packWeights", &pack_weights);
}

}  // namespace playground::wasm
