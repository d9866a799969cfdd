// A run as JavaScript sees it: `new Trainer(text)`, to be deleted when it is no longer wanted. What
// its methods do is documented in interface/run.h.
#include "interface/run.h"

#include <string>

#include "wasm/values.h"

namespace playground::wasm {
namespace {

// Calls a method of a run and hands its answer over.
template <auto method, class... Given>
val answer(Run& run, const Given&... given) {
  return to_js((run.*method)(given...));
}

bool unpack(Run& run, const val& words) {
  return run.unpack(emscripten::convertJSArrayToNumberVector<float>(words));
}

}  // namespace

EMSCRIPTEN_BINDINGS(run) {
  emscripten::class_<Run>("Trainer")
      .constructor<std::string>()
      .function("describe", &answer<&Run::describe>)
      .function("data", &answer<&Run::data>)
      .function("train", &Run::train)
      .function("step", &Run::step)
      .function("stepsPerEpoch", &Run::steps_per_epoch)
      .function("stepsToEpochEnd", &Run::steps_to_epoch_end)
      .function("diverged", &Run::diverged)
      .function("reset", &Run::reset)
      .function("digest", &Run::digest)
      .function("change", &answer<&Run::change, std::string>)
      .function("parameters", &answer<&Run::parameters>)
      .function("setParameter", &Run::set_parameter)
      .function("frame", &answer<&Run::frame, FrameRequest>)
      .function("trace", &answer<&Run::trace, TraceRequest>)
      .function("lives", &answer<&Run::lives>)
      .function("replay", &answer<&Run::replay, Stretch>)
      .function("leastSquares", &answer<&Run::least_squares>)
      .function("checkpoint", &Run::checkpoint)
      .function("restore", &answer<&Run::restore, int>)
      .function("checkpoints", &answer<&Run::checkpoints>)
      .function("keep", &Run::keep)
      .function("bringBack", &answer<&Run::bring_back, int>)
      .function("pack", &answer<&Run::pack>)
      .function("unpack", &unpack);
}

}  // namespace playground::wasm
