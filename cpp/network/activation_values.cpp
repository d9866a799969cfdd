// One activation at single numbers, and what can be told from there. See activation.h.
#include <algorithm>
#include <array>

#include "network/activation.h"
#include "numerics/math.h"
#include "text/number.h"

namespace playground {

Activation standard(const ActivationEntry& entry) {
  return {&entry, entry.parameter ? entry.parameter->standard : 0.0F};
}

[[gnu::noinline]] float value_at(const Activation& activation, float z) {
  std::array<float, lane_count> lanes{z, z, z, z};
  apply_function(*activation.entry, lanes.data(), lanes.data(), 1, lane_count,
                 &activation.parameter, 0);
  return lanes[0];
}

float derivative_at(const Activation& activation, float z) {
  const std::array<float, lane_count> at{z, z, z, z};
  const float f = value_at(activation, z);
  const std::array<float, lane_count> a{f, f, f, f};
  std::array<float, lane_count> d{1, 1, 1, 1};
  multiply_by_slope(*activation.entry, at.data(), a.data(), d.data(), 1, lane_count,
                    &activation.parameter, 0);
  return d[0];
}

float steepest(const Activation& activation) {
  float most = 0;
  for (int i = -512; i <= 512; ++i) {
    const float slope = derivative_at(activation, static_cast<float>(i) / 64.0F);
    const bool finite = slope - slope == 0;
    most = finite ? std::max(most, slope < 0 ? -slope : slope) : most;
  }
  return most;
}

bool has_kink(const Activation& activation, float z) {
  constexpr float step = 1.0F / 64.0F;
  constexpr float rounding = 1e-4F;
  // At a kink f' is the slope on its left.
  const float straight = value_at(activation, z) + derivative_at(activation, z) * step;
  const float off = value_at(activation, z + step) - straight;
  return off > rounding || off < -rounding;
}

std::string format(const Activation& activation) {
  std::string text(activation.entry->name);
  const auto& parameter = activation.entry->parameter;
  if (parameter && activation.parameter != parameter->standard) {
    text += ':';
    text += format_number(activation.parameter);
  }
  return text;
}

}  // namespace playground
