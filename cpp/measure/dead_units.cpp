// See dead_units.h.
#include "measure/dead_units.h"

#include <algorithm>

#include "measure/unit_state.h"
#include "measure/vitals.h"
#include "numerics/lanes.h"

namespace playground {
namespace {

constexpr std::size_t first_samples = 16;

}  // namespace

DeadUnits::DeadUnits(const Trainer& trainer)
    : first_count_(std::min(first_samples, trainer.train_samples().count())),
      units_(trainer.network().unit_count() - trainer.network().outputs()),
      alive_(units_) {
  const Network& network = trainer.network();
  std::size_t widest = 0;
  for (std::size_t l = 0; l < network.layer_count(); ++l) {
    widest = std::max(widest, network.layer(l).units);
  }
  slopes_ = zeros(widest * Samples::block_columns);
  const Samples::Block block = trainer.train_samples().block(0);
  const std::size_t columns = padded(first_count_);
  first_ = zeros(network.inputs() * columns);
  for (std::size_t i = 0; i < network.inputs(); ++i) {
    std::copy_n(block.input + i * block.columns, first_count_, first_.data() + i * columns);
  }
}

std::size_t DeadUnits::count(Trainer& trainer) {
  const Network& network = trainer.network();
  std::fill(alive_.begin(), alive_.end(), std::uint8_t{0});
  alive_count_ = 0;
  look(network, first_.data(), padded(first_count_), first_count_, trainer.measuring_pass());
  const Samples& samples = trainer.train_samples();
  std::size_t looked_at = 0;
  for (std::size_t b = 0;
       b < samples.block_count() && looked_at < probe_samples && alive_count_ < units_; ++b) {
    const Samples::Block block = samples.block(b);
    looked_at += block.count;
    look(network, block.input, block.columns, block.count, trainer.measuring_pass());
  }
  return units_ - alive_count_;
}

// Finds units that have a slope for one of `samples`.
void DeadUnits::look(const Network& network, const float* input, std::size_t columns,
                     std::size_t samples, Pass& pass) {
  forward(network, input, columns, pass);
  std::size_t unit = 0;
  for (std::size_t l = 0; l + 1 < network.layer_count(); ++l) {
    const Layer& layer = network.layer(l);
    const MatrixView slopes =
        fill_slopes(network, layer, pass.z(l, columns), pass.a(l, columns), slopes_);
    for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
      const float* const values = slopes.data() + u * columns;
      const bool alive = alive_[unit] == 0 && std::any_of(values, values + samples,
                                                          [](float slope) { return slope != 0; });
      alive_count_ += alive ? 1 : 0;
      alive_[unit] |= static_cast<std::uint8_t>(alive);
    }
  }
}

}  // namespace playground
