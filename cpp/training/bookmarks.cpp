// See bookmarks.h.
#include "training/bookmarks.h"

#include <algorithm>
#include <utility>

#include "training/checkpoints.h"

namespace playground {

int Bookmarks::add(const Trainer& trainer) {
  Trainer::Snapshot snapshot = trainer.snapshot();
  const std::size_t bytes = memory_of(snapshot);
  bytes_ += bytes;
  bookmarks_.push_back({++last_, bytes, std::move(snapshot)});
  while (bytes_ > max_bytes_) {
    bytes_ -= bookmarks_.front().bytes;
    bookmarks_.erase(bookmarks_.begin());
  }
  return last_;
}

bool Bookmarks::restore(Trainer& trainer, int number) const {
  const auto found = std::find_if(bookmarks_.begin(), bookmarks_.end(),
                                  [&](const Bookmark& each) { return each.number == number; });
  if (found == bookmarks_.end()) {
    return false;
  }
  trainer.restore(found->snapshot);
  return true;
}

}  // namespace playground
