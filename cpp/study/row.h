// What one run of a plan came to, and its text forms: a line of JSON or of CSV, in which every
// number reads back to the same bits. Equal runs give equal lines, whoever computes them.
//
// Everything is counted at ends of epochs and at the plan's end, never by a clock. Times are in the
// plan's unit: epochs, or steps where the plan is in steps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/map/ending.h"
#include "study/plan.h"

namespace playground {

// Losses and accuracies are those at the end, or of the last finite state of a run that diverged;
// NaN where there are none.
struct Row {
  std::size_t run = 0;  // its number in the plan
  float metric = 0;     // the plan's
  float train_loss = 0;
  float test_loss = 0;
  float train_accuracy = 0;
  float test_accuracy = 0;
  float constant = 0;  // metric of the best constant answer to the same samples
  float target = 0;    // the held-out loss that the run was to reach
  // The first end of an epoch at which the held-out loss was at most the target; nothing: never.
  std::optional<std::uint32_t> reached;
  float dead = 0;  // share of hidden units that are dead at the end
  // The first end of an epoch with a dead unit, 0 where one is dead from the start.
  std::optional<std::uint32_t> first_dead;
  // The step, or the epoch, in which the run would have left the finite numbers.
  std::optional<std::uint32_t> diverged;
  // Root mean square of the loss's derivative with respect to z of the first layer.
  float gradient_at_start = 0;
  float gradient_at_end = 0;
  float saturated = 0;            // share of (hidden unit, sample) where f is flat, at the end
  float update_ratio = 0;         // log10 of the last update of the first layer over its weights
  std::uint32_t dead_layers = 0;  // hidden ones all units of which are dead at the end
  Ending ending = Ending::learns;
  std::uint64_t digest = 0;
};

// What a metric is in the other numbers of a row.
float metric_in(Metric metric, const Row& row);

// {"run":0,"seed":1,"activation":"relu",…}: with the values of the plan's factors. What is not
// there is null.
std::string json_line(const Plan& plan, const Row& row);

// Of such a line `run`, `seed`, `ends` and `digest` alone, as maps need them.
std::string ending_line(const Plan& plan, const Row& row);

// The same as json_line, separated by commas; what is not there is empty.
std::string csv_line(const Plan& plan, const Row& row);

// The names of the columns.
std::string csv_header(const Plan& plan);

// The row that json_line or csv_line would write as exactly this line; nothing where there is none
// for this plan.
std::optional<Row> row_in_json(const Plan& plan, std::string_view line);
std::optional<Row> row_in_csv(const Plan& plan, std::string_view line);

// The row of a line that row_in_json has taken before, in half of its time; nothing where that is
// seen not to be so.
std::optional<Row> row_in_known_line(const Plan& plan, std::string_view line);

}  // namespace playground
