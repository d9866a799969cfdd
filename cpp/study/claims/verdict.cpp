// See verdict.h.
#include "study/claims/verdict.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "numerics/random.h"
#include "study/plan.h"
#include "study/statistics/bootstrap.h"
#include "study/statistics/ranked.h"
#include "study/statistics/runs.h"

namespace playground {
namespace {

constexpr ClaimVerdict holds = "holds";
constexpr ClaimVerdict does_not_hold = "does_not_hold";

using Rates = std::vector<std::vector<std::string>>;  // sides × strata

// All runs of both sides at some rates.
class Trials {
 public:
  Trials(const ClaimPart& part, const SeedRange& seeds, const Rates& rates)
      : part_(part), seeds_(seeds), runs_(strata() * sides() * seeds.count()) {
    for (std::size_t s = 0; s < strata(); ++s) {
      for (std::size_t side = 0; side < sides(); ++side) {
        // A claim that was read has no experiment that could not be.
        experiments_.push_back(*experiment_of(part, side, s, rates[side][s]));
      }
    }
  }

  std::size_t strata() const { return part_.strata.size(); }
  std::size_t sides() const { return part_.sides.size(); }
  std::size_t seeds() const { return seeds_.count(); }
  std::size_t count() const { return runs_.size(); }

  void compute(const ForEach& for_each) {
    const auto run = [&](std::size_t i) {
      // Both sides of a seed one after the other, so that what is timed meets the same machine.
      const std::size_t cell = i % sides() + i / (sides() * seeds()) * sides();
      const std::size_t seed = i / sides() % seeds();
      runs_[cell * seeds() + seed] =
          measured(part_.measure, experiments_[cell],
                   seeds_.first + static_cast<std::uint32_t>(seed), part_.epochs);
    };
    if (is_timed(part_.measure)) {
      for (std::size_t i = 0; i < count(); ++i) {
        run(i);
      }
    } else {
      for_each(count(), run);
    }
  }

  const Measured& at(std::size_t stratum, std::size_t side, std::size_t seed) const {
    return runs_[(stratum * sides() + side) * seeds() + seed];
  }

  // Positions of the seeds that have a value in all strata, on both sides.
  std::vector<std::size_t> whole_seeds() const {
    std::vector<std::size_t> whole;
    for (std::size_t seed = 0; seed < seeds(); ++seed) {
      bool all = true;
      for (std::size_t s = 0; s < strata(); ++s) {
        for (std::size_t side = 0; side < sides(); ++side) {
          all = all && !std::isnan(at(s, side, seed).value);
        }
      }
      if (all) {
        whole.push_back(seed);
      }
    }
    return whole;
  }

 private:
  const ClaimPart& part_;
  SeedRange seeds_;
  std::vector<Experiment> experiments_;  // strata × sides
  std::vector<Measured> runs_;           // strata × sides × seeds
};

// Interquartile means of resampled seeds, or means where the measure is a share.
class Means {
 public:
  Means(const ClaimPart& part, const Trials& trials, const std::vector<std::size_t>& seeds)
      : is_share_(is_share(part.measure)),
        runs_(trials.strata(), trials.sides(), seeds.size(), part.direction != Direction::less) {
    for (std::size_t s = 0; s < runs_.strata(); ++s) {
      for (std::size_t side = 0; side < runs_.values(); ++side) {
        for (std::size_t i = 0; i < seeds.size(); ++i) {
          const double value = trials.at(s, side, seeds[i]).value;
          runs_.counted(s, side, i) = value;
          runs_.standing(s, side, i) = runs_.sign() * value;
        }
        cells_.push_back(ranked(runs_, s, side));
      }
    }
  }

  // Of a side over all strata.
  double of(std::size_t side, const Draws& draws) const {
    double sum = 0;
    for (std::size_t s = 0; s < runs_.strata(); ++s) {
      const Ranked& cell = cells_[s * runs_.values() + side];
      sum += is_share_ ? mean(cell, draws) : interquartile_mean(cell, draws);
    }
    return sum / static_cast<double>(runs_.strata());
  }

 private:
  static double mean(const Ranked& cell, const Draws& draws) {
    double sum = 0;
    for (std::size_t i = 0; i < cell.seeds.size(); ++i) {
      sum += draws(cell.seeds(i)) * cell.counted(i);
    }
    return sum / static_cast<double>(cell.seeds.size());
  }

