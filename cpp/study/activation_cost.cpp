// See activation_cost.h.
#include "study/activation_cost.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

#include "numerics/random.h"
#include "numerics/tensor.h"

namespace playground {
namespace {

constexpr std::size_t rows = 8;
constexpr std::size_t columns = 512;
constexpr std::size_t elements = rows * columns;
constexpr std::size_t least_turns = 5;
constexpr std::size_t passes_between_fills = 16;
// A turn is as many passes as take so long: a browser's clock is coarse.
constexpr double turn_milliseconds = 2;

double now_in_milliseconds() {
  using namespace std::chrono;
  return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

// Nanoseconds an element of `pass`, which goes over all of them once.
template <class Pass>
CostSpread spread_of(double milliseconds, const Pass& pass) {
  std::size_t passes = 1;
  const auto turn = [&] {
    const double began = now_in_milliseconds();
    for (std::size_t i = 0; i < passes; ++i) {
      pass();
    }
    return now_in_milliseconds() - began;
  };
  // The least of three: one that was held up by something else says nothing of how long it takes.
  while (std::min({turn(), turn(), turn()}) < turn_milliseconds && passes < (1U << 20U)) {
    passes *= 2;
  }
  std::vector<double> turns;
  const double end = now_in_milliseconds() + milliseconds;
  while (turns.size() < least_turns || now_in_milliseconds() < end) {
    turns.push_back(turn() * 1e6 / static_cast<double>(passes * elements));
  }
  std::sort(turns.begin(), turns.end());
  return {turns[turns.size() / 2], turns[turns.size() / 4], turns[3 * turns.size() / 4]};
}

}  // namespace

ActivationCost cost_of(const Activation& activation, double milliseconds) {
  const ActivationEntry& entry = *activation.entry;
  Matrix z = zeros(rows, columns);
  Matrix a = zeros(rows, columns);
  Matrix d = zeros(rows, columns);
  Random random(1, "cost");
  for (float& value : z) {
    value = random.normal();
  }
  // Learned ones have a parameter for each row.
  const std::vector<float> parameters(rows, activation.parameter);
  const std::size_t step = entry.learn == nullptr ? 0 : 1;
  ActivationCost cost;
  cost.forward = spread_of(milliseconds / 2, [&] {
    entry.forward(z.data(), a.data(), rows, columns, parameters.data(), step);
  });
  std::size_t passes = 0;
  cost.backward = spread_of(milliseconds / 2, [&] {
    // What fades to numbers next to 0 would cost more to multiply.
    if (passes++ % passes_between_fills == 0) {
      std::fill(d.begin(), d.end(), 1.0F);
    }
    entry.backward(z.data(), a.data(), d.data(), rows, columns, parameters.data(), step);
  });
  return cost;
}

}  // namespace playground
