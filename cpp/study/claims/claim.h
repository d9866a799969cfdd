// A claim that people repeat, put so that numbers can contradict it: what is measured on which
// runs, how large a difference matters, and which way it is said to go. It is written down before
// it is run, in a text of lines:
//   part NAME             begins a part; a claim holds where all of its parts do
//   measure NAME          one of measure_names; see measured.h
//   more, less, same      what is claimed of the difference: first minus second, or minus `against`
//   margin NUMBER         the smallest difference that matters
//   first FIELDS          what the runs of the first side have, as in an experiment's text; also
//   second FIELDS         activation= (of all hidden layers)
//   against NUMBER        in place of a second side
//   fields FIELDS         what all runs have
//   across FIELDS | ...   strata; several such lines are crossed
//   seeds A-B             (1-100)
//   epochs NUMBER         how long each run is trained (0)
//   rates NUMBER ...      learning rates of which each side has its own best in each stratum
//   tuning A-B            the seeds on which that one is found
//   common NUMBER         a rate at which both are compared as well
// Empty lines and lines that begin with # say nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/experiment.h"
#include "study/claims/measured.h"

namespace playground {

enum class Direction : std::uint8_t { more, less, same };

inline constexpr std::array<std::string_view, 3> direction_names{"more", "less", "same"};

struct SeedRange {
  std::uint32_t first;
  std::uint32_t last;

  std::size_t count() const { return static_cast<std::size_t>(last - first) + 1; }
};

struct ClaimPart {
  std::string name;
  ClaimMeasure measure = ClaimMeasure::accuracy;
  Direction direction = Direction::same;
  double margin = 0;
  // Fields of the first side and, where there is one, of the second.
  std::vector<std::string> sides;
  double against = 0;  // where there is no second side
  // Fields that runs of each stratum have; one at least.
  std::vector<std::string> strata;
  SeedRange seeds{1, 100};
  std::uint32_t epochs = 0;
  std::vector<std::string> rates;  // as they are written; none: that of the fields
  SeedRange tuning{1001, 1010};
  std::string common_rate;  // empty for none
};

struct ClaimResult {
  std::vector<ClaimPart> parts;
  // What is wrong, with the number of the line; empty where nothing is.
  std::string fault;
};

ClaimResult parse_claim(std::string_view text);

// The experiment of a side in a stratum, at a learning rate where one is given, and nothing where
// its fields are no experiment.
std::optional<Experiment> experiment_of(const ClaimPart& part, std::size_t side,
                                        std::size_t stratum, std::string_view rate);

// The text of a plan that compares both sides of a stratum at a rate, for whoever wants to run it
// alone; empty where they differ in more than the values of one factor.
std::string plan_of(const ClaimPart& part, std::size_t stratum, std::string_view rate);

}  // namespace playground
