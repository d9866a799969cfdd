// See base64.h.
#include "text/base64.h"

#include <cstddef>
#include <utility>

namespace playground {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string base64url(const Bytes& bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t buffer = 0;
  int waiting = 0;  // bits
  for (const std::uint8_t byte : bytes) {
    buffer = (buffer << 8) | byte;
    waiting += 8;
    for (; waiting >= 6; waiting -= 6) {
      text += alphabet[(buffer >> (waiting - 6)) & 63U];
    }
  }
  if (waiting > 0) {
    text += alphabet[(buffer << (6 - waiting)) & 63U];
  }
  return text;
}

std::optional<Bytes> from_base64url(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t buffer = 0;
  int waiting = 0;
  for (const char c : text) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos) {
      return std::nullopt;
    }
    buffer = (buffer << 6) | static_cast<std::uint32_t>(digit);
    waiting += 6;
    if (waiting >= 8) {
      waiting -= 8;
      bytes.push_back(static_cast<std::uint8_t>(buffer >> waiting));
    }
  }
  const bool whole = waiting < 6 && (buffer & ((1U << waiting) - 1)) == 0;
  return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace playground
