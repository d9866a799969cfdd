// See expected_layers.h.
#include "study/theory/expected_layers.h"

#include <algorithm>
#include <cmath>

#include "measure/vitals.h"
#include "study/theory/normal_mean.h"

namespace playground {
namespace {

// Of the weights of a layer over so many inputs.
double drawn_variance(const Experiment& experiment, const LayerPlan& layer, std::size_t inputs) {
  const auto scale = static_cast<double>(experiment.initializer_scale);
  return scale * scale *
         static_cast<double>(
             weight_variance(*experiment.initializer, layer.activation, layer.units, inputs));
}

double spread_about(double mean, double square) {
  const double variance = square - mean * mean;
  return std::sqrt(variance > 0 ? variance : 0);
}

}  // namespace

std::vector<double> input_squares(const Samples& samples) {
  std::vector<double> squares;
  for (std::size_t b = 0; b < samples.block_count() && squares.size() < probe_samples; ++b) {
    const Samples::Block block = samples.block(b);
    for (std::size_t j = 0; j < block.count; ++j) {
      double sum = 0;
      for (std::size_t i = 0; i < samples.features(); ++i) {
        const auto x = static_cast<double>(block.input[i * block.columns + j]);
        sum += x * x;
      }
      squares.push_back(sum / static_cast<double>(samples.features()));
    }
  }
  return squares;
}

std::vector<ExpectedLayer> expected_layers(const Experiment& experiment,
                                           std::span<const double> squares) {
  const std::vector<LayerPlan> plan = all_layers(experiment);
  const auto samples = static_cast<double>(squares.size());
  std::vector<ExpectedLayer> layers(plan.size(), ExpectedLayer{});
  std::vector<double> below(squares.begin(), squares.end());
  // Of each layer and sample: E f'(√q z)² times what the gradient is multiplied by on its way from
  // the layer above.
  std::vector<std::vector<double>> passed(plan.size());
  std::size_t inputs = input_count(experiment);
  for (std::size_t l = 0; l < plan.size(); ++l) {
    const NormalMean normal(plan[l].activation);
    const double gain = static_cast<double>(inputs) * drawn_variance(experiment, plan[l], inputs);
    const double back = l + 1 < plan.size()
                            ? static_cast<double>(plan[l + 1].units) *
                                  drawn_variance(experiment, plan[l + 1], plan[l].units)
                            : 1;
    for (double& square : below) {
      const double variance = gain * square;
      const NormalMoments moments = normal.of(variance);
      square = moments.square;
      passed[l].push_back(moments.slope_square * back);
      layers[l].variance += variance / samples;
      layers[l].mean += moments.mean / samples;
      layers[l].square += moments.square / samples;
    }
    layers[l].deviation = spread_about(layers[l].mean, layers[l].square);
    inputs = plan[l].units;
  }
  std::vector<double> gradients(squares.size(), 1.0);
  layers.back().gradient = 1;
  for (std::size_t l = plan.size() - 1; l-- > 0;) {
    double sum = 0;
    for (std::size_t j = 0; j < gradients.size(); ++j) {
      gradients[j] *= passed[l][j];
      sum += gradients[j];
    }
    layers[l].gradient = std::sqrt(sum / samples);
  }
  return layers;
}

std::optional<double> dead_for_one_sample(const Experiment& experiment) {
  const bool rectifies =
      std::all_of(experiment.hidden.begin(), experiment.hidden.end(), [](const LayerPlan& layer) {
        return layer.activation.entry->name == "relu" && layer.kind == &standard_kind();
      });
  const bool draws = !experiment.weights && experiment.initializer->scheme != Scheme::zeros;
  if (!rectifies || !draws || experiment.hidden.empty()) {
    return std::nullopt;
  }
  // As a sum of shares of what is left, which keeps the small ones.
  double dead = 0;
  for (const LayerPlan& layer : experiment.hidden) {
    dead += (1 - dead) * std::ldexp(1.0, -static_cast<int>(layer.units));
  }
  return dead;
}

}  // namespace playground
