// See study_run.h.
#include "study/study_run.h"

#include <algorithm>
#include <limits>

#include "measure/constant_answer.h"
#include "training/digest.h"

namespace playground {

StudyRun::StudyRun(const Plan& plan) : plan_(plan), metric_(metric_of(plan)) {}

void StudyRun::begin(std::size_t run, Looks looks) {
  looks_ = looks;
  Trainer& trainer = trainer_.emplace(experiment_of(plan_, planned_run(plan_, run)));
  dead_.emplace(trainer);
  end_ = plan_.steps.value_or(0);
  if (!plan_.steps) {
    end_ = plan_.epochs * trainer.steps_per_epoch();
  }
  row_ = {};
  row_.run = run;
  const Evaluation held_out = constant_answer(trainer, trainer.test_samples());
  const Evaluation learned = constant_answer(trainer, trainer.train_samples());
  train_constant_ = learned.loss;
  test_constant_ = held_out.loss;
  const Evaluation& constant = is_held_out(metric_) ? held_out : learned;
  row_.constant = static_cast<float>(larger_is_better(metric_) ? constant.accuracy : constant.loss);
  row_.target = plan_.target.value_or(static_cast<float>(held_out.loss / 2));
  row_.gradient_at_start = observer_.measure(trainer).layers(0, layer_gradient);
  if (looks == Looks::each_epoch && dead_->count(trainer) > 0) {
    row_.first_dead = 0;
  }
}

// The step of the next look: the end of this epoch, or of the run.
std::size_t StudyRun::next_stop() const {
  if (looks_ == Looks::end) {
    return end_;
  }
  const std::size_t epoch = trainer_->steps_per_epoch();
  return std::min(end_, (trainer_->step() / epoch + 1) * epoch);
}

// In the plan's unit; a step within an epoch belongs to that epoch.
std::uint32_t StudyRun::time_of(std::size_t step) const {
  const std::size_t epoch = trainer_->steps_per_epoch();
  return static_cast<std::uint32_t>(plan_.steps ? step : (step + epoch - 1) / epoch);
}

bool StudyRun::advance(std::size_t steps) {
  Trainer& trainer = *trainer_;
  while (trainer.step() < end_ && !trainer.diverged() && steps > 0) {
    const std::size_t stop = next_stop();
    steps -= trainer.train(std::min(steps, stop - trainer.step()));
    if (trainer.diverged()) {
      row_.diverged = time_of(trainer.step() + 1);
    } else if (trainer.step() == stop && looks_ == Looks::each_epoch) {
      look();
    }
  }
  return trainer.step() == end_ || trainer.diverged();
}

double StudyRun::share() const {
  return trainer_->diverged() || end_ == 0
             ? 1
             : static_cast<double>(trainer_->step()) / static_cast<double>(end_);
}

void StudyRun::look() {
  Trainer& trainer = *trainer_;
  if (!row_.reached &&
      trainer.evaluate(trainer.test_samples()).loss <= static_cast<double>(row_.target)) {
    row_.reached = time_of(trainer.step());
  }
  if (!row_.first_dead && dead_->count(trainer) > 0) {
    row_.first_dead = time_of(trainer.step());
  }
}

Row StudyRun::row() {
  Trainer& trainer = *trainer_;
  const Evaluation train = trainer.evaluate(trainer.train_samples());
  const Evaluation test = trainer.evaluate(trainer.test_samples());
  row_.train_loss = static_cast<float>(train.loss);
  row_.test_loss = static_cast<float>(test.loss);
  row_.train_accuracy = static_cast<float>(train.accuracy);
  row_.test_accuracy = static_cast<float>(test.accuracy);
  row_.metric = metric_in(metric_, row_);
  row_.dead_layers = 0;
  const Matrix& layers = observer_.measure(trainer).layers;
  const Network& network = trainer.network();
  double units = 0;
  double dead = 0;
  double flat = 0;
  for (std::size_t l = 0; l + 1 < network.layer_count(); ++l) {
    const auto count = static_cast<double>(network.layer(l).units);
    units += count;
    row_.dead_layers += static_cast<double>(layers(l, layer_dead)) == count ? 1 : 0;
    dead += static_cast<double>(layers(l, layer_dead));
    flat += count * static_cast<double>(layers(l, layer_saturated));
  }
  row_.dead = static_cast<float>(units > 0 ? dead / units : 0);
  row_.saturated = static_cast<float>(units > 0 ? flat / units : 0);
  row_.gradient_at_end = layers(0, layer_gradient);
  row_.update_ratio = layers(0, layer_update_ratio);
  row_.ending = ending_of(trainer.diverged(), train.loss / train_constant_,
                          test.loss / test_constant_, row_.dead_layers);
  row_.digest = digest(network.parameters());
  return row_;
}

Row run_of(StudyRun& room, std::size_t run) {
  room.begin(run);
  room.advance(std::numeric_limits<std::size_t>::max());
  return room.row();
}

}  // namespace playground
