// Text files in the encodings that spreadsheets write, as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace playground::command {

enum class Encoding { utf8, utf16, windows1252 };

struct Decoded {
  std::string text;  // UTF-8
  Encoding encoding;
};

// UTF-16 where a byte order mark says so, or a NUL in the first letter, which no other text has;
// otherwise UTF-8 where the bytes are that, and Windows-1252 where they are not. What is no
// character is U+FFFD.
Decoded decode(std::string_view bytes);

}  // namespace playground::command
