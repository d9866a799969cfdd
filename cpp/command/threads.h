// The same work on several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace playground::command {

// Calls work() on `threads` threads, this one among them, and returns when all have come back.
template <class Work>
void on_threads(std::size_t threads, const Work& work) {
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) {
    others.emplace_back([&work] { work(); });
  }
  work();
  std::for_each(others.begin(), others.end(), [](std::thread& each) { each.join(); });
}

}  // namespace playground::command
