// Studies to be judged, and short ways to what is said of them.
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

#include "numerics/random.h"
#include "study/verdict.h"

namespace playground {

inline constexpr double never = std::numeric_limits<double>::infinity();

// Finished runs whose metrics spread about `centre`, all alike with one seed. The constant answer
// has 0.5.
inline Outcomes study(std::size_t values, std::size_t seeds, double centre = 0.8) {
  Outcomes outcomes(1, values, seeds);
  outcomes.finished.fill(true);
  outcomes.constant.fill(0.5);
  Random random(1, "study");
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    const double metric = centre + 0.05 * static_cast<double>(random.normal());
    for (std::size_t value = 0; value < values; ++value) {
      outcomes.metric(0, value, seed) = metric;
    }
  }
  return outcomes;
}

// Adds `difference`, with noise, to the metrics of a value.
inline void shift(Outcomes& outcomes, std::size_t value, double difference, double noise = 0.001) {
  Random random(2, "study");
  for (std::size_t seed = 0; seed < outcomes.seeds(); ++seed) {
    outcomes.metric(0, value, seed) += difference + noise * static_cast<double>(random.normal());
  }
}

// The first `count` runs of a value diverge.
inline void diverge(Outcomes& outcomes, std::size_t value, std::size_t count) {
  for (std::size_t seed = 0; seed < count; ++seed) {
    outcomes.diverged(0, value, seed) = true;
  }
}

inline const Group& metric_of(const StudyResult& result) { return result.measures[0].groups[0]; }
inline const Group& time_of(const StudyResult& result) { return result.measures[1].groups[0]; }

inline Comparison compared(const Outcomes& outcomes) {
  return metric_of(judge(outcomes)).comparisons[0];
}

inline std::string_view verdict_of(const Outcomes& outcomes) { return compared(outcomes).verdict; }

inline bool none(const Interval& interval) {
  return std::isnan(interval.low) && std::isnan(interval.high);
}

}  // namespace playground
