// See facts.h.
#include "network/own/facts.h"

#include <algorithm>
#include <array>
#include <limits>

#include "numerics/math.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr int per_unit = 64;
constexpr int reach = 20;
constexpr int samples = 2 * reach * per_unit + 1;
constexpr float step = 1.0F / per_unit;

float place(int i) { return static_cast<float>(i - reach * per_unit) * step; }
bool finite_number(float x) { return x - x == 0; }
float without_sign(float x) { return x < 0 ? -x : x; }

// Appends z to the stretch that ends one step before it, or begins another.
void extend(std::vector<FactInterval>& intervals, float z) {
  if (!intervals.empty() && z - intervals.back().to <= 1.5F * step) {
    intervals.back().to = z;
  } else {
    intervals.push_back({z, z});
  }
}

// A stretch of samples of which something holds, with the ends between them where it ceases to.
template <typename Holds>
FactInterval refined(const FactInterval& interval, const Holds& holds) {
  const auto edge = [&](float inside, float outside) {
    for (int halving = 0; halving < 20; ++halving) {
      const float middle = (inside + outside) / 2;
      (holds(middle) ? inside : outside) = middle;
    }
    return without_sign(inside) < 1e-5F ? 0 : inside;
  };
  const auto [from, to] = interval;
  return {from == place(0) ? from : edge(from, from - step),
          to == place(samples - 1) ? to : edge(to, to + step)};
}

// What values at 100, 1,000 and 10,000 come to: nothing where they go on and on. Each decade has to
// bring less than a third of the one before; by Aitken's process, the rest of such a sequence.
std::optional<float> limit_of(const std::array<float, 3>& at) {
  const float before = at[1] - at[0];
  const float last = at[2] - at[1];
  if (without_sign(last) > without_sign(before) / 3 ||
      without_sign(last) > 0.05F * (1 + without_sign(at[2]))) {
    return std::nullopt;
  }
  const float limit = last == 0 ? at[2] : at[2] - last * last / (last - before);
  return without_sign(limit) <= 0.02F * without_sign(before) ? 0 : limit;
}

FarEnd far_end(const Activation& activation, float sign) {
  const auto value = [&](float z) { return value_at(activation, sign * z); };
  const std::array<float, 3> at{value(100), value(1000), value(10000)};
  const bool all_finite = std::all_of(at.begin(), at.end(), finite_number);
  if (!all_finite) {
    const bool infinite = at[2] == at[2] && (finite_number(at[0]) || at[0] == at[2]);
    // A part that overflows, as in log(exp(z)), makes a line no curve.
    const float near = (value(40) - value(20)) / 20;
    const float far = (value(80) - value(40)) / 40;
    const bool bends = without_sign(far - near) > 0.02F * without_sign(near);
    return {infinite && bends ? std::string_view("grows") : std::string_view("undefined")};
  }
  const float first = (at[1] - at[0]) / 900;
  const float second = (at[2] - at[1]) / 9000;
  if (const std::optional<float> limit = limit_of(at)) {
    bool rests = true;
    float before = without_sign(value(50) - *limit);
    for (float z = 50; z < 60 && rests; z += 0.37F) {
      const float off = without_sign(value(z) - *limit);
      rests = off <= std::max(before, 0.03F * (1 + without_sign(*limit)));
      before = off;
    }
    return {rests ? std::string_view("settles") : std::string_view("waves"), *limit};
  }
  if (without_sign(first - second) <= 0.02F * without_sign(second)) {
    bool waves = false;
    for (float z = 100; z < 110; z += 0.37F) {
      const float off = value(z) - at[0] - second * (z - 100);
      waves = waves || without_sign(off) > 0.1F * without_sign(second);
    }
    return {waves ? std::string_view("wavy_line") : std::string_view("straight"), 0, sign * second};
  }
  const bool steady =
      (at[2] > at[1]) == (at[1] > at[0]) && without_sign(at[2]) > without_sign(at[1]);
  return {!steady                                      ? std::string_view("waves")
          : without_sign(second) < without_sign(first) ? std::string_view("slows")
                                                       : std::string_view("grows")};
}

// Compares f' with f by Simpson's rule, which is exact for cubics, from each sample to the next.
void check_slope(const Activation& activation, const std::vector<float>& f,
                 const std::vector<float>& slope, OwnFacts& facts) {
  const float scale = std::max(facts.steepest, 1e-6F);
  for (std::size_t i = 0; i + 1 < f.size(); ++i) {
    const float z = place(static_cast<int>(i));
    const float middle = derivative_at(activation, z + step / 2);
    const float mean = (slope[i] + 4 * middle + slope[i + 1]) / 6;
    const float rise = (f[i + 1] - f[i]) / step;
    if (!finite_number(rise) || !finite_number(mean)) {
      continue;
    }
    // What f is rounded by, and a step of it.
    const float rounding = 4e-7F * (without_sign(f[i]) + without_sign(f[i + 1])) / step;
    const float bend = without_sign(slope[i + 1] - slope[i]);
    const float off = std::max(0.0F, without_sign(rise - mean) - rounding);
    if (off > 0.01F * scale && (bend > 0.02F * scale || off > scale)) {
      ++facts.corners;
    } else {
      facts.deviation = std::max(facts.deviation, off / scale);
    }
  }
}