  bool is_share_;
  Runs runs_;
  std::vector<Ranked> cells_;  // strata × sides
};

double difference(const ClaimPart& part, const Means& means, const Draws& draws) {
  return means.of(0, draws) - (part.sides.size() > 1 ? means.of(1, draws) : part.against);
}

ClaimAnswer judged(const ClaimPart& part, const Trials& trials, std::size_t intervals) {
  const std::vector<std::size_t> seeds = trials.whole_seeds();
  ClaimAnswer result;
  result.seeds = seeds.size();
  result.runs = trials.count();
  PlanDigest sum;
  result.first_digests.resize(trials.sides());
  for (std::size_t side = 0; side < trials.sides(); ++side) {
    result.failed.push_back(0);
  }
  for (std::size_t s = 0; s < trials.strata(); ++s) {
    for (std::size_t side = 0; side < trials.sides(); ++side) {
      result.first_digests[side].push_back(trials.at(s, side, 0).digest);
      for (std::size_t seed = 0; seed < trials.seeds(); ++seed) {
        sum.add(trials.at(s, side, seed).digest);
        result.failed[side] += trials.at(s, side, seed).failed ? 1 : 0;
      }
    }
  }
  for (double& failed : result.failed) {
    failed /= static_cast<double>(trials.strata() * trials.seeds());
  }
  result.digest = sum.value();
  if (seeds.empty()) {
    return result;
  }
  const Means means(part, trials, seeds);
  const Draws once({seeds.size()}, 1U);
  for (std::size_t side = 0; side < trials.sides(); ++side) {
    result.means.push_back(means.of(side, once));
  }
  result.difference.value = difference(part, means, once);
  const std::size_t resamples = resamples_for(intervals);
  Resampled resampled(result.difference.value, resamples, 0.05 / static_cast<double>(intervals));
  SeedResampler resampler(seeds.size());
  for (std::size_t i = 0; i < resamples; ++i) {
    resampled.add(difference(part, means, resampler.next()));
  }
  result.difference.interval = resampled.interval();
  result.verdict = verdict_of(part, result.difference.interval);
  return result;
}

Rates one_rate(const ClaimPart& part, const std::string& rate) {
  return Rates(part.sides.size(), std::vector<std::string>(part.strata.size(), rate));
}

// Of each side in each stratum, the rate at which it does best on the tuning seeds, by its mean, in
// which failures count.
Rates best_rates(const ClaimPart& part, const ForEach& for_each) {
  Rates best = one_rate(part, "");
  std::vector<std::vector<double>> least(part.sides.size(),
                                         std::vector<double>(part.strata.size(), 0));
  const double sign = part.measure == ClaimMeasure::epochs ? 1 : -1;
  for (const std::string& rate : part.rates) {
    Trials trials(part, part.tuning, one_rate(part, rate));
    trials.compute(for_each);
    for (std::size_t side = 0; side < trials.sides(); ++side) {
      for (std::size_t s = 0; s < trials.strata(); ++s) {
        double sum = 0;
        for (std::size_t seed = 0; seed < trials.seeds(); ++seed) {
          sum += sign * trials.at(s, side, seed).value;
        }
        if (best[side][s].empty() || sum < least[side][s]) {
          best[side][s] = rate;
          least[side][s] = sum;
        }
      }
    }
  }
  return best;
}

}  // namespace

ClaimAnswer answer(const ClaimPart& part, std::size_t intervals, const ForEach& for_each) {
  const bool tunes = !part.rates.empty();
  const Rates rates = tunes ? best_rates(part, for_each) : one_rate(part, "");
  Trials trials(part, part.seeds, rates);
  trials.compute(for_each);
  ClaimAnswer result = judged(part, trials, intervals);
  if (tunes) {
    result.rates = rates;
    result.tuning_runs =
        part.rates.size() * part.tuning.count() * part.strata.size() * part.sides.size();
  }
  return result;
}

std::optional<ClaimAnswer> answer_at_common_rate(const ClaimPart& part, std::size_t intervals,
                                                 const ForEach& for_each) {
  if (part.common_rate.empty()) {
    return std::nullopt;
  }
  Trials trials(part, part.seeds, one_rate(part, part.common_rate));
  trials.compute(for_each);
  return judged(part, trials, intervals);
}

ClaimVerdict verdict_of(const ClaimPart& part, const Interval& difference) {
  const auto [low, high] = difference;
  const double margin = part.margin;
  switch (part.direction) {
    case Direction::more:
      return low > margin ? holds : (high < margin ? does_not_hold : not_told);
    case Direction::less:
      return high < -margin ? holds : (low > -margin ? does_not_hold : not_told);
    case Direction::same:
      break;
  }
  return low > -margin && high < margin
             ? holds
             : (low > margin || high < -margin ? does_not_hold : not_told);
}

ClaimVerdict verdict_of(const std::vector<ClaimVerdict>& parts) {
  const auto is = [](std::string_view code) {
    return [code](const ClaimVerdict& verdict) { return verdict == code; };
  };
  if (std::all_of(parts.begin(), parts.end(), is("holds"))) {
    return "holds";
  }
  return std::any_of(parts.begin(), parts.end(), is("does_not_hold")) ? does_not_hold : not_told;
}

}  // namespace playground
