// See surface.h.
#include "measure/surface.h"

#include "data/features.h"
#include "measure/regions.h"
#include "numerics/expressions.h"

namespace playground {
namespace {

// Gives `maps` the shape of so many squares; what is in them is left as it is.
void make_maps(std::size_t count, std::size_t side, Tensor<float, 3>& maps) {
  if (maps.shape(0) != count || maps.shape(1) != side) {
    maps.resize({count, side, side});
  }
}

// Puts the columns of block b (rows × columns, `count` of which are points) where they belong in as
// many maps, from map `first` on.
void put_block(const ConstMatrixView& rows, std::size_t b, std::size_t count, std::size_t first,
               Tensor<float, 3>& maps) {
  MatrixView cells = as_matrix(maps.data(), maps.shape(0), maps.shape(1) * maps.shape(2));
  for (std::size_t r = 0; r < rows.shape(0); ++r) {
    assign(row(cells, first + r, b * Samples::block_columns, count), row(rows, r, 0, count));
  }
}

// A layer's buffer (units × columns) to be read only.
ConstMatrixView reading(const MatrixView& rows) {
  return as_matrix(rows.data(), rows.shape(0), rows.shape(1));
}

bool has_plane(const Trainer& trainer) { return trainer.dataset().inputs <= 2; }

}  // namespace

const Samples& Surface::grid(const Trainer& trainer, std::size_t side, Place place,
                             Samples& cached) {
  const Experiment& experiment = trainer.experiment();
  const std::size_t inputs = trainer.dataset().inputs;
  if (experiment.features != features_ || inputs != inputs_) {
    features_ = experiment.features;
    inputs_ = inputs;
    unit_grid_ = {};
    output_grid_ = {};
    corner_grid_ = {};
  }
  const std::size_t points_a_row = place == Place::corners ? side + 1 : side;
  if (cached.count() == points_a_row * points_a_row) {
    return cached;
  }
  Dataset points = trainer.dataset();
  points.count = points_a_row * points_a_row;
  points.x.resize(points.count * inputs);
  const float cell = 2 * plane_reach / static_cast<float>(side);
  const float offset = place == Place::corners ? 0.0F : 0.5F;
  // From the left and from the top.
  const auto distance = [&](std::size_t i) { return (static_cast<float>(i) + offset) * cell; };
  MatrixView x = as_matrix(points.x.data(), points.count, inputs);
  std::size_t point = 0;
  for (std::size_t i = 0; i < points_a_row; ++i) {
    for (std::size_t j = 0; j < points_a_row; ++j, ++point) {
      x(point, 0) = distance(j) - plane_reach;
      if (inputs == 2) {
        x(point, 1) = plane_reach - distance(i);
      }
    }
  }
  const std::vector<float> rows = feature_rows(points, experiment.features);
  cached = Samples(trainer.network().inputs(), points.count, rows.data(), {});
  return cached;
}

const Tensor<float, 3>& Surface::units(Trainer& trainer, std::size_t side) {
  const Network& network = trainer.network();
  make_maps(has_plane(trainer) ? network.inputs() + network.unit_count() : 0, side, unit_maps_);
  if (!has_plane(trainer)) {
    return unit_maps_;
  }
  const Samples& points = grid(trainer, side, Place::centres, unit_grid_);
  Pass& pass = trainer.measuring_pass();
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    put_block(as_matrix(block.input, network.inputs(), block.columns), b, block.count, 0,
              unit_maps_);
    std::size_t first = network.inputs();
    for (std::size_t l = 0; l < network.layer_count(); ++l) {
      put_block(reading(pass.a(l, block.columns)), b, block.count, first, unit_maps_);
      first += network.layer(l).units;
    }
  }
  return unit_maps_;
}

const Tensor<float, 3>& Surface::output(Trainer& trainer, std::size_t side) {
  const Network& network = trainer.network();
  make_maps(has_plane(trainer) ? network.outputs() : 0, side, output_maps_);
  if (!has_plane(trainer)) {
    return output_maps_;
  }
  const Samples& points = grid(trainer, side, Place::centres, output_grid_);
  Pass& pass = trainer.measuring_pass();
  const std::size_t last = network.layer_count() - 1;
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    shown_output(trainer.loss(), trainer.dataset().task, network.outputs(), block.columns,
                 pass.z(last), pass.a(last));
    put_block(reading(pass.a(last, block.columns)), b, block.count, 0, output_maps_);
  }
  return output_maps_;
}

const Tensor<float, 3>& Surface::pre_activations(Trainer& trainer, std::size_t side) {
  const Network& network = trainer.network();
  make_maps(has_plane(trainer) ? network.unit_count() : 0, side + 1, corner_maps_);
  if (!has_plane(trainer)) {
    return corner_maps_;
  }
  const Samples& points = grid(trainer, side, Place::corners, corner_grid_);
  Pass& pass = trainer.measuring_pass();
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    std::size_t first = 0;
    for (std::size_t l = 0; l < network.layer_count(); ++l) {
      put_block(reading(pass.z(l, block.columns)), b, block.count, first, corner_maps_);
      first += network.layer(l).units;
    }
  }
  return corner_maps_;
}

std::size_t Surface::regions(Trainer& trainer, std::size_t side) {
  return has_plane(trainer)
             ? count_regions(trainer, grid(trainer, side, Place::centres, output_grid_))
             : 0;
}

}  // namespace playground
