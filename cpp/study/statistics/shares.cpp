// See shares.h.
#include "study/statistics/shares.h"

#include <algorithm>
#include <cmath>

namespace playground {
namespace {

// Rounding may take the lower end below 0 where nothing failed.
double at_least_0(double x) { return std::max(x, 0.0); }

// 1 where a run failed, else 0 (seeds).
Tensor<double, 1> failed(const TensorView<const double, 1>& standing) {
  return xt::cast<double>(standing <= failed_standing);
}

}  // namespace

Interval wilson_interval(double share, double n, double z) {
  const double centre = share + z * z / (2 * n);
  const double reach = z * std::sqrt(at_least_0(share * (1 - share) / n) + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {at_least_0((centre - reach) / scale), std::min((centre + reach) / scale, 1.0)};
}

Interval newcombe_interval(const PairedFailures& failures, double z) {
  const double n = failures.seeds;
  const double pairs = failures.pairs();
  const double p = (failures.both + failures.second) / pairs;
  const double q = (failures.both + failures.first) / pairs;
  const Interval of_p = wilson_interval(p, n, z);
  const Interval of_q = wilson_interval(q, n, z);

  const double variances = p * q * ((failures.first + failures.neither) / pairs) *
                           ((failures.second + failures.neither) / pairs);
  double covariance =
      (failures.both * failures.neither - failures.first * failures.second) / (pairs * pairs);
  if (covariance > 0) {
    covariance = at_least_0(covariance - 1 / (2 * n));
  }
  const double correlation = variances > 0 ? covariance / std::sqrt(variances) : 0;
  const auto reach = [&](double a, double b) {
    return std::sqrt(at_least_0(a * a - 2 * correlation * a * b + b * b));
  };
  return {p - q - reach(p - of_p.low, of_q.high - q), p - q + reach(of_p.high - p, q - of_q.low)};
}

PairedFailures paired_failures(const Runs& runs, const Strata& strata, std::size_t first,
                               std::size_t second) {
  PairedFailures result;
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    const auto a = failed(cell(runs.standing, s, first));
    const auto b = failed(cell(runs.standing, s, second));
    result.both += sum_in_order(a * b);
    result.first += sum_in_order(a * (1 - b));
    result.second += sum_in_order((1 - a) * b);
    result.neither += sum_in_order((1 - a) * (1 - b));
  }
  result.seeds = static_cast<double>(runs.seeds());
  return result;
}

double failed_share(const Runs& runs, const Strata& strata, std::size_t value) {
  double failures = 0;
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    failures += sum_in_order(failed(cell(runs.standing, s, value)));
  }
  return failures / (strata.count() * static_cast<double>(runs.seeds()));
}

double improvement_share(const Runs& runs, const Strata& strata, std::size_t first,
                         std::size_t second) {
  double improvements = 0;
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    const auto a = cell(runs.standing, s, first);
    const auto b = cell(runs.standing, s, second);
    improvements += sum_in_order(0.5 * (xt::cast<double>(b > a) + xt::cast<double>(b >= a)));
  }
  return improvements / (strata.count() * static_cast<double>(runs.seeds()));
}

}  // namespace playground
