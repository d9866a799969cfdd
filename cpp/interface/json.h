// Declared structs as JSON text, for the command line and the tests. Numbers are the shortest that
// read back; what JSON cannot hold (NaN, infinities) is null.
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "interface/declaration.h"
#include "text/json.h"

namespace playground {

inline void write(JsonWriter& json, bool value) { json.boolean(value); }
inline void write(JsonWriter& json, float value) { json.number(value); }
inline void write(JsonWriter& json, double value) { json.number(value); }
inline void write(JsonWriter& json, std::string_view value) { json.text(value); }
template <std::same_as<std::variant<double, std::string>> Either>
void write(JsonWriter& json, const Either& value) {
  std::visit([&json](const auto& either) { write(json, either); }, value);
}
inline void write(JsonWriter& json, std::integral auto value) {
  json.whole(static_cast<std::uint64_t>(value));
}
template <class Value>
void write(JsonWriter& json, const std::optional<Value>& value);
template <class Value>
void write(JsonWriter& json, const std::vector<Value>& values);
template <class Value, std::size_t size>
void write(JsonWriter& json, const std::array<Value, size>& values);
template <class Value>
void write(JsonWriter& json, const Named<Value>& values);
template <std::size_t dimensions>
void write(JsonWriter& json, const View<dimensions>& view);
template <Declared Struct>
void write(JsonWriter& json, const Struct& value);

template <class Values>
void write_list(JsonWriter& json, const Values& values) {
  json.begin_array();
  for (const auto& value : values) {
    write(json, value);
  }
  json.end_array();
}

template <class Value>
void write_fields(JsonWriter& json, const Named<Value>& values) {
  for (const auto& [name, value] : values) {
    json.key(name);
    write(json, value);
  }
}

template <class Value>
void write(JsonWriter& json, const std::optional<Value>& value) {
  if (value) {
    write(json, *value);
  } else {
    json.null();
  }
}

template <class Value>
void write(JsonWriter& json, const std::vector<Value>& values) {
  write_list(json, values);
}

template <class Value, std::size_t size>
void write(JsonWriter& json, const std::array<Value, size>& values) {
  write_list(json, values);
}

template <class Value>
void write(JsonWriter& json, const Named<Value>& values) {
  json.begin_object();
  write_fields(json, values);
  json.end_object();
}

// A list of numbers; of more than one dimension {"data", "shape"}.
template <std::size_t dimensions>
void write(JsonWriter& json, const View<dimensions>& view) {
  const std::vector<float> data(view.data, view.data + view.size());
  if constexpr (dimensions == 1) {
    write(json, data);
  } else {
    json.begin_object().key("data");
    write(json, data);
    json.key("shape");
    write(json, view.shape);
    json.end_object();
  }
}

template <Declared Struct>
void write(JsonWriter& json, const Struct& value) {
  json.begin_object();
  each_field<Struct>([&](const auto& field) {
    if constexpr (requires { write_fields(json, value.*field.member); }) {
      if (*field.name == '\0') {
        write_fields(json, value.*field.member);
        return;
      }
    }
    json.key(field.name);
    write(json, value.*field.member);
  });
  json.end_object();
}

template <class Value>
std::string json_of(const Value& value) {
  JsonWriter json;
  write(json, value);
  return json.result();
}

}  // namespace playground
