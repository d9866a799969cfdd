// Prints what crosses the boundary between the engine and JavaScript, from the declarations in
// cpp/interface: as the TypeScript of web/engine/boundary.d.ts (before it is laid out), or with
// --json as a list for the test that compares it with what does cross.
#include "interface/boundary.h"

#include <cstdio>
#include <string>

#include "data/dataset.h"
#include "experiment/fields.h"
#include "interface/json.h"

namespace playground {

// A field as the test reads it.
struct FieldTold {
  std::string name;
  std::string type;
  std::string range;
  std::string axes;
  std::string meaning;
};

template <>
inline constexpr auto declaration<FieldTold> = declare("Field", "",
                                                       field("name", &FieldTold::name, ""),
                                                       field("type", &FieldTold::type, ""),
                                                       field("range", &FieldTold::range, ""),
                                                       field("axes", &FieldTold::axes, ""),
                                                       field("meaning", &FieldTold::meaning, ""));

namespace {

// A type of C++ as TypeScript. `note.type` replaces that of a string, and of the keys of a Named.
template <class Value>
struct TypeScript;

template <class Value>
std::string type_of(const Note& note) {
  return TypeScript<Value>::name(note);
}

template <class Value>
requires std::is_arithmetic_v<Value>
struct TypeScript<Value> {
  static std::string name(const Note&) {
    return std::is_same_v<Value, bool> ? "boolean" : "number";
  }
};

template <class Value>
requires std::is_convertible_v<Value, std::string_view>
struct TypeScript<Value> {
  static std::string name(const Note& note) { return *note.type != '\0' ? note.type : "string"; }
};

template <>
struct TypeScript<std::variant<double, std::string>> {
  static std::string name(const Note&) { return "string | number"; }
};

template <class Value>
struct TypeScript<std::optional<Value>> {
  static std::string name(const Note& note) { return type_of<Value>(note) + " | null"; }
};

template <class Value>
struct TypeScript<std::vector<Value>> {
  static std::string name(const Note& note) {
    const std::string each = type_of<Value>(note);
    return (each.find(" | ") == std::string::npos ? each : "(" + each + ")") + "[]";
  }
};

template <class Value>
struct TypeScript<Named<Value>> {
  static std::string name(const Note& note) {
    return std::string("Record<") + note.type + ", " + type_of<Value>({}) + ">";
  }
};

template <class Value, std::size_t size>
struct TypeScript<std::array<Value, size>> {
  static std::string name(const Note& note) {
    std::string all = "[";
    for (std::size_t i = 0; i < size; ++i) {
      all += (i > 0 ? ", " : "") + type_of<Value>(note);
    }
    return all + "]";
  }
};

// The axes of "layers × bins" one by one.
std::vector<std::string> axes_of(std::string_view axes) {
  constexpr std::string_view times = " × ";
  std::vector<std::string> all;
  for (std::size_t end = axes.find(times); end != std::string_view::npos; end = axes.find(times)) {
    all.emplace_back(axes.substr(0, end));
    axes.remove_prefix(end + times.size());
  }
  all.emplace_back(axes);
  return all;
}

template <std::size_t dimensions>
struct TypeScript<View<dimensions>> {
  static std::string name(const Note& note) {
    const std::vector<std::string> axes = axes_of(note.axes);
    if (axes.size() != dimensions || axes.front().empty()) {
      std::fprintf(stderr, "'%s' does not name %zu axes.\n", note.axes, dimensions);
      std::exit(1);
    }
    if (dimensions == 1) {
      return "Float32Array";
    }
    std::string shape;
    for (const std::string& axis : axes) {
      shape += (shape.empty() ? "" : ", ") + axis + ": number";
    }
    return "Tensor<[" + shape + "]>";
  }
};

template <Declared Struct>
struct TypeScript<Struct> {
  static std::string name(const Note&) { return declaration<Struct>.name; }
};

// The meaning of a field, and in brackets its axes and its range.
std::string comment_of(std::string meaning, const Note& note) {
  std::string details = note.axes;
  details += details.empty() || *note.range == '\0' ? "" : "; ";
  details += note.range;
  if (details.empty()) {
    return meaning;
  }
  meaning.pop_back();
  return meaning + " (" + details + ").";
}

template <Declared Struct>
void print_interface() {
  const auto& declared = declaration<Struct>;
  std::string base;
  std::string lines;
  each_field<Struct>([&]<class Value>(const Field<Struct, Value>& field) {
    const std::string type = type_of<Value>(field.note);
    if (*field.name == '\0') {
      base = " extends " + type;
    } else {
      lines += "  /** " + comment_of(field.meaning, field.note) + " */\n  " + field.name + ": " +
               type + ";\n";
    }
  });
  std::printf("\n/** %s */\nexport interface %s%s {\n%s}\n", declared.meaning, declared.name,
              base.c_str(), lines.c_str());
}

template <class... Structs>
void print_interfaces(const std::tuple<Structs...>*) {
  (print_interface<Structs>(), ...);
}

template <class Names>
void print_union(const char* name, const Names& names) {
  std::string all;
  for (const std::string_view each : names) {
    all += (all.empty() ? "'" : " | '") + std::string(each) + "'";
  }
  std::printf("\nexport type %s = %s;\n", name, all.c_str());
}

void print_typescript() {
  std::printf(
      "// What crosses between the engine and JavaScript. Printed from the declarations in "
      "cpp/interface by\n// tests/boundary.js --write, which is also the way to change it.\n\n"
      "/** Numbers with named axes, row-major: the last axis runs fastest. */\n"
      "export interface Tensor<Shape extends number[]> {\n  data: Float32Array;\n"
      "  shape: Shape;\n}\n");
  std::vector<std::string_view> numbers;
  for (const NumberField& field : number_fields()) {
    numbers.push_back(field.parameter.name);
  }
  print_union("Task",
              std::array{name_of(Task::binary), name_of(Task::classes), name_of(Task::regression)});
  print_union("NumberName", numbers);
  print_interfaces(static_cast<const Given*>(nullptr));
  print_interfaces(static_cast<const Told*>(nullptr));
}

template <class... Structs>
Named<std::vector<FieldTold>> listed(const std::tuple<Structs...>*) {
  Named<std::vector<FieldTold>> all;
  const auto list = [&all]<class Struct>(const Struct*) {
    std::vector<FieldTold> fields;
    each_field<Struct>([&]<class Value>(const Field<Struct, Value>& field) {
      const Note& note = field.note;
      fields.push_back({field.name, type_of<Value>(note), note.range, note.axes, field.meaning});
    });
    all.emplace_back(declaration<Struct>.name, fields);
  };
  (list(static_cast<const Structs*>(nullptr)), ...);
  return all;
}

}  // namespace
}  // namespace playground

int main(int count, char** values) {
  using namespace playground;
  if (count > 1 && std::string_view(values[1]) == "--json") {
    std::printf("{\"given\":%s,\"told\":%s}\n",
                json_of(listed(static_cast<const Given*>(nullptr))).c_str(),
                json_of(listed(static_cast<const Told*>(nullptr))).c_str());
  } else {
    print_typescript();
  }
  return 0;
}
