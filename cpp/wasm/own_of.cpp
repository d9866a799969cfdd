// Activations of the reader's own as the runs on the page get them: made by the module that knows
// formulas, which most visits do not load, and handed over here before a text names them. In place
// of network/own/own_of.cpp.
#include <string>
#include <vector>

#include "network/own/faults.h"
#include "network/own/record.h"
#include "wasm/values.h"

namespace playground {
namespace {

// Enough for what may be asked for again before JavaScript hands it over once more
// (web/engine/formulas.js).
constexpr std::size_t most = 96;

struct Known {
  std::string key;
  std::shared_ptr<const OwnActivation> own;
};

std::vector<Known>& known() {
  static std::vector<Known> all;
  return all;
}

void define(const std::string& key, const std::string& text, const std::string& packed,
            const wasm::val& record) {
  const auto numbers = emscripten::convertJSArrayToNumberVector<float>(record);
  const auto own = own_from(text, packed, numbers);
  for (const std::string& name : {key, text, packed}) {
    known().insert(known().begin(), {name, own});
  }
  while (known().size() > most) {
    known().pop_back();
  }
}

}  // namespace

std::shared_ptr<const OwnActivation> own_of(std::string_view value, Message& fault) {
  for (const Known& each : known()) {
    if (each.key == value) {
      return each.own;
    }
  }
  fault = {AllowedOwnCode("own_unread")};
  return nullptr;
}

EMSCRIPTEN_BINDINGS(own) { emscripten::function("defineOwn", &define); }

}  // namespace playground
