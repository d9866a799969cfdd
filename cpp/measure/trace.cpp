// See trace.h.
#include "measure/trace.h"

#include <algorithm>
#include <cmath>

#include "data/features.h"
#include "measure/unit_state.h"
#include "numerics/lanes.h"
#include "numerics/products.h"

namespace playground {
namespace {

// The first of each group of lanes: one sample's column.
void append_column(const float* rows, std::size_t count, std::vector<float>& to) {
  for (std::size_t u = 0; u < count; ++u) {
    to.push_back(rows[u * lane_count]);
  }
}

double root_mean_square(const float* values, std::size_t count) {
  double squares = 0;
  for (std::size_t u = 0; u < count; ++u) {
    squares += static_cast<double>(values[u]) * static_cast<double>(values[u]);
  }
  return std::sqrt(squares / static_cast<double>(count));
}

double quotient(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : 0;
}

float magnitude(float value) { return value < 0 ? -value : value; }

void fill_ledger(std::span<const Layer> layers, Trace& trace) {
  trace.ledger.resize(layers.size(), {0, 0, 1, 1});
  std::size_t first = trace.z.size();
  for (std::size_t l = layers.size(); l-- > 0;) {
    first -= layers[l].units;
    LedgerEntry& entry = trace.ledger[l];
    entry.gradient_a = root_mean_square(trace.gradient_a.data() + first, layers[l].units);
    entry.gradient_z = root_mean_square(trace.gradient_z.data() + first, layers[l].units);
    if (l + 1 < layers.size()) {
      entry.weights = quotient(entry.gradient_a, trace.ledger[l + 1].gradient_z);
      entry.slope = quotient(entry.gradient_z, entry.gradient_a);
    }
  }
}

}  // namespace

Trace trace_point(const Trainer& trainer, std::span<const float> values, float target) {
  const Network& network = trainer.network();
  const auto layers = network.layers();
  const Task task = trainer.dataset().task;
  const std::size_t last = layers.size() - 1;
  Dataset point;
  point.inputs = values.size();
  point.count = 1;
  point.x.assign(values.begin(), values.end());

  Trace trace;
  trace.input = feature_rows(point, trainer.experiment().features);
  trace.target = target;
  trace.gradient = zeros(network.parameters().size());
  const Samples sample(network.inputs(), 1, trace.input.data(), {target});
  const Samples::Block block = sample.block(0);
  Pass pass(network, lane_count);
  forward(network, block.input, lane_count, pass);
  loss_gradient(trainer.loss(), task, network.outputs(), lane_count, 1, pass.z(last), block.targets,
                1, pass.d(last));
  backward(network, block.input, lane_count, pass, trace.gradient);
  LossSum sum;
  add_loss(trainer.loss(), task, network.outputs(), lane_count, 1, pass.z(last), block.targets,
           sum);
  trace.loss = sum.loss;

  std::vector<float> slopes;
  std::vector<float> gradient_a;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const std::size_t units = layers[l].units;
    append_column(pass.z(l), units, trace.z);
    append_column(pass.a(l), units, trace.a);
    append_column(pass.d(l), units, trace.gradient_z);
    fill_slopes(network, layers[l], lane_count, pass.z(l), pass.a(l), slopes);
    append_column(slopes.data(), units, trace.slope);
    gradient_a.assign(pass.d(l), pass.d(l) + units * lane_count);
    if (l < last) {
      const Layer& above = layers[l + 1];
      multiply_back(above.units, units, lane_count, network.parameters().data() + above.weights,
                    pass.d(l + 1), gradient_a.data(), Finish::none, pass.a(l));
    }
    append_column(gradient_a.data(), units, trace.gradient_a);
  }
  fill_ledger(layers, trace);
  return trace;
}

Trace trace_sample(const Trainer& trainer, std::size_t index) {
  const Dataset& dataset = trainer.dataset();
  return trace_point(trainer, {dataset.x.data() + index * dataset.inputs, dataset.inputs},
                     dataset.y[index]);
}

SmallestFactor smallest_factor(const Trace& trace) {
  SmallestFactor smallest{0, false};
  double least = 0;
  for (std::size_t l = trace.ledger.size() - 1; l-- > 0;) {
    for (const bool slope : {false, true}) {
      const double factor = slope ? trace.ledger[l].slope : trace.ledger[l].weights;
      if (l + 2 == trace.ledger.size() && !slope) {
        least = factor;
        smallest = {l, slope};
      } else if (factor < least) {
        least = factor;
        smallest = {l, slope};
      }
    }
  }
  return smallest;
}

// Works down from the output: of all ways to a unit only the strongest can be part of the strongest
// way further down.
std::vector<PathStep> strongest_path(const Trainer& trainer, const Trace& trace, std::size_t layer,
                                     std::size_t unit) {
  const auto layers = trainer.network().layers();
  const float* const parameters = trainer.network().parameters().data();
  std::vector<std::size_t> first(layers.size(), 0);
  for (std::size_t l = 1; l < layers.size(); ++l) {
    first[l] = first[l - 1] + layers[l - 1].units;
  }
  // Strength of the strongest way to each unit, and the unit of the layer above on it.
  std::vector<float> strength(trace.z.size());
  std::vector<std::size_t> from(trace.z.size());
  const std::size_t last = layers.size() - 1;
  for (std::size_t u = 0; u < layers[last].units; ++u) {
    strength[first[last] + u] = magnitude(trace.gradient_z[first[last] + u]);
  }
  for (std::size_t l = last; l-- > layer;) {
    const Layer& above = layers[l + 1];
    for (std::size_t u = 0; u < layers[l].units; ++u) {
      float most = -1;
      for (std::size_t k = 0; k < above.units; ++k) {
        const float weight = parameters[above.weights + k * above.inputs + u];
        const float candidate = strength[first[l + 1] + k] * magnitude(weight);
        if (candidate > most) {
          most = candidate;
          from[first[l] + u] = k;
        }
      }
      strength[first[l] + u] = most * magnitude(trace.slope[first[l] + u]);
    }
  }
  std::vector<PathStep> path;
  for (std::size_t l = layer; l < last; ++l) {
    const Layer& above = layers[l + 1];
    const std::size_t next = from[first[l] + unit];
    path.push_back({l, unit, parameters[above.weights + next * above.inputs + unit],
                    trace.slope[first[l] + unit]});
    unit = next;
  }
  path.push_back({last, unit, 1, 1});
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace playground
