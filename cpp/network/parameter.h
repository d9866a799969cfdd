// A named number with its default and its allowed range: how every table of the engine
// (activations, data sets, optimisers, fields of an experiment) says what its numbers may be, so
// that one validator and one message serve them all.
#pragma once

#include <string_view>

namespace playground {

struct Parameter {
  std::string_view name;
  float standard = 0;  // the value when nothing is said
  float min = 0;
  float max = 0;
  bool min_open = false;  // the minimum itself is not allowed
  bool integer = false;   // whole numbers only

  // Whether `value` lies in the allowed range; NaN never does.
  constexpr bool allows(float value) const {
    return (min_open ? value > min : value >= min) && value <= max;
  }
};

}  // namespace playground
