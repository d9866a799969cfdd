// See checks.h.
#include <algorithm>

#include "diagnosis/checks.h"
#include "measure/unit_state.h"

namespace playground {

// Units with the same weights get the same gradients and stay the same for ever; exact equality is
// the test, because equal numbers stay equal in this engine.
bool Checks::symmetry() {
  const Vector& parameters = trainer_.network().parameters();
  const auto alike = [](const auto& values, std::size_t u) {
    return values.size() == 0 || values(u) == values(0);
  };
  const Concerned found = where([&](std::size_t l) {
    const Layer& layer = layers_[l];
    for (std::size_t u = 1; u < layer.units; ++u) {
      if (!alike(biases_in(parameters, layer), u) || !alike(slopes_in(parameters, layer), u)) {
        return 0.0;
      }
      for (std::size_t k = 0; k < layer.inputs; ++k) {
        if (input_weight(parameters, layer, u, k) != input_weight(parameters, layer, 0, k)) {
          return 0.0;
        }
      }
    }
    return layer.units > 1 ? units(l) : 0.0;
  });
  if (found.any) {
    add("symmetric", hindering(true), found,
        {{"layer", from_one(found.worst)},
         {"units", units(found.worst)},
         {"dropout", static_cast<double>(experiment_.dropout)}},
        fresh_start());
  }
  return found.any && worst() == Severity::severe;
}

// The step function of the perceptron has slope 0 everywhere. Layers below get no gradient either.
bool Checks::missing_slopes() {
  Concerned found = where([&](std::size_t l) { return learnable(l) ? 0 : from_one(l); });
  if (found.any) {
    found.first = 0;
    add("no_slope", hindering(true), found, {{"layer", from_one(found.worst)}}, fresh_start());
  }
  return found.any && worst() == Severity::severe;
}

bool Checks::dead_units() {
  const auto dead = [&](std::size_t l) {
    // Layers without slopes are another trouble.
    return learnable(l) ? number(l, layer_dead) : 0;
  };
  const auto share = [&](std::size_t l) { return dead(l) / units(l); };
  const Concerned found = where(share);
  if (!found.any) {
    return false;
  }
  double all_dead = 0;
  double all_units = 0;
  for (std::size_t l = found.first; l <= found.last; ++l) {
    all_dead += dead(l);
    all_units += units(l);
  }
  const bool blocked = share(found.worst) == 1;
  const bool many = blocked || share(found.worst) >= dead_share;
  const Severity severity = many ? hindering(blocked) : Severity::info;
  // In the first layer nothing else moves a unit that has no gradient: its inputs stay what they
  // are.
  const bool for_good = found.last == 0 && experiment_.optimizer.entry->states == 0 &&
                        experiment_.l1 == 0 && experiment_.l2 == 0 &&
                        trainer_.train_samples().count() <= probe_samples;
  add("dead_units", severity, found,
      {{"dead", all_dead},
       {"samples", static_cast<double>(std::min(trainer_.train_samples().count(), probe_samples))},
       {"forGood", for_good ? 1.0 : 0.0},
       {"units", all_units},
       {"layer", from_one(found.worst)},
       {"layerDead", dead(found.worst)},
       {"layerUnits", units(found.worst)}},
      fresh_start());
  return blocked;
}

void Checks::exploding_gradient() {
  const double last = hidden_ > 0 ? number(hidden_ - 1, layer_gradient) : 0;
  const Concerned found = where([&](std::size_t l) {
    const double gradient = number(l, layer_gradient);
    // No gradient at all is no measure: what is left of one elsewhere has underflowed.
    return last > 0 && gradient > exploding_ratio * last ? gradient : 0;
  });
  if (!found.any) {
    return;
  }
  const double gradient = number(found.worst, layer_gradient);
  // However few samples there are, hardly a run ends worse than with such gradients.
  add("exploding_gradient", hindering(true), found,
      {{"layer", from_one(found.worst)},
       {"ratio", gradient / last},
       {"threshold", exploding_ratio},
       {"gradient", gradient},
       {"lastGradient", last}},
      {start_over_change(experiment_), true});
}

void Checks::vanishing_gradient() {
  const double last = hidden_ > 0 ? number(hidden_ - 1, layer_gradient) : 0;
  const Concerned found = where([&](std::size_t l) {
    const double gradient = number(l, layer_gradient);
    return gradient < vanishing_ratio * last ? 1 - gradient / last : 0;
  });
  if (!found.any) {
    return;
  }
  const double gradient = number(found.worst, layer_gradient);
  add("vanishing_gradient", hindering(gradient < vanished_ratio * last), found,
      {{"layer", from_one(found.worst)},
       {"ratio", gradient / last},
       {"threshold", vanishing_ratio},
       {"gradient", gradient},
       {"lastGradient", last},
       {"lastLayer", from_one(hidden_ - 1)},
       {"steepest", static_cast<double>(steepest(layers_[found.worst].activation))}},
      fresh_start());
}

void Checks::saturation() {
  const Concerned found = where([&](std::size_t l) {
    const double share = number(l, layer_saturated);
    return bounded(layers_[l].activation) && share >= saturated_share ? share : 0;
  });
  if (!found.any) {
    return;
  }
  const double share = number(found.worst, layer_saturated);
  add("saturated", hindering(share >= stuck_saturated_share), found,
      {{"layer", from_one(found.worst)},
       {"share", share},
       {"throughout", number(found.worst, layer_saturated_units)},
       {"units", units(found.worst)},
       {"threshold", saturated_share}},
      fresh_start());
}

void Checks::always_on() {
  const Concerned found =
      where([&](std::size_t l) { return number(l, layer_always_on) == units(l) ? units(l) : 0; });
  if (found.any) {
    add("always_on", Severity::info, found,
        {{"layer", from_one(found.worst)}, {"units", units(found.worst)}});
  }
}

}  // namespace playground
