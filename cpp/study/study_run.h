// Computes runs of a plan, one after the other, in slices as long as its caller likes. However it
// is sliced, and whatever was run before, a run gives the same row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "measure/dead_units.h"
#include "measure/vitals.h"
#include "study/plan.h"
#include "study/row.h"
#include "training/trainer.h"

namespace playground {

// How often a run is looked at: at the end of each epoch, as `reached` and `first_dead` of its row
// need it, or only at its end, which is faster and leaves those two empty.
enum class Looks : std::uint8_t { each_epoch, end };

class StudyRun {
 public:
  // Keeps a copy of the plan.
  explicit StudyRun(const Plan& plan);

  // Starts run number `run` of the plan; what was going on is left.
  void begin(std::size_t run, Looks looks = Looks::each_epoch);

  // Trains up to `steps` steps; whether the run is finished. Allocates nothing before that.
  bool advance(std::size_t steps);

  // How much of the run has been trained, 0 to 1; 1 where it has diverged.
  double share() const;

  // Of the run that is finished.
  Row row();

 private:
  std::size_t next_stop() const;
  void look();
  std::uint32_t time_of(std::size_t step) const;

  Plan plan_;
  Metric metric_;
  std::optional<Trainer> trainer_;
  std::optional<DeadUnits> dead_;
  Observer observer_;
  Looks looks_ = Looks::each_epoch;
  std::size_t end_ = 0;  // of the run, in steps
  // Losses of the best constant answers, to the training samples and to those held out.
  double train_constant_ = 0;
  double test_constant_ = 0;
  Row row_;
};

// A whole run.
Row run_of(StudyRun& room, std::size_t run);

}  // namespace playground
