// See lives.h.
#include "measure/lives.h"

#include <algorithm>
#include <limits>

#include "measure/vitals.h"

namespace playground {
namespace {

// Events that can be taken back; a unit that flickers for hours must not fill the memory.
constexpr std::size_t most_events = 16'384;

std::vector<std::size_t> shape_of(const Network& network) {
  std::vector<std::size_t> shape{network.inputs()};
  for (const Layer& layer : network.layers()) {
    shape.push_back(layer.units);
  }
  return shape;
}

void add_rows(const float* rows, std::size_t count, const Samples::Block& block, double* sums) {
  for (std::size_t r = 0; r < count; ++r) {
    for (std::size_t j = 0; j < block.count; ++j) {
      sums[r] += static_cast<double>(rows[r * block.columns + j]);
    }
  }
}

}  // namespace

void Lives::observe(Trainer& trainer) {
  const std::vector<std::size_t> shape = shape_of(trainer.network());
  const bool anew = shape != shape_ || trainer.step() < first_step_;
  if (anew) {
    shape_ = shape;
    first_step_ = trainer.step();
    lives_.assign(trainer.network().unit_count(), {});
    events_.clear();
  }
  if (anew || trainer.step() < step_) {
    go_back(trainer.step());
    means_before_.clear();
  }
  step_ = trainer.step();
  measure(trainer);
  find_changes(trainer.network());
  if (anew) {
    std::for_each(lives_.begin(), lives_.end(),
                  [&](Life& life) { life = {.state = life.state, .since_step = step_}; });
    events_.clear();
  }
  means_before_.swap(means_);
  parameters_before_ = trainer.network().parameters();
}

void Lives::go_back(std::size_t step) {
  while (!events_.empty() && events_.back().step > step) {
    lives_[events_.back().unit] = events_.back().before;
    events_.pop_back();
  }
}

void Lives::measure(Trainer& trainer) {
  const Network& network = trainer.network();
  const auto layers = network.layers();
  active_.assign(network.unit_count(), 0);
  means_.assign(network.inputs() + network.unit_count(), 0.0);
  const std::vector<float> limits = flat_limits(network);
  const Samples& samples = trainer.train_samples();
  Pass& pass = trainer.measuring_pass();
  samples_ = 0;
  for (std::size_t b = 0; b < samples.block_count() && samples_ < probe_samples; ++b) {
    const Samples::Block block = samples.block(b);
    samples_ += block.count;
    forward(network, block.input, block.columns, pass);
    add_rows(block.input, network.inputs(), block, means_.data());
    double* sums = means_.data() + network.inputs();
    std::size_t* active = active_.data();
    for (std::size_t l = 0; l < layers.size(); ++l) {
      add_rows(pass.a(l), layers[l].units, block, sums);
      const float limit = layers[l].activation.entry->piecewise_linear ? 0 : limits[l];
      fill_slopes(network, layers[l], block.columns, pass.z(l), pass.a(l), slopes_);
      for (std::size_t u = 0; u < layers[l].units; ++u) {
        const float* const slopes = slopes_.data() + u * block.columns;
        active[u] += static_cast<std::size_t>(
            std::count_if(slopes, slopes + block.count, [limit](float slope) {
              const float size = slope < 0 ? -slope : slope;
              return size != 0 && !(size < limit);
            }));
      }
      sums += layers[l].units;
      active += layers[l].units;
    }
  }
  std::for_each(means_.begin(), means_.end(),
                [&](double& sum) { sum /= static_cast<double>(samples_); });
}

void Lives::find_changes(const Network& network) {
  std::size_t unit = 0;
  std::size_t inputs = 0;  // where the layer's inputs begin in means_
  for (const Layer& layer : network.layers()) {
    const bool can_be_off = can_switch_off(layer.activation);
    for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
      const UnitState state = active_[unit] == 0                        ? UnitState::dead
                              : can_be_off && active_[unit] == samples_ ? UnitState::always_on
                                                                        : UnitState::working;
      Life& life = lives_[unit];
      if (state == life.state) {
        continue;
      }
      if (events_.size() == most_events) {
        // Going back before the first event that is left would be wrong, so the record then ends
        // there.
        events_.erase(events_.begin(), events_.begin() + most_events / 4);
        first_step_ = events_.front().step;
      }
      events_.push_back({step_, unit, life});
      if (state == UnitState::dead) {
        ++life.deaths;
        life.fatal = shift(network, layer, u, inputs);
      } else if (life.state == UnitState::dead) {
        ++life.revivals;
      }
      life.state = state;
      life.since_step = step_;
    }
    inputs += layer.inputs;
  }
}

Shift Lives::shift(const Network& network, const Layer& layer, std::size_t unit,
                   std::size_t inputs) const {
  if (means_before_.empty() || parameters_before_.size() != network.parameters().size()) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    return {nan, nan, nan};
  }
  const float* const now = network.parameters().data();
  const float* const before = parameters_before_.data();
  const std::size_t row = layer.weights + unit * layer.inputs;
  double by_weights = 0;
  double by_inputs = 0;
  for (std::size_t k = 0; k < layer.inputs; ++k) {
    const auto weight = static_cast<double>(now[row + k]);
    by_weights += (weight - static_cast<double>(before[row + k])) * means_before_[inputs + k];
    by_inputs += weight * (means_[inputs + k] - means_before_[inputs + k]);
  }
  return {now[layer.biases + unit] - before[layer.biases + unit], static_cast<float>(by_weights),
          static_cast<float>(by_inputs)};
}

Lives replay_lives(Trainer& trainer, const Checkpoints& checkpoints, std::size_t point,
                   std::size_t from, std::size_t to, std::size_t stride) {
  const Trainer::Snapshot present = trainer.snapshot();
  Lives lives;
  if (checkpoints.restore(trainer, point)) {
    trainer.train(from - trainer.step());
    do {
      lives.observe(trainer);
    } while (trainer.step() < to && trainer.train(std::min(stride, to - trainer.step())) > 0);
  }
  trainer.restore(present);
  return lives;
}

}  // namespace playground
