// What the readers of all fields are made of: parts of a text, numbers with their ranges, and
// the report of what is wrong with them. For the .cpp files of this room.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "experiment/problem.h"
#include "network/parameter.h"
#include "text/message.h"

namespace playground {

// The parts of `text` between separators; a text without one is a single part.
std::vector<std::string_view> split(std::string_view text, char separator);

// The key of "key=value".
inline std::string_view key_of(std::string_view pair) { return pair.substr(0, pair.find('=')); }

// `names` of allowed_codes: what the entries of a table, or what they point at, are called, and
// `more`.
template <class Entries>
Message one_of(const Entries& entries, std::string_view more = {}) {
  std::string list;
  for (const auto& entry : entries) {
    list += list.empty() ? "" : ", ";
    if constexpr (requires { entry->name; }) {
      list += entry->name;
    } else {
      list += entry.name;
    }
  }
  if (!more.empty()) {
    list += ", ";
    list += more;
  }
  return {AllowedCode("names"), {text_value("names", list)}};
}

// `whole` of allowed_codes, from 0.
inline Message whole_number_to(double max) {
  return {AllowedCode("whole"), {{"min", 0}, {"max", max}}};
}

// Whole numbers without sign, up to `max`.
std::optional<std::uint32_t> parse_whole(std::string_view text, std::uint32_t max);

// Adds a problem, or counts it where so many are told already.
void tell(std::vector<Problem>& problems, Problem problem);

// Collects problems of one field.
class Report {
 public:
  Report(std::string field, std::string_view value, std::vector<Problem>& problems)
      : field_(std::move(field)), value_(value), problems_(&problems) {}

  // `used` is what is used instead, empty where the field is ignored.
  void add(ProblemCode code, Message allowed, std::string_view used) const;

  // The same report for a part of the field.
  Report part(std::string field, std::string_view value) const {
    return {std::move(field), value, *problems_};
  }
  Report part(std::string_view value) const { return {field_, value, *problems_}; }

  const std::string& value() const { return value_; }

 private:
  std::string field_;
  std::string value_;
  std::vector<Problem>* problems_;
};

// `text` as a number within the range of `parameter`; otherwise reports and returns `otherwise` or
// the nearest allowed number.
float read_number(std::string_view text, const Parameter& parameter, float otherwise,
                  const Report& report);

// The value of `report` as a whole number without sign, up to `max`, in any notation; otherwise
// reports, with what is allowed and used instead.
std::optional<std::uint32_t> read_whole(const Report& report, std::uint32_t max, Message allowed,
                                        std::string_view used);

// The numbers after the name in `name:number:number`, into `values`; too many of them are reported.
void read_parameters(const std::vector<std::string_view>& parts,
                     std::span<const Parameter> parameters, float* values, const Report& report);

// The one parameter, or none, of an entry.
inline std::span<const Parameter> as_span(const std::optional<Parameter>& parameter) {
  return parameter ? std::span<const Parameter>(&*parameter, 1) : std::span<const Parameter>();
}

}  // namespace playground
