// See optimizer.h. Conventions: momentum and nesterov as in PyTorch (v = m v + g; the step is v, or
// g + m v); adagrad from Duchi et al. 2011; rmsprop from Tieleman and Hinton 2012, epsilon outside
// the root as in PyTorch; adam from Kingma and Ba 2015, algorithm 1; adamw from Loshchilov and
// Hutter 2019, decay scaled by the learning rate.
#include "network/optimizer.h"

#include <algorithm>

#include "numerics/lanes.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr float epsilon = 1e-8F;

// The first `count` lanes in memory, one to three; the others are 0, and are not written.
[[gnu::noinline]] Lanes load_some(const float* from, std::size_t count) {
  Lanes value = splat(0.0F);
  value[0] = from[0];
  if (count > 1) {
    value[1] = from[1];
  }
  if (count > 2) {
    value[2] = from[2];
  }
  return value;
}

[[gnu::noinline]] void store_some(float* to, Lanes value, std::size_t count) {
  to[0] = value[0];
  if (count > 1) {
    to[1] = value[1];
  }
  if (count > 2) {
    to[2] = value[2];
  }
}

// Calls update(i, get, put) for four neighbouring floats of each array at a time, then once for the
// last few.
template <class Update>
void for_all(std::size_t count, Update update) {
  std::size_t i = 0;
  for (; i + lane_count <= count; i += lane_count) {
    update(i, load, store);
  }
  if (const std::size_t left = count - i; left > 0) {
    update(
        i, [left](const float* from) { return load_some(from, left); },
        [left](float* to, Lanes value) { store_some(to, value, left); });
  }
}

// The commonest, and so short that the calls of for_all would show.
void sgd(const OptimizerStep& s) {
  const Lanes rate = splat(s.learning_rate);
  std::size_t i = 0;
  for (; i + lane_count <= s.count; i += lane_count) {
    store(s.parameters + i, load(s.parameters + i) - rate * load(s.gradient + i));
  }
  for (; i < s.count; ++i) {
    s.parameters[i] -= s.learning_rate * s.gradient[i];
  }
}

template <bool Nesterov>
void momentum(const OptimizerStep& s) {
  const Lanes rate = splat(s.learning_rate);
  const Lanes keep = splat(s.settings[0]);
  for_all(s.count, [&](std::size_t i, auto get, auto put) {
    const Lanes g = get(s.gradient + i);
    const Lanes velocity = keep * get(s.first + i) + g;
    put(s.first + i, velocity);
    put(s.parameters + i,
        get(s.parameters + i) - rate * (Nesterov ? g + keep * velocity : velocity));
  });
}

void adagrad(const OptimizerStep& s) {
  const Lanes rate = splat(s.learning_rate);
  for_all(s.count, [&](std::size_t i, auto get, auto put) {
    const Lanes g = get(s.gradient + i);
    const Lanes squares = get(s.first + i) + g * g;
    put(s.first + i, squares);
    put(s.parameters + i,
        get(s.parameters + i) - rate * g / (square_root(squares) + splat(epsilon)));
  });
}

void rmsprop(const OptimizerStep& s) {
  const Lanes rate = splat(s.learning_rate);
  const Lanes keep = splat(s.settings[0]);
  const Lanes take = splat(1.0F - s.settings[0]);
  for_all(s.count, [&](std::size_t i, auto get, auto put) {
    const Lanes g = get(s.gradient + i);
    const Lanes squares = keep * get(s.first + i) + take * g * g;
    put(s.first + i, squares);
    put(s.parameters + i,
        get(s.parameters + i) - rate * g / (square_root(squares) + splat(epsilon)));
  });
}

// `beta` points at beta1 and beta2; `decay` is 0 for plain adam.
void adam_with(const OptimizerStep& s, const float* beta, float decay) {
  const Lanes rate = splat(s.learning_rate);
  const Lanes keep1 = splat(beta[0]);
  const Lanes take1 = splat(1.0F - beta[0]);
  const Lanes keep2 = splat(beta[1]);
  const Lanes take2 = splat(1.0F - beta[1]);
  const Lanes unbias1 = splat(1.0F / s.first_correction);
  const Lanes unbias2 = splat(1.0F / s.second_correction);
  const Lanes shrink = splat(s.learning_rate * decay);
  for_all(s.count, [&](std::size_t i, auto get, auto put) {
    const Lanes g = get(s.gradient + i);
    const Lanes mean = keep1 * get(s.first + i) + take1 * g;
    const Lanes square = keep2 * get(s.second + i) + take2 * g * g;
    put(s.first + i, mean);
    put(s.second + i, square);
    Lanes w = get(s.parameters + i);
    if (decay != 0) {
      w = w - shrink * get(s.decayed + i) * w;
    }
    put(s.parameters + i,
        w - rate * (mean * unbias1) / (square_root(square * unbias2) + splat(epsilon)));
  });
}

