// See unpacked.h.
#include "experiment/unpacked.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/experiment.h"
#include "text/inflate.h"

namespace playground {
namespace {

constexpr std::size_t most_bytes = std::max(column_bytes(max_parameters), max_points_bytes);

std::string plain(std::string_view value) {
  const std::optional<Bytes> bytes = bytes_of(value);
  if (bytes && !bytes->empty() && bytes->front() == deflated_packing) {
    if (const auto body = inflate({bytes->data() + 1, bytes->size() - 1}, most_bytes)) {
      return pack(*body);
    }
  }
  return std::string(value);
}

}  // namespace

std::string unpacked(std::string_view text) {
  std::string result;
  bool waits_for_points = true;
  bool waits_for_weights = true;
  while (true) {
    const std::string_view field = text.substr(0, text.find('&'));
    const std::size_t equals = field.find('=');
    const std::string_view key = field.substr(0, equals);
    const bool has_value = equals != std::string_view::npos;
    // Whoever makes a link may repeat fields, each of a few bytes that stand for millions.
    if (has_value && ((key == "points" && std::exchange(waits_for_points, false)) ||
                      (key == "weights" && std::exchange(waits_for_weights, false)))) {
      result += key;
      result += '=';
      result += plain(field.substr(equals + 1));
    } else {
      result += field;
    }
    if (field.size() == text.size()) {
      return result;
    }
    result += '&';
    text.remove_prefix(field.size() + 1);
  }
}

}  // namespace playground
