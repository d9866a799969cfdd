// From the runs of a claim's part to its verdict.
//
// Runs of equal seeds have the same data and the same underlying initial weights on both sides, so
// seeds are what is resampled, with all runs of a seed kept together. Strata have equal weights.
// Failures are counted as measured.h says, and are never dropped.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/claims/claim.h"
#include "study/statistics/interval.h"
#include "text/message.h"

namespace playground {

inline constexpr std::array<std::string_view, 3> claim_verdicts{
    // The whole interval lies beyond the margin, the way that is claimed; where a thing is said to
    // be the same, the whole interval lies within the margins.
    "holds",
    // The whole interval lies short of the margin: within the margins, or on the other side; where
    // a thing is said to be the same, beyond one of the margins.
    "does_not_hold",
    // The interval holds a margin.
    "not_told",
};
using ClaimVerdict = CodeIn<claim_verdicts>;

// A constant of its own: clang 14 would compute it at run time where it is the default of a member.
inline constexpr ClaimVerdict not_told = "not_told";

// One comparison of both sides.
struct ClaimAnswer {
  // First minus second, or minus `against`: the mean over strata of the interquartile means, or of
  // the means where the measure is a share; with its interval.
  Estimate difference;
  // Of each side over all strata.
  std::vector<double> means;
  std::vector<double> failed;  // share of its runs
  // The learning rate of each side in each stratum: sides × strata; empty where it is the fields'.
  std::vector<std::vector<std::string>> rates;
  std::size_t seeds = 0;  // that have a value in all strata, on both sides
  std::size_t runs = 0;   // that it rests on, without those by which rates were found
  std::size_t tuning_runs = 0;
  ClaimVerdict verdict = not_told;
  std::uint64_t digest = 0;  // over all runs, in the order strata, sides, seeds
  // The digest of the first seed's run on each side in each stratum: sides × strata.
  std::vector<std::vector<std::uint64_t>> first_digests;
};

// Calls work(0) … work(count - 1), on as many threads as it likes.
using ForEach = std::function<void(std::size_t count, const std::function<void(std::size_t)>&)>;

// With each side's own best rates, or the fields' where the part has none. Intervals are at 1 -
// 0.05 / `intervals`, for all that are told of one claim.
ClaimAnswer answer(const ClaimPart& part, std::size_t intervals, const ForEach& for_each);

// At the common rate, if the part has one.
std::optional<ClaimAnswer> answer_at_common_rate(const ClaimPart& part, std::size_t intervals,
                                                 const ForEach& for_each);

ClaimVerdict verdict_of(const ClaimPart& part, const Interval& difference);

// Of a whole claim: it holds where all parts do, and does not where one does not.
ClaimVerdict verdict_of(const std::vector<ClaimVerdict>& parts);

}  // namespace playground
