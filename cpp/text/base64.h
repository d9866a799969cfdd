// Bytes as text that a link can carry: base64url, RFC 4648 section 5, without padding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace playground {

using Bytes = std::vector<std::uint8_t>;

std::string base64url(const Bytes& bytes);

// The bytes of a text, or nothing where it is damaged. Bits that belong to no byte have to be 0, so
// that no two texts stand for the same bytes.
std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace playground
