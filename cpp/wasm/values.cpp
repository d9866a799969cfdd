// See values.h.
#include "wasm/values.h"

namespace playground::wasm {

void Record::set(const char* key, const val& value) { object_.set(key, value); }

void Record::set(std::string_view key, const val& value) { object_.set(text(key), value); }

void List::push(const val& value) { array_.set(size_++, value); }

val number(double value) { return val(value); }

val text(std::string_view value) { return val(std::string(value)); }

val numbers(const float* data, std::size_t count) {
  return val(emscripten::typed_memory_view(count, data)).call<val>("slice");
}

val tensor(const float* data, const std::size_t* shape, std::size_t dimensions) {
  List sizes;
  std::size_t count = 1;
  for (std::size_t i = 0; i < dimensions; ++i) {
    sizes.push(number(static_cast<double>(shape[i])));
    count *= shape[i];
  }
  Record record;
  record.set("data", numbers(data, count));
  record.set("shape", sizes.value());
  return record.value();
}

}  // namespace playground::wasm
