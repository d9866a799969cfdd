// See trace.h.
#include "measure/trace.h"

#include <algorithm>

#include "data/features.h"
#include "measure/unit_state.h"
#include "numerics/expressions.h"
#include "numerics/lanes.h"

namespace playground {
namespace {

// The first unit of each layer, counted through all of them (layers).
Tensor<std::size_t, 1> first_units(const Network& network) {
  Tensor<std::size_t, 1> first({network.layer_count()}, 0);
  for (std::size_t l = 1; l < first.size(); ++l) {
    first(l) = first(l - 1) + network.layer(l - 1).units;
  }
  return first;
}

// The sample's column, the first of `rows` (units × columns), as the units from `first` on of `to`.
void put_column(const MatrixView& rows, std::size_t first, Vector& to) {
  for (std::size_t u = 0; u < rows.shape(0); ++u) {
    to(first + u) = rows(u, 0);
  }
}

double quotient(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : 0;
}

float magnitude(float value) { return value < 0 ? -value : value; }

void fill_ledger(const Network& network, Trace& trace) {
  trace.ledger.assign(network.layer_count(), {0, 0, 1, 1});
  const Tensor<std::size_t, 1> first = first_units(network);
  for (std::size_t l = network.layer_count(); l-- > 0;) {
    const std::size_t units = network.layer(l).units;
    LedgerEntry& entry = trace.ledger[l];
    entry.gradient_a = root_mean_square(part(trace.gradient_a, first(l), units));
    entry.gradient_z = root_mean_square(part(trace.gradient_z, first(l), units));
    if (l + 1 < network.layer_count()) {
      entry.weights = quotient(entry.gradient_a, trace.ledger[l + 1].gradient_z);
      entry.slope = quotient(entry.gradient_z, entry.gradient_a);
    }
  }
}

}  // namespace

Trace trace_point(const Trainer& trainer, std::span<const float> values, float target) {
  const Network& network = trainer.network();
  const Task task = trainer.dataset().task;
  const std::size_t last = network.layer_count() - 1;
  Dataset point;
  point.inputs = values.size();
  point.count = 1;
  point.x.assign(values.begin(), values.end());

  const std::vector<float> features = feature_rows(point, trainer.experiment().features);
  Trace trace;
  trace.input = as_vector(features.data(), features.size());
  for (Vector* const each :
       {&trace.z, &trace.a, &trace.slope, &trace.gradient_a, &trace.gradient_z}) {
    *each = zeros(network.unit_count());
  }
  trace.target = target;
  trace.gradient = zeros(network.parameters().size());
  const Samples sample(network.inputs(), 1, features.data(), {target});
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

  const Tensor<std::size_t, 1> first = first_units(network);
  Vector room;
  for (std::size_t l = 0; l <= last; ++l) {
    const MatrixView z = pass.z(l, lane_count);
    const MatrixView a = pass.a(l, lane_count);
    put_column(z, first(l), trace.z);
    put_column(a, first(l), trace.a);
    put_column(pass.d(l, lane_count), first(l), trace.gradient_z);
    put_column(fill_slopes(network, network.layer(l), z, a, room), first(l), trace.slope);
    if (l < last) {
      Matrix gradient = zeros(network.layer(l).units, lane_count);
      gradient_below(network, l + 1, pass.d(l + 1), lane_count, gradient.data());
      put_column(as_matrix(gradient.data(), gradient.shape(0), gradient.shape(1)), first(l),
                 trace.gradient_a);
    } else {
      put_column(pass.d(l, lane_count), first(l), trace.gradient_a);
    }
  }
  fill_ledger(network, trace);
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
  const Network& network = trainer.network();
  const std::size_t last = network.layer_count() - 1;
  const Tensor<std::size_t, 1> first = first_units(network);
  // Strength of the strongest way to each unit, and the unit of the layer above on it (units).
  Vector strength = zeros(network.unit_count());
  Tensor<std::size_t, 1> from({network.unit_count()}, 0);
  for (std::size_t u = first(last); u < strength.size(); ++u) {
    strength(u) = magnitude(trace.gradient_z(u));
  }
  for (std::size_t l = last; l-- > layer;) {
    const Layer& above = network.layer(l + 1);
    for (std::size_t u = 0; u < network.layer(l).units; ++u) {
      float most = -1;
      for (std::size_t k = 0; k < above.units; ++k) {
        const float weight = input_weight(network, above, k, u);
        const float candidate = strength(first(l + 1) + k) * magnitude(weight);
        if (candidate > most) {
          most = candidate;
          from(first(l) + u) = k;
        }
      }
      strength(first(l) + u) = most * magnitude(trace.slope(first(l) + u));
    }
  }
  std::vector<PathStep> path;
  for (std::size_t l = layer; l < last; ++l) {
    const std::size_t next = from(first(l) + unit);
    path.push_back(
        {l, unit, input_weight(network, l + 1, next, unit), trace.slope(first(l) + unit)});
    unit = next;
  }
  path.push_back({last, unit, 1, 1});
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace playground
