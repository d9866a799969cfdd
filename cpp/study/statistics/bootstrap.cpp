// See bootstrap.h.
#include "study/statistics/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace playground {
namespace {

// Adds `x` to a heap of the `kept` numbers that `before` puts first of all.
template <class Before>
void keep(std::vector<double>& heap, std::size_t kept, double x, Before before) {
  if (heap.size() < kept) {
    heap.push_back(x);
    std::push_heap(heap.begin(), heap.end(), before);
  } else if (before(x, heap.front())) {
    std::pop_heap(heap.begin(), heap.end(), before);
    heap.back() = x;
    std::push_heap(heap.begin(), heap.end(), before);
  }
}

// The number at `position`, counted from the outermost of a heap.
template <class Before>
double at(std::vector<double> heap, double position, Before before) {
  std::sort_heap(heap.begin(), heap.end(), before);
  const auto i = static_cast<std::size_t>(position);
  const double beyond = heap[std::min(i + 1, heap.size() - 1)] - heap[i];
  return heap[i] + (position - static_cast<double>(i)) * beyond;
}

}  // namespace

std::size_t resamples_for(std::size_t comparisons) {
  return std::clamp<std::size_t>(4000 * std::min<std::size_t>(comparisons, 100), 2000, 400'000);
}

SeedResampler::SeedResampler(std::size_t seeds) : random_(0, "bootstrap"), draws_({seeds}, 0U) {}

const Draws& SeedResampler::next() {
  const auto seeds = static_cast<std::uint32_t>(draws_.size());
  draws_.fill(0);
  for (std::uint32_t drawn = 0; drawn < seeds; ++drawn) {
    ++draws_(random_.below(seeds));
  }
  return draws_;
}

Resampled::Resampled(double observed, std::size_t resamples, double error)
    : observed_(observed),
      resamples_(static_cast<double>(resamples)),
      position_(error / 2 * (resamples_ - 1)),
      kept_(std::min(resamples, static_cast<std::size_t>(position_) + 2)) {
  lowest_.reserve(kept_);
  highest_.reserve(kept_);
}

void Resampled::add(double statistic) {
  keep(lowest_, kept_, statistic, std::less<>());
  keep(highest_, kept_, statistic, std::greater<>());
  const double difference = statistic - observed_;
  sum_ += difference;
  squares_ += difference * difference;
}

Interval Resampled::interval() const {
  return {at(lowest_, position_, std::less<>()), at(highest_, position_, std::greater<>())};
}

double Resampled::standard_error() const {
  const double rest = squares_ - sum_ * sum_ / resamples_;
  return std::sqrt(std::max(rest, 0.0) / (resamples_ - 1));
}

double seeds_needed(double seeds, double z, double standard_error, double difference) {
  const double ratio = (z + 0.84) * standard_error / difference;
  return standard_error > 0 && difference != 0 ? seeds * ratio * ratio
                                               : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace playground
