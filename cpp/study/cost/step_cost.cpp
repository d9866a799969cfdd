// See step_cost.h.
#include "study/cost/step_cost.h"

#include "training/trainer.h"

namespace playground {

StepCost step_cost(Experiment experiment, double milliseconds) {
  experiment.learning_rate = 1e-6F;
  Trainer trainer(experiment);
  const std::size_t steps = trainer.steps_per_epoch();
  // Whole epochs, since the last batch of one may be smaller.
  const CostSpread step = spread_of(milliseconds, steps, [&] { trainer.train(steps); });
  return {trainer.diverged() ? CostSpread{} : step, steps};
}

}  // namespace playground
