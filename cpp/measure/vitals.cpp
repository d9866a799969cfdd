// See vitals.h. Sums run in double precision over units and samples in ascending order, so the
// figures are the same everywhere; the square root is IEEE 754's, correctly rounded on every
// machine.
#include "measure/vitals.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "numerics/expressions.h"
#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

float root_of_mean(double squares, double count) {
  return static_cast<float>(std::sqrt(squares / count));
}

// The standard deviation of `count` values of which this is the sum and the sum of squares; no
// number where they are none.
float deviation_of(double sum, double squares, double count) {
  const double mean = sum / count;
  const double spread = squares - sum * mean;
  return root_of_mean(spread < 0 ? 0 : spread, count);
}

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
    return __builtin_convertvector(smaller(larger(zero_lanes, place), last_), IntLanes);
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
  const std::size_t layers = network.layer_count();
  const std::size_t parameters = network.parameters().size();
  clear(vitals_.layers, {layers, layer_number_count});
  clear(vitals_.units, {network.unit_count(), unit_number_count});
  clear(vitals_.z_histogram, {layers, z_bins + 2});
  clear(vitals_.a_histogram, {layers, a_bins + 2});
  clear(vitals_.gradient_histogram, {layers, gradient_bins + 2});
  clear(vitals_.unit_histogram, {network.unit_count(), unit_bins + 2});
  clear(vitals_.gradient, {parameters});
  clear(sums_, {unit_sum_count, network.unit_count()});
  clear(weight_gradient_, {parameters});
  clear(gradient_, {parameters});
  slope_limits_ = flat_limits(network);

  const Samples& samples = trainer.train_samples();
  Pass& pass = trainer.measuring_pass();
  const std::size_t last = layers - 1;
  std::size_t measured = 0;
  for (std::size_t b = 0; b < samples.block_count() && measured < probe_samples; ++b) {
    const Samples::Block block = samples.block(b);
    measured += block.count;
    forward(network, block.input, block.columns, pass);
    loss_gradient(trainer.loss(), trainer.dataset().task, network.outputs(), block.columns,
                  block.count, pass.z(last), block.targets, 1, pass.d(last));
    backward(network, block.input, block.columns, pass, gradient_);
    assign(weight_gradient_, weight_gradient_ + xt::cast<double>(gradient_));
    add_block(network, block, pass);
  }
  assign(weight_gradient_, weight_gradient_ / static_cast<double>(measured));
  assign(vitals_.gradient, xt::cast<float>(weight_gradient_));
  finish(trainer, static_cast<double>(measured));
  return vitals_;
}

void Observer::add_block(const Network& network, const Samples::Block& block, Pass& pass) {
  std::size_t unit = 0;
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    const Layer& layer = network.layer(l);
    const MatrixView z = pass.z(l, block.columns);
    const MatrixView a = pass.a(l, block.columns);
    const MatrixView d = pass.d(l, block.columns);
    const MatrixView slopes = fill_slopes(network, layer, z, a, slopes_);
    for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
      const UnitRows rows{row(z, u, 0, block.count), row(a, u, 0, block.count),
                          row(d, u, 0, block.count), row(slopes, u, 0, block.count)};
      count_unit(rows, l, unit, *layer.activation.entry);
      add_unit(rows, unit, slope_limits_(l));
    }
  }
}

// A loop over lanes, which takes 7 to 12 % of a frame that holds everything. With the bins as
// expressions, a value at a time, such a frame takes 7 to 22 % longer and the WebAssembly module
// 0.8 KB more (gzip).
void Observer::count_unit(const UnitRows& rows, std::size_t l, std::size_t unit,
                          const ActivationEntry& activation) {
  Counter z_counter(z_low, static_cast<float>(z_bins) / (z_high - z_low), z_bins,
                    &vitals_.z_histogram(l, 0));
  Counter unit_counter(z_low, static_cast<float>(unit_bins) / (z_high - z_low), unit_bins,
                       &vitals_.unit_histogram(unit, 0));
  // A hair wider than the span, so that its upper end falls into the last bin.
  const float span = (activation.span_high - activation.span_low) * 1.000001F;
  Counter a_counter(activation.span_low, static_cast<float>(a_bins) / span, a_bins,
                    &vitals_.a_histogram(l, 0));
  constexpr float bins_per_natural_log = gradient_bins_per_decade * 0.43429448190325182765F;
  constexpr float low_decade = gradient_low_decade * 2.30258509299404568402F;
  Counter d_counter(low_decade, bins_per_natural_log, gradient_bins,
                    &vitals_.gradient_histogram(l, 0));
  const std::size_t samples = rows.z.size();
  for (std::size_t j = 0; j < samples; j += lane_count) {
    // Blocks are padded to whole lanes.
    const std::size_t lanes = std::min(lane_count, samples - j);
    const Lanes z = load(rows.z.data() + j);
    z_counter.count(z_counter.bins_of(z), lanes);
    unit_counter.count(unit_counter.bins_of(z), lanes);
    a_counter.count(a_counter.bins_of(load(rows.a.data() + j)), lanes);
    d_counter.count(d_counter.bins_of(log(absolute(load(rows.d.data() + j)))), lanes);
  }
}

