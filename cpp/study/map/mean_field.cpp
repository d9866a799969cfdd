// See mean_field.h.
#include "study/map/mean_field.h"

#include "study/theory/normal_mean.h"

namespace playground {
namespace {

constexpr double lowest_scale = 0.125;
constexpr double highest_scale = 32;
constexpr int halvings = 16;
// Pre-activations beyond are taken to vanish, or to grow without end.
constexpr double least_variance = 1e-6;
constexpr double most_variance = 1e6;
// From one variance that is tried to the next.
constexpr double stride = 1.5;
// χ may miss 1 by so much on both sides of where it passes.
constexpr double jump = 0.05;

class MeanField {
 public:
  explicit MeanField(const Activation& activation) : mean_(activation) {}

  // χ, with the variance that layers of this σ_w come to.
  double slope(double scale) const { return scale * scale * mean_.of(settled(scale)).slope_square; }

 private:
  bool grows(double scale, double variance) const {
    return scale * scale * mean_.of(variance).square > variance;
  }

  // The nearest variance to 1, in the direction in which it goes from there, that a layer keeps.
  // Found between two that go towards it, since near the border layers come to it slowly.
  double settled(double scale) const {
    const bool up = grows(scale, 1);
    double before = 1;
    double variance = 1;
    while (grows(scale, variance) == up) {
      if (variance <= least_variance || variance >= most_variance) {
        return variance;
      }
      before = variance;
      variance *= up ? stride : 1 / stride;
    }
    for (int i = 0; i < halvings; ++i) {
      const double middle = (before + variance) / 2;
      (grows(scale, middle) == up ? before : variance) = middle;
    }
    return variance;
  }

  NormalMean mean_;
};

}  // namespace

std::optional<double> critical_scale(const Activation& activation) {
  const MeanField field(activation);
  double low = lowest_scale;
  double low_slope = field.slope(low);
  double high = low;
  double high_slope = low_slope;
  // Not a number is below nothing.
  while (!(high_slope >= 1) && high < highest_scale) {
    low = high;
    low_slope = high_slope;
    high = 1.25 * high;
    high_slope = field.slope(high);
  }
  if (!(low_slope < 1) || !(high_slope >= 1)) {
    return std::nullopt;
  }
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    const double slope = field.slope(middle);
    (slope < 1 ? low : high) = middle;
    (slope < 1 ? low_slope : high_slope) = slope;
  }
  const bool passes = low_slope > 1 - jump && high_slope < 1 + jump;
  return passes ? std::optional((low + high) / 2) : std::nullopt;
}

std::optional<double> weight_scale(const Experiment& experiment) {
  if (experiment.hidden.empty()) {
    return std::nullopt;
  }
  const LayerPlan& first = experiment.hidden.front();
  const auto scale = initial_scale(*experiment.initializer, first.activation);
  return scale ? std::optional(static_cast<double>(experiment.initializer_scale * *scale))
               : std::nullopt;
}

}  // namespace playground
