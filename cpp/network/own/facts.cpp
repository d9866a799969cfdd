// See facts.h.
#include "network/own/facts.h"

#include <algorithm>
#include <array>
#include <limits>

#include "network/normal_moments.h"
#include "network/own/far_places.h"

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

// What values that follow each other do.
struct Course {
  float last = std::numeric_limits<float>::quiet_NaN();
  bool rises = false;
  bool falls = false;

  // A difference up to `rounding` is none.
  void go_on(float value, float rounding) {
    rises = rises || value > last + rounding;
    falls = falls || value < last - rounding;
    last = value;
  }
  std::string_view name() const {
    return rises && falls ? "both" : rises ? "rises" : falls ? "falls" : "constant";
  }
};

// Widens bounds to a value that is taken or approached.
void include(float value, OwnFacts& facts) {
  facts.lowest = facts.lowest ? std::optional(std::min(*facts.lowest, value)) : std::nullopt;
  facts.highest = facts.highest ? std::optional(std::max(*facts.highest, value)) : std::nullopt;
}

// What values at 100, 1,000 and 10,000 come to: nothing where they go on and on. Each decade has to
// bring less than a third of the one before; by Aitken's process, the rest of such a sequence.
std::optional<float> limit_of(const std::array<float, 3>& at) {
  const auto rise = [](float from, float to) {
    // Less than rounding is none.
    return without_sign(to - from) <= 1e-6F * without_sign(to) ? 0 : to - from;
  };
  const float before = rise(at[0], at[1]);
  const float last = rise(at[1], at[2]);
  if (without_sign(last) > without_sign(before) / 3 ||
      without_sign(last) > 0.05F * (1 + without_sign(at[2]))) {
    return std::nullopt;
  }
  if (last == 0) {
    return at[2];
  }
  const float limit = at[2] - last * last / (last - before);
  return without_sign(limit) <= 0.02F * without_sign(before) ? 0 : limit;
}

// Whether a function that becomes infinite grows ever faster until then. A line, such as
// log(exp(z)), is cut off by a part that overflows.
template <typename Value>
bool bends_before_the_end(const Value& value) {
  float last = 0;
  float beyond = 100;
  for (int halving = 0; halving < 20; ++halving) {
    const float middle = (last + beyond) / 2;
    (finite_number(value(middle)) ? last : beyond) = middle;
  }
  const float near = (value(last / 2) - value(last / 4)) / (last / 4);
  const float far = (value(last) - value(last / 2)) / (last / 2);
  return without_sign(far - near) > 0.02F * without_sign(near);
}

