// See trainer.h.
#include "training/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "data/features.h"
#include "numerics/lanes.h"
#include "training/digest.h"

namespace playground {
namespace {

// Steps from one look at the parameters to the next.
constexpr std::size_t steps_between_looks = 64;

// Whether both learn the same task from samples that are drawn alike. Samples of one's own may be
// others: while they are being drawn by hand, the network goes on learning.
bool same_data(const Experiment& a, const Experiment& b) {
  if (a.points && b.points) {
    return a.points->task == b.points->task && a.points->inputs == b.points->inputs &&
           a.points->classes == b.points->classes;
  }
  return a.data == b.data && a.samples == b.samples;
}

// Whether both experiments draw alike data, the same initial weights, layer sizes and kinds.
bool same_start(const Experiment& a, const Experiment& b) {
  const auto same_units = [](const LayerPlan& x, const LayerPlan& y) {
    return x.units == y.units && x.kind == y.kind;
  };
  return same_data(a, b) && a.data_parameter == b.data_parameter && a.noise == b.noise &&
         a.train_share == b.train_share && a.data_seed == b.data_seed && a.features == b.features &&
         a.initializer == b.initializer && a.initializer_scale == b.initializer_scale &&
         a.seed == b.seed && a.weights == b.weights &&
         std::equal(a.hidden.begin(), a.hidden.end(), b.hidden.begin(), b.hidden.end(), same_units);
}

StepRules rules_of(const Experiment& experiment, Task task) {
  return {.task = task,
          .loss = resolve(experiment.loss, task),
          .learning_rate = experiment.learning_rate,
          .l1 = experiment.l1,
          .l2 = experiment.l2,
          .clip = experiment.clip,
          .dropout = experiment.dropout};
}

// Copies the kinds' parameters and learned slopes between networks of the same sizes and kinds.
void copy_parameters(const Network& from, Network& to) {
  for (std::size_t l = 0; l < from.layers().size(); ++l) {
    const Layer& source = from.layer(l);
    const Layer& target = to.layer(l);
    const float* const values = from.parameters().data();
    float* const place = to.parameters().data();
    std::copy(values + source.begin, values + source.slopes, place + target.begin);
    if (source.learns_slopes() && source.activation == target.activation) {
      std::copy(values + source.slopes, values + source.end(), place + target.slopes);
    } else {
      slopes_in(to.parameters(), target).fill(target.activation.parameter);
    }
  }
}

}  // namespace

Trainer::Trainer(const Experiment& experiment)
    : experiment_(experiment),
      state_{{}, {}, {}, 0, 0, Random(0, ""), Random(0, "")},
      fallback_(state_) {
  load_data();
  reset();
}

void Trainer::load_data() {
  dataset_ = data_of(experiment_);
  if (experiment_.points) {
    shuffle(dataset_, experiment_.data_seed);
  }
  const float share = experiment_.train_share * static_cast<float>(dataset_.count);
  train_count_ =
      std::clamp(static_cast<std::size_t>(share + 0.5F), std::size_t{1}, dataset_.count - 1);
  const std::vector<float> rows = feature_rows(dataset_, experiment_.features);
  const std::size_t features = input_count(experiment_);
  const auto middle = static_cast<std::ptrdiff_t>(train_count_);
  train_ = Samples(features, train_count_, rows.data(),
                   {dataset_.y.begin(), dataset_.y.begin() + middle});
  test_ = Samples(features, dataset_.count - train_count_, rows.data() + train_count_ * features,
                  {dataset_.y.begin() + middle, dataset_.y.end()});
  rows_ = SampleRows(train_);
}

void Trainer::prepare_buffers() {
  const Network& network = state_.network;
  rules_ = rules_of(experiment_, dataset_.task);
  fallback_ = state_;
  before_last_step_ = network.parameters();
  const std::size_t columns = padded(batch_size());
  batch_ = zeros(rows_.batch_rows() * columns);
  buffers_ = StepBuffers(network, columns, experiment_.dropout > 0);
  measuring_ = Pass(network, Samples::block_columns);
}

Trainer::State Trainer::initial_state() const {
  State state{Network(input_count(experiment_), all_layers(experiment_)),
              {},
              {},
              0,
              0,
              Random(experiment_.seed, "batches"),
              Random(experiment_.seed, "dropout")};
  Vector& parameters = state.network.parameters();
  if (experiment_.weights && experiment_.weights->size() == parameters.size()) {
    std::copy(experiment_.weights->begin(), experiment_.weights->end(), parameters.begin());
  } else {
    state.network.initialize(*experiment_.initializer, experiment_.initializer_scale,
                             experiment_.seed);
  }
  state.optimizer = Optimizer(experiment_.optimizer, state.network.parameters().size());
  shuffle_anew(state);
  return state;
}

void Trainer::shuffle_anew(State& state) const {
  state.position = 0;
  state.order.resize(train_count_);
  std::iota(state.order.begin(), state.order.end(), 0U);
  shuffle(state.order, state.batches);
}

void Trainer::reset() {
  state_ = initial_state();
  diverged_ = false;
  pristine_ = true;
  largest_set_ = 0;
  changed_at_ = 0;
  prepare_buffers();
}

bool Trainer::change(const Experiment& experiment) {
  if (experiment == experiment_) {
    return true;
  }
  const Experiment old = experiment_;
  const std::size_t epoch_length = steps_per_epoch();
  const double epochs = epoch();
  experiment_ = experiment;
  // Every snapshot would otherwise have its own copy of what was read again with the change.
  experiment_.points.share(old.points);
  experiment_.weights.share(old.weights);
  const bool starts_anew = !same_start(old, experiment);
  const bool has_other_data = starts_anew || !(old.points == experiment.points);
  if (has_other_data) {
    load_data();
  }
  if (starts_anew || (state_.step == 0 && pristine_)) {
    reset();
    return false;
  }
  if (has_other_data) {
    shuffle_anew(state_);
  }
  if (steps_per_epoch() != epoch_length) {
    state_.earlier_epochs = epochs;
    state_.counted_from = state_.step;
  }
  Network network(input_count(experiment), all_layers(experiment));
  copy_parameters(state_.network, network);
  const bool same_layout = network.parameters().size() == state_.network.parameters().size();
  if (!same_layout || !(experiment.optimizer == old.optimizer)) {
    state_.optimizer = Optimizer(experiment.optimizer, network.parameters().size());
  }
  state_.network = network;
  diverged_ = false;
  pristine_ = false;
  changed_at_ = state_.step;
  prepare_buffers();
  return true;
}

Trainer::Snapshot Trainer::snapshot() const {
  return {experiment_, state_, before_last_step_, changed_at_, diverged_, pristine_};
}

void Trainer::restore(const Snapshot& snapshot) {
  if (!(snapshot.experiment == experiment_)) {
    experiment_ = snapshot.experiment;
    load_data();
  }
  state_ = snapshot.state;
  prepare_buffers();
  before_last_step_ = snapshot.before_last_step;
  changed_at_ = snapshot.changed_at;
  diverged_ = snapshot.diverged;
  pristine_ = snapshot.pristine;
}

bool Trainer::set_parameter(std::size_t index, float value) {
  Vector& parameters = state_.network.parameters();
  constexpr float largest = std::numeric_limits<float>::max();
  if (index >= parameters.size() || !(value >= -largest && value <= largest)) {
    return false;
  }
  parameters(index) = value;
  // That was no update of training.
  before_last_step_(index) = value;
  largest_set_ = std::max(largest_set_, value < 0 ? -value : value);
  pristine_ = false;
  diverged_ = false;
  changed_at_ = state_.step;
  return true;
}

std::size_t Trainer::batch_size() const {
  return std::min(static_cast<std::size_t>(experiment_.batch), train_count_);
}

std::size_t Trainer::steps_per_epoch() const {
  return (train_count_ + batch_size() - 1) / batch_size();
}

double Trainer::epoch() const {
  return state_.earlier_epochs + static_cast<double>(state_.step - state_.counted_from) /
                                     static_cast<double>(steps_per_epoch());
}

std::size_t Trainer::steps_to_epoch_end() const {
  const std::size_t length = steps_per_epoch();
  if (state_.counted_from == 0) {
    return length - state_.step % length;
  }
  const double now = epoch();
  // A share of an epoch is no exact number; what is left of a step is none.
  const double left = (std::floor(now + 1e-9) + 1 - now) * static_cast<double>(length);
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(left - 1e-6)));
}

