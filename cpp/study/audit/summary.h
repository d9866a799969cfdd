// What an audit comes to: counts over runs that were watched, each with its interval. It depends
// only on the runs and their order, not on who computed them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "study/audit/claim.h"
#include "study/audit/trial.h"
#include "study/audit/watch.h"
#include "study/statistics/interval.h"

namespace playground {

// How many of how many runs.
struct Share {
  std::size_t hits = 0;
  std::size_t of = 0;

  void add(bool hit) {
    hits += hit ? 1 : 0;
    ++of;
  }
  double value() const { return static_cast<double>(hits) / static_cast<double>(of); }
  // Two-sided, 95 %, by Wilson (statistics/shares.h).
  Interval interval() const;
};

// A hash of the rows (row_text) of the first runs, at most 40: what a test can compute again.
std::size_t rows_in_digest(std::span<const Watched> runs);
std::uint64_t rows_digest(std::span<const Watched> runs);

using ClassCounts = std::array<std::size_t, run_class_names.size()>;

// Runs by what they ended as.
ClassCounts class_counts(std::span<const Watched> runs);

// A code, alarming or merely worth knowing. It counts once a run, where it first appears.
struct FindingRow {
  std::string_view code;
  bool alarming;
  Claim claim;
  ClassCounts ends{};
  Share right;
  Share again;  // was said again 50 epochs later
};

// In the order of finding_codes, the alarming ones first; without those that were never said.
std::vector<FindingRow> finding_rows(std::span<const Watched> runs);

// Whether warnings at 25 and 50 % foretold how runs ended.
struct Forecast {
  Share recall;  // of those that end stuck or diverged, without those that had diverged by then
  Share false_alarms;  // of those that end healthy
  // Of those in each class at the end.
  std::array<Share, run_class_names.size()> warned;
};
Forecast forecast(std::span<const Watched> runs);

// The same for a rule that knows only the training loss: it warns where the loss is above
// `threshold` of the best constant answer's at 25 or 50 %.
Forecast forecast_by_loss(std::span<const Watched> runs, double threshold);

// The first `wanted` runs in which each code alarms, and where it first does.
struct Appearance {
  std::uint32_t run;
  std::size_t look;
  Said said;
};
std::vector<Appearance> appearances(std::span<const Watched> runs, std::size_t wanted);

// What a remedy did for the runs of one code.
struct RemedyRow {
  std::string_view code;
  std::string_view remedy;  // a trial's name, or "offered"
  bool restart;
  Share better;
  Share worse;
};
std::vector<RemedyRow> remedy_rows(std::span<const Appearance> appearances,
                                   std::span<const Tried> tried);

// Of the runs of a code that were offered nothing: what helped most of them.
struct UnhelpedRow {
  std::string_view code;
  std::size_t trial;  // in trials()
  Share better;
};
std::vector<UnhelpedRow> unhelped_rows(std::span<const Appearance> appearances,
                                       std::span<const Tried> tried);

// named × right, each with no_cause as its last.
using CauseTable = std::array<std::array<std::size_t, no_cause + 1>, no_cause + 1>;
CauseTable cause_table(std::span<const Watched> runs, std::span<const Appearance> appearances,
                       std::span<const Tried> tried);

}  // namespace playground