FarEnd far_end(const Activation& activation, float sign) {
  const auto value = [&](float z) { return value_at(activation, sign * z); };
  const std::array<float, 3> at{value(100), value(1000), value(10000)};
  const bool all_finite = std::all_of(at.begin(), at.end(), finite_number);
  if (!all_finite) {
    const bool infinite = at[2] == at[2] && (finite_number(at[0]) || at[0] == at[2]);
    return {infinite && bends_before_the_end(value) ? std::string_view("grows")
                                                    : std::string_view("undefined")};
  }
  const float first = (at[1] - at[0]) / 900;
  const float second = (at[2] - at[1]) / 9000;
  if (const std::optional<float> limit = limit_of(at)) {
    bool rests = true;
    float before = without_sign(value(1000) - *limit);
    for (float z = 1000; z < 1010 && rests; z += 0.37F) {
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
  float scale = 1e-6F;
  for (const float each : slope) {
    scale = finite_number(each) ? std::max(scale, without_sign(each)) : scale;
  }
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

// The largest |f'| near a sample where it is larger than beside it, and where.
struct Peak {
  float z;
  float size;
};

Peak peak_at(const Activation& activation, float at, float size) {
  constexpr int rounds = 12;
  constexpr int steps = 4;
  Peak peak{at, size};
  std::array<float, rounds + 1> sizes{size};
  float half = step;
  for (std::size_t round = 1; round <= rounds; ++round) {
    const float middle = peak.z;
    for (int i = -steps; i <= steps; ++i) {
      const float z =
          std::clamp(middle + half * static_cast<float>(i) / steps, place(0), place(samples - 1));
      const float here = without_sign(derivative_at(activation, z));
      // What rises to a corner is as large as a number can tell before it is there.
      const bool is_nearer = here == peak.size && without_sign(z) < without_sign(peak.z);
      peak = here > peak.size || is_nearer ? Peak{z, here} : peak;
    }
    sizes[round] = peak.size;
    half /= steps;
  }
  // A peak is reached sooner and sooner; towards a pole it goes on, even where that is slow as a
  // logarithm.
  const float before = sizes[rounds / 3 * 2] - sizes[rounds / 3];
  const float last = sizes[rounds] - sizes[rounds / 3 * 2];
  if (!finite_number(peak.size) || (last > before / 2 && last > 0.02F * peak.size)) {
    peak.size = std::numeric_limits<float>::infinity();
  }
  peak.z = without_sign(peak.z) < 1e-5F ? 0 : peak.z;
  return peak;
}

// The largest |f'|. So many peaks are looked at between the samples, the highest first.
Peak highest_peak(const Activation& activation, const std::vector<float>& slope) {
  constexpr std::size_t most = 16;
  std::vector<Peak> found;
  const auto size = [&](int i) {
    return without_sign(slope[static_cast<std::size_t>(std::clamp(i, 0, samples - 1))]);
  };
  for (int i = 0; i < samples; ++i) {
    const bool is_number = size(i) == size(i);
    // What overflows is infinite on a whole stretch, and so is its neighbour.
    const bool overflows =
        size(i) - size(i) != 0 && (size(i - 1) == size(i) || size(i + 1) == size(i));
    const auto towers = [&](int other) {
      return size(other) > size(i) && finite_number(size(other));
    };
    const bool is_level = size(i - 1) == size(i) && size(i + 1) == size(i);
    if (is_number && !overflows && !towers(i - 1) && !towers(i + 1) && !is_level) {
      found.push_back({place(i), size(i)});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Peak& a, const Peak& b) { return a.size > b.size; });
  found.resize(std::min(found.size(), most));
  Peak highest{0, 0};
  for (int i = 0; i < samples; ++i) {
    // Level ground has no peak.
    highest = finite_number(size(i)) && size(i) > highest.size ? Peak{place(i), size(i)} : highest;
  }
  for (const Peak& each : found) {
    const Peak peak = finite_number(each.size) ? peak_at(activation, each.z, each.size) : each;
    // Of equals the one that is nearest to 0.
    const bool is_nearer =
        peak.size == highest.size && without_sign(peak.z) < without_sign(highest.z);
    highest = peak.size > highest.size || is_nearer ? peak : highest;
  }
  return highest;
}

// Where |f'| is within a hair of its largest value: the stretch nearest to 0, whose ends are found
// between the samples, or the peak where that is short.
FactInterval steepest_places(const Activation& activation, const std::vector<float>& slope,
                             const Peak& peak) {
  const auto is_steep = [&](float size) {
    constexpr float hair = 1e-4F;
    return without_sign(size) >= peak.size * (1 - hair);
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
    return {peak.z, peak.z};
  }
  const auto [from, to] = *nearest;
  if (to - from < 0.5F) {
    // A smooth peak is flat on top; its middle is it.
    const float middle = (from + to) / 2;
    const float there = without_sign(derivative_at(activation, middle));
    const float z = there >= peak.size * (1 - 1e-6F) ? middle : peak.z;
    return {z, z};
  }
  return refined(*nearest, [&](float z) { return is_steep(derivative_at(activation, z)); });
}

// Beside a place where f or f' is no number f may come to a bound, or go beyond all, which samples
// pass by.
void find_bounds_beside(const Activation& activation, OwnFacts& facts) {
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
    } else if (finite_number(value)) {
      include(value, facts);
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
  Course course;
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
    // Across a pole as well: 1/z falls, and jumps up at 0.
    course.go_on(f[at], 1e-6F * without_sign(course.last));
  }
  // A single z without slope is no place to die.
  std::erase_if(facts.flat,
                [](const FactInterval& interval) { return interval.from == interval.to; });
  for (FactInterval& interval : facts.flat) {
    interval = refined(interval, [&](float z) { return derivative_at(activation, z) == 0; });
  }
  for (const float side : {-1.0F, 1.0F}) {
    Course outwards;
    for_each_far_place([&](float z) {
      const float value = value_at(activation, side * z);
      if (finite_number(value)) {
        outwards.go_on(value, 1e-6F * (without_sign(outwards.last) + 1));
      }
    });
    course.rises = course.rises || (side > 0 ? outwards.rises : outwards.falls);
    course.falls = course.falls || (side > 0 ? outwards.falls : outwards.rises);
  }
  facts.course = course.name();
  facts.value_at_0 = value_at(activation, 0);
  facts.slope_at_0 = derivative_at(activation, 0);
  facts.left = far_end(activation, -1);
  facts.right = far_end(activation, 1);
  // A bound that is only approached.
  for (const FarEnd& end : {facts.left, facts.right}) {
    if (end.how == "settles") {
      include(end.limit, facts);
    }
  }
  facts.gradient_share = gradient_share(activation);
  facts.second_moment = second_moment(activation);
  facts.slope_moment = slope_moment(activation);
  const Peak peak = highest_peak(activation, slope);
  facts.steepest = peak.size;
  check_slope(activation, f, slope, facts);
  facts.steepest_at = finite_number(peak.size) ? steepest_places(activation, slope, peak)
                                               : FactInterval{peak.z, peak.z};
  find_bounds_beside(activation, facts);
  return facts;
}

}  // namespace playground
