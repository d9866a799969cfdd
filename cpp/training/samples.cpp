// See samples.h.
#include "training/samples.h"

#include <algorithm>
#include <utility>

namespace playground {

Samples::Samples(std::size_t features, std::size_t count, const float* rows,
                 std::vector<float> targets)
    : features_(features), count_(count), targets_(std::move(targets)) {
  columns_.resize(features * padded(count));
  if (!targets_.empty()) {
    targets_.resize(padded(count));
  }
  for (std::size_t b = 0; b < block_count(); ++b) {
    const Block to = block(b);
    float* const start = columns_.data() + b * block_columns * features;
    for (std::size_t j = 0; j < to.count; ++j) {
      const float* const row = rows + (b * block_columns + j) * features;
      for (std::size_t f = 0; f < features; ++f) {
        start[f * to.columns + j] = row[f];
      }
    }
  }
}

Samples::Block Samples::block(std::size_t index) const {
  const std::size_t first = index * block_columns;
  const std::size_t count = std::min(block_columns, count_ - first);
  return {columns_.data() + first * features_, targets_.empty() ? nullptr : targets_.data() + first,
          padded(count), count};
}

void gather(const float* rows, const float* targets, const std::uint32_t* order, std::size_t count,
            std::size_t features, float* input, float* batch_targets) {
  const std::size_t columns = padded(count);
  for (std::size_t j = 0; j < count; ++j) {
    const float* const row = rows + order[j] * features;
    float* to = input + j;
    for (std::size_t f = 0; f < features; ++f, to += columns) {
      *to = row[f];
    }
    batch_targets[j] = targets[order[j]];
  }
  for (std::size_t j = count; j < columns; ++j) {
    float* to = input + j;
    for (std::size_t f = 0; f < features; ++f, to += columns) {
      *to = 0;
    }
    batch_targets[j] = 0;
  }
}

}  // namespace playground
