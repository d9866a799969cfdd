// See activation_cost.h.
#include "study/cost/activation_cost.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "numerics/random.h"
#include "numerics/tensor.h"

namespace playground {
namespace {

constexpr std::size_t rows = 8;
constexpr std::size_t columns = 512;
constexpr std::size_t elements = rows * columns;
constexpr std::size_t passes_between_fills = 16;

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
  cost.forward = spread_of(milliseconds / 2, elements, [&] {
    entry.forward(z.data(), a.data(), rows, columns, parameters.data(), step);
  });
  std::size_t passes = 0;
  cost.backward = spread_of(milliseconds / 2, elements, [&] {
    // What fades to numbers next to 0 would cost more to multiply.
    if (passes++ % passes_between_fills == 0) {
      std::fill(d.begin(), d.end(), 1.0F);
    }
    entry.backward(z.data(), a.data(), d.data(), rows, columns, parameters.data(), step);
  });
  return cost;
}

}  // namespace playground
