// Maps over the input plane: what every unit, and the network as a whole, makes of each point of
// [-3, 3]².
//
// A map is side × side values, row by row; row 0 is the top (x2 near 3), column 0 the left (x1 near
// -3), each value at the centre of its cell. On a line (one-dimensional data) every row is the
// same. Of data without a plane (images, sounds) there are no maps, 0 × side × side.
#pragma once

#include <cstddef>
#include <vector>

#include "numerics/tensor.h"
#include "training/trainer.h"

namespace playground {

// Half the width of the plane that pictures show.
inline constexpr float plane_reach = 3;

class Surface {
 public:
  // Activations of every input feature, then of every unit of every layer: (inputs + units) × side
  // × side.
  const Tensor<float, 3>& units(Trainer& trainer, std::size_t side);

  // Outputs as shown_output() gives them: outputs × side × side.
  const Tensor<float, 3>& output(Trainer& trainer, std::size_t side);

  // Pre-activations of every unit of every layer at the corners of the cells: units × (side + 1) ×
  // (side + 1), from (-3, 3) to (3, -3). Where a unit's map is 0 lies the fold of a relu; where
  // that of the output is, the border between two classes.
  const Tensor<float, 3>& pre_activations(Trainer& trainer, std::size_t side);

  // The number of linear regions (see regions.h) that the centres of the cells meet; 0 without a
  // plane.
  std::size_t regions(Trainer& trainer, std::size_t side);

 private:
  enum class Place { centres, corners };

  const Samples& grid(const Trainer& trainer, std::size_t side, Place place, Samples& cached);

  // What the cached grids were made for.
  std::vector<std::size_t> features_;
  std::size_t inputs_ = 0;
  Samples unit_grid_;
  Samples output_grid_;
  Samples corner_grid_;
  Tensor<float, 3> unit_maps_;
  Tensor<float, 3> output_maps_;
  Tensor<float, 3> corner_maps_;
};

}  // namespace playground
