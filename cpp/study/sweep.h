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
#include "study/factor.h"

namespace playground {

struct SweepRun {
  Experiment experiment;
  std::vector<std::string> values;  // of each factor, in order
};

// Of values; so many can be read before the first run.
inline constexpr std::size_t most_combinations = 100'000;

// How many combinations the values of factors make; above `most_combinations`, some number above
// it.
std::size_t combinations(const std::vector<Factor>& factors);

class Sweep {
 public:
  // Runs of `base` for every combination of the factors' values and every seed from `first_seed` to
  // `last_seed`; at most `most_combinations` of values. What keeps a combination from being an
  // experiment is a problem, told once; then the sweep is not to be run.
  Sweep(const Experiment& base, std::vector<Factor> factors, std::uint32_t first_seed,
        std::uint32_t last_seed);

  const std::vector<Problem>& problems() const { return problems_; }
  const std::vector<Factor>& factors() const { return factors_; }

  // Number of runs. Seeds change fastest, the first factor slowest.
  std::size_t size() const;
  SweepRun run(std::size_t index) const;

 private:
  ParseResult combination(std::size_t index) const;
  std::vector<std::string> values(std::size_t index) const;

  Experiment base_;
  std::vector<Factor> factors_;
  std::uint32_t first_seed_;
  std::size_t seeds_;
  std::vector<Problem> problems_;
};

// "activation=relu,elu:0.5": a name and its values, separated by commas, or by semicolons where
// values contain commas themselves. Without a name, `=` or a value the result has an empty name.
Factor parse_factor(std::string_view text);

// `base` as a text, with `values[i]` of `factors[i]`. Depth, units and activation go together,
// whatever their order: so many layers like the first, or all that there are, with these units and
// this activation. Hidden layers must exist for activation and units.
std::string factors_applied(const Experiment& base, const std::vector<Factor>& factors,
                            const std::vector<std::string>& values);

}  // namespace playground
