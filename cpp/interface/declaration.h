// What a caller is told are plain structs, and every field of them is declared once: its name in
// JavaScript, its meaning, its range and the axes of its numbers. From a declaration come the
// values that cross to JavaScript (cpp/wasm/values.h), JSON text (json.h) and the types that the
// page is checked with (web/engine/boundary.d.ts, printed by tests/boundary/). This file holds what
// a declaration is made of; the structs have files of their own, and boundary.h lists them all.
//
// Nothing here measures, formats or knows JavaScript.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "numerics/tensor.h"

namespace playground {

// Numbers in the engine's memory, row-major, with their shape. A view is good until the next call
// of whoever gave it; who wants to keep the numbers copies them.
template <std::size_t dimensions>
struct View {
  const float* data = nullptr;
  std::array<std::size_t, dimensions> shape{};

  std::size_t size() const {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
  }
};

// All numbers of a tensor, with its shape.
template <std::size_t dimensions>
View<dimensions> view_of(const Tensor<float, dimensions>& tensor) {
  View<dimensions> view{tensor.data(), {}};
  std::copy(tensor.shape().begin(), tensor.shape().end(), view.shape.begin());
  return view;
}

// All numbers of a list.
inline View<1> view_of(const std::vector<float>& values) {
  return {values.data(), {values.size()}};
}

// The numbers of a list as rows × columns.
inline View<2> view_of(const std::vector<float>& values, std::size_t rows, std::size_t columns) {
  return {values.data(), {rows, columns}};
}

// `value`, or nothing where it is not a finite number.
inline std::optional<double> finite(double value) {
  // Infinity minus infinity is not zero.
  return value - value == 0 ? std::optional(value) : std::nullopt;
}

// An object whose keys are known to the engine only, in their order.
template <class Value>
using Named = std::vector<std::pair<std::string_view, Value>>;

// What there is to say about a field beside its meaning.
struct Note {
  const char* range = "";  // unit and range: "share, 0 to 1", "steps, at least 0"
  const char* axes = "";   // of a view: "layers × numbers"; one axis for each dimension
  const char* type = "";   // the type in TypeScript where it says more than the C++ type does
};

template <class Struct, class Value>
struct Field {
  const char* name;  // in JavaScript; empty where the keys of a Named are fields of the struct
  Value Struct::*member;
  const char* meaning;
  Note note;
};

template <class Struct, class Value>
constexpr Field<Struct, Value> field(const char* name, Value Struct::*member, const char* meaning,
                                     Note note = {}) {
  return {name, member, meaning, note};
}

// The keys of a Named as fields; `note.type` is the type of the keys.
template <class Struct, class Value>
constexpr Field<Struct, Value> fields_of_names(Value Struct::*member, const char* meaning,
                                               Note note) {
  return {"", member, meaning, note};
}

template <class... Fields>
struct Declaration {
  const char* name;  // in TypeScript
  const char* meaning;
  std::tuple<Fields...> fields;
};

template <class... Fields>
constexpr Declaration<Fields...> declare(const char* name, const char* meaning, Fields... fields) {
  return {name, meaning, {fields...}};
}

// The declaration of a struct: each specialises this beside its definition.
template <class Struct>
inline constexpr auto declaration = nullptr;

template <class Struct>
concept Declared = !std::is_same_v<decltype(declaration<Struct>), const std::nullptr_t>;

// Calls visit(field) for every field of a declared struct, in order.
template <Declared Struct, class Visit>
constexpr void each_field(Visit visit) {
  std::apply([&](const auto&... fields) { (visit(fields), ...); }, declaration<Struct>.fields);
}

}  // namespace playground
