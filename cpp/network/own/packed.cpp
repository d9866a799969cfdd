// See packed.h.
#include "network/own/packed.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "numerics/fnv1a.h"
#include "text/base64.h"

namespace playground {
namespace {

constexpr std::uint8_t without_check = 1;
constexpr std::uint8_t with_check = 3;

using Check = std::array<std::uint8_t, 3>;

Check check_of(std::string_view text) {
  std::uint64_t hash = fnv1a_start;
  for (const char c : text) {
    hash = fnv1a(hash, static_cast<std::uint8_t>(c));
  }
  Check check;
  for (std::size_t i = 0; i < check.size(); ++i) {
    check[i] = static_cast<std::uint8_t>(hash >> (8 * i));
  }
  return check;
}

}  // namespace

std::string packed_formula(std::string_view text) {
  const Check check = check_of(text);
  Bytes bytes(1 + text.size() + check.size(), with_check);
  const auto end = std::copy(text.begin(), text.end(), bytes.begin() + 1);
  std::copy(check.begin(), check.end(), end);
  return base64url(bytes);
}

// Base64 has no signs, and almost every formula has one; what is a formula of letters alone is not
// taken for packed because its first byte is another. Whole groups of four digits have their bytes
// even where the rest is missing.
std::optional<std::string> unpacked_formula(std::string_view value) {
  const auto bytes = from_base64url(value);
  if (bytes && !bytes->empty() && bytes->front() == without_check) {
    return std::string(bytes->begin() + 1, bytes->end());
  }
  const auto first = from_base64url(value.substr(0, value.size() / 4 * 4));
  if (!first || first->empty() || first->front() != with_check) {
    return std::string(value);
  }
  if (!bytes || bytes->size() <= std::tuple_size_v<Check>) {
    return std::nullopt;
  }
  const auto end = bytes->end() - std::tuple_size_v<Check>;
  const std::string text(bytes->begin() + 1, end);
  const Check check = check_of(text);
  return std::equal(check.begin(), check.end(), end) ? std::optional(text) : std::nullopt;
}

}  // namespace playground
