// Random numbers that are the same on every machine, in independent named streams.
//
// The generator is PCG32 (M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient
// Statistically Good Algorithms for Random Number Generation", 2014): integer arithmetic only. Each
// purpose (data, weights, batches, dropout) draws from a stream of its own, chosen by name and
// index, so that a change in one never shifts another: the weights of layer 2 stay the same draw
// whatever the width of layer 1's data set, activation or batch order.
#pragma once

#include <cstdint>
#include <string_view>

namespace playground {

class Random {
 public:
  // Stream `name`, number `index`, of `seed`. Equal arguments give equal sequences.
  Random(std::uint32_t seed, std::string_view name, std::uint32_t index = 0);

  // The next 32 random bits.
  std::uint32_t next() {
    const std::uint64_t old = state_;
    state_ = old * multiplier + increment_;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
  }

  // Uniform in [0, 1), a multiple of 2^-24.
  float uniform();

  // Uniform from low to high; rounding may give high itself.
  float uniform(float low, float high);

  // Uniform integer in [0, count), without bias; count > 0. By Lemire 2019, "Fast Random Integer
  // Generation in an Interval": the high half of a product, drawn again in the rare case that the
  // low half shows that this value would come up too often.
  std::uint32_t below(std::uint32_t count) {
    std::uint64_t product = std::uint64_t{next()} * count;
    if (static_cast<std::uint32_t>(product) < count) [[unlikely]] {
      const std::uint32_t threshold = (0U - count) % count;
      while (static_cast<std::uint32_t>(product) < threshold) {
        product = std::uint64_t{next()} * count;
      }
    }
    return static_cast<std::uint32_t>(product >> 32U);
  }

  // Standard normal, by the Box-Muller transform; the two values of a transform are handed out one
  // after the other.
  float normal();

 private:
  static constexpr std::uint64_t multiplier = 6364136223846793005ULL;

  std::uint64_t state_;
  std::uint64_t increment_;
  float spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace playground
