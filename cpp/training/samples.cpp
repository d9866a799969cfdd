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

SampleRows::SampleRows(const Samples& samples)
    : width_(padded(samples.features() + 1)),
      blank_(samples.count() * width_),
      values_(blank_ + width_) {
  float* row = values_.data();
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    for (std::size_t j = 0; j < block.count; ++j, row += width_) {
      for (std::size_t f = 0; f < samples.features(); ++f) {
        row[f] = block.input[f * block.columns + j];
      }
      row[samples.features()] = block.targets[j];
    }
  }
}

// Turns squares of four samples by four features, so that nothing smaller than four floats is
// loaded or stored.
void SampleRows::gather(const std::uint32_t* order, std::size_t count, float* batch) const {
  const std::size_t columns = padded(count);
  const float* const values = values_.data();
  const float* const blank = values + blank_;
  for (std::size_t j = 0; j < columns; j += lane_count) {
    const float* const s0 = values + order[j] * width_;
    const float* const s1 = j + 1 < count ? values + order[j + 1] * width_ : blank;
    const float* const s2 = j + 2 < count ? values + order[j + 2] * width_ : blank;
    const float* const s3 = j + 3 < count ? values + order[j + 3] * width_ : blank;
    float* to = batch + j;
    for (std::size_t f = 0; f < width_; f += lane_count) {
      const Lanes a = load(s0 + f);
      const Lanes b = load(s1 + f);
      const Lanes c = load(s2 + f);
      const Lanes d = load(s3 + f);
      const Lanes ab_low = __builtin_shufflevector(a, b, 0, 4, 1, 5);
      const Lanes ab_high = __builtin_shufflevector(a, b, 2, 6, 3, 7);
      const Lanes cd_low = __builtin_shufflevector(c, d, 0, 4, 1, 5);
      const Lanes cd_high = __builtin_shufflevector(c, d, 2, 6, 3, 7);
      store(to, __builtin_shufflevector(ab_low, cd_low, 0, 1, 4, 5));
      store(to + columns, __builtin_shufflevector(ab_low, cd_low, 2, 3, 6, 7));
      store(to + 2 * columns, __builtin_shufflevector(ab_high, cd_high, 0, 1, 4, 5));
      store(to + 3 * columns, __builtin_shufflevector(ab_high, cd_high, 2, 3, 6, 7));
      to += 4 * columns;
    }
  }
}

void shuffle(std::vector<std::uint32_t>& order, Random& random) {
  // In registers meanwhile.
  Random local = random;
  std::uint32_t* const values = order.data();
  for (std::size_t left = order.size(); left > 1; --left) {
    std::swap(values[left - 1], values[local.below(static_cast<std::uint32_t>(left))]);
  }
  random = local;
}

}  // namespace playground
