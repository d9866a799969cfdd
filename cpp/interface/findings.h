// Findings as a caller is told them; see diagnosis/finding.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis/finding.h"
#include "interface/declaration.h"

namespace playground {

struct FindingTold {
  std::string_view code;
  std::string_view severity;
  std::size_t first_layer;
  std::size_t last_layer;
  Named<std::optional<double>> evidence;
  std::string remedy;
  bool restart;
};

template <>
inline constexpr auto declaration<FindingTold> = declare(
    "Finding", "Something about a run that is worth saying.",
    field("code", &FindingTold::code, "What it is; listed in cpp/diagnosis/diagnosis.h."),
    field("severity", &FindingTold::severity, "How bad it is.",
          {.type = "'info' | 'warning' | 'severe'"}),
    field("firstLayer", &FindingTold::first_layer, "The first layer that it concerns.",
          {.range = "counted from 0"}),
    field("lastLayer", &FindingTold::last_layer, "The last layer that it concerns.",
          {.range = "counted from 0"}),
    field("evidence", &FindingTold::evidence,
          "The numbers that justify it, null where they are not finite.", {.type = "string"}),
    field("remedy", &FindingTold::remedy,
          "Changes of the experiment that help, \"key=value&key=value\"; empty for none."),
    field("restart", &FindingTold::restart, "Whether they help only a run that starts anew."));

std::vector<FindingTold> told(const std::vector<Finding>& findings);

}  // namespace playground
