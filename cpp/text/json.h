// Writes JSON text: for the page, which reads the engine's tables and descriptions, and for the
// command line's --json. It nests by begin and end; commas are its own business. Numbers are the
// shortest that read back to the same value; numbers that JSON cannot hold (NaN, infinities) become
// null.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace playground {

class JsonWriter {
 public:
  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }

  // The name of the next value, inside an object.
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& number(float value);
  JsonWriter& number(double value) { return number(static_cast<float>(value)); }
  JsonWriter& whole(std::uint64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  const std::string& result() const { return result_; }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  JsonWriter& raw(std::string_view value);
  void separate();

  std::string result_;
};

}  // namespace playground
