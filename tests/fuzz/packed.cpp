// Bytes that links carry: compressed or plain, they never make more than is allowed, and points
// that are read are packed as the same text. The first byte chooses the limit.
#include "data/packing/points.h"
#include "experiment/unpacked.h"
#include "fuzz.h"
#include "text/base64.h"
#include "text/inflate.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::size_t limit = std::size_t{1} << (bytes[0] % 22U);
  const auto inflated = inflate({bytes + 1, size - 1}, limit);
  fuzz::require(!inflated || inflated->size() <= limit, "no more bytes than allowed");

  const std::string_view text = fuzz::text_of(bytes + 1, size - 1);
  if (const auto body = from_base64url(text)) {
    fuzz::require(base64url(*body) == text, "one text for the same bytes");
  }

  const Bytes packing(bytes + 1, bytes + size);
  const std::string field = unpacked("points=" + base64url(packing)).substr(7);
  Dataset dataset;
  if (unpack_points(field, dataset).code.empty()) {
    const std::string packed = pack_points(dataset);
    Dataset again;
    fuzz::require(unpack_points(packed, again).code.empty(), "what is packed is unpacked");
    fuzz::require(pack_points(again) == packed, "what is unpacked is the same");
  }
  return 0;
}
