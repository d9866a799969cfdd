// How the engine's values cross to JavaScript and back, made from their declarations (see
// interface/declaration.h).
//
// What JavaScript gives are Embind's value objects: it refuses an object that lacks a field, and
// names it. What JavaScript is told is built here as plain objects, because value objects hold
// neither lists nor absent values nor numbers with a shape. Nothing that crosses has to be deleted,
// and nothing is a view of the engine's memory: numbers are copied as they cross.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "interface/declaration.h"
#include "text/number.h"

namespace playground::wasm {

using emscripten::val;

// A JavaScript object or array that is being filled. Not templates, because each instance would be
// compiled anew.
class Record {
 public:
  // Of names that are constants, which are plain ASCII, conversion is much cheaper.
  void set(const char* key, const val& value);
  void set(std::string_view key, const val& value);
  val value() const { return object_; }

 private:
  val object_ = val::object();
};

class List {
 public:
  void push(const val& value);
  val value() const { return array_; }

 private:
  val array_ = val::array();
  unsigned size_ = 0;
};

val number(double value);
val text(std::string_view value);

// A Float32Array of its own.
val numbers(const float* data, std::size_t count);

// {data: Float32Array, shape: number[]}
val tensor(const float* data, const std::size_t* shape, std::size_t dimensions);

inline val to_js(bool value) { return val(value); }
inline val to_js(double value) { return number(value); }
// The number that a person wrote: 0.03, not 0.029999999329447746.
inline val to_js(float value) { return number(decimal_of(value)); }
inline val to_js(std::integral auto value) { return number(static_cast<double>(value)); }
inline val to_js(std::string_view value) { return text(value); }
template <std::same_as<std::variant<double, std::string>> Either>
val to_js(const Either& value) {
  const double* const found = std::get_if<double>(&value);
  return found != nullptr ? number(*found) : text(*std::get_if<std::string>(&value));
}
template <class Value>
val to_js(const std::optional<Value>& value);
template <class Value>
val to_js(const std::vector<Value>& values);
template <class Value, std::size_t size>
val to_js(const std::array<Value, size>& values);
template <class Value>
val to_js(const Named<Value>& values);
template <std::size_t dimensions>
val to_js(const View<dimensions>& view);
template <Declared Struct>
val to_js(const Struct& value);

template <class Values>
val list_of(const Values& values) {
  List list;
  for (const auto& value : values) {
    list.push(to_js(value));
  }
  return list.value();
}

template <class Value>
void set_names(Record& record, const Named<Value>& values) {
  for (const auto& [name, value] : values) {
    record.set(name, to_js(value));
  }
}

template <class Value>
val to_js(const std::optional<Value>& value) {
  return value ? to_js(*value) : val::null();
}

template <class Value>
val to_js(const std::vector<Value>& values) {
  return list_of(values);
}

template <class Value, std::size_t size>
val to_js(const std::array<Value, size>& values) {
  return list_of(values);
}

template <class Value>
val to_js(const Named<Value>& values) {
  Record record;
  set_names(record, values);
  return record.value();
}

// Of one dimension a bare Float32Array, whose length is its shape.
template <std::size_t dimensions>
val to_js(const View<dimensions>& view) {
  if constexpr (dimensions == 1) {
    return numbers(view.data, view.size());
  } else {
    return tensor(view.data, view.shape.data(), dimensions);
  }
}

template <Declared Struct>
val to_js(const Struct& value) {
  Record record;
  each_field<Struct>([&](const auto& field) {
    if constexpr (requires { set_names(record, value.*field.member); }) {
      if (*field.name == '\0') {
        set_names(record, value.*field.member);
        return;
      }
    }
    record.set(field.name, to_js(value.*field.member));
  });
  return record.value();
}

// Lets JavaScript give a struct: all of its fields are numbers, booleans or strings.
template <Declared Struct>
void register_given() {
  emscripten::value_object<Struct> object(declaration<Struct>.name);
  each_field<Struct>([&](const auto& field) { object.field(field.name, field.member); });
}

}  // namespace playground::wasm
