// Tables as CSV text: they are refused with a few reasons, or are data within the limits that
// survive both ways of writing them.
#include "data/csv/csv.h"

#include "data/csv/standardize.h"
#include "fuzz.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  CsvResult read = parse_csv(fuzz::text_of(bytes, size));
  fuzz::require(read.problems.size() <= max_csv_problems, "few problems are told");
  fuzz::require(read.dataset.has_value() == read.problems.empty(), "data or problems");
  if (!read.dataset) {
    return 0;
  }
  standardize(*read.dataset);
  const std::string packed = pack_points(*read.dataset);
  Dataset unpacked;
  fuzz::require(unpack_points(packed, unpacked).code.empty(), "what is packed is unpacked");
  fuzz::require(pack_points(unpacked) == packed, "what is unpacked is the same");
  const CsvResult again = parse_csv(format_csv(unpacked));
  fuzz::require(again.problems.empty(), "what is written as CSV is read");
  return 0;
}
