// See vary.h.
#include "command/vary.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace playground::command {
namespace {

constexpr std::array<std::string_view, 3> of_layers{"activation", "depth", "units"};

bool is_of_layers(std::string_view name) {
  return std::find(of_layers.begin(), of_layers.end(), name) != of_layers.end();
}

bool named(const std::vector<Factor>& factors, std::string_view name) {
  return std::any_of(factors.begin(), factors.end(),
                     [&](const Factor& factor) { return factor.name == name; });
}

// Signs that would make a value more than the one it is written as.
std::string_view signs_not_in(std::string_view name) {
  if (name == "activation") {
    return "&,*";
  }
  return is_of_layers(name) ? "&,*:" : "&";
}

// What is allowed in place of `factor`, which comes after `others`; empty where it is fine itself.
std::string_view allowed_instead(const Factor& factor, const std::vector<Factor>& others,
                                 const Experiment& base, bool own_file) {
  const std::string& name = factor.name;
  if (name.empty()) {
    return vary_allowed;
  }
  if (named(others, name)) {
    return "each name once";
  }
  if (name == "seed") {
    return "--seeds says which seeds";
  }
  if (name == "at" || name == "check") {
    return "--epochs or --steps says how long";
  }
  const bool beside_net = is_of_layers(name) && named(others, "net");
  const bool beside_layers =
      name == "net" && std::any_of(of_layers.begin(), of_layers.end(),
                                   [&](auto each) { return named(others, each); });
  if (beside_net || beside_layers) {
    return "net, or activation, depth and units";
  }
  if ((name == "activation" || name == "units") && base.hidden.empty()) {
    return "a network with hidden layers";
  }
  if (own_file && (name == "data" || name == "points")) {
    return "no other data beside --data";
  }
  if (base.points && (name == "noise" || name == "samples")) {
    return "data that is drawn; data of one's own is as it is";
  }
  const std::string_view signs = signs_not_in(name);
  const bool splits = std::any_of(
      factor.values.begin(), factor.values.end(),
      [&](const std::string& value) { return value.find_first_of(signs) != std::string::npos; });
  return splits ? "one value between two commas, or two semicolons" : "";
}

// Two values of `factor` that make the same experiment of `base`; nothing where all differ.
std::optional<std::pair<std::string, std::string>> equal_values(const Factor& factor,
                                                                const Experiment& base) {
  std::map<std::string, std::string> values;
  for (const std::string& value : factor.values) {
    const ParseResult read = parse(factors_applied(base, {factor}, {value}));
    // What is no experiment is refused as such.
    if (!read.problems.empty()) {
      continue;
    }
    const auto [place, is_new] = values.try_emplace(format(read.experiment), value);
    if (!is_new) {
      return std::pair(place->second, value);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Factor>> read_factors(const Arguments& arguments, const Experiment& base,
                                                bool own_file) {
  std::vector<Factor> factors;
  for (const std::string_view text : arguments.values("--vary")) {
    Factor factor = parse_factor(text);
    const std::string_view allowed = allowed_instead(factor, factors, base, own_file);
    if (!allowed.empty()) {
      refuse(not_allowed("--vary", text, allowed));
      return std::nullopt;
    }
    if (const auto equal = equal_values(factor, base)) {
      refuse(not_allowed(
          "--vary", text,
          "each value once: " + equal->first + " and " + equal->second + " are the same"));
      return std::nullopt;
    }
    factors.push_back(std::move(factor));
  }
  return factors;
}

}  // namespace playground::command
