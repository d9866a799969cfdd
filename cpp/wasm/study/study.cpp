// The module of studies, which workers of the pool load beside no other: runs of a plan, and the
// tally that judges them. What they do is documented in study/study_run.h and study/tally.h.
#include "interface/study/study.h"

#include <optional>
#include <string>

#include "experiment/text.h"
#include "interface/study/theory.h"
#include "study/plan_text.h"
#include "study/study_run.h"
#include "wasm/values.h"

namespace playground::wasm {
namespace {

val plan_of(const std::string& text) { return to_js(read_plan(text)); }

val plan_with(const std::string& text, const std::string& activation) {
  return to_js(read_plan(text, activation));
}

std::string experiment_of_run(const std::string& plan, unsigned run) {
  return run_text(parse_plan(plan).plan, run);
}

val cost_of_activation(const std::string& plan, unsigned value, double milliseconds) {
  return to_js(activation_cost(parse_plan(plan).plan, value, milliseconds));
}

val cost_of_step(const std::string& plan, unsigned value, unsigned stratum, double milliseconds) {
  return to_js(step_cost(parse_plan(plan).plan, value, stratum, milliseconds));
}

val mean_field_of(const std::string& plan) { return to_js(mean_field(parse_plan(plan).plan)); }

val place_in_plan(const std::string& plan, const std::string& experiment) {
  return to_js(place(parse_plan(plan).plan, experiment));
}

// `new Runs(plan)`: runs of a plan, one at a time, to be deleted when they are no longer wanted.
class Runs {
 public:
  explicit Runs(const std::string& text) : plan_(parse_plan(text).plan), run_(plan_) {}

  void begin(unsigned run) { run_.begin(run); }

  // Looks at the run only at its end: for `ending`.
  void begin_ending(unsigned run) { run_.begin(run, Looks::end); }

  // Whether the run is finished after up to so many steps more.
  bool advance(unsigned steps) { return run_.advance(steps); }

  double share() const { return run_.share(); }

  // Of the run that is finished, a line of JSON; see study/row.h.
  std::string row() { return json_line(plan_, run_.row()); }

  // Of a run that began with begin_ending.
  std::string ending() { return ending_line(plan_, run_.row()); }

 private:
  Plan plan_;
  StudyRun run_;
};

// `new Tally(plan)`, to be deleted likewise.
class RowTally {
 public:
  explicit RowTally(const std::string& text) : plan_(parse_plan(text).plan), tally_(plan_) {}

  // Whether the line is a row of this plan; others are left out.
  bool add(const std::string& line) {
    const std::optional<Row> row = row_in_json(plan_, line);
    if (row) {
      tally_.add(*row);
    }
    return row.has_value();
  }

  val judge() const { return to_js(told(plan_, tally_)); }

 private:
  Plan plan_;
  Tally tally_;
};

// `new Theory(experiment)`, to be deleted likewise.
class Theory {
 public:
  explicit Theory(const std::string& text) : view_(parse(text).experiment) {}

  // Measures another random network; whether all are.
  bool advance() { return view_.advance(); }

  val told() const { return to_js(view_.told()); }

 private:
  TheoryView view_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(study) {
  emscripten::function("plan", &plan_of);
  emscripten::function("planWith", &plan_with);
  emscripten::function("experiment", &experiment_of_run);
  emscripten::function("cost", &cost_of_activation);
  emscripten::function("stepCost", &cost_of_step);
  emscripten::function("meanField", &mean_field_of);
  emscripten::function("place", &place_in_plan);
  emscripten::class_<Runs>("Runs")
      .constructor<std::string>()
      .function("begin", &Runs::begin)
      .function("beginEnding", &Runs::begin_ending)
      .function("advance", &Runs::advance)
      .function("share", &Runs::share)
      .function("row", &Runs::row)
      .function("ending", &Runs::ending);
  emscripten::class_<RowTally>("Tally")
      .constructor<std::string>()
      .function("add", &RowTally::add)
      .function("judge", &RowTally::judge);
  emscripten::class_<Theory>("Theory")
      .constructor<std::string>()
      .function("advance", &Theory::advance)
      .function("told", &Theory::told);
}

}  // namespace playground::wasm
