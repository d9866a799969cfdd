// See encoding.h.
#include "command/encoding.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace playground::command {
namespace {

constexpr std::uint32_t no_character = 0xFFFD;

// What Windows-1252 has where Latin-1 has control characters, from 0x80 on.
constexpr std::array<std::uint16_t, 32> windows_characters{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::uint8_t byte_at(std::string_view bytes, std::size_t position) {
  return static_cast<std::uint8_t>(bytes[position]);
}

void append(std::string& text, std::uint32_t character) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6U));
    put(0x80 | (character & 0x3FU));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12U));
    put(0x80 | ((character >> 6U) & 0x3FU));
    put(0x80 | (character & 0x3FU));
  } else {
    put(0xF0 | (character >> 18U));
    put(0x80 | ((character >> 12U) & 0x3FU));
    put(0x80 | ((character >> 6U) & 0x3FU));
    put(0x80 | (character & 0x3FU));
  }
}

// Whether all bytes are characters of UTF-8, none of them longer than need be.
bool is_utf8(std::string_view bytes) {
  constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint8_t first = byte_at(bytes, i);
    const std::size_t size = first < 0x80            ? 1
                             : (first >> 5U) == 0x06 ? 2
                             : (first >> 4U) == 0x0E ? 3
                             : (first >> 3U) == 0x1E ? 4
                                                     : 0;
    if (size == 0 || i + size > bytes.size()) {
      return false;
    }
    std::uint32_t character = size == 1 ? first : first & (0x7FU >> size);
    for (std::size_t k = 1; k < size; ++k) {
      const std::uint8_t next = byte_at(bytes, i + k);
      if ((next >> 6U) != 2) {
        return false;
      }
      character = (character << 6U) | (next & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    if (character < least[size] || character > 0x10FFFF || surrogate) {
      return false;
    }
    i += size;
  }
  return true;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  const auto unit_at = [&](std::size_t i) {
    const std::uint32_t a = byte_at(bytes, i);
    const std::uint32_t b = byte_at(bytes, i + 1);
    return little_endian ? a | (b << 8U) : (a << 8U) | b;
  };
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::uint32_t character = unit_at(i);
    const bool high = character >= 0xD800 && character < 0xDC00;
    const std::uint32_t low = high && i + 3 < bytes.size() ? unit_at(i + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
      i += 2;
    } else if (character >= 0xD800 && character < 0xE000) {
      character = no_character;
    }
    append(text, character);
  }
  return text;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  const bool little_endian = bytes.starts_with("\xFF\xFE");
  if (little_endian || bytes.starts_with("\xFE\xFF")) {
    return {from_utf16(bytes.substr(2), little_endian), Encoding::utf16};
  }
  // Text begins with no NUL but in UTF-16, where a letter of English has one.
  if (bytes.size() > 1 && bytes.size() % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0)) {
    return {from_utf16(bytes, bytes[1] == 0), Encoding::utf16};
  }
  if (is_utf8(bytes)) {
    return {std::string(bytes), Encoding::utf8};
  }
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t byte = byte_at(bytes, i);
    append(text, byte >= 0x80 && byte < 0xA0 ? windows_characters[byte - 0x80U] : byte);
  }
  return {text, Encoding::windows1252};
}

}  // namespace playground::command
