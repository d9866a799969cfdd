// See lives.h.
#include "measure/lives.h"

#include <algorithm>
#include <limits>

#include "measure/vitals.h"
#include "numerics/expressions.h"

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

// Adds to each of `sums` (rows) the first `count` numbers of its row (rows × columns).
void add_rows(const ConstMatrixView& rows, std::size_t count, TensorView<double, 1> sums) {
  for (std::size_t r = 0; r < sums.size(); ++r) {
    sums(r) = sum_in_order(xt::cast<double>(row(rows, r, 0, count)), sums(r));
  }
}

// What each input of a unit is multiplied by (inputs).
Tensor<double, 1> input_weights(const Vector& parameters, const Layer& layer, std::size_t unit) {
  Tensor<double, 1> weights({layer.inputs}, 0);
  for (std::size_t k = 0; k < layer.inputs; ++k) {
    weights(k) = static_cast<double>(input_weight(parameters, layer, unit, k));
  }
  return weights;
}

// 0 in a kind of layer without biases.
float bias_of(const Vector& parameters, const Layer& layer, std::size_t unit) {
  const ConstVectorView biases = biases_in(parameters, layer);
  return unit < biases.size() ? biases(unit) : 0;
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
    means_before_ = {};
  }
  step_ = trainer.step();
  measure(trainer);
  find_changes(trainer.network());
  if (anew) {
    std::for_each(lives_.begin(), lives_.end(),
                  [&](Life& life) { life = {.state = life.state, .since_step = step_}; });
    events_.clear();
  }
  means_before_ = means_;
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
  clear(active_, {network.unit_count()});
  clear(sloped_, {network.unit_count()});
  clear(means_, {network.inputs() + network.unit_count()});
  const Vector limits = flat_limits(network);
  const Samples& samples = trainer.train_samples();
  Pass& pass = trainer.measuring_pass();
  std::size_t measured = 0;
  for (std::size_t b = 0; b < samples.block_count() && measured < probe_samples; ++b) {
    const Samples::Block block = samples.block(b);
    measured += block.count;
    forward(network, block.input, block.columns, pass);
    add_rows(as_matrix(block.input, network.inputs(), block.columns), block.count,
             part(means_, 0, network.inputs()));
    std::size_t unit = 0;
    for (std::size_t l = 0; l < network.layer_count(); ++l) {
      const Layer& layer = network.layer(l);
      const MatrixView z = pass.z(l, block.columns);
      const MatrixView a = pass.a(l, block.columns);
      add_rows(as_matrix(a.data(), layer.units, block.columns), block.count,
               part(means_, network.inputs() + unit, layer.units));
      const float limit = layer.activation.entry->piecewise_linear ? 0 : limits(l);
      const MatrixView slopes = fill_slopes(network, layer, z, a, slopes_);
      for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
        const auto slope = row(slopes, u, 0, block.count);
        active_(unit) =
            sum_in_order(xt::cast<double>(xt::not_equal(slope, 0.0F) && !(xt::abs(slope) < limit)),
                         active_(unit));
        sloped_(unit) = sum_in_order(xt::cast<double>(xt::not_equal(slope, 0.0F)), sloped_(unit));
      }
    }
  }
  samples_ = static_cast<double>(measured);
  means_ /= samples_;
}

void Lives::find_changes(const Network& network) {
  std::size_t unit = 0;
  std::size_t inputs = 0;  // where the layer's inputs begin in means_
  for (const Layer& layer : network.layers()) {
    const bool can_be_off = can_switch_off(layer.activation);
    for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
      const UnitState state = state_of(sloped_(unit), active_(unit), samples_, can_be_off);
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

// With w the unit's weights and x the means of its inputs, now and before:
//   weights  Σ (w - w_before) x_before
//   inputs   Σ w (x - x_before)
Shift Lives::shift(const Network& network, const Layer& layer, std::size_t unit,
                   std::size_t inputs) const {
  if (means_before_.size() == 0 || parameters_before_.size() != network.parameters().size()) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    return {nan, nan, nan};
  }
  const Tensor<double, 1> w = input_weights(network.parameters(), layer, unit);
  const Tensor<double, 1> w_before = input_weights(parameters_before_, layer, unit);
  const auto x = part(means_, inputs, layer.inputs);
  const auto x_before = part(means_before_, inputs, layer.inputs);
  return {bias_of(network.parameters(), layer, unit) - bias_of(parameters_before_, layer, unit),
          static_cast<float>(sum_in_order((w - w_before) * x_before)),
          static_cast<float>(sum_in_order(w * (x - x_before)))};
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
