// See initializer.h. Variances: Glorot and Bengio 2010 (2 / (inputs + units)), LeCun et al. 1998 (1
// / inputs), He et al. 2015, equation 15 (2 / ((1 + slope²) inputs), slope being that of the
// activation for negative z), Saxe et al. 2014 (orthogonal). An activation of the reader's own gets
// 1 / (E f(z)² inputs), z standard normal, of which He's is the case of rectifiers: the second
// moment of the activations then stays the same from layer to layer.
#include "network/initializer.h"

#include <algorithm>
#include <array>

#include "network/normal_moments.h"
#include "numerics/lanes.h"
#include "numerics/random.h"

namespace playground {
namespace {

constexpr std::array all_initializers{
    InitializerEntry{"auto", Scheme::matched, Distribution::normal},
    InitializerEntry{"he_normal", Scheme::he, Distribution::normal},
    InitializerEntry{"he_uniform", Scheme::he, Distribution::uniform},
    InitializerEntry{"glorot_normal", Scheme::glorot, Distribution::normal},
    InitializerEntry{"glorot_uniform", Scheme::glorot, Distribution::uniform},
    InitializerEntry{"lecun_normal", Scheme::lecun, Distribution::normal},
    InitializerEntry{"lecun_uniform", Scheme::lecun, Distribution::uniform},
    InitializerEntry{"orthogonal", Scheme::orthogonal, Distribution::normal},
    InitializerEntry{"zeros", Scheme::zeros, Distribution::normal},
    // Between -1/2 and 1/2 whatever the layer's size, as beginners do it.
    InitializerEntry{"uniform", Scheme::plain, Distribution::uniform},
};

Scheme scheme_for(Matched matched) {
  switch (matched) {
    case Matched::he:
      return Scheme::he;
    case Matched::lecun:
      return Scheme::lecun;
    case Matched::second_moment:
      return Scheme::second_moment;
    case Matched::glorot:
      break;
  }
  return Scheme::glorot;
}

Scheme scheme_of(const InitializerEntry& initializer, const Activation& activation) {
  return initializer.scheme == Scheme::matched ? scheme_for(activation.entry->matched)
                                               : initializer.scheme;
}

// Of a formula that has straight pieces, its slope far on the left.
float negative_slope(const Activation& activation) {
  const ActivationEntry& entry = *activation.entry;
  if (entry.own != nullptr) {
    return entry.piecewise_linear ? derivative_at(activation, -64) : 0.0F;
  }
  return entry.negative_slope == nullptr ? 0.0F : entry.negative_slope(activation.parameter);
}

float variance(Scheme scheme, const Activation& activation, float units, float inputs) {
  switch (scheme) {
    case Scheme::he: {
      const float slope = negative_slope(activation);
      return 2.0F / ((1.0F + slope * slope) * inputs);
    }
    case Scheme::glorot:
      return 2.0F / (inputs + units);
    case Scheme::lecun:
      return 1.0F / inputs;
    case Scheme::plain:
      return 1.0F / 12.0F;
    case Scheme::second_moment: {
      const float moment = second_moment(activation);
      return moment > 0 && moment < largest_moment ? 1.0F / (moment * inputs) : 1.0F / inputs;
    }
    default:
      return 1.0F;
  }
}

// Gram-Schmidt, in place: on the rows of `weights`, or on the columns where there are fewer of
// them.
void orthonormalize(MatrixView& weights) {
  const bool by_rows = weights.shape(0) <= weights.shape(1);
  const std::size_t count = weights.shape(by_rows ? 0 : 1);
  const std::size_t length = weights.shape(by_rows ? 1 : 0);
  // Element e of vector v.
  const auto at = [&](std::size_t v, std::size_t e) -> float& {
    return by_rows ? weights(v, e) : weights(e, v);
  };
  for (std::size_t v = 0; v < count; ++v) {
    // A second pass removes what rounding left of the first.
    for (int pass = 0; pass < 2; ++pass) {
      for (std::size_t before = 0; before < v; ++before) {
        float along = 0;
        for (std::size_t e = 0; e < length; ++e) {
          along += at(v, e) * at(before, e);
        }
        for (std::size_t e = 0; e < length; ++e) {
          at(v, e) -= along * at(before, e);
        }
      }
    }
    float squares = 0;
    for (std::size_t e = 0; e < length; ++e) {
      squares += at(v, e) * at(v, e);
    }
    const float norm = square_root(squares);
    for (std::size_t e = 0; e < length; ++e) {
      at(v, e) /= norm;
    }
  }
}

}  // namespace

std::span<const InitializerEntry> initializers() { return all_initializers; }

const InitializerEntry* find_initializer(std::string_view name) {
  const auto found = std::find_if(all_initializers.begin(), all_initializers.end(),
                                  [&](const auto& e) { return e.name == name; });
  return found == all_initializers.end() ? nullptr : &*found;
}

std::string_view matched_initializer(const ActivationEntry& activation) {
  const Scheme scheme = scheme_for(activation.matched);
  const auto found = std::find_if(all_initializers.begin(), all_initializers.end(),
                                  [&](const auto& e) { return e.scheme == scheme; });
  return found == all_initializers.end() ? all_initializers.front().name : found->name;
}

std::optional<float> initial_scale(const InitializerEntry& initializer,
                                   const Activation& activation) {
  const Scheme scheme = scheme_of(initializer, activation);
  if (scheme == Scheme::zeros) {
    return 0.0F;
  }
  if (scheme == Scheme::plain) {
    return std::nullopt;
  }
  // Rows of an orthogonal square are of length 1.
  return square_root(variance(scheme, activation, 1, 1));
}

float weight_variance(const InitializerEntry& initializer, const Activation& activation,
                      std::size_t units, std::size_t inputs) {
  switch (const Scheme scheme = scheme_of(initializer, activation)) {
    case Scheme::zeros:
      return 0;
    // Rows or columns, whichever are fewer, are of length 1.
    case Scheme::orthogonal:
      return 1.0F / static_cast<float>(std::max(units, inputs));
    default:
      return variance(scheme, activation, static_cast<float>(units), static_cast<float>(inputs));
  }
}

void initialize(const InitializerEntry& initializer, float scale, const Activation& activation,
                std::uint32_t seed, std::uint32_t layer, MatrixView weights) {
  const Scheme scheme = scheme_of(initializer, activation);
  if (scheme == Scheme::zeros) {
    weights.fill(0.0F);
    return;
  }
  Random random(seed, "weights", layer);
  const auto draw = [&weights](auto next) {
    std::generate_n(weights.data(), weights.size(), next);
  };
  const float spread =
      square_root(variance(scheme, activation, static_cast<float>(weights.shape(0)),
                           static_cast<float>(weights.shape(1))));
  if (initializer.distribution == Distribution::uniform) {
    // Uniform in ±limit has variance limit² / 3.
    const float limit = scale * spread * square_root(3.0F);
    draw([&] { return random.uniform(-limit, limit); });
  } else if (scheme == Scheme::orthogonal) {
    draw([&] { return random.normal(); });
    orthonormalize(weights);
    std::for_each(weights.data(), weights.data() + weights.size(),
                  [&](float& weight) { weight *= scale; });
  } else {
    draw([&] { return scale * spread * random.normal(); });
  }
}

}  // namespace playground
