// Every figure of one random network against loops that are as plain as its definition, over the
// very numbers of a pass: to the last bit.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "experiment/text.h"
#include "measure/predictions.h"
#include "measure/surface.h"
#include "measure/trace.h"
#include "measure/vitals.h"
#include "numerics/lanes.h"
#include "numerics/math.h"

using namespace playground;

namespace {

// Three blocks of training samples, a learned slope, several outputs, features of features.
constexpr const char* text =
    "data=blobs:3&net=7:relu,1:tanh,5:prelu,6:hard_sigmoid&in=x1,x2,x1x2&opt=adam&lr=0.02"
    "&samples=1000&train=0.6&init=he_normal:1.5&seed=77";

Trainer trained() {
  Trainer trainer(parse(text).experiment);
  trainer.train(25);
  return trainer;
}

// What the network does for all training samples.
struct Everything {
  using Rows = std::vector<std::vector<float>>;  // units × samples
  std::vector<Rows> z, a, d;                     // of each layer
  std::vector<double> gradient;                  // parameters

  explicit Everything(Trainer& trainer) {
    const Network& network = trainer.network();
    const std::size_t last = network.layer_count() - 1;
    const Samples& samples = trainer.train_samples();
    Pass pass(network, Samples::block_columns);
    Vector of_block = zeros(network.parameters().size());
    gradient.resize(of_block.size());
    for (const Layer& layer : network.layers()) {
      z.emplace_back(layer.units);
    }
    a = d = z;
    for (std::size_t b = 0; b < samples.block_count(); ++b) {
      const Samples::Block block = samples.block(b);
      forward(network, block.input, block.columns, pass);
      loss_gradient(trainer.loss(), trainer.dataset().task, network.outputs(), block.columns,
                    block.count, pass.z(last), block.targets, 1, pass.d(last));
      backward(network, block.input, block.columns, pass, of_block);
      for (std::size_t i = 0; i < gradient.size(); ++i) {
        gradient[i] += static_cast<double>(of_block(i));
      }
      for (std::size_t l = 0; l <= last; ++l) {
        for (std::size_t u = 0; u < network.layer(l).units; ++u) {
          for (std::size_t j = 0; j < block.count; ++j) {
            z[l][u].push_back(pass.z(l)[u * block.columns + j]);
            a[l][u].push_back(pass.a(l)[u * block.columns + j]);
            d[l][u].push_back(pass.d(l)[u * block.columns + j]);
          }
        }
      }
    }
    for (double& sum : gradient) {
      sum /= static_cast<double>(samples.count());
    }
  }
};

float slope_of(const Network& network, const Layer& layer, std::size_t u, float z) {
  Activation activation = layer.activation;
  if (layer.learns_slopes()) {
    activation.parameter = slopes_in(network.parameters(), layer)(u);
  }
  return derivative_at(activation, z);
}

float deviation(double sum, double squares, double count) {
  return static_cast<float>(std::sqrt(std::max(0.0, squares - sum * (sum / count)) / count));
}

}  // namespace

