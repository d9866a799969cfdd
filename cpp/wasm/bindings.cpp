// The engine as JavaScript sees it, through Embind: coarse calls, no numerics.
//
// Text goes in and out as strings (experiments, JSON), numbers in bulk as views of the engine's
// memory. A view is good only until the next call into the module: copy it at once. Shapes and
// field names are listed in web/engine/types.d.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <array>
#include <string>
#include <vector>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"
#include "interface/describe.h"
#include "measure/least_squares.h"
#include "measure/lives.h"
#include "measure/predictions.h"
#include "measure/surface.h"
#include "measure/trace.h"
#include "measure/vitals.h"
#include "training/bookmarks.h"
#include "training/checkpoints.h"
#include "training/trainer.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;
using namespace playground;

val view(const std::vector<float>& values) {
  return val(typed_memory_view(values.size(), values.data()));
}

template <std::size_t dimensions>
val view(const Tensor<float, dimensions>& values) {
  return val(typed_memory_view(values.size(), values.data()));
}

// A JavaScript object that is being filled. val::set itself is compiled anew for keys of every
// length.
class Record {
 public:
  [[gnu::noinline]] void set(const char* key, const val& value) { object_.set(key, value); }
  template <class Value>
  void set(const char* key, const Value& value) {
    set(key, val(value));
  }
  operator val() const { return object_; }

 private:
  val object_ = val::object();
};

// The experiment of `text` with `changes` ("key=value&key=value") applied: its canonical text, its
// fields, what was wrong.
val edit(const std::string& text, const std::string& changes) {
  const ParseResult parsed = parse(with_changes(text, changes));
  Record result;
  result.set("text", format(parsed.experiment));
  result.set("fields", fields_json(parsed.experiment));
  result.set("problems", problems_json(parsed.problems));
  return result;
}

// f and f' of an activation, written as in `net`, at `count` points from `low` to `high`; empty for
// unknown names.
val curve(const std::string& activation, float low, float high, int count) {
  static std::vector<float> f;
  static std::vector<float> df;
  f.clear();
  df.clear();
  const ParseResult result = parse("net=1:" + activation);
  if (result.problems.empty() && result.experiment.hidden.size() == 1) {
    const Activation& chosen = result.experiment.hidden.front().activation;
    for (int i = 0; i < count; ++i) {
      const float z = low + (high - low) * static_cast<float>(i) / static_cast<float>(count - 1);
      f.push_back(value_at(chosen, z));
      df.push_back(derivative_at(chosen, z));
    }
  }
  Record both;
  both.set("f", view(f));
  both.set("df", view(df));
  return both;
}

// Memory that a run may spend on earlier points.
constexpr std::size_t checkpoint_bytes = std::size_t{16} << 20U;

// And on points to which changes can be undone.
constexpr std::size_t bookmark_bytes = std::size_t{32} << 20U;

// A trainer with what measures it.
class Run {
 public:
  explicit Run(const std::string& text) : trainer_(parse(text).experiment) {}

  std::string describe() const { return trainer_json(trainer_); }
  int train(int steps) { return static_cast<int>(trainer_.train(static_cast<std::size_t>(steps))); }
  int step() const { return static_cast<int>(trainer_.step()); }
  int steps_per_epoch() const { return static_cast<int>(trainer_.steps_per_epoch()); }
  bool diverged() const { return trainer_.diverged(); }
  void reset() { trainer_.reset(); }
  std::string digest() const { return trainer_.digest(); }
  bool change(const std::string& text) { return trainer_.change(parse(text).experiment); }
  val parameters() const { return view(trainer_.network().parameters()); }

  bool set_parameter(int index, float value) {
    return index >= 0 && trainer_.set_parameter(static_cast<std::size_t>(index), value);
  }

  val data() const {
    const Dataset& dataset = trainer_.dataset();
    Record result;
    result.set("x", view(dataset.x));
    result.set("y", view(dataset.y));
    result.set("trainSamples", trainer_.train_samples().count());
    return result;
  }

  // Sections that are not asked for are not computed: `gradients` comes with `vitals` only; of maps
  // the side is asked for, 0 for none.
  val frame(bool with_vitals, bool with_parameters, bool with_gradients, bool with_curves,
            int unit_map, int output, int folds, bool with_predictions) {
    Record result;
    const auto step = static_cast<double>(trainer_.step());
    const Evaluation train = trainer_.evaluate(trainer_.train_samples());
    const Evaluation test = trainer_.evaluate(trainer_.test_samples());
    result.set("step", step);
    result.set("epoch", step / static_cast<double>(trainer_.steps_per_epoch()));
    result.set("diverged", trainer_.diverged());
    result.set("pristine", trainer_.pristine());
    result.set("digest", trainer_.digest());
    result.set("trainLoss", train.loss);
    result.set("testLoss", test.loss);
    result.set("trainAccuracy", train.accuracy);
    result.set("testAccuracy", test.accuracy);

    static const Vitals no_vitals;
    static const Vector nothing;
    static const Matrix no_predictions;
    static const Tensor<float, 3> no_maps;
    // All buffers are filled before the first view is taken: filling one may move the memory.
    const Vitals& vitals = with_vitals ? observer_.measure(trainer_) : no_vitals;
    const auto& curves = with_curves ? observer_.curves(trainer_) : no_maps;
    const auto side = [](int wanted) { return static_cast<std::size_t>(wanted); };
    const auto& unit_maps = unit_map > 0 ? surface_.units(trainer_, side(unit_map)) : no_maps;
    const auto& outputs = output > 0 ? surface_.output(trainer_, side(output)) : no_maps;
    const auto& corners = folds > 0 ? surface_.pre_activations(trainer_, side(folds)) : no_maps;
    if (with_predictions) {
      predictions_ = playground::predictions(trainer_);
    }
    result.set("layers", view(vitals.layers));
    result.set("units", view(vitals.units));
    result.set("zHistogram", view(vitals.z_histogram));
    result.set("aHistogram", view(vitals.a_histogram));
    result.set("gHistogram", view(vitals.gradient_histogram));
    result.set("curves", view(curves));
    result.set("unitMaps", view(unit_maps));
    result.set("output", view(outputs));
    result.set("folds", view(corners));
    result.set("predictions", view(with_predictions ? predictions_ : no_predictions));
    result.set("gradients", view(with_gradients ? vitals.gradient : nothing));
    result.set("parameters", with_parameters ? parameters() : view(nothing));
    return result;
  }

