// See random.h. Seeds are spread over the state by the SplitMix64 finaliser, names by 64-bit
// FNV-1a.
#include "numerics/random.h"

#include "numerics/fnv1a.h"
#include "numerics/lanes.h"
#include "numerics/math.h"

namespace playground {
namespace {

std::uint64_t mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

std::uint64_t hash(std::string_view text) {
  std::uint64_t h = fnv1a_start;
  for (const char c : text) {
    h = fnv1a(h, static_cast<unsigned char>(c));
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

float Random::uniform() { return static_cast<float>(next() >> 8U) * 0x1p-24F; }

float Random::uniform(float low, float high) { return low + (high - low) * uniform(); }

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
