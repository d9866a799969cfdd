// Brings columns of a file into the plane that is shown: most data of one's own is measured in
// units of its own, and a network trains badly on numbers far from 1.
#pragma once

#include <cstddef>
#include <vector>

#include "data/dataset.h"

namespace playground {

// As far as the plane reaches that is shown.
inline constexpr float standard_reach = 3;

// What was done to a column: values became (value - centre) / spread.
struct Scaling {
  std::size_t column;  // of the inputs, from 0; the number of inputs stands for the targets
  float centre;
  float spread;
};

// Standardises the inputs, and for regression the targets, that leave the interval from -3 to 3;
// columns within are kept as they are. The centre is the mean; the spread is the standard deviation
// or, where a value would still lie outside with it, what brings the farthest value to ±3.
std::vector<Scaling> standardize(Dataset& dataset);

}  // namespace playground
