// Many runs of one experiment that differ only in what is varied: activations, depths, rates, any
// field, over many seeds. The runs are numbered, so that they can be shared out to workers,
// processes or machines and put together again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/text.h"

namespace playground {

// What is varied, and its values as text: `activation` (of every hidden layer), `depth` (number of
// hidden layers, all like the first), `units` (of every hidden layer), or the key of any field.
struct Factor {
  std::string name;
  std::vector<std::string> values;
};

struct SweepRun {
  Experiment experiment;
  std::vector<std::string> values;  // of each factor, in order
};

class Sweep {
 public:
  // Runs of `base` for every combination of the factors' values and every seed from `first_seed` to
  // `last_seed`. A combination that is not a valid experiment is a problem; then the sweep is not
  // to be run.
  Sweep(const Experiment& base, std::vector<Factor> factors, std::uint32_t first_seed,
        std::uint32_t last_seed);

  const std::vector<Problem>& problems() const { return problems_; }
  const std::vector<Factor>& factors() const { return factors_; }

  // Number of runs. Seeds change fastest, the first factor slowest.
  std::size_t size() const;
  SweepRun run(std::size_t index) const;

 private:
  std::string base_;
  std::vector<Factor> factors_;
  std::uint32_t first_seed_;
  std::size_t seeds_;
  std::vector<Problem> problems_;
};

// "activation=relu,elu:0.5": a name and its values, separated by commas, or by semicolons where
// values contain commas themselves. Without a name, `=` or a value the result has an empty name.
Factor parse_factor(std::string_view text);

// The changes to `experiment` ("key=value") that give factor `name` this value. Hidden layers must
// exist for activation and units.
std::string factor_change(const Experiment& experiment, std::string_view name,
                          std::string_view value);

}  // namespace playground