// Where |f'| is within a hair of its largest value: the stretch nearest to 0, whose ends are found
// between the samples, or the nearest z where that is short.
FactInterval steepest_places(const Activation& activation, const std::vector<float>& slope,
                             float steepest) {
  const auto is_steep = [steepest](float size) {
    constexpr float hair = 1e-4F;
    return without_sign(size) >= steepest * (1 - hair);
  };
  std::vector<FactInterval> stretches;
  for (int i = 0; i < samples; ++i) {
    if (is_steep(slope[static_cast<std::size_t>(i)])) {
      extend(stretches, place(i));
    }
  }
  const auto distance = [](const FactInterval& each) {
    return std::max({each.from, -each.to, 0.0F});
  };
  const auto nearest = std::min_element(
      stretches.begin(), stretches.end(),
      [&](const FactInterval& a, const FactInterval& b) { return distance(a) < distance(b); });
  if (nearest == stretches.end()) {
    return {0, 0};
  }
  const auto [from, to] = *nearest;
  if (to - from < 0.5F) {
    // The middle of a peak, which is flat on top.
    const float middle = (from + to) / 2;
    return {middle, middle};
  }
  return refined(*nearest, [&](float z) { return is_steep(derivative_at(activation, z)); });
}

// Beside a place where f or f' is no number they may go beyond all bounds, which samples pass by.
void find_poles(const Activation& activation, OwnFacts& facts) {
  const auto leaps = [](float beside, float nearest) {
    return nearest == nearest && without_sign(nearest) > 1000 * (1 + without_sign(beside));
  };
  const auto look = [&](float edge, float direction) {
    const auto near = [&](int halvings) {
      return edge + direction * step / static_cast<float>(1 << halvings);
    };
    const float value = value_at(activation, near(12));
    if (leaps(value_at(activation, near(0)), value)) {
      (value < 0 ? facts.lowest : facts.highest) = std::nullopt;
    }
    if (leaps(derivative_at(activation, near(0)), derivative_at(activation, near(12)))) {
      facts.steepest = std::numeric_limits<float>::infinity();
      facts.steepest_at = {edge, edge};
    }
  };
  for (const FactInterval& interval : facts.broken) {
    look(interval.from, -1);
    look(interval.to, 1);
    for (const float edge : {interval.from, interval.to}) {
      const float value = value_at(activation, edge);
      if (value == value && !finite_number(value)) {
        (value < 0 ? facts.lowest : facts.highest) = std::nullopt;
      }
    }
  }
}

}  // namespace

OwnFacts facts_of(const Activation& activation) {
  OwnFacts facts{};
  std::vector<float> f(samples);
  std::vector<float> slope(samples);
  bool rises = false;
  bool falls = false;
  double share = 0;
  double weights = 0;
  double known = 0;
  double slope_squares = 0;
  const float low = lowest(activation);
  const float high = highest(activation);
  facts.lowest = finite_number(low) ? std::optional(low) : std::nullopt;
  facts.highest = finite_number(high) ? std::optional(high) : std::nullopt;
  for (int i = 0; i < samples; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const float z = place(i);
    f[at] = value_at(activation, z);
    slope[at] = derivative_at(activation, z);
    const double weight = exp(-0.5F * z * z);
    weights += weight;
    if (!finite_number(f[at]) || !finite_number(slope[at])) {
      extend(facts.broken, z);
      continue;
    }
    if (slope[at] == 0) {
      extend(facts.flat, z);
    }
    facts.steepest = std::max(without_sign(slope[at]), facts.steepest);
    const float before = i == 0 ? f[at] : f[at - 1];
    const float rounding = 2e-7F * without_sign(before);
    rises = rises || f[at] > before + rounding;
    falls = falls || f[at] < before - rounding;
    known += weight;
    share += slope[at] == 0 ? 0 : weight;
    slope_squares += weight * slope[at] * slope[at];
  }
  // A single z without slope is no place to die.
  std::erase_if(facts.flat,
                [](const FactInterval& interval) { return interval.from == interval.to; });
  for (FactInterval& interval : facts.flat) {
    interval = refined(interval, [&](float z) { return derivative_at(activation, z) == 0; });
  }
  facts.course = rises && falls ? "both" : rises ? "rises" : falls ? "falls" : "constant";
  facts.value_at_0 = value_at(activation, 0);
  facts.slope_at_0 = derivative_at(activation, 0);
  facts.left = far_end(activation, -1);
  facts.right = far_end(activation, 1);
  facts.gradient_share = weights > 0 ? static_cast<float>(share / weights) : 0;
  facts.second_moment = second_moment(activation);
  facts.slope_moment = known > 0 ? static_cast<float>(slope_squares / known) : 0;
  check_slope(activation, f, slope, facts);
  facts.steepest_at = steepest_places(activation, slope, facts.steepest);
  find_poles(activation, facts);
  return facts;
}

namespace {

constexpr std::size_t longest_prefix = 4000;

void append(const Formula& formula, NodeIndex index, std::string& text) {
  const Node& node = formula.graph[index];
  if (text.size() > longest_prefix) {
    return;
  }
  text += text.empty() ? "" : " ";
  if (node.op == Op::number) {
    text += format_number(node.value);
  } else if (node.op == Op::constant) {
    text += formula.constants[static_cast<std::size_t>(node.value)];
  } else {
    text += op_names[static_cast<std::size_t>(node.op)];
    if (node.op == Op::power) {
      text += ' ' + format_number(node.value);
    }
    for (std::size_t i = 0; i < operand_count(node.op); ++i) {
      append(formula, node.at[i], text);
    }
  }
}

}  // namespace

std::string prefix_of(const Formula& formula, NodeIndex root) {
  std::string text;
  append(formula, root, text);
  return text.size() > longest_prefix ? "" : text;
}

}  // namespace playground
