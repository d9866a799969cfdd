// `playground list`: prints what an experiment can name, straight from the engine's tables.
#include <cstdio>
#include <string>

#include "command/command.h"
#include "command/words.h"
#include "data/features.h"
#include "experiment/fields.h"
#include "interface/json.h"
#include "interface/tables.h"
#include "text/number.h"

namespace playground::command {
namespace {

constexpr const char* usage = R"(usage: playground list [--json]

  --json      print one JSON object, with ranges, defaults and limits
)";

template <class Entries>
void print_names(const char* title, const Entries& entries) {
  std::printf("%s\n", title);
  for (const auto& entry : entries) {
    std::printf("  %.*s\n", static_cast<int>(entry.name.size()), entry.name.data());
  }
}

void print_entry(std::string_view name, std::span<const Parameter> parameters) {
  std::string line = "  " + std::string(name);
  for (const Parameter& parameter : parameters) {
    line += ":" + std::string(parameter.name);
  }
  for (const Parameter& parameter : parameters) {
    line.resize(line.size() < 34 ? 34 : line.size() + 2, ' ');
    line += std::string(parameter.name) + " " + format_number(parameter.standard) + " (" +
            in_words(allowed_range(parameter)) + ")";
  }
  std::printf("%s\n", line.c_str());
}

template <class Entries>
void print_entries(const char* title, const Entries& entries) {
  std::printf("%s\n", title);
  for (const auto& entry : entries) {
    if (entry.parameter) {
      print_entry(entry.name, {&*entry.parameter, 1});
    } else {
      print_entry(entry.name, {});
    }
  }
}

}  // namespace

int list(const Words& words) {
  const Arguments arguments("list", words, {{"--json", ""}, {"--help", ""}}, 0);
  if (!arguments.error().empty()) {
    return refuse(arguments.error());
  }
  if (arguments.has("--help")) {
    std::fputs(usage, stdout);
    return 0;
  }
  if (arguments.has("--json")) {
    std::printf("%s\n", json_of(tables()).c_str());
    return 0;
  }
  print_entries("activations (net=units:name:parameter)", activations());
  print_entries("data sets (data=name:parameter)", datasets());
  std::printf("  points                          your own: --data FILE reads CSV\n");
  print_names("features (in=)", features());
  print_names("initialisers (init=name:scale)", initializers());
  print_names("losses (loss=)", losses());
  std::printf("optimisers (opt=name:parameters)\n");
  for (const OptimizerEntry& entry : optimizers()) {
    print_entry(entry.name, entry.parameters);
  }
  std::printf("numbers\n");
  for (const NumberField& field : number_fields()) {
    print_entry(std::string(field.parameter.name) + "=", {&field.parameter, 1});
  }
  std::printf("whole numbers\n  seed=, dataseed=                0 to 4294967295\n");
  return 0;
}

}  // namespace playground::command
