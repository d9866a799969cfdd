// See trace.h.
#include "interface/trace.h"

namespace playground {

TraceTold told(const Trainer& trainer, const Trace& trace, int layer, int unit) {
  const SmallestFactor smallest = smallest_factor(trace);
  TraceTold all{.target = trace.target,
                .loss = trace.loss,
                .ledger = trace.ledger,
                .smallest = {smallest.layer, smallest.slope ? "slope" : "weights"},
                .path = {},
                .input = view_of(trace.input),
                .z = view_of(trace.z),
                .a = view_of(trace.a),
                .slope = view_of(trace.slope),
                .gradient_a = view_of(trace.gradient_a),
                .gradient_z = view_of(trace.gradient_z),
                .gradient = view_of(trace.gradient),
                .spread = {}};
  const auto layers = trainer.network().layers();
  const auto l = static_cast<std::size_t>(layer);
  const auto u = static_cast<std::size_t>(unit);
  if (layer >= 0 && l < layers.size() && unit >= 0 && u < layers[l].units) {
    for (const PathStep& step : strongest_path(trainer, trace, l, u)) {
      all.path.push_back({step.layer, step.unit, static_cast<double>(step.weight),
                          static_cast<double>(step.slope)});
    }
  }
  return all;
}

}  // namespace playground
