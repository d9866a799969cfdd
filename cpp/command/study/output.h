// What `playground study` says on standard output: for people a table and sentences, or all rows as
// lines of JSON with the result behind them, or as CSV.
#pragma once

#include <cstddef>
#include <string>

#include "command/command.h"
#include "study/plan.h"
#include "study/row.h"
#include "study/tally.h"

namespace playground::command {

enum class StudyForm { words, json, csv };

// What --json and --csv say; both exclude each other.
StudyForm form_of(const Arguments& arguments);

class StudyOutput {
 public:
  // `plan` outlives it.
  StudyOutput(const Plan& plan, StudyForm form);

  // Counts a row, and prints it where rows are printed. False where nobody reads it. `json` is its
  // line as JSON.
  bool row(const Row& row, const std::string& json);

  // Prints what came of the rows that there were, all of the plan's or fewer. Returns the exit
  // status: `failed` where the plan names a digest and the runs have another.
  int result();

 private:
  void begin();

  const Plan& plan_;
  StudyForm form_;
  Tally tally_;
  bool begun_ = false;
};

}  // namespace playground::command
