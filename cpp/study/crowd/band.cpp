// See band.h.
#include "study/crowd/band.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace playground {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// What is no number is as bad as can be.
double as_loss(double value) { return value < infinity ? value : infinity; }

double quantile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const double floor = std::floor(position);
  const double low = sorted[static_cast<std::size_t>(floor)];
  const double rest = position - floor;
  if (!(rest > 0)) {
    return low;
  }
  const double high = sorted[static_cast<std::size_t>(floor) + 1];
  return high < infinity ? low + rest * (high - low) : infinity;
}

}  // namespace

CrowdBand band_of(double own, std::vector<double> others) {
  std::transform(others.begin(), others.end(), others.begin(), as_loss);
  std::sort(others.begin(), others.end());
  const auto [level, above] = std::equal_range(others.begin(), others.end(), as_loss(own));
  const auto diverged = std::lower_bound(others.begin(), others.end(), infinity);
  const auto count = [](auto from, auto to) { return static_cast<std::size_t>(to - from); };
  return {quantile(others, 0.1),      quantile(others, 0.5), quantile(others, 0.9),
          count(above, others.end()), count(level, above),   count(diverged, others.end())};
}

}  // namespace playground
