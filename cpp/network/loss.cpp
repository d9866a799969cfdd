// See loss.h.
#include "network/loss.h"

#include <algorithm>
#include <array>

#include "network/activation.h"
#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {
namespace {

constexpr std::array all_losses{
    LossEntry{"auto", Loss::automatic, true},
    LossEntry{"cross_entropy", Loss::cross_entropy, false},
    LossEntry{"mse", Loss::mean_squared_error, true},
    LossEntry{"huber", Loss::huber, true},
    LossEntry{"hinge", Loss::hinge, false},
};

// Kept out of line where speed is not at stake.
[[gnu::noinline]] Lanes exponential(Lanes x) { return exp(x); }

// The target of output `o` for four samples.
Lanes target(Loss loss, Task task, std::size_t o, Lanes y) {
  if (task != Task::classes) {
    return y;
  }
  const Lanes other = loss == Loss::hinge ? -one_lanes : zero_lanes;
  return select(y == splat(static_cast<float>(o)), one_lanes, other);
}

// Loss of one output, for the losses that treat outputs one by one.
Lanes value_of(Loss loss, Lanes z, Lanes t) {
  switch (loss) {
    case Loss::cross_entropy:
      return softplus(-t * z);
    case Loss::huber: {
      const Lanes r = absolute(z - t);
      return select(r <= one_lanes, splat(0.5F) * r * r, r - splat(0.5F));
    }
    case Loss::hinge:
      return larger(zero_lanes, one_lanes - t * z);
    default:
      return (z - t) * (z - t);
  }
}

// Its derivative with respect to z; that of the cross-entropy is in loss_gradient.
Lanes slope_of(Loss loss, Lanes z, Lanes t) {
  switch (loss) {
    case Loss::huber: {
      const Lanes r = z - t;
      return smaller(one_lanes, larger(-one_lanes, r));
    }
    case Loss::hinge:
      return select(t * z >= one_lanes, zero_lanes, -t);
    default:
      return splat(2.0F) * (z - t);
  }
}

// Softmax of four samples: probabilities go to `p`; returns the log of the sum of exponentials.
[[gnu::noinline]] Lanes softmax(std::size_t outputs, std::size_t columns, const float* z,
                                float* p) {
  Lanes largest = load(z);
  for (std::size_t o = 1; o < outputs; ++o) {
    largest = larger(load(z + o * columns), largest);
  }
  Lanes sum = zero_lanes;
  for (std::size_t o = 0; o < outputs; ++o) {
    const Lanes e = exp(load(z + o * columns) - largest);
    store(p + o * columns, e);
    sum += e;
  }
  for (std::size_t o = 0; o < outputs; ++o) {
    store(p + o * columns, load(p + o * columns) / sum);
  }
  return largest + log(sum);
}

// All bits set in lanes that hold a sample rather than padding.
IntLanes real_lanes(std::size_t j, std::size_t samples) {
  const IntLanes index{0, 1, 2, 3};
  return index < splat(static_cast<std::int32_t>(samples) - static_cast<std::int32_t>(j));
}

}  // namespace

std::span<const LossEntry> losses() { return all_losses; }

const LossEntry* find_loss(std::string_view name) {
  const auto found = std::find_if(all_losses.begin(), all_losses.end(),
                                  [&](const auto& e) { return e.name == name; });
  return found == all_losses.end() ? nullptr : &*found;
}

Loss resolve(Loss loss, Task task) {
  if (loss != Loss::automatic) {
    return loss;
  }
  return task == Task::regression ? Loss::mean_squared_error : Loss::cross_entropy;
}

std::size_t output_count(Task task, std::size_t classes) {
  return task == Task::classes ? classes : 1;
}

void loss_gradient(Loss loss, Task task, std::size_t outputs, std::size_t columns,
                   std::size_t samples, const float* z, const float* targets, float scale,
                   float* d) {
  const bool over_softmax = loss == Loss::cross_entropy && task == Task::classes;
  const Lanes factor = splat(over_softmax ? scale : scale / static_cast<float>(outputs));
  const auto put = [&](float* to, std::size_t j, Lanes slope) {
    store(to, from_bits(bits(factor * slope) & real_lanes(j, samples)));
  };
  if (loss == Loss::cross_entropy && !over_softmax) {
    // One output, and what most runs minimise: a loop without decisions.
    for (std::size_t j = 0; j < columns; j += lane_count) {
      const Lanes t = load(targets + j);
      put(d + j, j, -t * sigmoid(-t * load(z + j)));
    }
    return;
  }
  for (std::size_t j = 0; j < columns; j += lane_count) {
    const Lanes y = load(targets + j);
    if (over_softmax) {
      softmax(outputs, columns, z + j, d + j);
    }
    for (std::size_t o = 0; o < outputs; ++o) {
      float* const to = d + o * columns + j;
      const Lanes t = target(loss, task, o, y);
      put(to, j, over_softmax ? load(to) - t : slope_of(loss, load(z + o * columns + j), t));
    }
  }
}

void add_loss(Loss loss, Task task, std::size_t outputs, std::size_t columns, std::size_t samples,
              const float* z, const float* targets, LossSum& sum) {
  for (std::size_t j = 0; j < samples; j += lane_count) {
    const Lanes y = load(targets + j);
    Lanes total = zero_lanes;
    Lanes best = load(z + j);
    Lanes winner = zero_lanes;
    for (std::size_t o = 0; o < outputs; ++o) {
      const Lanes at = load(z + o * columns + j);
      total += value_of(loss, at, target(loss, task, o, y));
      const IntLanes more = at > best;
      best = select(more, at, best);
      winner = select(more, splat(static_cast<float>(o)), winner);
    }
    total = total / splat(static_cast<float>(outputs));
    if (loss == Loss::cross_entropy && task == Task::classes) {
      Lanes sum_of_exponentials = zero_lanes;
      Lanes of_class = zero_lanes;
      for (std::size_t o = 0; o < outputs; ++o) {
        const Lanes at = load(z + o * columns + j);
        sum_of_exponentials += exponential(at - best);
        of_class = select(y == splat(static_cast<float>(o)), at, of_class);
      }
      total = best + log(sum_of_exponentials) - of_class;
    }
    const IntLanes hit = task == Task::classes ? winner == y : y * load(z + j) > zero_lanes;
    for (std::size_t lane = 0; lane < lane_count && j + lane < samples; ++lane) {
      sum.loss += static_cast<double>(total[lane]);
      sum.right += task != Task::regression && hit[lane] != 0 ? 1U : 0U;
    }
  }
  sum.samples += samples;
}

void shown_output(Loss loss, Task task, std::size_t outputs, std::size_t columns, const float* z,
                  float* shown) {
  for (std::size_t j = 0; j < columns; j += lane_count) {
    if (task == Task::classes) {
      softmax(outputs, columns, z + j, shown + j);
      continue;
    }
    const Lanes at = load(z + j);
    Lanes value = at;
    if (task == Task::binary) {
      value = loss == Loss::cross_entropy ? tanh(splat(0.5F) * at)
                                          : smaller(one_lanes, larger(-one_lanes, at));
    }
    store(shown + j, value);
  }
}

}  // namespace playground
