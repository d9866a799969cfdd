// What differs between the runs of a sweep or a study: its name, and its values as text.
#pragma once

#include <string>
#include <vector>

namespace playground {

// `activation` (of every hidden layer), `depth` (number of hidden layers, all like the first),
// `units` (of every hidden layer), or the key of a field.
struct Factor {
  std::string name;
  std::vector<std::string> values;

  bool operator==(const Factor&) const = default;
};

}  // namespace playground
