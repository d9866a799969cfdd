// The samples that are kept of a table: all of them, or of too many as many as are allowed. For
// csv.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "data/csv/labels.h"
#include "numerics/random.h"

namespace playground {

// Of more rows than `most`, each has the same chance to be kept; the same table always gives the
// same ones. By reservoir sampling (Waterman's algorithm R, Knuth 1997, "The Art of Computer
// Programming", volume 2, section 3.4.2), as the number of rows is not known before the last.
class KeptRows {
 public:
  KeptRows(std::size_t inputs, std::size_t most) : inputs_(inputs), most_(most) {}

  // Counts one row more: the place that it takes, or nothing where it is not kept.
  std::optional<std::size_t> next_place();

  // Puts a row into the place that next_place() has given last; `x` has a value for each input.
  void put(std::size_t place, const std::vector<double>& x, Label label);

  // How many were counted.
  std::size_t seen() const { return seen_; }

  // In the order in which they were counted: samples × inputs, and the label of each.
  std::vector<double> x() const;
  std::vector<Label> labels() const;

 private:
  std::vector<std::size_t> order() const;

  std::size_t inputs_;
  std::size_t most_;
  std::size_t seen_ = 0;
  Random random_{1, "rows"};
  std::vector<double> x_;
  std::vector<Label> labels_;
  std::vector<std::size_t> numbers_;  // of the rows kept, as they were counted
};

}  // namespace playground
