// See facts.h.
#include "network/own/facts.h"

#include <algorithm>
#include <array>

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

FarEnd far_end(const Activation& activation, float sign) {
  const auto value = [&](float z) { return value_at(activation, sign * z); };
  const std::array<float, 3> at{value(100), value(1000), value(10000)};
  const bool all_finite = std::all_of(at.begin(), at.end(), finite_number);
  if (!all_finite) {
    const bool infinite = at[2] == at[2] && (finite_number(at[0]) || at[0] == at[2]);
    return {infinite ? std::string_view("grows") : std::string_view("undefined")};
  }
  const float first = (at[1] - at[0]) / 900;
  const float second = (at[2] - at[1]) / 9000;
  const float size = 1 + without_sign(at[2]);
  if (without_sign(at[2] - at[1]) <= 2e-4F * size && without_sign(at[1] - at[0]) <= 0.02F * size) {
    bool rests = true;
    for (float z = 50; z < 60 && rests; z += 0.37F) {
      rests = without_sign(value(z) - at[2]) <= 0.05F * size;
    }
    return {rests ? std::string_view("settles") : std::string_view("waves"), at[2]};
  }
  if (without_sign(first - second) <= 1e-3F * without_sign(second)) {
    return {"straight", 0, sign * second};
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

}  // namespace

OwnFacts facts_of(const Activation& activation) {
  OwnFacts facts{};
  std::vector<float> f(samples);
  std::vector<float> slope(samples);
  bool rises = false;
  bool falls = false;
  double share = 0;
  double weights = 0;
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
    if (!finite_number(f[at]) || !finite_number(slope[at])) {
      extend(facts.broken, z);
      continue;
    }
    if (slope[at] == 0) {
      extend(facts.flat, z);
    }
    // Of several such places, the one nearest to 0.
    const float size = without_sign(slope[at]);
    constexpr float hair = 1e-4F;
    if (size > facts.steepest * (1 + hair) ||
        (size > facts.steepest * (1 - hair) && without_sign(z) < without_sign(facts.steepest_at))) {
      facts.steepest = std::max(size, facts.steepest);
      facts.steepest_at = z;
    }
    const float before = i == 0 ? f[at] : f[at - 1];
    const float rounding = 2e-7F * without_sign(before);
    rises = rises || f[at] > before + rounding;
    falls = falls || f[at] < before - rounding;
    const double weight = exp(-0.5F * z * z);
    weights += weight;
    share += slope[at] == 0 ? 0 : weight;
    slope_squares += weight * slope[at] * slope[at];
  }
  // A single z without slope is no place to die.
  std::erase_if(facts.flat,
                [](const FactInterval& interval) { return interval.from == interval.to; });
  facts.course = rises && falls ? "both" : rises ? "rises" : falls ? "falls" : "constant";
  facts.value_at_0 = value_at(activation, 0);
  facts.slope_at_0 = derivative_at(activation, 0);
  facts.left = far_end(activation, -1);
  facts.right = far_end(activation, 1);
  facts.gradient_share = weights > 0 ? static_cast<float>(share / weights) : 0;
  facts.second_moment = second_moment(activation);
  facts.slope_moment = weights > 0 ? static_cast<float>(slope_squares / weights) : 0;
  check_slope(activation, f, slope, facts);
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
