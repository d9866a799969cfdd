// Single points of a run to go back to, such as the moments before changes that may be undone. Each
// has a number; the oldest make room where a bound of memory is exceeded.
#pragma once

#include <cstddef>
#include <vector>

#include "training/checkpoints.h"
#include "training/trainer.h"

namespace playground {

class Bookmarks {
 public:
  explicit Bookmarks(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // Keeps the present point of `trainer`, its experiment included, and returns its number: 1, 2, …
  // A point that alone exceeds the bound is not kept: then the number leads nowhere.
  int add(const Trainer& trainer);

  // Puts `trainer` to the point with that number. Returns whether it is still there.
  bool restore(Trainer& trainer, int number) const;

  std::size_t bytes() const { return memory_of(bookmarks_); }

 private:
  std::size_t max_bytes_;
  int last_ = 0;  // the number of the last of them; those before count down
  std::vector<Trainer::Snapshot> bookmarks_;
};

}  // namespace playground