std::size_t Trainer::train(std::size_t steps) {
  if (diverged_ || steps == 0) {
    return 0;
  }
  // Looking back costs one copy a call instead of one a step: a run that leaves the finite numbers
  // is repeated from here up to the step before, which gives the same bits.
  fallback_ = state_;
  for (std::size_t taken = 0; taken < steps; ++taken) {
    if (taken + 1 == steps) {
      before_last_step_ = state_.network.parameters();
    }
    take_step();
    // No update makes a number that is not finite finite again, so that looking now and then is
    // enough.
    const bool looks = taken + 1 == steps || taken % steps_between_looks == 0;
    if (looks && !finite()) {
      return stop_at_last_finite_step();
    }
  }
  return steps;
}

// Repeats this call's steps, first to count those that stay finite, then up to the last of them.
std::size_t Trainer::stop_at_last_finite_step() {
  std::size_t taken = 0;
  state_ = fallback_;
  for (take_step(); finite(); take_step()) {
    ++taken;
  }
  state_ = fallback_;
  before_last_step_ = state_.network.parameters();
  for (std::size_t again = 0; again < taken; ++again) {
    before_last_step_ = state_.network.parameters();
    take_step();
  }
  diverged_ = true;
  return taken;
}

void Trainer::take_step() {
  State& s = state_;
  if (s.position >= s.order.size()) {
    s.position = 0;
    shuffle(s.order, s.batches);
  }
  const std::size_t count = std::min(batch_size(), s.order.size() - s.position);
  const std::size_t columns = padded(count);
  rows_.gather(s.order.data() + s.position, count, batch_.data());
  s.position += count;
  const float* const input = batch_.data();
  const float* const targets = input + s.network.inputs() * columns;
  training_step(rules_, {input, targets, columns, count}, s.network, s.optimizer, buffers_,
                s.dropout);
  ++s.step;
}

