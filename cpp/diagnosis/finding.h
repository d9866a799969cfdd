// Findings about a run, as data: a code, the layers concerned, the numbers that justify it, and a
// remedy. The page puts them into words in the reader's language; for the command line there is an
// English sentence here. How they are found is in diagnosis.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace playground {

// info: worth knowing. warning: costs something. severe: keeps the network from learning.
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
  std::string_view code;
  Severity severity = Severity::info;
  // Positions in network().layers(), both included.
  std::size_t first_layer = 0;
  std::size_t last_layer = 0;
  std::vector<Evidence> evidence;
  Remedy remedy;

  // The number called `name`; NaN where there is none.
  double number(std::string_view name) const;
};

// The finding in plain English, with its numbers; layers are counted from 1.
std::string sentence(const Finding& finding);

}  // namespace playground
