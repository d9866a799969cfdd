// Experiments as text: whatever is read is an experiment that prints as a text which reads as the
// same, and what is told of it is short. The part after the first line break is a change to the
// part before it.
#include "experiment/text.h"

#include "experiment/unpacked.h"
#include "fuzz.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all = fuzz::text_of(bytes, size);
  const std::size_t line = all.find('\n');
  const std::string text = unpacked(all.substr(0, line));
  const std::string_view changes = line == std::string_view::npos ? "" : all.substr(line + 1);
  const ParseResult read = parse(with_changes(text, changes));
  fuzz::require(read.problems.size() <= most_problems + 1, "few problems are told");
  for (const Problem& problem : read.problems) {
    fuzz::require(problem.field.size() + problem.value.size() < 500, "a problem is told in short");
  }
  const std::string printed = format(read.experiment);
  const ParseResult again = parse(printed);
  fuzz::require(again.problems.empty(), "what is printed has no problems");
  fuzz::require(format(again.experiment) == printed, "what is printed reads as the same");
  return 0;
}
