// See random_networks.h.
#include "study/theory/random_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "numerics/math.h"
#include "training/trainer.h"

namespace playground {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

}  // namespace

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

std::optional<Band> RandomNetworks::band(const Spread& spread, double least, double most) {
  const double reach = 2 * std::sqrt(spread.squares / (spread.count - 1));
  if (spread.count < 2 || !std::isfinite(reach)) {
    return std::nullopt;
  }
  return Band{std::max(least, spread.mean - reach), spread.mean,
              std::min(most, spread.mean + reach)};
}

std::optional<Band> RandomNetworks::mean(std::size_t l) const {
  // The output layer is linear.
  const bool hidden = l < experiment_.hidden.size();
  const Activation activation = hidden ? experiment_.hidden[l].activation : Activation{};
  return band(layers_[l].mean, hidden ? static_cast<double>(lowest(activation)) : -unbounded,
              hidden ? static_cast<double>(highest(activation)) : unbounded);
}

std::optional<Band> RandomNetworks::deviation(std::size_t l) const {
  return band(layers_[l].deviation, 0, unbounded);
}

std::optional<Band> RandomNetworks::gradient(std::size_t l) const {
  const auto power = [](double x) { return static_cast<double>(exp(static_cast<float>(x))); };
  const std::optional<Band> of_log = band(layers_[l].log_gradient, -unbounded, unbounded);
  return of_log
             ? std::optional(Band{power(of_log->low), power(of_log->middle), power(of_log->high)})
             : std::nullopt;
}

double RandomNetworks::gradient_rms(std::size_t l) const {
  return std::sqrt(layers_[l].gradient_squares / static_cast<double>(measured_));
}

}  // namespace playground
