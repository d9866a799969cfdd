// Samples as the network reads them: features × samples, cut into blocks of columns that stay in
// the cache.
#pragma once

#include <cstddef>
#include <vector>

#include "numerics/lanes.h"

namespace playground {

// Feature-major blocks of at most `block_columns` samples, each block contiguous and padded to
// whole lanes with zeros.
class Samples {
 public:
  static constexpr std::size_t block_columns = 256;

  struct Block {
    const float* input;    // features × columns
    const float* targets;  // one a column; nullptr where there are none
    std::size_t columns;   // padded
    std::size_t count;     // samples
  };

  Samples() = default;

  // `rows` holds `count` samples of `features` values each, one sample after the other; `targets`
  // may be empty.
  Samples(std::size_t features, std::size_t count, const float* rows, std::vector<float> targets);

  std::size_t count() const { return count_; }
  std::size_t features() const { return features_; }
  std::size_t block_count() const { return (count_ + block_columns - 1) / block_columns; }
  Block block(std::size_t index) const;

 private:
  std::size_t features_ = 0;
  std::size_t count_ = 0;
  std::vector<float> columns_;
  std::vector<float> targets_;
};

// Copies `count` samples, listed by `order`, out of sample-major `rows` into feature-major `input`
// (features × padded(count)) and their targets into `batch_targets`; padding columns become 0.
void gather(const float* rows, const float* targets, const std::uint32_t* order, std::size_t count,
            std::size_t features, float* input, float* batch_targets);

}  // namespace playground
