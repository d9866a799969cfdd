// Plans as text: whatever is read is a plan that prints as a text which reads as the same, what is
// told of it is short, each of its runs is an experiment that reads back, and rows that are made up
// are either no rows or come back as the same line.
#include "study/plan.h"

#include "experiment/text.h"
#include "experiment/unpacked.h"
#include "fuzz.h"
#include "study/plan_text.h"
#include "study/row.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all = fuzz::text_of(bytes, size);
  const std::size_t line = all.find('\n');
  const PlanResult read = parse_plan(unpacked(all.substr(0, line)));
  fuzz::require(read.problems.size() <= most_problems + 1, "few problems are told");
  for (const Problem& problem : read.problems) {
    fuzz::require(problem.field.size() + problem.value.size() < 500, "a problem is told in short");
  }
  const std::string printed = format(read.plan);
  const PlanResult again = parse_plan(printed);
  fuzz::require(again.problems.empty(), "what is printed has no problems");
  fuzz::require(again.plan == read.plan, "what is printed reads as the same");
  fuzz::require(format(again.plan) == printed, "what is printed is canonical");

  const std::size_t runs = run_count(read.plan);
  fuzz::require(runs >= 1 && runs <= max_runs, "as many runs as there may be");
  for (const std::size_t run : {std::size_t{0}, size * 2'654'435'761U % runs, runs - 1}) {
    const PlannedRun planned = planned_run(read.plan, run);
    fuzz::require(number_of(read.plan, planned) == run, "a run has one number");
    const std::string experiment = format(experiment_of(read.plan, planned));
    fuzz::require(parse(experiment).problems.empty(), "a run is an experiment");
  }

  if (line != std::string_view::npos) {
    const std::string_view row = all.substr(line + 1);
    if (const auto found = row_in_json(read.plan, row)) {
      fuzz::require(json_line(read.plan, *found) == row, "one line for a row");
    }
    if (const auto found = row_in_csv(read.plan, row)) {
      fuzz::require(csv_line(read.plan, *found) == row, "one line for a row");
    }
  }
  return 0;
}
