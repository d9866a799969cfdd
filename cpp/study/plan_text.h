// The text form of a plan, as links and the command line carry it: an experiment's text with
// vary.activation=relu,elu:1&seeds=1-100&epochs=200&metric=loss&target=0.1
//   vary.NAME     values of a factor; the first such key is what is compared, a second one strata
//   vary.dataseed 0 holds the data fixed
//   seeds         A-B, both included; A..B is read too
//   epochs, steps how long each run is trained; one of the two
//   metric        accuracy, loss, train_accuracy or train_loss
//   target        a held-out loss above 0
//   check         the first 8 hexadecimal digits of the plan's digest
//
// Reading never fails, as for experiments: whatever is wrong is left at its default or left out,
// and reported. Printing is canonical, with seeds always there, by which a plan is told from an
// experiment; parse_plan(format(p)).plan == p.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "study/plan.h"
#include "text/message.h"

namespace playground {

struct PlanResult {
  Plan plan;
  std::vector<Problem> problems;
};

PlanResult parse_plan(std::string_view text);

std::string format(const Plan& plan);

// What a plan's field may be, beyond those of problem.h, with the values of its sentence.
//   seeds           A-B from 0 to max
//   runs            most
//   instead         field: which says it in a plan
//   fixed_data      vary.dataseed=0 beside it
//   hidden_layers   a network that has some
//   same_kind       values of data that are all classes or all regression
//   factors         most: so many keys that begin with vary.
//   combinations    most: so many pairs of values of two factors
//   one_map         a plan for each activation: maps of several are the page's
//   value_once      each value of a factor once
//   one_loss        data with classes, and accuracy; losses of different kinds do not compare
inline constexpr std::array<std::string_view, 11> allowed_plan_codes{
    "seeds",   "runs",         "instead",  "fixed_data", "hidden_layers", "same_kind",
    "factors", "combinations", "one_loss", "one_map",    "value_once",
};
using AllowedPlanCode = CodeIn<allowed_plan_codes>;

}  // namespace playground
