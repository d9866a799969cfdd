// See findings.h.
#include "interface/findings.h"

#include <array>

namespace playground {
namespace {

constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "severe"};

}  // namespace

std::vector<FindingTold> told(const std::vector<Finding>& findings) {
  std::vector<FindingTold> all;
  for (const Finding& finding : findings) {
    FindingTold each{finding.code,
                     severity_names[static_cast<std::size_t>(finding.severity)],
                     finding.first_layer,
                     finding.last_layer,
                     {},
                     finding.remedy.changes,
                     finding.remedy.restart};
    for (const Evidence& number : finding.evidence) {
      each.evidence.emplace_back(number.name, finite(number.value));
    }
    all.push_back(each);
  }
  return all;
}

}  // namespace playground
