// Findings about a run, as data: a code, the layers concerned, the numbers that justify it, and a
// remedy. The words are the locale's: findings.js. How they are found is in diagnosis.h.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace playground {

// What can be found; diagnosis.h lists the numbers of each.
inline constexpr std::array<std::string_view, 20> finding_codes{
    "no_number",
    "overflow",
    "diverged",
    "symmetric",
    "no_slope",
    "penalty_too_strong",
    "exploding_gradient",
    "rate_too_high",
    "dead_units",
    "vanishing_gradient",
    "saturated",
    "linear",
    "overfitting",
    "rate_too_low",
    "underfitting",
    "always_on",
    "untrained",
    "early",
    "partial",
    "healthy",
};
using FindingCode = CodeIn<finding_codes>;

// info: worth knowing. warning: the run is not going well. severe: the network does not learn, and
// this is why.
enum class Severity { info, warning, severe };

struct Evidence {
  std::string_view name;
  double value;
};

// A change of the experiment that helps.
struct Remedy {
  std::string changes;   // "key=value&key=value", as with_changes() takes it; empty for none
  bool restart = false;  // whether it helps only a run that starts anew
};

struct Finding {
  std::string_view code;  // one of finding_codes
  Severity severity = Severity::info;
  // Positions in network().layers(), both included.
  std::size_t first_layer = 0;
  std::size_t last_layer = 0;
  std::vector<Evidence> evidence;
  Remedy remedy;

  // The messages that follow its sentence: that it hinders, where it does not say so itself, and
  // that nothing helped. Keys of the locale's findings.
  std::vector<std::string_view> afterthoughts() const;

  // The number called `name`; NaN where there is none.
  double number(std::string_view name) const;
};

}  // namespace playground
