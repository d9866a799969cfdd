// See verdict.h.
#include "study/verdict.h"

#include <cmath>
#include <utility>

#include "study/judgement.h"
#include "study/statistics/bootstrap.h"
#include "study/statistics/runs.h"

namespace playground {
namespace {

// The outcomes of these seeds in one measure.
Runs runs_of(const Outcomes& outcomes, Measure measure, const std::vector<std::size_t>& seeds) {
  const bool of_time = measure == Measure::time;
  const bool larger_is_better = !of_time && outcomes.larger_is_better;
  Runs runs(outcomes.strata(), outcomes.values(), seeds.size(), larger_is_better);
  for (std::size_t s = 0; s < runs.strata(); ++s) {
    for (std::size_t v = 0; v < runs.values(); ++v) {
      for (std::size_t i = 0; i < seeds.size(); ++i) {
        const std::size_t seed = seeds[i];
        const double constant = outcomes.constant(s, v, seed);
        const double failure =
            of_time ? outcomes.end : (larger_is_better ? constant : 10 * constant);
        const double number = of_time ? outcomes.time(s, v, seed) : outcomes.metric(s, v, seed);
        const double last = of_time || (!larger_is_better && constant > 0)
                                ? failure
                                : std::numeric_limits<double>::max();
        // Comparisons with NaN are false.
        const bool failed = outcomes.diverged(s, v, seed) || !(number <= last);
        runs.constant(s, v, i) = constant;
        runs.counted(s, v, i) = failed ? failure : number;
        runs.standing(s, v, i) = failed ? failed_standing : runs.sign() * number;
      }
    }
  }
  return runs;
}

}  // namespace

Outcomes::Outcomes(std::size_t strata, std::size_t values, std::size_t seeds)
    : finished({strata, values, seeds}, false),
      diverged({strata, values, seeds}, false),
      metric({strata, values, seeds}, 0),
      constant({strata, values, seeds}, 0),
      time({strata, values, seeds}, std::numeric_limits<double>::infinity()) {}

std::vector<std::size_t> Outcomes::finished_seeds() const {
  const auto cells = as_matrix(finished.data(), strata() * values(), seeds());
  std::vector<std::size_t> result;
  for (std::size_t seed = 0; seed < seeds(); ++seed) {
    bool all = true;
    for (std::size_t c = 0; c < strata() * values(); ++c) {
      all = all && cells(c, seed);
    }
    if (all) {
      result.push_back(seed);
    }
  }
  return result;
}

StudyResult judge(const Outcomes& outcomes) {
  const std::vector<std::size_t> seeds = outcomes.finished_seeds();
  const std::size_t groups = outcomes.strata() == 1 ? 1 : outcomes.strata() + 1;
  const std::size_t measures = outcomes.has_target ? 2 : 1;

  StudyResult result;
  result.planned_seeds = outcomes.seeds();
  result.seeds = seeds.size();
  result.complete = seeds.size() == outcomes.seeds();
  result.comparisons = measures * groups * (outcomes.values() - 1);

  const JudgementRules rules{result.comparisons, result.complete, seeds.size() >= fewest_seeds};
  result.resamples = rules.resamples();
  std::vector<Judgement> judgements;
  judgements.emplace_back(Measure::metric, runs_of(outcomes, Measure::metric, seeds), rules);
  if (outcomes.has_target) {
    judgements.emplace_back(Measure::time, runs_of(outcomes, Measure::time, seeds), rules);
  }
  SeedResampler resampler(seeds.size());
  for (std::size_t i = 0; i < result.resamples; ++i) {
    const Draws& draws = resampler.next();
    for (Judgement& judgement : judgements) {
      judgement.add(draws);
    }
  }
  for (const Judgement& judgement : judgements) {
    result.measures.push_back(judgement.result());
  }
  return result;
}

}  // namespace playground
