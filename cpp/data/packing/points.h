// Data of one's own as the value of `points=` in an experiment: what was placed by hand or read
// from a file, packed into text (see packing.h). The body:
//
//   1 byte    task: 0 binary, 1 classes, 2 regression
//   1 byte    classes: 2 for binary, 2 to 10 for classes, 0 for regression
//   2 bytes   inputs, 1 to 256; lower byte first
//   2 bytes   samples, 2 to 10,000; lower byte first
//   inputs × column of the samples' values
//   the labels, 1 byte each from 0, or for regression a column of targets
//   where the data is a table: the names of its input columns, of the column to be learned and of
//   its classes, each of at most 64 bytes, one a line
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "data/packing/packing.h"

namespace playground {

inline constexpr std::size_t min_points = 2;
inline constexpr std::size_t max_points = 10'000;
inline constexpr std::size_t max_point_inputs = 256;
inline constexpr std::size_t max_point_classes = 10;

inline constexpr std::size_t max_name_bytes = 64;

// Bytes of the body before its columns, and of the largest body: of a regression, with all names.
inline constexpr std::size_t points_header_bytes = 6;
inline constexpr std::size_t max_points_bytes =
    points_header_bytes + (max_point_inputs + 1) * (column_bytes(max_points) + max_name_bytes + 1) -
    1;

// A data set of what was placed by hand: `x` holds one sample of `inputs` values after the other,
// `y` the targets of a regression, or else classes counted from 0, of which there are as many as
// the highest says and at least two. Nothing where the limits above are not kept or a number is not
// finite.
std::optional<Dataset> placed_points(std::size_t inputs, bool regression, std::vector<float> x,
                                     std::vector<float> y);

// `dataset` has to be within the limits above and finite; its names, if it has any, one for each
// column and class, without control characters.
std::string pack_points(const Dataset& dataset);

// Reads the samples into `dataset`, in their order. Where `text` is something else, returns what is
// allowed and what was found, one of allowed_packing_codes; `dataset` is then good for nothing.
Message unpack_points(std::string_view text, Dataset& dataset);

}  // namespace playground
