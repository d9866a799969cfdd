// See regions.h.
#include "measure/regions.h"

#include <algorithm>
#include <cstdint>

#include "measure/unit_state.h"
#include "numerics/bits.h"
#include "numerics/expressions.h"

namespace playground {
namespace {

std::uint64_t mixed(std::uint64_t hash, float value) {
  // -0 and 0 are the same piece.
  hash = (hash ^ bits_of(value + 0.0F)) * 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 29U);
}

// Through a table that is at most half full: a value lies at the first free place from where its
// low bits point. 0 marks free places.
std::size_t count_distinct(const Tensor<std::uint64_t, 1>& values) {
  std::size_t size = 2;
  while (size < 2 * values.size()) {
    size *= 2;
  }
  Tensor<std::uint64_t, 1> table({size}, 0);
  std::size_t distinct = 0;
  for (const std::uint64_t value : values) {
    const std::uint64_t wanted = value == 0 ? 1 : value;
    std::size_t place = static_cast<std::size_t>(wanted) & (size - 1);
    while (table(place) != 0 && table(place) != wanted) {
      place = (place + 1) & (size - 1);
    }
    distinct += table(place) == 0 ? 1 : 0;
    table(place) = wanted;
  }
  return distinct;
}

}  // namespace

std::size_t count_regions(Trainer& trainer, const Samples& samples) {
  const Network& network = trainer.network();
  const auto hidden = network.layers().first(network.layers().size() - 1);
  if (!std::all_of(hidden.begin(), hidden.end(),
                   [](const Layer& layer) { return layer.activation.entry->piecewise_linear; })) {
    return 0;
  }
  Tensor<std::uint64_t, 1> patterns({samples.count()}, 0);
  Vector room;
  Pass& pass = trainer.measuring_pass();
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    // Pointers, because counting takes a tenth longer with a look at the shape for every element.
    std::uint64_t* const found = part(patterns, b * Samples::block_columns, block.count).data();
    forward(network, block.input, block.columns, pass);
    for (std::size_t l = 0; l < hidden.size(); ++l) {
      const MatrixView a = pass.a(l, block.columns);
      const MatrixView slopes = fill_slopes(network, hidden[l], pass.z(l, block.columns), a, room);
      for (std::size_t u = 0; u < hidden[l].units; ++u) {
        const float* const slope = &slopes(u, 0);
        const float* const value = &a(u, 0);
        for (std::size_t j = 0; j < block.count; ++j) {
          // The slope tells the pieces of a unit apart, but for the flat ones, which the value
          // does.
          found[j] = mixed(mixed(found[j], slope[j]), slope[j] == 0 ? value[j] : 0);
        }
      }
    }
  }
  return count_distinct(patterns);
}

}  // namespace playground
