// See bookmarks.h.
#include "training/bookmarks.h"

namespace playground {

int Bookmarks::add(const Trainer& trainer) {
  bookmarks_.push_back(trainer.snapshot());
  while (bytes() > max_bytes_) {
    bookmarks_.erase(bookmarks_.begin());
  }
  return ++last_;
}

bool Bookmarks::restore(Trainer& trainer, int number) const {
  const int first = last_ - static_cast<int>(bookmarks_.size()) + 1;
  if (number < first || number > last_) {
    return false;
  }
  trainer.restore(bookmarks_[static_cast<std::size_t>(number - first)]);
  return true;
}

}  // namespace playground
