// See reading.h.
#include "experiment/reading.h"

#include <limits>

#include "experiment/fields.h"
#include "text/number.h"

namespace playground {
namespace {

// The beginning of what is too long to be shown.
std::string shortened(std::string_view value) {
  constexpr std::size_t most = 200;
  constexpr std::size_t shown = 40;
  if (value.size() <= most) {
    return std::string(value);
  }
  std::size_t end = shown;
  // No character is cut in two.
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return std::string(value.substr(0, end)) + "…";
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::optional<std::uint32_t> parse_whole(std::string_view text, std::uint32_t max) {
  std::uint64_t value = 0;
  if (text.empty() || text.size() > 10) {
    return std::nullopt;
  }
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value <= max ? std::optional(static_cast<std::uint32_t>(value)) : std::nullopt;
}

void tell(std::vector<Problem>& problems, Problem problem) {
  if (problems.size() > most_problems) {
    problems.back().allowed.values.front().number += 1;
  } else if (problems.size() == most_problems) {
    problems.push_back({"", "", ProblemCode("more"), {AllowedCode("more"), {{"more", 1}}}, ""});
  } else {
    problem.field = shortened(problem.field);
    problem.value = shortened(problem.value);
    problems.push_back(std::move(problem));
  }
}

void Report::add(ProblemCode code, Message allowed, std::string_view used) const {
  tell(*problems_, {field_, value_, code, std::move(allowed), std::string(used)});
}

std::optional<std::uint32_t> read_whole(const Report& report, std::uint32_t max, Message allowed,
                                        std::string_view used) {
  const std::string& text = report.value();
  const auto number = parse_double(text);
  ProblemCode code("out_of_range");
  if (number && *number >= 0 && *number <= static_cast<double>(max)) {
    const auto whole = static_cast<std::uint32_t>(*number);
    if (static_cast<double>(whole) == *number) {
      return whole;
    }
    code = ProblemCode("not_an_integer");
  } else if (text.empty()) {
    code = ProblemCode("missing_value");
  } else if (!number && !is_beyond_floats(text)) {
    code = ProblemCode("not_a_number");
  }
  report.add(code, std::move(allowed), used);
  return std::nullopt;
}

float read_number(std::string_view text, const Parameter& parameter, float otherwise,
                  const Report& report) {
  auto number = parse_number(text);
  if (!number && is_beyond_floats(text)) {
    constexpr float largest = std::numeric_limits<float>::max();
    number = text.starts_with('-') ? -largest : largest;
  }
  if (!number) {
    report.add(text.empty() ? ProblemCode("missing_value") : ProblemCode("not_a_number"),
               allowed_range(parameter), format_number(otherwise));
    return otherwise;
  }
  const float near = nearest_allowed(parameter, *number);
  if (near != *number) {
    const bool fraction = parameter.integer && parameter.allows(*number);
    report.add(fraction ? ProblemCode("not_an_integer") : ProblemCode("out_of_range"),
               allowed_range(parameter), format_number(near));
  }
  // Nobody means a negative zero, which would be another text of the same experiment.
  return near == 0 ? 0 : near;
}

void read_parameters(const std::vector<std::string_view>& parts,
                     std::span<const Parameter> parameters, float* values, const Report& report) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    values[i] = parameters[i].standard;
    if (i + 1 < parts.size()) {
      values[i] = read_number(parts[i + 1], parameters[i], parameters[i].standard, report);
    }
  }
  if (parts.size() > parameters.size() + 1) {
    report.add("bad_parameter",
               {AllowedCode("parameters"),
                {text_value("name", parts[0]), {"count", static_cast<double>(parameters.size())}}},
               parts[0]);
  }
}

}  // namespace playground
