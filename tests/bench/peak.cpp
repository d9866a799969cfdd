// The most multiply-adds of four floats that a core manages in WebAssembly: what the engine's share
// of the machine is measured against. Chains of x·a + b in registers, one after the other, as many
// as hide the latency of an addition after a multiplication without spilling; nothing is loaded or
// stored.
#include <array>
#include <cstddef>

namespace {

using Lanes = float __attribute__((vector_size(16)));

constexpr std::size_t lane_count = 4;
// Fewer wait for each other, more do not fit into 16 registers: tried from 8 to 16.
constexpr std::size_t chain_count = 12;

constexpr Lanes splat(float value) { return Lanes{value, value, value, value}; }

}  // namespace

extern "C" {

// Multiply-adds in one step of multiply_add().
int multiply_adds_per_step() { return static_cast<int>(chain_count * lane_count); }

// Does `steps` steps and returns a number that depends on all of them. Every chain tends to 1, far
// from overflow and from zero.
float multiply_add(int steps) {
  const Lanes factor = splat(0.999F);
  const Lanes summand = splat(0.001F);
  std::array<Lanes, chain_count> chain{};
  for (std::size_t c = 0; c < chain_count; ++c) {
    chain[c] = splat(static_cast<float>(c));
  }
  for (int step = 0; step < steps; ++step) {
    for (Lanes& x : chain) {
      x = x * factor + summand;
    }
  }
  Lanes sum = splat(0.0F);
  for (const Lanes& x : chain) {
    sum += x;
  }
  return sum[0] + sum[1] + sum[2] + sum[3];
}

}  // extern "C"
