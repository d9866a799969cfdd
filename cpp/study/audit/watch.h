// One run of an audit: trained for 200 epochs, with what the diagnosis said on the way and what the
// run was then.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis/finding.h"
#include "experiment/experiment.h"
#include "study/audit/run_class.h"

namespace playground {

// When runs are looked at, in epochs: at 5, 25, 50 and 75 % of the run, and 50 epochs after each.
inline constexpr std::array<std::size_t, 6> look_epochs{10, 50, 60, 100, 150, 200};
// Positions in look_epochs of the looks whose findings count, and of those 50 epochs later.
inline constexpr std::array<std::size_t, 4> first_looks{0, 1, 3, 4};
inline constexpr std::array<std::size_t, 4> later_looks{2, 3, 4, 5};
// Of the looks whose warnings are to foretell what becomes of a run: at 25 and 50 %.
inline constexpr std::array<std::size_t, 2> forecast_looks{1, 3};

// What is kept of a finding.
struct Said {
  std::string_view code;
  bool alarming;  // more than worth knowing
  Remedy remedy;
};

struct Look {
  Losses losses;
  RunClass run_class;
  std::vector<Said> findings;
};

struct Watched {
  Experiment experiment;
  std::array<Look, look_epochs.size()> looks;

  const Look& end() const { return looks.back(); }
};

Watched watch(const Experiment& experiment, References& references);

// Whether the finding called `code` is among those of a look.
bool says(const Look& look, std::string_view code);

// Whether a warning foretold at 25 or 50 % that this run would not learn. That it has diverged is
// no warning.
bool was_warned(const Watched& watched);

// A run as a line of text: its number, experiment and looks, with losses to four digits.
std::string row_text(std::uint32_t number, const Watched& watched);

}  // namespace playground
