// See surface.h.
#include "measure/surface.h"

#include <algorithm>

#include "data/features.h"
#include "measure/regions.h"

namespace playground {
namespace {

// Copies one row of a block into a map of `cells` values.
void copy_row(const float* row, std::size_t b, std::size_t count, float* map) {
  std::copy_n(row, count, map + b * Samples::block_columns);
}

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
  points.x.clear();
  const float cell = 2 * plane_reach / static_cast<float>(side);
  const float offset = place == Place::corners ? 0.0F : 0.5F;
  for (std::size_t row = 0; row < points_a_row; ++row) {
    for (std::size_t column = 0; column < points_a_row; ++column) {
      points.x.push_back((static_cast<float>(column) + offset) * cell - plane_reach);
      if (inputs == 2) {
        points.x.push_back(plane_reach - (static_cast<float>(row) + offset) * cell);
      }
    }
  }
  const std::vector<float> rows = feature_rows(points, experiment.features);
  cached = Samples(trainer.network().inputs(), points.count, rows.data(), {});
  return cached;
}

const std::vector<float>& Surface::units(Trainer& trainer, std::size_t side) {
  unit_maps_.clear();
  if (trainer.dataset().inputs > 2) {
    return unit_maps_;
  }
  const Network& network = trainer.network();
  const Samples& points = grid(trainer, side, Place::centres, unit_grid_);
  const std::size_t cells = side * side;
  unit_maps_.resize((network.inputs() + network.unit_count()) * cells);
  Pass& pass = trainer.measuring_pass();
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    float* map = unit_maps_.data();
    for (std::size_t f = 0; f < network.inputs(); ++f, map += cells) {
      copy_row(block.input + f * block.columns, b, block.count, map);
    }
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      for (std::size_t u = 0; u < network.layers()[l].units; ++u, map += cells) {
        copy_row(pass.a(l) + u * block.columns, b, block.count, map);
      }
    }
  }
  return unit_maps_;
}

const std::vector<float>& Surface::output(Trainer& trainer, std::size_t side) {
  output_map_.clear();
  if (trainer.dataset().inputs > 2) {
    return output_map_;
  }
  const Network& network = trainer.network();
  const Samples& points = grid(trainer, side, Place::centres, output_grid_);
  const std::size_t cells = side * side;
  output_map_.resize(network.outputs() * cells);
  Pass& pass = trainer.measuring_pass();
  const std::size_t last = network.layers().size() - 1;
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    shown_output(trainer.loss(), trainer.dataset().task, network.outputs(), block.columns,
                 pass.z(last), pass.a(last));
    for (std::size_t o = 0; o < network.outputs(); ++o) {
      copy_row(pass.a(last) + o * block.columns, b, block.count, output_map_.data() + o * cells);
    }
  }
  return output_map_;
}

const std::vector<float>& Surface::pre_activations(Trainer& trainer, std::size_t side) {
  corner_maps_.clear();
  if (trainer.dataset().inputs > 2) {
    return corner_maps_;
  }
  const Network& network = trainer.network();
  const Samples& points = grid(trainer, side, Place::corners, corner_grid_);
  corner_maps_.resize(network.unit_count() * points.count());
  Pass& pass = trainer.measuring_pass();
  for (std::size_t b = 0; b < points.block_count(); ++b) {
    const Samples::Block block = points.block(b);
    forward(network, block.input, block.columns, pass);
    float* map = corner_maps_.data();
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      for (std::size_t u = 0; u < network.layers()[l].units; ++u, map += points.count()) {
        copy_row(pass.z(l) + u * block.columns, b, block.count, map);
      }
    }
  }
  return corner_maps_;
}

std::size_t Surface::regions(Trainer& trainer, std::size_t side) {
  return trainer.dataset().inputs > 2
             ? 0
             : count_regions(trainer, grid(trainer, side, Place::centres, output_grid_));
}

}  // namespace playground
