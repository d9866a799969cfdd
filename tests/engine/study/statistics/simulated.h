// Studies whose truth is known, to see how often intervals hold it and differences are found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "numerics/math.h"
#include "numerics/random.h"
#include "study/verdict.h"

namespace playground {

// How runs come out. All values but the first have one distribution.
struct Truth {
  const char* name;
  // A run's metric; `shared` is a standard normal number that all runs with its seed share.
  float (*metric)(Random& random, float shared, bool first);
  // Interquartile mean of a value's distribution minus that of the first's.
  double difference;
  // With so many seeds as are needed according to a study with 40, the difference is found at least
  // so often. 80 times in 100 are aimed at, but where about a quarter of the runs stick it is
  // fewer: in a small study the middle half often holds none that sticks, so that the standard
  // error falls more slowly than with the root of the seeds.
  double least_power;
};

// Learns (70 in 100) to about `learnt`, or sticks at about 0.5.
inline float learns_or_sticks(Random& random, float learnt) {
  const float centre = random.uniform() < 0.3F ? 0.5F : learnt;
  return centre + 0.02F * random.normal();
}

// The interquartile means were computed with SciPy 1.10.1's norm: a symmetric distribution's is its
// centre; a log-normal's with σ = √0.98 is
// 2 exp(σ²/2) (Φ(q - σ) - Φ(-q - σ)) = 1.0714326627 with q = Φ⁻¹(0.75); and of runs that stick or
// learn, the middle half holds the upper sixth of those that stick and the lower 45 of 70 of those
// that learn, so that shifting the learnt accuracy by d shifts its mean by 0.9 d.
inline constexpr std::array<Truth, 3> truths{{
    {"normal",
     [](Random& random, float shared, bool first) {
       return shared + random.normal() + (first ? 0.0F : 0.5F);
     },
     0.5, 0.75},
    {"skewed",
     [](Random& random, float shared, bool first) {
       return exp(0.7F * (shared + random.normal())) * (first ? 1.0F : 1.5F);
     },
     0.5 * 1.0714326627, 0.75},
    {"learns or sticks",
     [](Random& random, float, bool first) {
       return learns_or_sticks(random, first ? 0.85F : 0.95F);
     },
     0.9 * 0.1, 0.5},
}};

// Study `number` with this truth, finished; one stratum.
inline Outcomes simulated_study(const Truth& truth, std::uint32_t number, std::size_t values,
                                std::size_t seeds) {
  Random random(number, "simulated study");
  Outcomes outcomes(1, values, seeds);
  outcomes.finished.fill(true);
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    const float shared = random.normal();
    for (std::size_t value = 0; value < values; ++value) {
      outcomes.metric(0, value, seed) =
          static_cast<double>(truth.metric(random, shared, value == 0));
    }
  }
  return outcomes;
}

}  // namespace playground
