// Changes to the text of an experiment, see text.h.
#include <algorithm>

#include "experiment/reading.h"
#include "experiment/text.h"

namespace playground {

std::string with_changes(std::string_view text, std::string_view changes) {
  const auto additions = split(changes, '&');
  std::string result;
  const auto append = [&](std::string_view pair) {
    if (!pair.empty()) {
      result += result.empty() ? "" : "&";
      result += pair;
    }
  };
  for (const std::string_view pair : split(text, '&')) {
    const bool replaced = std::any_of(additions.begin(), additions.end(), [&](auto addition) {
      // Points go with the data that they are, and how they were scaled with them.
      const bool other_data = key_of(addition) == "data" && addition != "data=points";
      const bool goes = key_of(pair) == "points" || key_of(pair) == "scale";
      // How data is drawn goes where it is no longer drawn.
      const bool drawn = key_of(pair) == "noise" || key_of(pair) == "samples";
      return key_of(addition) == key_of(pair) || (other_data && goes) ||
             (addition == "data=points" && drawn);
    });
    if (!replaced) {
      append(pair);
    }
  }
  std::for_each(additions.begin(), additions.end(), append);
  return result;
}

}  // namespace playground
