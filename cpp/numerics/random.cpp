// See random.h. Seeds are spread over the state by the SplitMix64 finaliser, names by 64-bit
// FNV-1a.
#include "numerics/random.h"

#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {
namespace {

constexpr std::uint64_t multiplier = 6364136223846793005ULL;

std::uint64_t mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

std::uint64_t hash(std::string_view text) {
  std::uint64_t h = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return h;
}

}  // namespace

Random::Random(std::uint32_t seed, std::string_view name, std::uint32_t index)
    : state_(mix(seed)), increment_(mix(hash(name) ^ mix(index)) | 1U) {
  next();
  state_ += mix(state_ ^ increment_);
  next();
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * multiplier + increment_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto turn = static_cast<std::uint32_t>(old >> 59U);
  return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
}

float Random::uniform() { return static_cast<float>(next() >> 8U) * 0x1p-24F; }

float Random::uniform(float low, float high) { return low + (high - low) * uniform(); }

// Lemire 2019, "Fast Random Integer Generation in an Interval": the high half of a product, drawn
// again in the rare case that the low half shows that this value would come up too often.
std::uint32_t Random::below(std::uint32_t count) {
  std::uint64_t product = std::uint64_t{next()} * count;
  if (static_cast<std::uint32_t>(product) < count) {
    const std::uint32_t threshold = (0U - count) % count;
    while (static_cast<std::uint32_t>(product) < threshold) {
      product = std::uint64_t{next()} * count;
    }
  }
  return static_cast<std::uint32_t>(product >> 32U);
}

float Random::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_;
  }
  constexpr float two_pi = 6.28318530717958647692F;
  const float radius = square_root(-2.0F * log(1.0F - uniform()));
  const float angle = two_pi * uniform();
  spare_ = radius * sin(angle);
  has_spare_ = true;
  return radius * cos(angle);
}

}  // namespace playground
