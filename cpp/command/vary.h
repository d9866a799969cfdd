// Reads what a sweep varies, and refuses what could not be run as its rows would say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/command.h"
#include "study/sweep.h"

namespace playground::command {

inline constexpr std::string_view vary_allowed = "NAME=VALUE,VALUE...";

// The factors of all --vary, in order; or nothing, where one was refused. `own_file` says that
// --data names the data.
std::optional<std::vector<Factor>> read_factors(const Arguments& arguments, const Experiment& base,
                                                bool own_file);

}  // namespace playground::command
