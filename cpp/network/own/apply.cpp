// Applies an activation to whole layers: by its kernels, or by the programs of one's own. See
// activation.h.
#include <algorithm>

#include "network/activation.h"
#include "network/own/own_activation.h"

namespace playground {
namespace {

// Calls `use(begin, count, value)` for block after block of a layer, where `value` lie the values
// of `program` there; what begins a row is announced by `row(r)`. With a parameter for all rows
// they count as one.
template <class Use>
void in_blocks(const OwnActivation& own, const Program& program, const float* z, const float* a,
               std::size_t rows, std::size_t columns, const float* parameter,
               std::size_t parameter_step, Use use) {
  Program::Room room;
  const std::size_t stretch = parameter_step == 0 ? rows * columns : columns;
  const std::size_t stretches = parameter_step == 0 ? 1 : rows;
  for (std::size_t r = 0; r < stretches; ++r) {
    program.prepare(own.values(parameter[r * parameter_step]), room);
    const std::size_t end = (r + 1) * stretch;
    for (std::size_t i = r * stretch; i < end; i += Program::block) {
      const std::size_t count = std::min(Program::block, end - i);
      use(r, i, count, program.run(z + i, a + i, count, room));
    }
  }
}

}  // namespace

void apply_function(const ActivationEntry& entry, const float* z, float* a, std::size_t rows,
                    std::size_t columns, const float* parameter, std::size_t parameter_step) {
  if (entry.own == nullptr) {
    entry.forward(z, a, rows, columns, parameter, parameter_step);
    return;
  }
  in_blocks(*entry.own, entry.own->f, z, a, rows, columns, parameter, parameter_step,
            [&](std::size_t, std::size_t begin, std::size_t count, const float* value) {
              for (std::size_t i = 0; i < count; i += lane_count) {
                const Lanes at = load(z + begin + i);
                // A comparison forgets what is not a number, which then would not be noticed.
                store(a + begin + i, select(at == at, load(value + i), at));
              }
            });
}

void multiply_by_slope(const ActivationEntry& entry, const float* z, const float* a, float* d,
                       std::size_t rows, std::size_t columns, const float* parameter,
                       std::size_t parameter_step) {
  if (entry.own == nullptr) {
    entry.backward(z, a, d, rows, columns, parameter, parameter_step);
    return;
  }
  in_blocks(*entry.own, entry.own->slope, z, a, rows, columns, parameter, parameter_step,
            [&](std::size_t, std::size_t begin, std::size_t count, const float* value) {
              for (std::size_t i = 0; i < count; i += lane_count) {
                store(d + begin + i, load(d + begin + i) * load(value + i));
              }
            });
}

void sum_gradient(const ActivationEntry& entry, const float* z, const float* d, float* gradient,
                  std::size_t rows, std::size_t columns, const float* parameter,
                  std::size_t parameter_step) {
  if (entry.own == nullptr) {
    entry.learn(z, d, gradient, rows, columns);
    return;
  }
  const std::size_t sums = parameter_step == 0 ? 1 : rows;
  std::fill_n(gradient, sums, 0.0F);
  Lanes sum = splat(0.0F);
  std::size_t last = 0;
  in_blocks(*entry.own, entry.own->by_constant, z, z, rows, columns, parameter, parameter_step,
            [&](std::size_t r, std::size_t begin, std::size_t count, const float* value) {
              sum = r == last ? sum : splat(0.0F);
              last = r;
              for (std::size_t i = 0; i < count; i += lane_count) {
                sum += load(d + begin + i) * load(value + i);
              }
              gradient[r] = horizontal_sum(sum);
            });
}

float lowest(const Activation& activation) {
  const ActivationEntry& entry = *activation.entry;
  return entry.own != nullptr ? entry.own->lowest : entry.lowest(activation.parameter);
}

float highest(const Activation& activation) {
  const ActivationEntry& entry = *activation.entry;
  return entry.own != nullptr ? entry.own->highest : entry.highest;
}

bool Activation::operator==(const Activation& other) const {
  const bool same = entry == other.entry || (own && other.own && own->text == other.own->text);
  return same && parameter == other.parameter;
}

}  // namespace playground
