// See signs.h.
#include "study/signs.h"

#include <algorithm>

#include "study/statistics/normal.h"
#include "study/statistics/shares.h"
#include "study/verdict.h"

namespace playground {
namespace {

// The numbers of these seeds, rising; one at least.
std::vector<double> rising(const Tensor<float, 3>& numbers, std::size_t stratum, std::size_t value,
                           const std::vector<std::size_t>& seeds) {
  std::vector<double> result;
  result.reserve(seeds.size());
  for (const std::size_t seed : seeds) {
    result.push_back(static_cast<double>(numbers(stratum, value, seed)));
  }
  std::sort(result.begin(), result.end());
  return result;
}

double middle(const std::vector<double>& rising) {
  return 0.5 * (rising[(rising.size() - 1) / 2] + rising[rising.size() / 2]);
}

ValueSigns signs_of(const RunSigns& runs, const std::vector<std::size_t>& seeds, Strata strata,
                    std::size_t value) {
  ValueSigns result;
  if (seeds.empty()) {
    return result;
  }
  result = {{0, {}}, 0, 0, 0};
  for (std::size_t s = strata.first; s < strata.end; ++s) {
    const std::vector<double> dead = rising(runs.dead, s, value, seeds);
    const auto without = std::upper_bound(dead.begin(), dead.end(), 0.0) - dead.begin();
    const auto count = static_cast<double>(seeds.size());
    result.with_dead.value += (count - static_cast<double>(without)) / count / strata.count();
    result.dead += middle(dead) / strata.count();
    result.gradient_at_start +=
        middle(rising(runs.gradient_at_start, s, value, seeds)) / strata.count();
    result.gradient_at_end +=
        middle(rising(runs.gradient_at_end, s, value, seeds)) / strata.count();
  }
  if (seeds.size() == runs.dead.shape(2) && seeds.size() >= fewest_seeds) {
    result.with_dead.interval = wilson_interval(
        result.with_dead.value, static_cast<double>(seeds.size()), normal_quantile(0.05 / 2));
  }
  return result;
}

}  // namespace

std::vector<std::vector<ValueSigns>> signs_of(const RunSigns& runs,
                                              const std::vector<std::size_t>& seeds) {
  const std::size_t strata = runs.dead.shape(0);
  const std::size_t groups = strata == 1 ? 1 : strata + 1;
  std::vector<std::vector<ValueSigns>> result(groups);
  for (std::size_t g = 0; g < groups; ++g) {
    const Strata its = g < strata ? Strata{g, g + 1} : Strata{0, strata};
    for (std::size_t value = 0; value < runs.dead.shape(1); ++value) {
      result[g].push_back(signs_of(runs, seeds, its, value));
    }
  }
  return result;
}

}  // namespace playground
