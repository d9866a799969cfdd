// Files of a study's rows, as `playground study` keeps and joins them: lines of JSON, first one
// with the plan, {"plan":"v=1&…","runs":300}, then a row each. Several such files put one behind
// the other are one, too. Rows may come in any order; of each only its place is kept, so that
// memory is 8 bytes a run of the plan.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "study/plan.h"
#include "study/row.h"

namespace playground::command {

// The first line of a file.
std::string plan_line(const Plan& plan);

class RowFiles {
 public:
  // Rows of this plan alone are taken, or of the first that a file names.
  explicit RowFiles(std::optional<Plan> plan = std::nullopt);

  // Notes what is in the file. Where it cannot be read, is no such file, or has a row of another
  // plan, says so: a sentence with file and line; empty where all is well. A last line without its
  // end, as a process leaves it that was stopped, is not a row.
  std::string add(const std::string& name);

  const std::optional<Plan>& plan() const { return plan_; }

  bool has(std::size_t run) const { return !places_.empty() && places_[run] != nowhere; }
  std::size_t count() const { return count_; }
  // Whether rows stand in the order of their runs, in one file with one line of its plan.
  bool in_order() const { return in_order_; }
  // Bytes of whole lines in the last file.
  std::uint64_t whole_lines() const { return whole_lines_; }

  // Runs whose rows come more than once, alike; the first few of them.
  const std::vector<std::size_t>& doubled() const { return doubled_; }
  std::size_t doubled_count() const { return doubled_count_; }

  // Runs without a row, as first and last of each stretch; the first few of them, within
  // [begin, end).
  struct Missing {
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    bool more = false;
  };
  Missing missing(std::size_t begin, std::size_t end) const;

  // Visits the rows in the order of the runs, each with its line; false where one could not be
  // read again.
  bool each(const std::function<void(const Row&, const std::string& line)>& visit);

 private:
  static constexpr std::uint64_t nowhere = UINT64_MAX;

  std::string take_plan(std::string_view line);
  std::string take_row(std::string_view line, std::uint64_t place);
  std::string line_at(std::uint64_t place);

  std::optional<Plan> plan_;
  std::vector<std::string> names_;
  // Those of the files that were last read from; a system does not let all be open at once.
  std::vector<std::unique_ptr<std::ifstream>> open_;
  std::size_t open_count_ = 0;
  std::vector<std::uint64_t> places_;  // runs: the file in the upper 16 bits, and where in it
  std::size_t count_ = 0;
  std::size_t headers_ = 0;
  std::size_t last_run_ = 0;
  bool in_order_ = true;
  std::uint64_t whole_lines_ = 0;
  std::vector<std::size_t> doubled_;
  std::size_t doubled_count_ = 0;
};

}  // namespace playground::command
