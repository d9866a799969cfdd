// See run_class.h.
#include "study/audit/run_class.h"

#include <algorithm>
#include <cmath>

#include "experiment/text.h"
#include "measure/constant_answer.h"
#include "study/audit/draw.h"
#include "study/map/ending.h"

namespace playground {
namespace {

constexpr double overfitted_loss = 1.05;
constexpr double healthy_loss = 0.5;
constexpr double near_the_best = 0.1;

}  // namespace

Losses losses_of(Trainer& trainer) {
  const auto share = [&](const Samples& samples) {
    return trainer.evaluate(samples).loss / constant_answer(trainer, samples).loss;
  };
  return {share(trainer.train_samples()), share(trainer.test_samples()), trainer.diverged()};
}

bool References::reach(const Experiment& experiment, double loss) {
  Known& known = known_[format(reference_experiment(experiment, 0))];
  while (known.best >= loss && known.settings < reference_settings) {
    Trainer trainer(reference_experiment(experiment, known.settings));
    trainer.train(audit_epochs * trainer.steps_per_epoch());
    const Losses losses = losses_of(trainer);
    if (!losses.diverged && std::isfinite(losses.test)) {
      known.best = std::min(known.best, losses.test);
    }
    ++known.settings;
  }
  return known.best < loss;
}

RunClass class_of(const Losses& losses, const Experiment& experiment, References& references) {
  if (losses.diverged || !std::isfinite(losses.train) || !std::isfinite(losses.test) ||
      losses.train >= diverged_loss) {
    return RunClass::diverged;
  }
  if (losses.train > stuck_loss) {
    return RunClass::stuck;
  }
  if (losses.test > overfitted_loss) {
    return RunClass::overfitted;
  }
  if (losses.test < healthy_loss || !references.reach(experiment, losses.test - near_the_best)) {
    return RunClass::healthy;
  }
  return RunClass::middling;
}

}  // namespace playground
