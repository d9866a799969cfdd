// See ranked.h.
#include "study/statistics/ranked.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "study/statistics/normal.h"

namespace playground {
namespace {

constexpr std::size_t most_summed = 1000;

// See median_interval.
std::size_t sign_rank(std::size_t n, double error) {
  const auto tosses = static_cast<double>(n);
  if (n > most_summed) {
    const double z = normal_quantile(error / 2);
    return static_cast<std::size_t>((tosses + 1 - z * std::sqrt(tosses)) / 2);
  }
  double probability = std::ldexp(1.0, -static_cast<int>(n));
  double sum = 0;
  std::size_t k = 0;
  while (sum + probability <= error / 2) {
    sum += probability;
    probability *= (tosses - static_cast<double>(k)) / static_cast<double>(k + 1);
    ++k;
  }
  return k;
}

// From the run at that rank to the one as far from the other end.
template <class At>
Interval between(const Ranked& runs, double error, const At& at) {
  const std::size_t n = runs.seeds.size();
  const std::size_t k = sign_rank(n, error);
  if (k == 0) {
    return {};
  }
  const auto [low, high] = std::minmax({at(k - 1), at(n - k)});
  return {low, high};
}

}  // namespace

Ranked ranked(const Runs& runs, std::size_t stratum, std::size_t value) {
  const std::size_t n = runs.seeds();
  const auto counted = cell(runs.counted, stratum, value);
  const auto standing = cell(runs.standing, stratum, value);
  Ranked result;
  result.seeds.resize({n});
  result.counted.resize({n});
  result.standing.resize({n});
  std::iota(result.seeds.begin(), result.seeds.end(), 0U);
  std::stable_sort(result.seeds.begin(), result.seeds.end(), [&](std::uint32_t a, std::uint32_t b) {
    return standing(a) != standing(b) ? standing(a) > standing(b)
                                      : runs.sign() * counted(a) > runs.sign() * counted(b);
  });
  for (std::size_t i = 0; i < n; ++i) {
    result.counted(i) = counted(result.seeds(i));
    result.standing(i) = standing(result.seeds(i));
  }
  return result;
}

double interquartile_mean(const Ranked& runs, const Draws& draws) {
  const std::size_t n = runs.seeds.size();
  const std::size_t first = n / 4;
  const std::size_t end = n - first;
  // Draws so far, from the best on.
  std::size_t drawn = 0;
  std::size_t i = 0;
  while (drawn <= first) {
    drawn += draws(runs.seeds(i++));
  }
  double sum = static_cast<double>(drawn - first) * runs.counted(i - 1);
  while (drawn < end) {
    const std::uint32_t times = draws(runs.seeds(i));
    drawn += times;
    sum += times * runs.counted(i++);
  }
  sum -= static_cast<double>(drawn - end) * runs.counted(i - 1);
  return sum / static_cast<double>(end - first);
}

double median(const Ranked& runs) {
  const std::size_t n = runs.counted.size();
  return 0.5 * (runs.counted((n - 1) / 2) + runs.counted(n / 2));
}

double median_time(const Ranked& runs) {
  const std::size_t n = runs.counted.size();
  const auto arrived = [&](std::size_t i) { return runs.standing(i) != failed_standing; };
  if (!arrived((n - 1) / 2)) {
    return std::numeric_limits<double>::infinity();
  }
  return arrived(n / 2) ? median(runs) : runs.counted((n - 1) / 2);
}

Interval median_interval(const Ranked& runs, double error) {
  return between(runs, error, [&](std::size_t i) { return runs.counted(i); });
}

Interval median_time_interval(const Ranked& runs, double error) {
  return between(runs, error, [&](std::size_t i) {
    return runs.standing(i) == failed_standing ? std::numeric_limits<double>::infinity()
                                               : runs.counted(i);
  });
}

std::vector<double> performance_profile(const Ranked& runs, const std::vector<double>& thresholds) {
  std::vector<double> shares;
  shares.reserve(thresholds.size());
  std::size_t reached = 0;
  for (const double threshold : thresholds) {
    while (reached < runs.standing.size() && runs.standing(reached) >= threshold) {
      ++reached;
    }
    shares.push_back(static_cast<double>(reached) / static_cast<double>(runs.standing.size()));
  }
  return shares;
}

std::vector<double> profile_thresholds(const Runs& runs, std::size_t count) {
  std::vector<double> standings;
  std::copy_if(runs.standing.begin(), runs.standing.end(), std::back_inserter(standings),
               [](double standing) { return standing != failed_standing; });
  std::sort(standings.begin(), standings.end(), std::greater<>());
  std::vector<double> thresholds;
  for (std::size_t i = 0; i < count && !standings.empty(); ++i) {
    const double threshold = standings[i * (standings.size() - 1) / (count - 1)];
    if (thresholds.empty() || threshold < thresholds.back()) {
      thresholds.push_back(threshold);
    }
  }
  return thresholds;
}

}  // namespace playground
