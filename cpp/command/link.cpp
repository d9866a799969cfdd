// See link.h.
#include "command/link.h"

#include <algorithm>
#include <array>
#include <utility>

#include "experiment/reading.h"

namespace playground::command {
namespace {

// More rounds of encoding than this do not come from honest software.
constexpr int most_decodings = 4;

// What belongs to the page: web/address/presentation.js.
constexpr std::array<std::string_view, 13> presentation_keys{
    "embed", "show", "hide",     "lock", "theme", "lang",  "autoplay",
    "speed", "goal", "findings", "keys", "view",  "lesson"};

// What stands around a link in a sentence.
constexpr std::string_view before = " \t\r\n<(\"'[{";
constexpr std::string_view after = " \t\r\n>)\"']},.;:!?";

int hex_digit(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

// `text` with its codes of two hexadecimal digits undone once.
std::string decoded_once(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                      hex_digit(text[i + 2]) >= 0;
    decoded +=
        code ? static_cast<char>(16 * hex_digit(text[i + 1]) + hex_digit(text[i + 2])) : text[i];
    i += code ? 2 : 0;
  }
  return decoded;
}

std::string decoded(std::string text) {
  for (int round = 0; round < most_decodings && text.find('%') != std::string::npos; ++round) {
    std::string next = decoded_once(text);
    if (next == text) {
      break;
    }
    text = std::move(next);
  }
  return text;
}

void replace_all(std::string& text, std::string_view old, std::string_view other) {
  for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at)) {
    text.replace(at, old.size(), other);
  }
}

std::string_view stripped(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(before), text.size());
  const std::size_t end = text.find_last_not_of(after) + 1;
  return start < end ? text.substr(start, end - start) : std::string_view();
}

// The fields that are not the page's, joined as they were.
std::string own_fields(std::string_view text) {
  std::string kept;
  for (const std::string_view field : split(text, '&')) {
    const bool presents = std::find(presentation_keys.begin(), presentation_keys.end(),
                                    key_of(field)) != presentation_keys.end();
    if (!presents) {
      kept += kept.empty() ? "" : "&";
      kept += field;
    }
  }
  return kept;
}

}  // namespace

std::optional<std::string> experiment_in(std::string_view text) {
  const bool has_sign = text.find('#') != std::string_view::npos;
  std::string whole = has_sign ? std::string(text) : decoded(std::string(text));
  const std::size_t sign = whole.find('#');
  if (sign == std::string::npos && whole.find("://") != std::string::npos) {
    return std::nullopt;
  }
  const bool is_link = sign != std::string::npos;
  std::string fields = decoded(is_link ? whole.substr(sign + 1) : whole);
  while (fields.find("&amp;") != std::string::npos) {
    replace_all(fields, "&amp;", "&");
  }
  if (!is_link) {
    return fields;
  }
  for (const std::string_view dash : {"\u2212", "\u2013", "\u2014"}) {
    replace_all(fields, dash, "-");
  }
  return own_fields(stripped(fields));
}

}  // namespace playground::command