TEST_CASE("loops: vital signs of layers and units") {
  Trainer trainer = trained();
  const Network& network = trainer.network();
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const Everything all(trainer);
  const double samples = static_cast<double>(trainer.train_samples().count());
  REQUIRE(trainer.train_samples().block_count() == 3);
  std::size_t unit = 0;
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    CAPTURE(l);
    const Layer& layer = network.layer(l);
    const ActivationEntry& entry = *layer.activation.entry;
    const float limit = flat_limits(network)(l);
    double layer_a = 0;
    double layer_a_squares = 0;
    double layer_d_squares = 0;
    double zero_values = 0;
    double flat = 0;
    float dead = 0;
    float always = 0;
    for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
      CAPTURE(u);
      double sum = 0;
      double squares = 0;
      double d_squares = 0;
      double active = 0;
      for (std::size_t j = 0; j < all.a[l][u].size(); ++j) {
        const auto a = static_cast<double>(all.a[l][u][j]);
        const auto d = static_cast<double>(all.d[l][u][j]);
        sum += a;
        squares += a * a;
        d_squares += d * d;
        zero_values += a == 0 ? 1 : 0;
        const float slope = std::fabs(slope_of(network, layer, u, all.z[l][u][j]));
        flat += slope == 0 || (!entry.piecewise_linear && slope < limit) ? 1 : 0;
        active += slope != 0 && (entry.piecewise_linear || slope >= limit) ? 1 : 0;
      }
      layer_a += sum;
      layer_a_squares += squares;
      layer_d_squares += d_squares;
      const bool is_dead = active == 0;
      const bool is_on = can_switch_off(layer.activation) && active == samples;
      dead += is_dead ? 1 : 0;
      always += is_on ? 1 : 0;
      CHECK(vitals.units(unit, unit_active) == static_cast<float>(active / samples));
      CHECK(vitals.units(unit, unit_mean) == static_cast<float>(sum / samples));
      CHECK(vitals.units(unit, unit_deviation) == deviation(sum, squares, samples));
      CHECK(vitals.units(unit, unit_gradient) ==
            static_cast<float>(std::sqrt(d_squares / samples)));
      CHECK(vitals.units(unit, unit_state) == (is_dead ? 1.0F : is_on ? 2.0F : 0.0F));
    }
    const double count = samples * static_cast<double>(layer.units);
    CHECK(vitals.layers(l, layer_mean) == static_cast<float>(layer_a / count));
    CHECK(vitals.layers(l, layer_deviation) == deviation(layer_a, layer_a_squares, count));
    CHECK(vitals.layers(l, layer_sparsity) == static_cast<float>(zero_values / count));
    CHECK(vitals.layers(l, layer_dead) == dead);
    CHECK(vitals.layers(l, layer_always_on) == always);
    CHECK(vitals.layers(l, layer_saturated) == static_cast<float>(flat / count));
    CHECK(vitals.layers(l, layer_gradient) ==
          static_cast<float>(std::sqrt(layer_d_squares / count)));
    if (l + 1 < network.layer_count()) {
      CHECK(vitals.layers(l, layer_gradient_factor) ==
            vitals.layers(l, layer_gradient) / vitals.layers(l + 1, layer_gradient));
    } else {
      CHECK(std::isnan(vitals.layers(l, layer_gradient_factor)));
    }
  }
}

TEST_CASE("loops: weights, their last update and their gradient") {
  Trainer trainer = trained();
  const Network& network = trainer.network();
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const Everything all(trainer);
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    CAPTURE(l);
    const Layer& layer = network.layer(l);
    double weight_squares = 0;
    double update_squares = 0;
    double gradient_squares = 0;
    for (std::size_t i = layer.weights; i < layer.weights + layer.units * layer.inputs; ++i) {
      const auto weight = static_cast<double>(network.parameters()(i));
      const double update = weight - static_cast<double>(trainer.before_last_step()(i));
      weight_squares += weight * weight;
      update_squares += update * update;
      gradient_squares += all.gradient[i] * all.gradient[i];
    }
    const auto count = static_cast<double>(layer.units * layer.inputs);
    const double weight_rms = std::sqrt(weight_squares / count);
    CHECK(vitals.layers(l, layer_weight_rms) == static_cast<float>(weight_rms));
    CHECK(vitals.layers(l, layer_weight_gradient) ==
          static_cast<float>(std::sqrt(gradient_squares / count)));
    CHECK(vitals.layers(l, layer_update_ratio) ==
          playground::log(static_cast<float>(std::sqrt(update_squares / count) / weight_rms)) *
              0.43429448190325182765F);
  }
  for (std::size_t i = 0; i < all.gradient.size(); ++i) {
    CHECK(vitals.gradient(i) == static_cast<float>(all.gradient[i]));
  }
}

TEST_CASE("loops: histograms") {
  Trainer trainer = trained();
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const Everything all(trainer);
  // Bins that are wide enough for rounding at their edges not to matter are counted exactly.
  for (std::size_t l = 0; l < trainer.network().layer_count(); ++l) {
    CAPTURE(l);
    std::vector<float> z_counts(z_bins + 2);
    std::vector<float> d_counts(gradient_bins + 2);
    float values = 0;
    for (std::size_t u = 0; u < all.z[l].size(); ++u) {
      for (std::size_t j = 0; j < all.z[l][u].size(); ++j) {
        const float place = std::floor((all.z[l][u][j] + 6) * 8 + 1);
        z_counts[static_cast<std::size_t>(std::clamp(place, 0.0F, 97.0F))] += 1;
        const float decade = playground::log(std::fabs(all.d[l][u][j])) * 0.43429448190325182765F;
        const float d_place = std::floor((decade + 8) * 4 + 1);
        d_counts[static_cast<std::size_t>(std::clamp(d_place, 0.0F, 37.0F))] += 1;
        values += 1;
      }
    }
    for (std::size_t bin = 0; bin < z_bins + 2; ++bin) {
      CHECK(vitals.z_histogram(l, bin) == z_counts[bin] / values);
    }
    for (std::size_t bin = 0; bin < gradient_bins + 2; ++bin) {
      CHECK(vitals.gradient_histogram(l, bin) ==
            doctest::Approx(d_counts[bin] / values).epsilon(1e-3));
    }
  }
}

