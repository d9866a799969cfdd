// See finding.h.
#include "diagnosis/finding.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/json.h"

namespace playground {
namespace {

constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "severe"};

}  // namespace

double Finding::number(std::string_view name) const {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [&](const Evidence& number) { return number.name == name; });
  return found == evidence.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

std::string findings_json(const std::vector<Finding>& findings) {
  JsonWriter json;
  json.begin_array();
  for (const Finding& finding : findings) {
    json.begin_object();
    json.key("code").text(finding.code);
    json.key("severity").text(severity_names[static_cast<std::size_t>(finding.severity)]);
    json.key("firstLayer").whole(finding.first_layer);
    json.key("lastLayer").whole(finding.last_layer);
    json.key("evidence").begin_object();
    for (const Evidence& number : finding.evidence) {
      json.key(number.name).number(number.value);
    }
    json.end_object();
    json.key("remedy").text(finding.remedy.changes);
    json.key("restart").boolean(finding.remedy.restart);
    json.end_object();
  }
  json.end_array();
  return json.result();
}

}  // namespace playground
