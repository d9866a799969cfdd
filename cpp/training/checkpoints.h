// Earlier points of a run, kept within a bound of memory so that one can go back to them: dense for
// the recent past, sparser the further back. Whoever drives a trainer decides when to take one.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "training/trainer.h"

namespace playground {

// Memory that a snapshot takes, in bytes; without the data and weights of one's own that it shares
// with the one `before` it, where there is one.
std::size_t memory_of(const Trainer::Snapshot& snapshot, const Trainer::Snapshot* before = nullptr);

// Memory that snapshots take together, each after the one before it.
std::size_t memory_of(std::span<const Trainer::Snapshot> snapshots);

class Checkpoints {
 public:
  // More than this many would help nobody to find a point in time.
  static constexpr std::size_t most = 256;

  explicit Checkpoints(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // Keeps the present point. Points at the same or a later step belong to a future that was given
  // up, and are forgotten. Where the bound is exceeded, older points make room: the one whose
  // neighbours lie closest together for its age, so that gaps grow in proportion to the age; the
  // first point goes last. Returns whether the point was kept: one that alone exceeds the bound is
  // not.
  bool take(const Trainer& trainer);

  // Puts `trainer` to the last point kept at or before `step`. Returns whether there is one.
  bool restore(Trainer& trainer, std::size_t step) const;

  // The steps of all points kept, ascending.
  std::vector<std::size_t> steps() const;

  std::size_t bytes() const { return memory_of(points_); }

 private:
  bool has_room_for(const Trainer::Snapshot& snapshot) const;
  std::size_t most_dispensable() const;

  std::size_t max_bytes_;
  std::vector<Trainer::Snapshot> points_;
};

}  // namespace playground