void Observer::add_unit(const UnitRows& rows, std::size_t unit, float limit) {
  const auto& [z, a, d, slope] = rows;
  const auto add = [&](UnitSum which, const auto& terms) {
    sums_(which, unit) = sum_in_order(terms, sums_(which, unit));
  };
  add(sum_a, xt::cast<double>(a));
  add(sum_a_squares, xt::square(xt::cast<double>(a)));
  add(sum_d_squares, xt::square(xt::cast<double>(d)));
  add(sum_zeros, xt::cast<double>(xt::equal(a, 0.0F)));
  add(sum_flat, xt::cast<double>(xt::abs(slope) < limit || xt::equal(slope, 0.0F)));
  add(sum_no_slope, xt::cast<double>(xt::equal(slope, 0.0F)));
}

void Observer::finish(const Trainer& trainer, double samples) {
  const Network& network = trainer.network();
  Matrix& numbers = vitals_.layers;
  std::size_t first = 0;
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    finish_units(network.layer(l), l, first, samples);
    finish_layer(trainer, l, first, samples);
    first += network.layer(l).units;
  }
  const std::size_t last = network.layer_count() - 1;
  for (std::size_t l = 0; l < last; ++l) {
    numbers(l, layer_gradient_factor) = numbers(l, layer_gradient) / numbers(l + 1, layer_gradient);
  }
  numbers(last, layer_gradient_factor) = nan;
}

// The numbers of a layer's units, which are counted from `first` on, and how many of them are in
// which state.
void Observer::finish_units(const Layer& layer, std::size_t l, std::size_t first, double samples) {
  const bool can_be_off = can_switch_off(layer.activation);
  const bool piecewise = layer.activation.entry->piecewise_linear;
  for (std::size_t unit = first; unit < first + layer.units; ++unit) {
    const auto sum = [&](UnitSum which) { return sums_(which, unit); };
    const double sloped = samples - sum(sum_no_slope);
    const double active = piecewise ? sloped : samples - sum(sum_flat);
    const UnitState state = state_of(sloped, active, samples, can_be_off);
    VectorView numbers = row(vitals_.units, unit);
    numbers(unit_active) = static_cast<float>(active / samples);
    numbers(unit_mean) = static_cast<float>(sum(sum_a) / samples);
    numbers(unit_deviation) = deviation_of(sum(sum_a), sum(sum_a_squares), samples);
    numbers(unit_gradient) = root_of_mean(sum(sum_d_squares), samples);
    numbers(unit_state) = static_cast<float>(state);
    row(vitals_.unit_histogram, unit) /= static_cast<float>(samples);
    vitals_.layers(l, layer_dead) += state == UnitState::dead ? 1 : 0;
    vitals_.layers(l, layer_saturated_units) += state == UnitState::saturated ? 1 : 0;
    vitals_.layers(l, layer_always_on) += state == UnitState::always_on ? 1 : 0;
  }
}

// A kind of layer without weights has NaN for their numbers.
void Observer::finish_layer(const Trainer& trainer, std::size_t l, std::size_t first,
                            double samples) {
  const Network& network = trainer.network();
  const Layer& layer = network.layer(l);
  const auto total = [&](UnitSum which) {
    return sum_in_order(row(sums_, which, first, layer.units));
  };
  const double values = samples * static_cast<double>(layer.units);
  VectorView numbers = row(vitals_.layers, l);
  numbers(layer_mean) = static_cast<float>(total(sum_a) / values);
  numbers(layer_deviation) = deviation_of(total(sum_a), total(sum_a_squares), values);
  numbers(layer_sparsity) = static_cast<float>(total(sum_zeros) / values);
  const UnitSum flat = layer.activation.entry->piecewise_linear ? sum_no_slope : sum_flat;
  numbers(layer_saturated) = static_cast<float>(total(flat) / values);
  numbers(layer_gradient) = root_of_mean(total(sum_d_squares), values);

  const ConstMatrixView weights = weights_in(network.parameters(), layer);
  const ConstMatrixView before = weights_in(trainer.before_last_step(), layer);
  const double weight_rms = root_mean_square(weights);
  const double update_rms = root_mean_square(xt::cast<double>(weights) - xt::cast<double>(before));
  numbers(layer_weight_rms) = static_cast<float>(weight_rms);
  numbers(layer_weight_gradient) =
      static_cast<float>(root_mean_square(part(weight_gradient_, layer.weights, weights.size())));
  numbers(layer_update_ratio) = log10_of(update_rms / weight_rms);

  for (Matrix* const histogram :
       {&vitals_.z_histogram, &vitals_.a_histogram, &vitals_.gradient_histogram}) {
    row(*histogram, l) /= static_cast<float>(values);
  }
}

const Tensor<float, 3>& Observer::curves(const Trainer& trainer) {
  const Network& network = trainer.network();
  curves_.resize({network.layer_count(), 2, curve_points});
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    const Activation activation = effective_activation(network, network.layer(l));
    for (std::size_t i = 0; i < curve_points; ++i) {
      const float z = z_low + static_cast<float>(i) / 16.0F;
      curves_(l, 0, i) = value_at(activation, z);
      curves_(l, 1, i) = derivative_at(activation, z);
    }
  }
  return curves_;
}

}  // namespace playground
