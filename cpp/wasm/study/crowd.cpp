// A crowd in the module of studies: `new Crowd(text, seeds, otherData)`, to be deleted when it is
// no longer wanted. What it does is documented in study/crowd/crowd.h.
#include "study/crowd/crowd.h"

#include <string>
#include <vector>

#include "experiment/text.h"
#include "study/crowd/band.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

template <class Number>
std::vector<Number> list_from(const val& numbers) {
  return emscripten::convertJSArrayToNumberVector<Number>(numbers);
}

class JsCrowd {
 public:
  JsCrowd(const std::string& text, const val& seeds, bool other_data)
      : crowd_(parse(text).experiment, list_from<std::uint32_t>(seeds), other_data) {}

  bool change(unsigned step, const std::string& text) {
    return crowd_.change(step, parse(text).experiment);
  }

  bool advance(unsigned step, unsigned budget) { return crowd_.advance(step, budget); }

  // Five numbers for each look since they were taken last: step, epoch, training loss, held-out
  // loss, dead units.
  val take(unsigned member) {
    std::vector<double> numbers;
    for (const CrowdLook& look : crowd_.take(member)) {
      numbers.insert(numbers.end(), {static_cast<double>(look.step), look.epoch, look.train_loss,
                                     look.test_loss, static_cast<double>(look.dead)});
    }
    return to_js(numbers);
  }

  unsigned step() const { return static_cast<unsigned>(crowd_.step()); }
  bool diverged(unsigned member) const { return crowd_.member(member).diverged(); }
  std::string digest(unsigned member) const { return crowd_.member(member).digest(); }
  // Of one; they are alike.
  double bytes() const { return static_cast<double>(member_bytes(crowd_.member(0))); }

 private:
  Crowd crowd_;
};

val seeds_of(unsigned own, unsigned count) { return to_js(crowd_seeds(own, count)); }

val band(double own, const val& others) {
  const CrowdBand found = band_of(own, list_from<double>(others));
  Record record;
  record.set("low", to_js(found.low));
  record.set("median", to_js(found.median));
  record.set("high", to_js(found.high));
  record.set("worse", to_js(found.worse));
  record.set("level", to_js(found.level));
  record.set("diverged", to_js(found.diverged));
  return record.value();
}

}  // namespace

EMSCRIPTEN_BINDINGS(crowd) {
  emscripten::function("crowdSeeds", &seeds_of);
  emscripten::function("crowdBand", &band);
  emscripten::class_<JsCrowd>("Crowd")
      .constructor<std::string, val, bool>()
      .function("change", &JsCrowd::change)
      .function("advance", &JsCrowd::advance)
      .function("take", &JsCrowd::take)
      .function("step", &JsCrowd::step)
      .function("diverged", &JsCrowd::diverged)
      .function("digest", &JsCrowd::digest)
      .function("bytes", &JsCrowd::bytes);
}

}  // namespace playground::wasm