  std::string diagnose() {
    return findings_json(playground::diagnose(trainer_, observer_.measure(trainer_)));
  }

  // Checks which units died or came back since the last call.
  std::string lives() {
    lives_.observe(trainer_);
    return lives_json(lives_);
  }

  // When units died and came back in a stretch of the past; see replay_lives. Nothing for what is
  // no stretch.
  std::string replay(int point, int from, int to, int stride) {
    if (point < 0 || from < point || to <= from || stride <= 0) {
      return lives_json(Lives());
    }
    const auto step = [](int number) { return static_cast<std::size_t>(number); };
    return lives_json(
        replay_lives(trainer_, checkpoints_, step(point), step(from), step(to), step(stride)));
  }

  std::string least_squares() const { return least_squares_json(trainer_); }

  int regions(int side) {
    return static_cast<int>(surface_.regions(trainer_, static_cast<std::size_t>(side)));
  }

  // The sample at `index` of the data; null where there is none.
  val trace(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= trainer_.dataset().count) {
      return val::null();
    }
    trace_ = trace_sample(trainer_, static_cast<std::size_t>(index));
    return trace_views();
  }

  // A point of the plane (of the line: x1 alone) with its target; null for other data.
  val trace_at(float x1, float x2, float target) {
    const std::size_t inputs = trainer_.dataset().inputs;
    if (inputs > 2) {
      return val::null();
    }
    const std::array<float, 2> point{x1, x2};
    trace_ = trace_point(trainer_, {point.data(), inputs}, target);
    return trace_views();
  }

  // The strongest path to a unit of a layer in the last trace; empty where there is none.
  std::string path(int layer, int unit) const {
    const auto layers = trainer_.network().layers();
    const auto l = static_cast<std::size_t>(layer);
    const auto u = static_cast<std::size_t>(unit);
    const bool valid = l < layers.size() && u < layers[l].units &&
                       trace_.z.size() == trainer_.network().unit_count();
    return path_json(valid ? strongest_path(trainer_, trace_, l, u) : std::vector<PathStep>());
  }

  bool checkpoint() { return checkpoints_.take(trainer_); }
  bool restore(int step) {
    return step >= 0 && checkpoints_.restore(trainer_, static_cast<std::size_t>(step));
  }
  std::string checkpoints() const { return checkpoints_.steps_json(); }

  int keep() { return bookmarks_.add(trainer_); }
  bool bring_back(int number) { return bookmarks_.restore(trainer_, number); }

 private:
  val trace_views() {
    Record result;
    result.set("ledger", ledger_json(trace_));
    result.set("input", view(trace_.input));
    result.set("z", view(trace_.z));
    result.set("a", view(trace_.a));
    result.set("slope", view(trace_.slope));
    result.set("gradientA", view(trace_.gradient_a));
    result.set("gradientZ", view(trace_.gradient_z));
    result.set("gradient", view(trace_.gradient));
    return result;
  }

  Trainer trainer_;
  Observer observer_;
  Surface surface_;
  Lives lives_;
  Trace trace_;
  Matrix predictions_;
  Checkpoints checkpoints_{checkpoint_bytes};
  Bookmarks bookmarks_{bookmark_bytes};
};

}  // namespace

EMSCRIPTEN_BINDINGS(playground) {
  emscripten::function("tables", &tables_json);
  emscripten::function("edit", &edit);
  emscripten::function("curve", &curve);
  emscripten::class_<Run>("Trainer")
      .constructor<std::string>()
      .function("describe", &Run::describe)
      .function("data", &Run::data)
      .function("train", &Run::train)
      .function("step", &Run::step)
      .function("stepsPerEpoch", &Run::steps_per_epoch)
      .function("diverged", &Run::diverged)
      .function("reset", &Run::reset)
      .function("digest", &Run::digest)
      .function("change", &Run::change)
      .function("parameters", &Run::parameters)
      .function("setParameter", &Run::set_parameter)
      .function("frame", &Run::frame)
      .function("diagnose", &Run::diagnose)
      .function("lives", &Run::lives)
      .function("replay", &Run::replay)
      .function("leastSquares", &Run::least_squares)
      .function("regions", &Run::regions)
      .function("trace", &Run::trace)
      .function("traceAt", &Run::trace_at)
      .function("path", &Run::path)
      .function("checkpoint", &Run::checkpoint)
      .function("restore", &Run::restore)
      .function("checkpoints", &Run::checkpoints)
      .function("keep", &Run::keep)
      .function("bringBack", &Run::bring_back);
}
