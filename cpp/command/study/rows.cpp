// See rows.h.
#include "command/study/rows.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "study/plan_text.h"
#include "text/json.h"
#include "text/number.h"

namespace playground::command {
namespace {

constexpr unsigned place_bits = 48;
constexpr std::uint64_t offset_mask = (std::uint64_t{1} << place_bits) - 1;
constexpr std::size_t most_files = 65'535;
constexpr std::size_t most_open = 200;
constexpr std::size_t most_named = 10;
constexpr std::string_view plan_begin = R"({"plan":")";
constexpr std::string_view plan_end = R"(","runs":)";
// What `--json` prints behind the rows.
constexpr std::string_view result_begin = R"({"result":)";

}  // namespace

std::string plan_line(const Plan& plan) {
  // Whether a digest is known makes no other study.
  Plan study = plan;
  study.check.clear();
  JsonWriter json;
  json.begin_object();
  json.key("plan").text(format(study)).key("runs").whole(run_count(study));
  json.end_object();
  return json.result();
}

RowFiles::RowFiles(std::optional<Plan> plan) : plan_(std::move(plan)) {
  if (plan_) {
    plan_->check.clear();
    places_.assign(run_count(*plan_), nowhere);
  }
}

std::string RowFiles::add(const std::string& name) {
  const std::string quoted = "\"" + name + "\"";
  if (names_.size() == most_files) {
    return quoted + ": more than " + format_whole(most_files) + " files; join some of them first";
  }
  errno = 0;
  std::ifstream file(name, std::ios::binary);
  if (!file || file.peek() == std::ifstream::traits_type::eof()) {
    const std::string reason =
        errno == 0 ? " is empty" : std::string(" cannot be read: ") + std::strerror(errno);
    return quoted + reason + "; allowed is what 'playground study' writes";
  }
  const std::uint64_t upper = static_cast<std::uint64_t>(names_.size()) << place_bits;
  in_order_ = in_order_ && names_.empty();
  names_.push_back(name);
  open_.emplace_back();
  std::uint64_t at = 0;
  std::size_t number = 0;
  bool has_plan = false;
  std::string line;
  std::string fault;
  while (fault.empty() && std::getline(file, line) && !file.eof()) {
    ++number;
    const std::uint64_t begin = at;
    at += line.size() + 1;
    if (line.starts_with(plan_begin)) {
      fault = take_plan(line);
      has_plan = true;
    } else if (!has_plan) {
      fault = "its first line does not name a plan; allowed is what 'playground study' writes";
    } else if (!line.starts_with(result_begin)) {
      fault = take_row(line, upper | begin);
    }
  }
  if (fault.empty() && file.bad()) {
    return quoted + " cannot be read";
  }
  whole_lines_ = at;
  // Only a file of rows whose very first line was cut off may have none.
  if (number == 0 && !(plan_ && plan_line(*plan_).starts_with(line))) {
    return quoted + " has no line; allowed is what 'playground study' writes";
  }
  return fault.empty() ? "" : quoted + ", line " + format_whole(number) + ": " + fault;
}

std::string RowFiles::take_plan(std::string_view line) {
  const std::size_t end = line.rfind(plan_end);
  const std::string_view text =
      end == std::string_view::npos ? "" : line.substr(plan_begin.size(), end - plan_begin.size());
  const PlanResult read = parse_plan(text);
  if (text.empty() || !read.problems.empty() || plan_line(read.plan) != line) {
    return "this is no plan of this version";
  }
  if (!plan_) {
    plan_ = read.plan;
    places_.assign(run_count(*plan_), nowhere);
  } else if (!(read.plan == *plan_)) {
    return "rows of another plan, " + std::string(text) + "; allowed is " + format(*plan_);
  }
  ++headers_;
  in_order_ = in_order_ && headers_ == 1;
  return "";
}

std::string RowFiles::take_row(std::string_view line, std::uint64_t place) {
  const std::optional<Row> row = row_in_json(*plan_, line);
  if (!row) {
    return "this is no row of the plan " + format(*plan_);
  }
  if (has(row->run)) {
    if (line_at(places_[row->run]) != line) {
      return "another row for run " + format_whole(row->run) +
             ", and equal runs give equal rows; take out the one that is wrong";
    }
    ++doubled_count_;
    in_order_ = false;
    if (doubled_.size() < most_named) {
      doubled_.push_back(row->run);
    }
    return "";
  }
  places_[row->run] = place;
  in_order_ = in_order_ && (count_ == 0 || row->run > last_run_);
  last_run_ = row->run;
  ++count_;
  return "";
}

RowFiles::Missing RowFiles::missing(std::size_t begin, std::size_t end) const {
  Missing result;
  for (std::size_t run = begin; run < end; ++run) {
    if (has(run)) {
      continue;
    }
    ++result.count;
    auto& stretches = result.stretches;
    if (!stretches.empty() && stretches.back().second + 1 == run) {
      stretches.back().second = run;
    } else if (!result.more && stretches.size() < most_named) {
      stretches.emplace_back(run, run);
    } else {
      result.more = true;
    }
  }
  return result;
}

std::string RowFiles::line_at(std::uint64_t place) {
  const auto number = static_cast<std::size_t>(place >> place_bits);
  if (!open_[number] && open_count_ == most_open) {
    std::for_each(open_.begin(), open_.end(), [](auto& file) { file.reset(); });
    open_count_ = 0;
  }
  if (!open_[number]) {
    open_[number] = std::make_unique<std::ifstream>(names_[number], std::ios::binary);
    ++open_count_;
  }
  std::ifstream& file = *open_[number];
  const auto offset = static_cast<std::streamoff>(place & offset_mask);
  // Moving would read what is buffered once more.
  if (file.tellg() != std::streampos(offset)) {
    file.clear();
    file.seekg(offset);
  }
  std::string line;
  std::getline(file, line);
  return line;
}

bool RowFiles::each(const std::function<void(const Row&, const std::string& line)>& visit) {
  for (std::size_t run = 0; run < places_.size(); ++run) {
    if (!has(run)) {
      continue;
    }
    const std::string line = line_at(places_[run]);
    const std::optional<Row> row = row_in_known_line(*plan_, line);
    if (!row || row->run != run) {
      return false;
    }
    visit(*row, line);
  }
  return true;
}

}  // namespace playground::command
