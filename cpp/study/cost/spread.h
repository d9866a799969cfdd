// Takes times of what is done over and over. Measured by a clock, so no two machines, and no two
// times, agree; nothing of it enters a digest.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace playground {

// Nanoseconds over many turns: the median and the quartiles.
struct CostSpread {
  double median = 0;
  double low = 0;
  double high = 0;
};

// What a piece of work costs of which `pass` does `pieces`, measured for about `milliseconds`.
template <class Pass>
CostSpread spread_of(double milliseconds, std::size_t pieces, const Pass& pass) {
  constexpr std::size_t least_turns = 5;
  // A turn is as many passes as take so long: a browser's clock is coarse.
  constexpr double turn_milliseconds = 2;
  using Clock = std::chrono::steady_clock;
  const auto now = [] {
    return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
  };
  std::size_t passes = 1;
  const auto turn = [&] {
    const double began = now();
    for (std::size_t i = 0; i < passes; ++i) {
      pass();
    }
    return now() - began;
  };
  // The least of three: one that was held up by something else says nothing of how long it takes.
  while (std::min({turn(), turn(), turn()}) < turn_milliseconds && passes < (1U << 20U)) {
    passes *= 2;
  }
  std::vector<double> turns;
  const double end = now() + milliseconds;
  while (turns.size() < least_turns || now() < end) {
    turns.push_back(turn() * 1e6 / static_cast<double>(passes * pieces));
  }
  std::sort(turns.begin(), turns.end());
  return {turns[turns.size() / 2], turns[turns.size() / 4], turns[3 * turns.size() / 4]};
}

}  // namespace playground
