// Computes many runs of a plan on all cores, and hands out their rows in the order of the runs, so
// that what is written is the same however many cores there are. SIGINT and SIGTERM end it early,
// with what is finished.
#pragma once

#include <cstddef>
#include <functional>

#include "study/plan.h"
#include "study/row.h"

namespace playground::command {

// The runs of a plan that are to be computed: those of [begin, end) that `is_done` does not name.
struct Job {
  const Plan& plan;
  std::size_t begin;
  std::size_t end;
  std::size_t cores;
  std::function<bool(std::size_t run)> is_done;
  // Takes a row; false where it could not, which ends the job. Called by one thread at a time, in
  // the order of the runs, but for rows behind a run that an early end left unfinished.
  std::function<bool(const Row&)> take;
  // Told now and then how many runs are finished.
  std::function<void(std::size_t finished)> tell;
};

struct JobEnd {
  std::size_t finished;
  int signal;  // that ended it early, or 0
  bool taken;  // whether all rows that are finished were taken
};

JobEnd compute(const Job& job);

}  // namespace playground::command
