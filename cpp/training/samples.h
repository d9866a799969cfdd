// Samples as the network reads them: features × samples, cut into blocks of columns that stay in
// the cache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "numerics/lanes.h"
#include "numerics/random.h"

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

// Samples one after the other, each with its target behind its features and zeros up to whole
// lanes, for batches to be picked from.
class SampleRows {
 public:
  SampleRows() = default;

  // Takes over the samples, which have targets.
  explicit SampleRows(const Samples& samples);

  // Rows of a batch: the features, the target, and what pads them to whole lanes.
  std::size_t batch_rows() const { return width_; }

  // Copies `count` samples, listed by `order`, to `batch` (batch_rows() × padded(count)): the
  // features as rows, then the targets as row number `features`. Padding becomes 0.
  void gather(const std::uint32_t* order, std::size_t count, float* batch) const;

 private:
  std::size_t width_ = 0;
  std::size_t blank_ = 0;  // position of a row of zeros
  std::vector<float> values_;
};

// A random order, by Fisher and Yates.
void shuffle(std::vector<std::uint32_t>& order, Random& random);

}  // namespace playground
