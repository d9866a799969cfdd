// Collects the rows of a plan, in whatever order they come, until they can be judged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "study/plan.h"
#include "study/row.h"
#include "study/signs.h"
#include "study/verdict.h"

namespace playground {

class Tally {
 public:
  explicit Tally(const Plan& plan);

  // A row that comes again takes the place of the one before.
  void add(const Row& row);

  bool complete() const { return count_ == digests_.size(); }
  std::size_t count() const { return count_; }

  // Of all runs; nothing where rows are missing.
  std::optional<std::uint64_t> digest() const;

  StudyResult judge() const { return playground::judge(outcomes_); }

  // Of each stratum and, where there are several, then of all: of each value.
  std::vector<std::vector<ValueSigns>> signs() const {
    return signs_of(signs_, outcomes_.finished_seeds());
  }

 private:
  Plan plan_;
  Outcomes outcomes_;
  RunSigns signs_;
  std::vector<std::uint64_t> digests_;  // runs
  std::size_t count_ = 0;
};

}  // namespace playground
