// See features.h.
#include "data/features.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "numerics/math.h"

namespace playground {
namespace {

constexpr std::array all_features{
    Feature{"x1", false, [](Lanes x1, Lanes) { return x1; }},
    Feature{"x2", true, [](Lanes, Lanes x2) { return x2; }},
    Feature{"x1sq", false, [](Lanes x1, Lanes) { return x1 * x1; }},
    Feature{"x2sq", true, [](Lanes, Lanes x2) { return x2 * x2; }},
    Feature{"x1x2", true, [](Lanes x1, Lanes x2) { return x1 * x2; }},
    Feature{"sinx1", false, [](Lanes x1, Lanes) { return sin(x1); }},
    Feature{"sinx2", true, [](Lanes, Lanes x2) { return sin(x2); }},
    Feature{"cosx1", false, [](Lanes x1, Lanes) { return cos(x1); }},
    Feature{"cosx2", true, [](Lanes, Lanes x2) { return cos(x2); }},
};

}  // namespace

std::span<const Feature> features() { return all_features; }

bool feature_available(std::size_t inputs, std::size_t feature) {
  return feature < all_features.size() &&
         (inputs == 2 || (inputs == 1 && !all_features[feature].needs_x2));
}

std::vector<float> feature_rows(const Dataset& dataset, std::span<const std::size_t> chosen) {
  const std::size_t inputs = dataset.inputs;
  if (inputs > 2) {
    return dataset.x;
  }
  std::vector<std::size_t> used;
  std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(used),
               [&](std::size_t feature) { return feature_available(inputs, feature); });
  std::vector<float> rows(dataset.count * used.size());
  for (std::size_t first = 0; first < dataset.count; first += lane_count) {
    const std::size_t points = std::min(lane_count, dataset.count - first);
    std::array<float, lane_count> x1{};
    std::array<float, lane_count> x2{};
    for (std::size_t j = 0; j < points; ++j) {
      const float* const x = dataset.x.data() + (first + j) * inputs;
      x1[j] = x[0];
      x2[j] = x[inputs - 1];
    }
    for (std::size_t f = 0; f < used.size(); ++f) {
      std::array<float, lane_count> values{};
      store(values.data(), all_features[used[f]].evaluate(load(x1.data()), load(x2.data())));
      for (std::size_t j = 0; j < points; ++j) {
        rows[(first + j) * used.size() + f] = values[j];
      }
    }
  }
  return rows;
}

}  // namespace playground
