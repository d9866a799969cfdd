// See program.h.
#include "network/own/program.h"

#include <algorithm>

#include "network/activation.h"
#include "numerics/math.h"

namespace playground {
namespace {

template <class F>
void each(float* to, std::size_t count, const float* a, F f) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    store(to + i, f(load(a + i)));
  }
}

template <class F>
void each(float* to, std::size_t count, const float* a, const float* b, F f) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    store(to + i, f(load(a + i), load(b + i)));
  }
}

// The kernel of a built-in activation as an operation.
void builtin(std::string_view name, float* to, std::size_t count, const float* a) {
  const ActivationEntry& entry = *find_activation(name);
  const float none = 0;
  entry.forward(a, to, 1, count, &none, 0);
}

// By repeated squaring.
Lanes power(Lanes base, int exponent) {
  Lanes result = splat(1.0F);
  for (int left = exponent < 0 ? -exponent : exponent; left > 0; left /= 2) {
    result = left % 2 == 1 ? result * base : result;
    base = base * base;
  }
  return exponent < 0 ? splat(1.0F) / result : result;
}

using Cells = std::array<float, Program::block>;
using Places = std::array<const float*, Program::most>;

// Does one step, on `count` numbers.
void work(const Program::Step& step, Cells& room, std::size_t count, const Places& at) {
  float* const to = room.data();
  const float* const a = at[step.from[0]];
  const float* const b = at[step.from[1]];
  const float* const c = at[step.from[2]];
  const float* const d = at[step.from[3]];
  switch (step.op) {
    case Op::add:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return x + y; });
    case Op::subtract:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return x - y; });
    case Op::multiply:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return x * y; });
    case Op::divide:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return x / y; });
    case Op::min:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return smaller(x, y); });
    case Op::max:
      return each(to, count, a, b, [](Lanes x, Lanes y) { return larger(x, y); });
    case Op::greater:
      for (std::size_t i = 0; i < count; i += lane_count) {
        store(to + i, select(load(a + i) > load(b + i), load(c + i), load(d + i)));
      }
      return;
    case Op::at_least:
      for (std::size_t i = 0; i < count; i += lane_count) {
        store(to + i, select(load(a + i) >= load(b + i), load(c + i), load(d + i)));
      }
      return;
    case Op::negate:
      return each(to, count, a, [](Lanes x) { return -x; });
    case Op::power: {
      const int exponent = static_cast<int>(step.value);
      return each(to, count, a, [=](Lanes x) { return power(x, exponent); });
    }
    case Op::expm1:
      return each(to, count, a, [](Lanes x) { return expm1(x); });
    case Op::abs:
      return each(to, count, a, [](Lanes x) { return absolute(x); });
    case Op::exp:
      return each(to, count, a, [](Lanes x) { return exp(x); });
    case Op::log:
      return each(to, count, a, [](Lanes x) { return log(x); });
    case Op::sqrt:
      return each(to, count, a, [](Lanes x) { return square_root(x); });
    case Op::tanh:
      return builtin("tanh", to, count, a);
    case Op::sigmoid:
      return builtin("sigmoid", to, count, a);
    case Op::softplus:
      return builtin("softplus", to, count, a);
    case Op::sin:
      return builtin("sine", to, count, a);
    case Op::cos: {
      const ActivationEntry& sine = *find_activation("sine");
      const float none = 0;
      room.fill(1.0F);
      return sine.backward(a, a, to, 1, count, &none, 0);
    }
    case Op::erf:
      return each(to, count, a, [](Lanes x) { return erf(x); });
    case Op::sign:
      return each(to, count, a, [=](Lanes x) {
        return select(x > zero_lanes, one_lanes, select(x < zero_lanes, -one_lanes, x));
      });
    default:
      return;
  }
}

}  // namespace

void Program::prepare(const Constants& constants, Room& room) const {
  Places at{};
  for (std::size_t s = 0; s < uniform; ++s) {
    const Step& step = steps[s];
    at[s] = room[s].data();
    if (step.op == Op::number || step.op == Op::constant) {
      room[s].fill(step.op == Op::number ? step.value
                                         : constants[static_cast<std::size_t>(step.value)]);
    } else {
      work(step, room[s], block, at);
    }
  }
}

const float* Program::run(const float* z, const float* value, std::size_t count, Room& room) const {
  Places at;
  at[0] = z;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    if (steps[s].op == Op::z || s == given) {
      at[s] = steps[s].op == Op::z ? z : value;
      continue;
    }
    at[s] = room[s].data();
    if (s >= uniform) {
      work(steps[s], room[s], count, at);
    }
  }
  return at[steps.size() - 1];
}

}  // namespace playground
