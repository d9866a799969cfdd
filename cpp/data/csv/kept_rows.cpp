// See kept_rows.h.
#include "data/csv/kept_rows.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

namespace playground {

std::optional<std::size_t> KeptRows::next_place() {
  const std::size_t number = seen_++;
  const std::size_t place =
      number < most_ ? number : random_.below(static_cast<std::uint32_t>(seen_));
  return place < most_ ? std::optional(place) : std::nullopt;
}

void KeptRows::put(std::size_t place, const std::vector<double>& x, Label label) {
  if (place == labels_.size()) {
    x_.resize(x_.size() + inputs_);
    labels_.emplace_back();
    numbers_.emplace_back();
  }
  std::copy(x.begin(), x.end(), x_.begin() + static_cast<std::ptrdiff_t>(place * inputs_));
  labels_[place] = std::move(label);
  numbers_[place] = seen_ - 1;
}

std::vector<double> KeptRows::x() const {
  std::vector<double> sorted;
  sorted.reserve(x_.size());
  for (const std::size_t place : order()) {
    const auto row = x_.begin() + static_cast<std::ptrdiff_t>(place * inputs_);
    sorted.insert(sorted.end(), row, row + static_cast<std::ptrdiff_t>(inputs_));
  }
  return sorted;
}

std::vector<Label> KeptRows::labels() const {
  std::vector<Label> sorted;
  sorted.reserve(labels_.size());
  for (const std::size_t place : order()) {
    sorted.push_back(labels_[place]);
  }
  return sorted;
}

// The places of the rows, by their numbers.
std::vector<std::size_t> KeptRows::order() const {
  std::vector<std::size_t> places(numbers_.size());
  std::iota(places.begin(), places.end(), 0);
  std::sort(places.begin(), places.end(),
            [&](std::size_t one, std::size_t other) { return numbers_[one] < numbers_[other]; });
  return places;
}

}  // namespace playground
