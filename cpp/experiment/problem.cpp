// See problem.h.
#include "experiment/problem.h"

#include <algorithm>
#include <array>

namespace playground {

std::string Problem::message(Outcome outcome) const {
  static constexpr std::array<std::array<std::string_view, 2>, 10> reasons{{
      {"unknown_field", "is not a field of an experiment"},
      {"missing_value", "lacks a value"},
      {"duplicate", "comes twice"},
      {"not_a_number", "is not a number"},
      {"not_an_integer", "is not a whole number"},
      {"out_of_range", "is out of range"},
      {"unknown_name", "is not a known name"},
      {"too_many", "is too much"},
      {"bad_parameter", "has a form or parameter that is not allowed"},
      {"not_available", "is not available here"},
  }};
  const auto* const reason = std::find_if(reasons.begin(), reasons.end(),
                                          [&](const auto& entry) { return entry[0] == code; });
  std::string text =
      field + ": \"" + value + "\" " + std::string((*reason)[1]) + "; allowed: " + allowed;
  if (outcome == Outcome::mended) {
    text += used.empty() ? "; it is ignored" : "; " + used + " is used instead";
  }
  return text;
}

}  // namespace playground
