// See formula_text.h.
#include "experiment/formula_text.h"

#include <algorithm>
#include <array>

#include "data/packing/packing.h"
#include "network/own/faults.h"
#include "network/own/own_activation.h"
#include "numerics/fnv1a.h"

namespace playground {
namespace {

// Constants and their ranges take some more room than the formula.
constexpr std::size_t most_formula_bytes = 2000;

using Check = std::array<std::uint8_t, 3>;

Check check_of(std::string_view text) {
  std::uint64_t hash = fnv1a_start;
  for (const char c : text) {
    hash = fnv1a(hash, static_cast<std::uint8_t>(c));
  }
  Check check;
  for (std::size_t i = 0; i < check.size(); ++i) {
    check[i] = static_cast<std::uint8_t>(hash >> (8 * i));
  }
  return check;
}

void give_layers(Experiment& experiment, const Activation& activation) {
  for (LayerPlan& layer : experiment.hidden) {
    if (layer.activation.own != nullptr) {
      const auto& range = activation.entry->parameter;
      const float before = layer.activation.parameter;
      layer.activation = activation;
      if (range && range->allows(before)) {
        layer.activation.parameter = before;
      }
    }
  }
}

}  // namespace

// Base64 has no signs, and almost every formula has one; what is a formula of letters alone is not
// taken for packed because its first byte is another. Whole groups of four digits have their bytes
// even where the rest is missing.
std::optional<std::string> unpacked_formula(std::string_view value) {
  if (const auto body = unpack(value, most_formula_bytes)) {
    return std::string(body->begin(), body->end());
  }
  const auto first = bytes_of(value.substr(0, value.size() / 4 * 4));
  if (!first || first->empty() || first->front() != checked_packing) {
    return std::string(value);
  }
  const auto bytes = bytes_of(value);
  if (!bytes || bytes->size() <= std::tuple_size_v<Check>) {
    return std::nullopt;
  }
  const auto end = bytes->end() - std::tuple_size_v<Check>;
  const std::string text(bytes->begin() + 1, end);
  const Check check = check_of(text);
  return std::equal(check.begin(), check.end(), end) ? std::optional(text) : std::nullopt;
}

void read_formula_field(const Report& report, Experiment& experiment) {
  experiment.own_activation.reset();
  if (!report.value().empty()) {
    Message fault{AllowedOwnCode("own_damaged")};
    const auto text = unpacked_formula(report.value());
    if (const auto own = text ? own_of(*text, fault) : nullptr) {
      experiment.own_activation = standard(own);
    } else {
      report.add("bad_parameter", std::move(fault), "");
    }
  }
  give_layers(experiment, experiment.own_activation.value_or(standard(*find_activation("relu"))));
}

std::string print_formula_field(const Experiment& experiment) {
  const std::string text = formula_of(experiment);
  if (text.empty()) {
    return text;
  }
  Bytes body(text.begin(), text.end());
  const Check check = check_of(text);
  body.insert(body.end(), check.begin(), check.end());
  return pack(body, checked_packing);
}

std::string formula_of(const Experiment& experiment) {
  return experiment.own_activation ? experiment.own_activation->own->text : "";
}

}  // namespace playground
