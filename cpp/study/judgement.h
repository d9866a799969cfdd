// One measure of a study while it is judged: takes in the resamples that it shares with the other
// measures, and then says what the runs came to. For judge() in verdict.h.
#pragma once

#include <cstddef>
#include <vector>

#include "numerics/tensor.h"
#include "study/statistics/bootstrap.h"
#include "study/statistics/ranked.h"
#include "study/statistics/runs.h"
#include "study/statistics/shares.h"
#include "study/verdict.h"

namespace playground {

// What all measures of a study have in common.
struct JudgementRules {
  std::size_t comparisons;  // m
  bool complete;            // whether all seeds of the plan are finished
  bool enough_seeds;        // whether those that are finished are not too few

  bool intervals() const { return complete && enough_seeds; }
  std::size_t resamples() const { return intervals() ? resamples_for(comparisons) : 0; }
};

class Judgement {
 public:
  Judgement(Measure measure, Runs runs, const JudgementRules& rules);

  // Takes in one of rules.resamples() resamples.
  void add(const Draws& draws);

  MeasureResult result() const;

 private:
  std::size_t groups() const { return means_.shape(0); }
  Strata strata_of(std::size_t group) const;
  void take_means(const Draws& draws);
  double difference(const Tensor<double, 2>& means, std::size_t group, std::size_t value) const;

  double constant(Strata strata, std::size_t value) const;
  ValueFigures figures(std::size_t group, std::size_t value,
                       const std::vector<double>& thresholds) const;
  Comparison comparison(std::size_t group, std::size_t value) const;
  VerdictCode verdict(std::size_t group, const Comparison& comparison) const;

  Measure measure_;
  Runs runs_;
  JudgementRules rules_;
  std::vector<Ranked> cells_;           // strata × values
  Tensor<double, 2> observed_;          // groups × values: interquartile means of the runs
  Tensor<double, 2> means_;             // groups × values: those of the last resample
  std::vector<Resampled> resampled_;    // groups × values: of the means over the resamples
  std::vector<Resampled> differences_;  // groups × values: of their differences from the first
  std::size_t added_ = 0;
};

}  // namespace playground
