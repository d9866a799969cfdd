// What holds between several fields of a plan, once each has been read by itself; for plan_text.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "experiment/problem.h"
#include "study/plan.h"

namespace playground {

// Before the name of a factor, in the text of a plan.
inline constexpr std::string_view factor_prefix = "vary.";

// Values of a factor as the text has them: relu,elu:0.5.
std::string joined(const std::vector<std::string>& values);

// Leaves out of a plan what does not go together, and tells it.
void reconcile(Plan& plan, std::vector<Problem>& problems);

}  // namespace playground
