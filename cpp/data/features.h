// Input features: what the first layer sees of a point, chosen from one table. Adding a feature is
// one entry in features.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "numerics/lanes.h"

namespace playground {

struct Feature {
  std::string_view name;
  bool needs_x2;
  // The feature at four points with the coordinates x1 and x2.
  Lanes (*evaluate)(Lanes x1, Lanes x2);
};

// Every feature; a feature is named by its position here.
std::span<const Feature> features();

// Whether the feature at position `feature` exists for samples of `inputs` values: all of them in
// the plane, those of x1 alone on a line, none for larger samples, whose values go to the network
// as they are.
bool feature_available(std::size_t inputs, std::size_t feature);

// What the network reads of each sample of `dataset`, one sample after the other: the features at
// the positions `chosen` that are available, in that order, or a copy of all values of samples with
// more than two. Only `inputs`, `count` and `x` are looked at.
std::vector<float> feature_rows(const Dataset& dataset, std::span<const std::size_t> chosen);

}  // namespace playground
