// How a run of a study ends, in one word, for maps of many runs. The bounds are the audit's
// (audit/run_class.h), which knows finer classes: stuck runs stall here, or have died, and whatever
// is neither stuck nor diverged has learned something.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace playground {

// Training losses over the best constant answer's, from which a run has diverged, and above which
// it is stuck.
inline constexpr double diverged_loss = 10;
inline constexpr double stuck_loss = 0.95;

// In this order; a run belongs to the first that fits.
//   diverges  a loss is not finite, or the training loss is at least diverged_loss
//   dies      all units of a hidden layer are dead at the end; see measure/unit_state.h
//   stalls    the training loss is above stuck_loss
//   learns    everything else
enum class Ending : std::uint8_t { diverges, dies, stalls, learns };

inline constexpr std::array<std::string_view, 4> ending_names{"diverges", "dies", "stalls",
                                                              "learns"};

constexpr std::string_view name_of(Ending ending) {
  return ending_names[static_cast<std::size_t>(ending)];
}

// Of a run whose losses are over the best constant answer's.
constexpr Ending ending_of(bool diverged, double train_loss, double test_loss,
                           std::size_t dead_layers) {
  // Infinity minus infinity is no number.
  const bool finite = train_loss - train_loss == 0 && test_loss - test_loss == 0;
  if (diverged || !finite || train_loss >= diverged_loss) {
    return Ending::diverges;
  }
  if (dead_layers > 0) {
    return Ending::dies;
  }
  return train_loss > stuck_loss ? Ending::stalls : Ending::learns;
}

}  // namespace playground
