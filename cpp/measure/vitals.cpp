// See vitals.h. Sums run in double precision over units and samples in ascending order, so the
// figures are the same everywhere; the square root is IEEE 754's, correctly rounded on every
// machine.
#include "measure/vitals.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr Lanes zero = splat(0.0F);

double root_of_mean(double squares, double count) { return std::sqrt(squares / count); }

float log10_of(double value) {
  constexpr float log10_e = 0.43429448190325182765F;
  return log(static_cast<float>(value)) * log10_e;
}

// Counts values into bins: bin 0 below `low`, then `bins` of 1 / `per_unit`, then everything above.
class Counter {
 public:
  Counter(float low, float per_unit, std::size_t bins, float* counts)
      : low_(splat(low)),
        per_unit_(splat(per_unit)),
        last_(splat(static_cast<float>(bins + 1))),
        counts_(counts) {}

  // Where in the bins four values lie; NaN lies in the last.
  IntLanes bins_of(Lanes values) const {
    const Lanes place = (values - low_) * per_unit_ + splat(1.0F);
    return __builtin_convertvector(smaller(larger(zero, place), last_), IntLanes);
  }

  void count(IntLanes bins, std::size_t lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      counts_[bins[lane]] += 1;
    }
  }

 private:
  Lanes low_;
  Lanes per_unit_;
  Lanes last_;
  float* counts_;
};

}  // namespace

const Vitals& Observer::measure(Trainer& trainer) {
  const Network& network = trainer.network();
  const auto layers = network.layers();
  vitals_.layers.assign(layers.size() * layer_number_count, 0.0F);
  vitals_.units.assign(network.unit_count() * unit_number_count, 0.0F);
  vitals_.z_histogram.assign(layers.size() * (z_bins + 2), 0.0F);
  vitals_.a_histogram.assign(layers.size() * (a_bins + 2), 0.0F);
  vitals_.gradient_histogram.assign(layers.size() * (gradient_bins + 2), 0.0F);
  sums_.assign(network.unit_count(), {});
  weight_gradient_.assign(network.parameters().size(), 0.0);
  if (gradient_.size() != network.parameters().size()) {
    gradient_ = zeros(network.parameters().size());
  }
  slope_limits_ = flat_limits(network);

  const Samples& samples = trainer.train_samples();
  Pass& pass = trainer.measuring_pass();
  const std::size_t last = layers.size() - 1;
  std::size_t measured = 0;
  for (std::size_t b = 0; b < samples.block_count() && measured < probe_samples; ++b) {
    const Samples::Block block = samples.block(b);
    measured += block.count;
    forward(network, block.input, block.columns, pass);
    loss_gradient(trainer.loss(), trainer.dataset().task, network.outputs(), block.columns,
                  block.count, pass.z(last), block.targets, 1, pass.d(last));
    backward(network, block.input, block.columns, pass, gradient_);
    for (std::size_t i = 0; i < gradient_.size(); ++i) {
      weight_gradient_[i] += static_cast<double>(gradient_(i));
    }
    add_block(network, block, pass);
  }
  vitals_.gradient.resize(weight_gradient_.size());
  for (std::size_t i = 0; i < weight_gradient_.size(); ++i) {
    weight_gradient_[i] /= static_cast<double>(measured);
    vitals_.gradient[i] = static_cast<float>(weight_gradient_[i]);
  }
  finish(trainer, static_cast<double>(measured));
  return vitals_;
}

void Observer::add_block(const Network& network, const Samples::Block& block, Pass& pass) {
  UnitSums* sums = sums_.data();
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const Layer& layer = network.layers()[l];
    fill_slopes(network, layer, block.columns, pass.z(l), pass.a(l), slopes_);
    for (std::size_t u = 0; u < layer.units; ++u) {
      const std::size_t row = u * block.columns;
      add_unit({pass.z(l) + row, pass.a(l) + row, pass.d(l) + row, slopes_.data() + row},
               block.count, l, layer, *sums++);
    }
  }
}

void Observer::add_unit(const UnitRows& rows, std::size_t samples, std::size_t l,
                        const Layer& layer, UnitSums& sums) {
  const ActivationEntry& entry = *layer.activation.entry;
  const float limit = slope_limits_[l];
  Counter z_counter(z_low, static_cast<float>(z_bins) / (z_high - z_low), z_bins,
                    vitals_.z_histogram.data() + l * (z_bins + 2));
  // A hair wider than the span, so that its upper end falls into the last bin.
  const float span = (entry.span_high - entry.span_low) * 1.000001F;
  Counter a_counter(entry.span_low, static_cast<float>(a_bins) / span, a_bins,
                    vitals_.a_histogram.data() + l * (a_bins + 2));
  constexpr float bins_per_natural_log = gradient_bins_per_decade * 0.43429448190325182765F;
  constexpr float low_decade = gradient_low_decade * 2.30258509299404568402F;
  Counter d_counter(low_decade, bins_per_natural_log, gradient_bins,
                    vitals_.gradient_histogram.data() + l * (gradient_bins + 2));
  for (std::size_t j = 0; j < samples; j += lane_count) {
    const std::size_t lanes = std::min(lane_count, samples - j);
    z_counter.count(z_counter.bins_of(load(rows.z + j)), lanes);
    a_counter.count(a_counter.bins_of(load(rows.a + j)), lanes);
    d_counter.count(d_counter.bins_of(log(absolute(load(rows.d + j)))), lanes);
    for (std::size_t i = j; i < j + lanes; ++i) {
      const auto value = static_cast<double>(rows.a[i]);
      const auto gradient = static_cast<double>(rows.d[i]);
      const float slope = rows.slope[i] < 0 ? -rows.slope[i] : rows.slope[i];
      sums.a += value;
      sums.a_squares += value * value;
      sums.d_squares += gradient * gradient;
      sums.zeros += rows.a[i] == 0 ? 1 : 0;
      const bool flat = slope < limit || slope == 0;
      sums.flat += flat ? 1 : 0;
      sums.active += (entry.piecewise_linear ? slope != 0 : !flat) ? 1 : 0;
    }
  }
}

