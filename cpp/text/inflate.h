// Unpacks what was compressed by DEFLATE (RFC 1951), without the wrappers of zlib or gzip: how long
// data travels in links. Compressing is left to whoever makes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace playground {

// The bytes that `deflated` stands for; nothing where it is damaged, cut off or followed by other
// bytes, or where there would be more than `limit` bytes. Never makes more than these, whatever the
// input says.
std::optional<std::vector<std::uint8_t>> inflate(std::span<const std::uint8_t> deflated,
                                                 std::size_t limit);

}  // namespace playground
