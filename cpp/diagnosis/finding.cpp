// See finding.h.
#include "diagnosis/finding.h"

#include <algorithm>
#include <limits>

namespace playground {

double Finding::number(std::string_view name) const {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [&](const Evidence& number) { return number.name == name; });
  return found == evidence.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

std::vector<std::string_view> Finding::afterthoughts() const {
  std::vector<std::string_view> keys;
  if (severity == Severity::severe && number("hinders") == 1 && code != "diverged") {
    keys.push_back("hinders");
  }
  if (number("helped") > 0) {
    keys.push_back("unhelped");
  }
  return keys;
}

}  // namespace playground
