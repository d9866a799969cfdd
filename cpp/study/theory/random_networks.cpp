// See random_networks.h.
#include "study/theory/random_networks.h"

#include <algorithm>
#include <cmath>

#include "numerics/math.h"
#include "training/trainer.h"

namespace playground {

RandomNetworks::RandomNetworks(const Experiment& experiment)
    : experiment_(experiment), layers_(experiment.hidden.size() + 1) {
  experiment_.weights = {};
}

void RandomNetworks::advance() {
  if (finished()) {
    return;
  }
  ++measured_;
  experiment_.seed = static_cast<std::uint32_t>(measured_);
  Trainer trainer(experiment_);
  const Matrix& numbers = observer_.measure(trainer).layers;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    LayerSpread& layer = layers_[l];
    const float gradient = numbers(l, layer_gradient);
    layer.mean.add(static_cast<double>(numbers(l, layer_mean)));
    layer.deviation.add(static_cast<double>(numbers(l, layer_deviation)));
    layer.gradient_squares += static_cast<double>(gradient) * static_cast<double>(gradient);
    if (gradient == 0) {
      ++layer.without_gradient;
    } else {
      layer.log_gradient.add(static_cast<double>(log(gradient)));
    }
  }
}

void RandomNetworks::Spread::add(double value) {
  count += 1;
  const double difference = value - mean;
  mean += difference / count;
  squares += difference * (value - mean);
}

std::optional<Band> RandomNetworks::band(const Spread& spread) {
  const double reach = 2 * std::sqrt(spread.squares / (spread.count - 1));
  // Nothing that is not finite can be less than itself by a number.
  if (spread.count < 2 || !std::isfinite(reach)) {
    return std::nullopt;
  }
  return Band{spread.mean - reach, spread.mean, spread.mean + reach};
}

std::optional<Band> RandomNetworks::deviation(std::size_t l) const {
  std::optional<Band> of_deviation = band(layers_[l].deviation);
  if (of_deviation) {
    // No deviation is below 0.
    of_deviation->low = std::max(0.0, of_deviation->low);
  }
  return of_deviation;
}

std::optional<Band> RandomNetworks::gradient(std::size_t l) const {
  const std::optional<Band> of_log = band(layers_[l].log_gradient);
  if (!of_log) {
    return std::nullopt;
  }
  const auto power = [](double x) { return static_cast<double>(exp(static_cast<float>(x))); };
  return Band{power(of_log->low), power(of_log->middle), power(of_log->high)};
}

double RandomNetworks::gradient_rms(std::size_t l) const {
  return std::sqrt(layers_[l].gradient_squares / static_cast<double>(measured_));
}

}  // namespace playground