// Zero times a number is zero unless the number is infinite or NaN.
bool Trainer::finite() const {
  const Vector& parameters = state_.network.parameters();
  const float* const values = parameters.data();
  Lanes sum = splat(0.0F);
  std::size_t i = 0;
  for (; i + lane_count <= parameters.size(); i += lane_count) {
    sum += load(values + i) * splat(0.0F);
  }
  float rest = horizontal_sum(sum);
  for (; i < parameters.size(); ++i) {
    rest += values[i] * 0.0F;
  }
  return rest == 0.0F;
}

Evaluation Trainer::evaluate(const Samples& samples) {
  LossSum sum;
  const std::size_t last = state_.network.layers().size() - 1;
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    forward(state_.network, block.input, block.columns, measuring_);
    add_loss(rules_.loss, dataset_.task, state_.network.outputs(), block.columns, block.count,
             measuring_.z(last), block.targets, sum);
  }
  const auto count = static_cast<double>(sum.samples);
  const bool counted = dataset_.task != Task::regression && !std::isnan(sum.loss);
  return {sum.loss / count, counted ? static_cast<double>(sum.right) / count
                                    : std::numeric_limits<double>::quiet_NaN()};
}

std::string Trainer::digest() const {
  return hexadecimal(playground::digest(state_.network.parameters()));
}

}  // namespace playground
