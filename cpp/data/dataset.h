// Data sets: one table of those that are drawn from a seed, and the value that all of them, files
// and hand-placed points become.
//
// Adding a data set is one entry in dataset.cpp and its generator (see generators.h). Input
// features are made from the samples in features.h, CSV files are read in csv.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "network/parameter.h"
#include "network/task.h"

namespace playground {

class Random;

struct Dataset {
  Task task = Task::binary;
  std::size_t inputs = 2;   // values of one sample
  std::size_t classes = 0;  // 2 for binary, 0 for regression
  std::size_t count = 0;    // samples
  std::vector<float> x;     // count × inputs, one sample after the other
  std::vector<float> y;     // binary: -1 or 1; classes: 0, 1, …; regression: the value
  // Of a table: what its input columns, the column to be learned and its classes are called, in
  // this order. Empty where nothing has a name.
  std::vector<std::string> names = {};

  // Numbers are compared by their bits, as they go into a run.
  bool operator==(const Dataset& other) const;
};

// Stands for the targets where columns are inputs, counted from 0.
inline constexpr std::size_t target_column = SIZE_MAX;

// Whether `column` is one of the data's: an input, or the targets of a regression.
bool has_column(const Dataset& dataset, std::size_t column);

// How a column of a table became what the network sees: (value - centre) / spread, computed in
// double precision and rounded once. Both numbers are such as text/wide_number.h writes.
struct Scaling {
  std::size_t column;  // of the inputs, from 0, or target_column
  double centre;
  double spread;  // above 0

  bool operator==(const Scaling&) const = default;
};

// One sample while it is drawn.
struct SampleDraw {
  std::size_t label;    // its class, 0 … classes - 1; always 0 for regression
  std::size_t classes;  // 0 for regression
  float noise;          // 0 … 1
  float* x;             // to be filled with `inputs` values
  float y;              // the target of that label; regression generators set it
};

struct DatasetEntry {
  std::string_view name;
  Task task;
  std::size_t inputs;                  // 2 in the plane, 1 on a line, else the values of a sample
  std::size_t classes;                 // 0 for regression, and where the parameter gives it
  std::optional<Parameter> parameter;  // the number of classes, where it can be chosen
  // Draws one sample. The draws must not depend on the noise, which only scales what they do.
  void (*draw)(Random& random, SampleDraw& sample);
};

// Every data set that can be drawn; the first is the default.
std::span<const DatasetEntry> datasets();

// The entry called `name`, or nullptr.
const DatasetEntry* find_dataset(std::string_view name);

// What an experiment names where its data is its own, by hand or from a file: it cannot be drawn,
// is not in the table, and says nothing of its task or size.
const DatasetEntry& own_data();

// `samples` samples of `entry`, in an order that may be cut anywhere into training and test data:
// classes take turns, so that every prefix is balanced up to one sample a class, and all else is
// random. The first n samples of a larger set are those of the set of n samples, and equal seeds
// give the same underlying samples at every noise (0 … 1, 0 is the clean shape). `parameter` is
// looked at where the entry has one; its default stands in for a value that is not allowed.
Dataset generate(const DatasetEntry& entry, float parameter, float noise, std::size_t samples,
                 std::uint32_t seed);

// Puts the samples into the random order of `seed`: those of one's own come in any, and are then
// cut into training and test data.
void shuffle(Dataset& dataset, std::uint32_t seed);

}  // namespace playground
