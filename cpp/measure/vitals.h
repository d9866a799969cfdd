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
#include <vector>

#include "measure/unit_state.h"
#include "training/trainer.h"

namespace playground {

inline constexpr std::size_t probe_samples = 1024;

// Numbers of a layer, in this order.
enum LayerNumber : std::size_t {
  layer_mean,       // of the activations a
  layer_deviation,  // standard deviation of a
  layer_sparsity,   // share of (unit, sample) with a = 0 exactly
  layer_dead,       // number of units that are active for no sample
  layer_always_on,  // number of units that are active for every sample, where the activation can
                    // switch off
  layer_saturated,  // share of (unit, sample) with |f'(z)| < flat_share of the steepest slope
  layer_gradient,   // root mean square of the loss's derivative with respect to z
  layer_weight_gradient,  // root mean square of the mean loss's derivative with respect to the
                          // weights
  layer_gradient_factor,  // layer_gradient over that of the next layer towards the output; NaN for
                          // the output layer
  layer_update_ratio,  // log10 of the root mean square of the last update of the weights over that
                       // of the weights
  layer_weight_rms,    // root mean square of the weights
  layer_number_count
};

inline constexpr std::array<std::string_view, layer_number_count> layer_number_names{
    "mean",     "deviation",       "sparsity",        "dead",         "always_on", "saturated",
    "gradient", "weight_gradient", "gradient_factor", "update_ratio", "weight_rms"};

// Numbers of a unit, in this order; what counts as active is defined in unit_state.h.
enum UnitNumber : std::size_t {
  unit_active,     // share of samples for which it is active
  unit_mean,       // of a
  unit_deviation,  // of a
  unit_gradient,   // root mean square of the loss's derivative with respect to z
  unit_state,      // a UnitState: 0 working, 1 dead, 2 always on
  unit_number_count
};

inline constexpr std::array<std::string_view, unit_number_count> unit_number_names{
    "active", "mean", "deviation", "gradient", "state"};

// Histogram of z: below -6, 96 bins of width 1/8, above 6.
inline constexpr float z_low = -6;
inline constexpr float z_high = 6;
inline constexpr std::size_t z_bins = 96;
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

// All figures, layer after layer. Histograms are shares of (unit, sample) and sum to 1.
struct Vitals {
  std::vector<float> layers;              // layers × layer_number_count
  std::vector<float> units;               // units of all layers × unit_number_count
  std::vector<float> z_histogram;         // layers × (z_bins + 2)
  std::vector<float> a_histogram;         // layers × (a_bins + 2)
  std::vector<float> gradient_histogram;  // layers × (gradient_bins + 2)
  std::vector<float> gradient;            // the mean loss's derivative, one a parameter
};

// Measures; keeps its buffers from call to call.
class Observer {
 public:
  const Vitals& measure(Trainer& trainer);

  // f and f' of every layer: layers × 2 × curve_points. For prelu with the mean of the layer's
  // learned slopes.
  const std::vector<float>& curves(const Trainer& trainer);

 private:
  // Sums of one unit over the samples.
  struct UnitSums {
    double a = 0;
    double a_squares = 0;
    double d_squares = 0;
    double zeros = 0;
    double active = 0;
    double flat = 0;
  };

  // What one unit did for the samples of a block.
  struct UnitRows {
    const float* z;
    const float* a;
    const float* d;
    const float* slope;  // f'(z)
  };

  void add_block(const Network& network, const Samples::Block& block, Pass& pass);
  void add_unit(const UnitRows& rows, std::size_t samples, std::size_t l, const Layer& layer,
                UnitSums& sums);
  void finish(const Trainer& trainer, double samples);
  void finish_layer(const Trainer& trainer, std::size_t l, const UnitSums* sums, double samples,
                    float* units);

  Vitals vitals_;
  std::vector<float> curves_;
  std::vector<UnitSums> sums_;
  std::vector<double> weight_gradient_;
  std::vector<float> slope_limits_;  // of each layer: flat_share of its activation's steepest slope
  std::vector<float> slopes_;        // f' of one layer and block
  Vector gradient_;
};

}  // namespace playground