TEST_CASE("loops: maps, outputs and predictions, value by value") {
  Trainer trainer = trained();
  const Network& network = trainer.network();
  const std::size_t last = network.layer_count() - 1;
  constexpr std::size_t side = 23;
  Surface surface;
  const Tensor<float, 3> units = surface.units(trainer, side);
  const Tensor<float, 3> output = surface.output(trainer, side);
  const Tensor<float, 3> corners = surface.pre_activations(trainer, side - 1);
  Pass pass(network, lane_count);
  const auto probe = [&](float x1, float x2) {
    std::vector<float> columns;
    for (const float value : {x1, x2, x1 * x2}) {
      columns.insert(columns.end(), lane_count, value);
    }
    forward(network, columns.data(), lane_count, pass);
    return columns;
  };
  const float cell = 6.0F / static_cast<float>(side);
  const float corner_cell = 6.0F / static_cast<float>(side - 1);
  for (std::size_t i = 0; i < side; ++i) {
    for (std::size_t j = 0; j < side; ++j) {
      const auto column = static_cast<float>(j);
      const auto row = static_cast<float>(i);
      const std::vector<float> input = probe((column + 0.5F) * cell - 3, 3 - (row + 0.5F) * cell);
      std::size_t map = 0;
      for (std::size_t f = 0; f < 3; ++f) {
        CHECK(units(map++, i, j) == input[f * lane_count]);
      }
      for (std::size_t l = 0; l <= last; ++l) {
        for (std::size_t u = 0; u < network.layer(l).units; ++u) {
          CHECK(units(map++, i, j) == pass.a(l)[u * lane_count]);
        }
      }
      shown_output(trainer.loss(), trainer.dataset().task, 3, lane_count, pass.z(last),
                   pass.a(last));
      for (std::size_t o = 0; o < 3; ++o) {
        CHECK(output(o, i, j) == pass.a(last)[o * lane_count]);
      }
      probe(column * corner_cell - 3, 3 - row * corner_cell);
      map = 0;
      for (std::size_t l = 0; l <= last; ++l) {
        for (std::size_t u = 0; u < network.layer(l).units; ++u) {
          CHECK(corners(map++, i, j) == pass.z(l)[u * lane_count]);
        }
      }
    }
  }
  const Matrix said = predictions(trainer);
  const Dataset& data = trainer.dataset();
  for (std::size_t i = 0; i < data.count; ++i) {
    probe(data.x[2 * i], data.x[2 * i + 1]);
    shown_output(trainer.loss(), data.task, 3, lane_count, pass.z(last), pass.a(last));
    for (std::size_t o = 0; o < 3; ++o) {
      CHECK(said(i, o) == pass.a(last)[o * lane_count]);
    }
  }
}

TEST_CASE("loops: curves, and the gradient of a sample's activations") {
  Trainer trainer = trained();
  const Network& network = trainer.network();
  Observer observer;
  const Tensor<float, 3>& curves = observer.curves(trainer);
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    const Activation activation = effective_activation(network, network.layer(l));
    for (std::size_t i = 0; i < curve_points; ++i) {
      const float z = -6 + static_cast<float>(i) / 16;
      CHECK(curves(l, 0, i) == value_at(activation, z));
      CHECK(curves(l, 1, i) == derivative_at(activation, z));
    }
  }
  const Trace trace = trace_sample(trainer, 11);
  std::size_t first = 0;
  for (std::size_t l = 0; l + 1 < network.layer_count(); ++l) {
    const Layer& above = network.layer(l + 1);
    double squares = 0;
    for (std::size_t u = 0; u < above.inputs; ++u) {
      float gradient = 0;
      for (std::size_t k = 0; k < above.units; ++k) {
        gradient += network.parameters()(above.weights + k * above.inputs + u) *
                    trace.gradient_z(first + above.inputs + k);
      }
      CHECK(trace.gradient_a(first + u) == gradient);
      squares += static_cast<double>(gradient) * static_cast<double>(gradient);
    }
    CHECK(trace.ledger[l].gradient_a == std::sqrt(squares / static_cast<double>(above.inputs)));
    first += above.inputs;
  }
}