void Observer::finish(const Trainer& trainer, double samples) {
  const Network& network = trainer.network();
  const auto layers = network.layers();
  const UnitSums* sums = sums_.data();
  float* units = vitals_.units.data();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    finish_layer(trainer, l, sums, samples, units);
    sums += layers[l].units;
    units += layers[l].units * unit_number_count;
  }
  for (std::size_t l = 0; l < layers.size(); ++l) {
    float* const numbers = vitals_.layers.data() + l * layer_number_count;
    numbers[layer_gradient_factor] =
        l + 1 < layers.size()
            ? numbers[layer_gradient] / numbers[layer_number_count + layer_gradient]
            : nan;
  }
}

void Observer::finish_layer(const Trainer& trainer, std::size_t l, const UnitSums* sums,
                            double samples, float* units) {
  const Network& network = trainer.network();
  const Layer& layer = network.layers()[l];
  float* const numbers = vitals_.layers.data() + l * layer_number_count;
  const bool can_be_off = can_switch_off(layer.activation);
  const auto deviation = [](double sum, double squares, double count) {
    const double mean = sum / count;
    return root_of_mean(std::max(0.0, squares - sum * mean), count);
  };
  UnitSums total;
  for (std::size_t u = 0; u < layer.units; ++u, units += unit_number_count) {
    const UnitSums& unit = sums[u];
    const bool dead = unit.active == 0;
    const bool always_on = can_be_off && unit.active == samples;
    units[unit_active] = static_cast<float>(unit.active / samples);
    units[unit_mean] = static_cast<float>(unit.a / samples);
    units[unit_deviation] = static_cast<float>(deviation(unit.a, unit.a_squares, samples));
    units[unit_gradient] = static_cast<float>(root_of_mean(unit.d_squares, samples));
    units[unit_state] = dead ? 1.0F : always_on ? 2.0F : 0.0F;
    numbers[layer_dead] += dead ? 1 : 0;
    numbers[layer_always_on] += always_on ? 1 : 0;
    total.a += unit.a;
    total.a_squares += unit.a_squares;
    total.d_squares += unit.d_squares;
    total.zeros += unit.zeros;
    total.flat += unit.flat;
  }
  const double values = samples * static_cast<double>(layer.units);
  numbers[layer_mean] = static_cast<float>(total.a / values);
  numbers[layer_deviation] = static_cast<float>(deviation(total.a, total.a_squares, values));
  numbers[layer_sparsity] = static_cast<float>(total.zeros / values);
  numbers[layer_saturated] = static_cast<float>(total.flat / values);
  numbers[layer_gradient] = static_cast<float>(root_of_mean(total.d_squares, values));

  double weight_squares = 0;
  double gradient_squares = 0;
  double update_squares = 0;
  const std::size_t weights_end = layer.weights + layer.weight_rows * layer.inputs;
  for (std::size_t i = layer.weights; i < weights_end; ++i) {
    const auto weight = static_cast<double>(network.parameters()(i));
    const double update = weight - static_cast<double>(trainer.before_last_step()(i));
    const double gradient = weight_gradient_[i];
    weight_squares += weight * weight;
    update_squares += update * update;
    gradient_squares += gradient * gradient;
  }
  const auto weights = static_cast<double>(layer.weight_rows * layer.inputs);
  const double weight_rms = root_of_mean(weight_squares, weights);
  numbers[layer_weight_rms] = static_cast<float>(weight_rms);
  numbers[layer_weight_gradient] = static_cast<float>(root_of_mean(gradient_squares, weights));
  numbers[layer_update_ratio] = log10_of(root_of_mean(update_squares, weights) / weight_rms);

  const auto to_shares = [values, l](std::vector<float>& histogram, std::size_t bins) {
    float* const first = histogram.data() + l * bins;
    std::transform(first, first + bins, first,
                   [values](float count) { return count / static_cast<float>(values); });
  };
  to_shares(vitals_.z_histogram, z_bins + 2);
  to_shares(vitals_.a_histogram, a_bins + 2);
  to_shares(vitals_.gradient_histogram, gradient_bins + 2);
}

const std::vector<float>& Observer::curves(const Trainer& trainer) {
  curves_.clear();
  for (const Layer& layer : trainer.network().layers()) {
    const Activation activation = effective_activation(trainer.network(), layer);
    const auto sample = [&](float (*at)(const Activation&, float)) {
      for (std::size_t i = 0; i < curve_points; ++i) {
        curves_.push_back(at(activation, z_low + static_cast<float>(i) / 16.0F));
      }
    };
    sample(value_at);
    sample(derivative_at);
  }
  return curves_;
}

}  // namespace playground
