// How many hidden units are dead at this moment, quickly enough to be asked after every epoch of
// many runs: a unit is alive as soon as it has a slope for one sample, which it usually has
// for one of the first few. What counts as dead is defined in unit_state.h, and the samples are the
// probe set of vitals.h, so that the count is that of the vital signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

class DeadUnits {
 public:
  // For a trainer whose experiment does not change.
  explicit DeadUnits(const Trainer& trainer);

  // Of the trainer's network as it is. Allocates nothing.
  std::size_t count(Trainer& trainer);

 private:
  void look(const Network& network, const float* input, std::size_t columns, std::size_t samples,
            Pass& pass);

  Vector slopes_;            // room for f' of one layer
  Vector first_;             // inputs × a few columns: the first samples
  std::size_t first_count_;  // samples there
  std::size_t units_;        // hidden ones
  std::size_t alive_count_ = 0;
  std::vector<std::uint8_t> alive_;  // units
};

}  // namespace playground
