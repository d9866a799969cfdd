// Optimisers: one table, one kernel each, over all parameters of a network at once.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "network/parameter.h"
#include "numerics/tensor.h"

namespace playground {

inline constexpr std::size_t max_optimizer_parameters = 3;

// What a step needs besides the parameters and their gradient.
struct OptimizerStep {
  std::size_t count;  // number of parameters
  const float* gradient;
  float* parameters;
  float* first;  // running state of the optimiser, `count` floats each; zero at the start
  float* second;
  float learning_rate;
  const float* settings;    // the optimiser's own parameters, in the order of its entry
  float first_correction;   // 1 - beta1^t of this step, t counted from 1
  float second_correction;  // 1 - beta2^t
  const float* decayed;     // 1 for weights, 0 for biases and slopes, which decay never touches
};

struct OptimizerEntry {
  std::string_view name;
  std::span<const Parameter> parameters;
  // How many of `first` and `second` it uses.
  std::size_t states;
  // Positions of beta1 and beta2 among the parameters, or -1.
  int beta1;
  int beta2;
  void (*update)(const OptimizerStep& step);
};

// Every optimiser; the first is the default.
std::span<const OptimizerEntry> optimizers();

// The entry called `name`, or nullptr.
const OptimizerEntry* find_optimizer(std::string_view name);

// An optimiser as an experiment names it: which, and its own parameters.
struct OptimizerChoice {
  const OptimizerEntry* entry = &optimizers().front();
  std::array<float, max_optimizer_parameters> settings{};

  bool operator==(const OptimizerChoice&) const = default;
};

// `entry` with its standard parameters.
OptimizerChoice standard(const OptimizerEntry& entry);

// "adam", "momentum:0.95": trailing parameters that are standard are left out.
std::string format(const OptimizerChoice& optimizer);

// An optimiser at work: its choice and its running state. Copyable, so that a state can be kept and
// restored.
class Optimizer {
 public:
  Optimizer() = default;
  Optimizer(const OptimizerChoice& choice, std::size_t parameter_count);

  // One update of `parameters` against `gradient`. `decayed` marks weights with 1. Allocates
  // nothing.
  void step(float learning_rate, const Vector& gradient, const Vector& decayed, Vector& parameters);

  // Calls visit(data, bytes) for each part of the running state. The choice is none of it.
  template <class Visit>
  void each_part(Visit visit) {
    visit(first_.data(), first_.size() * sizeof(float));
    visit(second_.data(), second_.size() * sizeof(float));
    visit(&beta1_power_, sizeof(beta1_power_));
    visit(&beta2_power_, sizeof(beta2_power_));
  }

 private:
  OptimizerChoice choice_;
  Vector first_;
  Vector second_;
  double beta1_power_ = 1;
  double beta2_power_ = 1;
};

}  // namespace playground
