// Data of one's own as JavaScript sees it: CSV files, samples placed by hand, edited weights and
// what links carry deflated. A module of its own, because few visitors need it. The engine itself
// is in bindings.cpp.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "data/csv/csv.h"
#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/text.h"
#include "experiment/unpacked.h"
#include "interface/csv_json.h"

namespace {

using emscripten::convertJSArrayToNumberVector;
using emscripten::val;
using namespace playground;

// The samples of an experiment as CSV.
std::string csv_of(const std::string& text) { return format_csv(data_of(parse(text).experiment)); }

std::string plain_of(const std::string& text) { return unpacked(text); }

// The value of `points` for samples placed by hand; empty where they are not within the limits.
std::string points_of(int inputs, bool regression, const val& x, const val& y) {
  const auto dataset =
      placed_points(static_cast<std::size_t>(inputs), regression,
                    convertJSArrayToNumberVector<float>(x), convertJSArrayToNumberVector<float>(y));
  return dataset ? pack_points(*dataset) : "";
}

// The value of `weights` for all parameters of a network.
std::string weights_of(const val& parameters) {
  return pack_weights(convertJSArrayToNumberVector<float>(parameters));
}

}  // namespace

EMSCRIPTEN_BINDINGS(own_data) {
  emscripten::function("readCsv", &csv_json);
  emscripten::function("csvOf", &csv_of);
  emscripten::function("unpacked", &plain_of);
  emscripten::function("packPoints", &points_of);
  emscripten::function("packWeights", &weights_of);
}
