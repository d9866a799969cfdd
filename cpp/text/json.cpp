// See json.h.
#include "text/json.h"

#include "text/number.h"

namespace playground {

void JsonWriter::separate() {
  if (!result_.empty() && result_.back() != '{' && result_.back() != '[' && result_.back() != ':') {
    result_ += ',';
  }
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  result_ += value;
  return *this;
}

JsonWriter& JsonWriter::begin(char bracket) { return raw({&bracket, 1}); }

JsonWriter& JsonWriter::end(char bracket) {
  result_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  text(name);
  result_ += ':';
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  result_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      result_ += '\\';
      result_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view digits = "0123456789abcdef";
      result_ += "\\u00";
      result_ += digits[static_cast<unsigned char>(c) >> 4U];
      result_ += digits[static_cast<unsigned char>(c) & 15U];
    } else {
      result_ += c;
    }
  }
  result_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(float value) {
  // Infinity minus infinity is not zero.
  return value - value == 0 ? raw(format_number(value)) : null();
}

JsonWriter& JsonWriter::whole(std::uint64_t value) { return raw(format_whole(value)); }

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

}  // namespace playground
