// What is said of a study: for each comparison a sentence as a code with its numbers and names, of
// which the locale makes words (study.js). Every sentence carries its interval, the number of runs
// and what was varied.
#pragma once

#include <string_view>
#include <vector>

#include "study/plan.h"
#include "study/verdict.h"
#include "text/message.h"

namespace playground {

// Those of verdict_codes and one more, `alone`, of a value that is compared with nothing, with the
// values of their sentences. All have
//   measure           accuracy, loss, train_accuracy, train_loss, epochs or steps: what is judged
//   kind              metric or time: whether a failed run is one that diverged, or one that did
//                     not reach the target
//   value, first      what is compared, as the plan's text has it; empty where nothing is varied
//   factor, second    names of the factors; empty where there are none
//   stratum           none without a second factor, all over all of its values, one for one of them
//   at                which
//   seeds, planned    finished for all values, and of the plan
//   runs              that the figures of the two values are of
//   mean, firstMean, median, firstMedian
//   failed, firstFailed   shares
//   anyFailed         yes where a run of either value failed
//   hollow            yes where no interquartile mean of the metric is better than what the best
//                     constant answer comes to
//   difference, low, high, level   the interval's level in percent
//   failedDifference, failedLow, failedHigh   of the shares, at the same level
//   needs, needed     no where it cannot be told how many seeds would be needed, many where they
//                     are more than a million, otherwise yes
//   interval          no where there is none
//   reached, firstReached   no where the median is not reached
//   fixed             yes where all runs share one draw of the data
//   end, unit         of each run; epochs or steps
std::vector<Message> sentences(const Plan& plan, const StudyResult& result);

// What the time to a plan's target is counted in.
inline std::string_view unit_of(const Plan& plan) { return plan.steps ? "steps" : "epochs"; }

}  // namespace playground
