// Vital signs: for each layer and each unit, where on its activation it lives and what gradient
// reaches it.
//
// Measured over a fixed probe set, the training samples (at most the first 1,024), with the
// gradient of each sample's own loss, so that the figures depend neither on the batch nor on the
// number of samples. All layers count, the output layer included.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "measure/unit_state.h"
#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

inline constexpr std::size_t probe_samples = 1024;

// Numbers of a layer, in this order.
enum LayerNumber : std::size_t {
  layer_mean,       // of the activations a
  layer_deviation,  // standard deviation of a
  layer_sparsity,   // share of (unit, sample) with a = 0 exactly
  layer_dead,       // number of units with f'(z) = 0 for every sample
  layer_always_on,  // number of units that are active for every sample, where the activation can
                    // switch off
  layer_saturated,  // share of (unit, sample) where f is flat: f'(z) = 0 where f is piecewise
                    // linear, otherwise |f'(z)| < flat_share of the steepest slope
  layer_gradient,   // root mean square of the loss's derivative with respect to z
  layer_weight_gradient,  // root mean square of the mean loss's derivative with respect to the
                          // weights
  layer_gradient_factor,  // layer_gradient over that of the next layer towards the output; NaN for
                          // the output layer
  layer_update_ratio,  // log10 of the root mean square of the last update of the weights over that
                       // of the weights
  layer_weight_rms,    // root mean square of the weights
  layer_saturated_units,  // number of units that are active for no sample and not dead
  layer_number_count
};

inline constexpr std::array<std::string_view, layer_number_count> layer_number_names{
    "mean",         "deviation",       "sparsity",
    "dead",         "always_on",       "saturated",
    "gradient",     "weight_gradient", "gradient_factor",
    "update_ratio", "weight_rms",      "saturated_units"};

// Numbers of a unit, in this order; what counts as active is defined in unit_state.h.
enum UnitNumber : std::size_t {
  unit_active,     // share of samples for which it is active
  unit_mean,       // of a
  unit_deviation,  // of a
  unit_gradient,   // root mean square of the loss's derivative with respect to z
  unit_state,      // a UnitState: 0 working, 1 dead, 2 always on, 3 saturated
  unit_number_count
};

inline constexpr std::array<std::string_view, unit_number_count> unit_number_names{
    "active", "mean", "deviation", "gradient", "state"};

// Histogram of z: below -6, 96 bins of width 1/8, above 6.
inline constexpr float z_low = -6;
inline constexpr float z_high = 6;
inline constexpr std::size_t z_bins = 96;
// Histogram of z of one unit: below -6, 24 bins of width 1/2, above 6.
inline constexpr std::size_t unit_bins = 24;
// Histogram of a: below, 48 equal bins over the activation's span, above. The upper end of the span
// belongs to the last bin.
inline constexpr std::size_t a_bins = 48;
// Histogram of |dL/dz|: zero or below 1e-8, 4 bins a decade from 1e-8 to 10, above.
inline constexpr int gradient_low_decade = -8;
inline constexpr int gradient_high_decade = 1;
inline constexpr int gradient_bins_per_decade = 4;
inline constexpr std::size_t gradient_bins =
    (gradient_high_decade - gradient_low_decade) * gradient_bins_per_decade;
// Points at which curves of f and f' are drawn: z_low to z_high in steps of 1/16.
inline constexpr std::size_t curve_points = 2 * z_bins + 1;

// All figures. Units are counted through all layers; histograms are shares of (unit, sample), each
// row of which sums to 1.
struct Vitals {
  Matrix layers;              // layers × layer_number_count
  Matrix units;               // units × unit_number_count
  Matrix z_histogram;         // layers × (z_bins + 2)
  Matrix a_histogram;         // layers × (a_bins + 2)
  Matrix gradient_histogram;  // layers × (gradient_bins + 2)
  Matrix unit_histogram;      // units × (unit_bins + 2): of z, shares of samples
  Vector gradient;            // parameters: the mean loss's derivative
};

// Measures; keeps its buffers from call to call.
class Observer {
 public:
  const Vitals& measure(Trainer& trainer);

  // f and f' of every layer: layers × 2 × curve_points. For prelu with the mean of the layer's
  // learned slopes.
  const Tensor<float, 3>& curves(const Trainer& trainer);

 private:
  // What is summed of each unit over the samples.
  enum UnitSum : std::size_t {
    sum_a,
    sum_a_squares,
    sum_d_squares,  // d = dL/dz
    sum_zeros,      // samples with a = 0
    sum_flat,       // samples with |f'(z)| below the limit of the layer
    sum_no_slope,   // samples with f'(z) = 0
    unit_sum_count
  };

  // What one unit did for the samples of a block (samples).
  struct UnitRows {
    ConstVectorView z;
    ConstVectorView a;
    ConstVectorView d;
    ConstVectorView slope;  // f'(z)
  };

  void add_block(const Network& network, const Samples::Block& block, Pass& pass);
  void count_unit(const UnitRows& rows, std::size_t l, std::size_t unit,
                  const ActivationEntry& activation);
  void add_unit(const UnitRows& rows, std::size_t unit, float limit);
  void finish(const Trainer& trainer, double samples);
  void finish_units(const Layer& layer, std::size_t l, std::size_t first, double samples);
  void finish_layer(const Trainer& trainer, std::size_t l, std::size_t first, double samples);

  Vitals vitals_;
  Tensor<float, 3> curves_;
  Tensor<double, 2> sums_;             // unit_sum_count × units
  Tensor<double, 1> weight_gradient_;  // parameters
  Vector slope_limits_;  // layers: flat_share of the steepest slope of each one's activation
  Vector slopes_;        // room for f' of one layer and block
  Vector gradient_;      // parameters: of one block
};

}  // namespace playground
