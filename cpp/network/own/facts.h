// What can be said of an activation of the reader's own before anyone trains: from samples of f and
// f', 64 a unit of z over [-20, 20], and further out for what becomes of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network/own/formula.h"
#include "network/own/own_activation.h"

namespace playground {

// A stretch of z.
struct FactInterval {
  float from;
  float to;
};

// What becomes of f far out: `limit` where it comes to rest.
struct FarEnd {
  // "settles", "straight", "wavy_line" (a line and bounded waves), "slows" (grows less than a
  // line), "grows" (more than a line), "waves", or "undefined" (not finite).
  std::string_view how;
  float limit = 0;
  float slope = 0;  // of the straight line
};

struct OwnFacts {
  std::optional<float> lowest;  // nothing where there is no bound
  std::optional<float> highest;
  std::string_view course;           // "constant", "rises", "falls", "both"
  std::vector<FactInterval> flat;    // where f' is 0
  std::vector<FactInterval> broken;  // where f or f' is no finite number
  // Largest |f'|, infinite beside a pole, and where: from one z to another where it is that steep
  // over more than half a unit of z, otherwise the same z twice.
  float steepest;
  FactInterval steepest_at;
  float value_at_0;
  float slope_at_0;
  FarEnd left;
  FarEnd right;
  // Of a standard normal z.
  float gradient_share;  // where f' is a number other than 0
  float second_moment;   // E f(z)²
  float slope_moment;    // E f'(z)²
  // Largest difference between f' and what f does between two samples, apart from corners and
  // jumps, in units of the steepest slope; and how many samples are beside such.
  float deviation;
  std::size_t corners;
};

OwnFacts facts_of(const Activation& activation);

// A part of a formula in prefix notation, names and numbers with spaces between, such as
// "max z * a z"; empty where it would be too long to be read.
std::string prefix_of(const Formula& formula, NodeIndex root);

}  // namespace playground
