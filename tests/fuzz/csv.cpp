// Tables as CSV text: they are refused with a few reasons, or are data within the limits that
// survive both ways of writing them.
#include "data/csv/csv.h"

#include "data/packing/points.h"
#include "fuzz.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  // Callers give UTF-8, in which these bytes do not occur; a text that begins with both is refused
  // as UTF-16.
  if (text.find_first_of("\xfe\xff") != std::string_view::npos) {
    return 0;
  }
  CsvResult read = parse_csv(text, {.scale = CsvChoices::Scale::automatic});
  fuzz::require(read.problems.size() <= max_csv_problems, "few problems are told");
  fuzz::require(read.dataset.has_value() == read.problems.empty(), "data or problems");
  if (!read.dataset) {
    return 0;
  }
  read.dataset->names = names_in(read);
  const std::string packed = pack_points(*read.dataset);
  Dataset unpacked;
  fuzz::require(unpack_points(packed, unpacked).code.empty(), "what is packed is unpacked");
  fuzz::require(pack_points(unpacked) == packed, "what is unpacked is the same");
  // Gaps, of which there may be many, are left out as well as refused.
  const CsvResult skipped =
      parse_csv(text, {.skip_missing = true, .scale = CsvChoices::Scale::automatic});
  fuzz::require(skipped.dataset.has_value(), "what is read as it is has no gaps");
  // Class words with commas may look like numbers once they are in another notation.
  if (read.notation != Notation::point) {
    return 0;
  }
  CsvChoices choices{.header = true, .label = unpacked.inputs, .notation = Notation::point};
  choices.classes = unpacked.task != Task::regression;
  const CsvResult again = parse_csv(format_csv(unpacked, read.scales), choices);
  fuzz::require(again.problems.empty(), "what is written as CSV is read");
  fuzz::require(again.dataset->inputs == unpacked.inputs, "with the same inputs");
  return 0;
}
