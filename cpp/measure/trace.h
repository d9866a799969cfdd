// One sample's way through the network and back: every number of the forward pass, every gradient,
// and the ledger of the chain rule that says where the gradient was lost.
//
// Units are counted through all layers, the output layer last. All gradients are those of this
// sample's own loss, without penalties.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

// How the gradient gets from one layer to the next towards the input. With rms_z(l) and rms_a(l)
// the root mean squares over the layer's units of dL/dz and dL/da,
//   weights(l) = rms_a(l) / rms_z(l + 1)   what multiplying by the transposed weights does,
//   slope(l)   = rms_z(l) / rms_a(l)       what multiplying by f'(z) does,
// so that rms_z(l) = rms_z(output) times the product of both factors over the layers from l up to
// the last hidden one. A factor is 0 where its denominator is. Output layer: both factors are 1.
struct LedgerEntry {
  double gradient_a;
  double gradient_z;
  double weights;
  double slope;
};

// A step of a path from the output down to a unit. The product of the output's dL/dz and of
// `weight` and `slope` of all steps below is what this path alone contributes to dL/dz of its last
// unit.
struct PathStep {
  std::size_t layer;
  std::size_t unit;  // within the layer
  float weight;      // between this unit and that of the step before; 1 for the output
  float slope;       // f'(z) of this unit; 1 for the output
};

struct Trace {
  Vector input;       // features
  Vector z;           // units, as are the next four
  Vector a;           //
  Vector slope;       // f'(z)
  Vector gradient_a;  // dL/da; that of the output layer equals dL/dz
  Vector gradient_z;  // dL/dz
  Vector gradient;    // parameters: dL/d(parameter), laid out like network().parameters()
  float target = 0;
  double loss = 0;
  std::vector<LedgerEntry> ledger;  // layers
};

// The sample at `index` of trainer.dataset().
Trace trace_sample(const Trainer& trainer, std::size_t index);

// A point that need not be in the data, with the values of one sample (coordinates in the plane)
// and a target as Dataset::y has it.
Trace trace_point(const Trainer& trainer, std::span<const float> values, float target);

// Position in `ledger` of the smallest factor, and whether it is that of the slope. Without hidden
// layers the position is 0.
struct SmallestFactor {
  std::size_t layer;
  bool slope;
};
SmallestFactor smallest_factor(const Trace& trace);

// The path from an output to `unit` of `layer` whose contribution is largest in absolute value,
// from the output down.
std::vector<PathStep> strongest_path(const Trainer& trainer, const Trace& trace, std::size_t layer,
                                     std::size_t unit);

}  // namespace playground
