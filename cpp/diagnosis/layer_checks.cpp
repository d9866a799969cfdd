// See checks.h.
#include <algorithm>

#include "diagnosis/checks.h"
#include "diagnosis/diagnosis.h"
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
    add("symmetric", Severity::severe, found,
        {{"layer", from_one(found.worst)}, {"units", units(found.worst)}}, {"init=auto", true});
  }
  return found.any;
}

// The step function of the perceptron has slope 0 everywhere. Layers below get no gradient either.
bool Checks::missing_slopes() {
  Concerned found = where([&](std::size_t l) {
    return !layers_[l].learns_slopes() && steepest(layers_[l].activation) == 0 ? from_one(l) : 0;
  });
  if (found.any) {
    found.first = 0;
    add("no_slope", Severity::severe, found, {{"layer", from_one(found.worst)}},
        {activation_change(experiment_, "sigmoid", found.layers)});
  }
  return found.any;
}

bool Checks::dead_units() {
  const auto dead = [&](std::size_t l) {
    return can_switch_off(layers_[l].activation) ? number(l, layer_dead) : 0;
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
  const Severity severity = blocked                            ? Severity::severe
                            : share(found.worst) >= dead_share ? Severity::warning
                                                               : Severity::info;
  // What kills whole layers would do so again: weights that are too large, or one leap.
  const std::string start = blocked ? standard_start() : "";
  const bool leapt = blocked && rate_is_unusual(experiment_);
  add("dead_units", severity, found,
      {{"dead", all_dead},
       {"units", all_units},
       {"layer", from_one(found.worst)},
       {"layerDead", dead(found.worst)},
       {"layerUnits", units(found.worst)}},
      {joined(start.empty() ? activation_change(experiment_, "leaky_relu", found.layers) : start,
              leapt ? lower_rate_change() : ""),
       leapt || !start.empty()});
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
  const std::string start = standard_start();
  const bool clipped = experiment_.clip > 0 && experiment_.clip <= 1;
  add("exploding_gradient", hindering(Severity::warning), found,
      {{"layer", from_one(found.worst)},
       {"ratio", gradient / last},
       {"threshold", exploding_ratio},
       {"gradient", gradient},
       {"lastGradient", last}},
      {!start.empty() ? start
       : clipped      ? lower_rate_change()
                      : "clip=1",
       !start.empty()});
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
  // The activations that are flat on both sides are the ones that shrink gradients.
  const Concerned flat =
      where([&](std::size_t l) { return bounded(layers_[l].activation) ? 1 : 0; });
  std::string net;
  if (flat.any) {
    net = activation_change(experiment_, "relu", flat.layers);
  } else if (standard_start().empty()) {
    net = activation_change(experiment_, "leaky_relu", ~LayerSet{0});
  }
  const double gradient = number(found.worst, layer_gradient);
  add("vanishing_gradient", hindering(Severity::warning), found,
      {{"layer", from_one(found.worst)},
       {"ratio", gradient / last},
       {"threshold", vanishing_ratio},
       {"gradient", gradient},
       {"lastGradient", last},
       {"steepest", static_cast<double>(steepest(layers_[found.worst].activation))}},
      {joined(net, "init=auto"), true});
}

void Checks::saturation() {
  const Concerned found = where([&](std::size_t l) {
    const double share = number(l, layer_saturated);
    return bounded(layers_[l].activation) && share >= saturated_share ? share : 0;
  });
  if (!found.any) {
    return;
  }
  std::string remedy = standard_start();
  if (remedy.empty()) {
    remedy = rate_is_unusual(experiment_) ? lower_rate_change()
                                          : activation_change(experiment_, "relu", found.layers);
  }
  add("saturated", hindering(Severity::info), found,
      {{"layer", from_one(found.worst)},
       {"share", number(found.worst, layer_saturated)},
       {"threshold", saturated_share}},
      {remedy, true});
}

void Checks::always_on() {
  const Concerned found =
      where([&](std::size_t l) { return number(l, layer_always_on) == units(l) ? units(l) : 0; });
  if (found.any) {
    add("always_on", Severity::info, found,
        {{"layer", from_one(found.worst)}, {"units", units(found.worst)}}, {});
  }
}

}  // namespace playground