void adam(const OptimizerStep& s) { adam_with(s, s.settings, 0); }
void adamw(const OptimizerStep& s) { adam_with(s, s.settings + 1, s.settings[0]); }

constexpr float almost_one = 0.9999999F;
constexpr std::array momentum_parameters{Parameter{.name = "momentum", .standard = 0.9F, .max = 1}};
constexpr std::array rmsprop_parameters{
    Parameter{.name = "decay", .standard = 0.9F, .max = almost_one}};
constexpr std::array adam_parameters{
    Parameter{.name = "beta1", .standard = 0.9F, .max = almost_one},
    Parameter{.name = "beta2", .standard = 0.999F, .max = almost_one},
};
constexpr std::array adamw_parameters{
    Parameter{.name = "weight decay", .standard = 0.01F, .max = 1},
    Parameter{.name = "beta1", .standard = 0.9F, .max = almost_one},
    Parameter{.name = "beta2", .standard = 0.999F, .max = almost_one},
};
static_assert(adamw_parameters.size() <= max_optimizer_parameters);

constexpr std::array all_optimizers{
    OptimizerEntry{"sgd", {}, 0, -1, -1, sgd},
    OptimizerEntry{"momentum", momentum_parameters, 1, -1, -1, momentum<false>},
    OptimizerEntry{"nesterov", momentum_parameters, 1, -1, -1, momentum<true>},
    OptimizerEntry{"adagrad", {}, 1, -1, -1, adagrad},
    OptimizerEntry{"rmsprop", rmsprop_parameters, 1, -1, -1, rmsprop},
    OptimizerEntry{"adam", adam_parameters, 2, 0, 1, adam},
    OptimizerEntry{"adamw", adamw_parameters, 2, 1, 2, adamw},
};

// Advances beta^t and returns 1 - beta^t; 1 where the optimiser has no such beta.
float correction(int position, const OptimizerChoice& choice, double& power) {
  if (position < 0) {
    return 1;
  }
  power *= static_cast<double>(choice.settings[static_cast<std::size_t>(position)]);
  return static_cast<float>(1.0 - power);
}

}  // namespace

std::span<const OptimizerEntry> optimizers() { return all_optimizers; }

const OptimizerEntry* find_optimizer(std::string_view name) {
  const auto found = std::find_if(all_optimizers.begin(), all_optimizers.end(),
                                  [&](const auto& e) { return e.name == name; });
  return found == all_optimizers.end() ? nullptr : &*found;
}

OptimizerChoice standard(const OptimizerEntry& entry) {
  OptimizerChoice choice{&entry, {}};
  std::transform(entry.parameters.begin(), entry.parameters.end(), choice.settings.begin(),
                 [](const Parameter& parameter) { return parameter.standard; });
  return choice;
}

std::string format(const OptimizerChoice& optimizer) {
  const auto parameters = optimizer.entry->parameters;
  std::size_t printed = parameters.size();
  while (printed > 0 && optimizer.settings[printed - 1] == parameters[printed - 1].standard) {
    --printed;
  }
  std::string text(optimizer.entry->name);
  for (std::size_t i = 0; i < printed; ++i) {
    text += ':';
    text += format_number(optimizer.settings[i]);
  }
  return text;
}

Optimizer::Optimizer(const OptimizerChoice& choice, std::size_t parameter_count)
    : choice_(choice),
      first_(zeros(choice.entry->states > 0 ? parameter_count : 0)),
      second_(zeros(choice.entry->states > 1 ? parameter_count : 0)) {}

void Optimizer::step(float learning_rate, const Vector& gradient, const Vector& decayed,
                     Vector& parameters) {
  choice_.entry->update({
      .count = parameters.size(),
      .gradient = gradient.data(),
      .parameters = parameters.data(),
      .first = first_.data(),
      .second = second_.data(),
      .learning_rate = learning_rate,
      .settings = choice_.settings.data(),
      .first_correction = correction(choice_.entry->beta1, choice_, beta1_power_),
      .second_correction = correction(choice_.entry->beta2, choice_, beta2_power_),
      .decayed = decayed.data(),
  });
}

}  // namespace playground
