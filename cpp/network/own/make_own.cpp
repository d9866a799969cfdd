// Makes activations of formulas. See make_own.h.
#include "network/own/make_own.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

#include "network/own/compile.h"
#include "network/own/far_places.h"
#include "network/own/formula.h"
#include "network/own/packed.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr Parameter standard_constant{.name = {}, .standard = 1, .min = -5, .max = 5};
constexpr float largest_constant = 1000;

std::string single_spaced(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t space = length_of_space(text);
    const char c = space > 0 ? ' ' : text[0];
    text.remove_prefix(std::max<std::size_t>(space, 1));
    if (c != ' ' || (!result.empty() && result.back() != ' ')) {
      result += c;
    }
  }
  return result.ends_with(' ') ? result.substr(0, result.size() - 1) : result;
}

// The part of `text` before the next `separator`, which is taken off with it.
std::string_view next_part(std::string_view& text, char separator) {
  const std::string_view part = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

// Whether a constant may have that name: one letter that means nothing else, once.
bool is_free(std::string_view name, const std::string& names) {
  return name.size() == 1 && name[0] >= 'a' && name[0] <= 'y' && name[0] != 'x' && name[0] != 'e' &&
         names.find(name[0]) == std::string::npos;
}

// The first constant that the formula does not have.
std::optional<std::size_t> unused_constant(const Graph& graph, std::size_t count) {
  std::array<bool, max_constants> used{};
  for (std::size_t index = 0; index < graph.size(); ++index) {
    const Node& node = graph[static_cast<NodeIndex>(index)];
    if (node.op == Op::constant) {
      used[static_cast<std::size_t>(node.value)] = true;
    }
  }
  const auto found =
      std::find(used.begin(), used.begin() + static_cast<std::ptrdiff_t>(count), false);
  const auto first = static_cast<std::size_t>(found - used.begin());
  return first < count ? std::optional(first) : std::nullopt;
}

// "a=0.25:0:1:unit"
bool read_constant(std::string_view text, OwnActivation& own, std::string& names) {
  const std::string_view name = next_part(text, '=');
  const auto value = parse_number(next_part(text, ':'));
  const auto low = parse_number(next_part(text, ':'));
  const auto high = parse_number(next_part(text, ':'));
  const bool fits = value && low && high && *low < *high && *low >= -largest_constant &&
                    *high <= largest_constant && *value >= *low && *value <= *high;
  const bool is_learned = names.empty() && (text == "unit" || text == "layer");
  if (!fits || !(text.empty() || is_learned) || names.size() == max_constants) {
    return false;
  }
  names += name;
  own.constants.push_back({.name = {}, .standard = *value, .min = *low, .max = *high});
  if (is_learned) {
    own.learned = text == "unit" ? Learned::by_unit : Learned::by_layer;
  }
  return true;
}

std::string canonical(const std::string& written, const OwnActivation& own) {
  std::string text = written;
  for (std::size_t i = 0; i < own.constants.size(); ++i) {
    const Parameter& constant = own.constants[i];
    text += ';';
    text += constant.name;
    text += '=' + format_number(constant.standard) + ':' + format_number(constant.min) + ':' +
            format_number(constant.max);
    if (i == 0 && own.learned != Learned::no) {
      text += own.learned == Learned::by_unit ? ":unit" : ":layer";
    }
  }
  return text;
}

// The highest value of f, times `sign`, around z, which is the highest of the far places.
float far_peak(const Activation& activation, float z, float sign) {
  constexpr int rounds = 8;
  constexpr int steps = 8;
  constexpr float narrower = 4;
  float best = sign * value_at(activation, z);
  float half = 0.02F * std::abs(z);
  for (int round = 0; round < rounds; ++round) {
    const float middle = z;
    for (int i = -steps; i <= steps; ++i) {
      const float place = middle + half * static_cast<float>(i) / steps;
      const float value = sign * value_at(activation, place);
      if (value - value == 0 && value > best) {
        best = value;
        z = place;
      }
    }
    half /= narrower;
  }
  return sign * best;
}

// Widens bounds that are finite to what f reaches from 20 to 10,000 on either side.
void survey_far(OwnActivation& own, const Activation& activation) {
  float low = own.lowest;
  float high = own.highest;
  std::optional<float> at_low;
  std::optional<float> at_high;
  for (const float side : {-1.0F, 1.0F}) {
    for_each_far_place([&](float z) {
      const float value = value_at(activation, side * z);
      if (value - value == 0 && value < low) {
        low = value;
        at_low = side * z;
      }
      if (value - value == 0 && value > high) {
        high = value;
        at_high = side * z;
      }
    });
  }
  // Nothing is below or above a bound that is infinite.
  own.lowest = at_low ? far_peak(activation, *at_low, -1) : own.lowest;
  own.highest = at_high ? far_peak(activation, *at_high, 1) : own.highest;
}

// What samples tell of f: its bounds, and whether it is a number anywhere. Far out it either comes
// to rest or goes beyond all bounds.
bool survey(OwnActivation& own) {
  const Activation activation{&own.entry, own.constants.empty() ? 0 : own.constants[0].standard};
  constexpr float infinity = std::numeric_limits<float>::infinity();
  own.lowest = infinity;
  own.highest = -infinity;
  float& low = own.span_low;
  float& high = own.span_high;
  low = 0;
  high = 0;
  bool rises = true;
  constexpr float rounding = 1e-6F;
  for (float z = -20; z <= 20; z += 1.0F / 16.0F) {
    const float a = value_at(activation, z);
    if (a - a == 0) {
      rises = rises && (own.highest < own.lowest ||
                        a >= own.highest - rounding * (1 + std::abs(own.highest)));
      own.lowest = std::min(own.lowest, a);
      own.highest = std::max(own.highest, a);
      const bool pictured = z >= -3 && z <= 6;
      low = pictured ? std::min(low, a) : low;
      high = pictured ? std::max(high, a) : high;
    }
  }
  own.monotonic = rises;
  const bool somewhere = own.lowest <= own.highest;
  const float margin = 1e-3F * (own.highest - own.lowest);
  const float below = own.lowest - margin;
  const float above = own.highest + margin;
  for (const float side : {-1.0F, 1.0F}) {
    const float near = value_at(activation, side);
    const float far = value_at(activation, side * 1e3F);
    const float farther = value_at(activation, side * 1e6F);
    // Three more powers of ten bring about as much again as those before, or it comes to rest.
    const bool goes_on = std::abs(farther - far) > std::abs(far - near) / 2;
    for (const float a : {far, farther}) {
      own.lowest = a < below ? (goes_on ? -infinity : std::min(own.lowest, a)) : own.lowest;
      own.highest = a > above ? (goes_on ? infinity : std::max(own.highest, a)) : own.highest;
    }
  }
  survey_far(own, activation);
  constexpr float widest = 1000;
  low = std::max(low, -widest);
  high = std::min(high, widest);
  if (!(high - low > 1e-3F)) {
    low -= 1;
    high += 1;
  }
  return somewhere;
}

}  // namespace

std::shared_ptr<const OwnActivation> make_own(std::string_view text, Message& fault) {
  const auto own = std::make_shared<OwnActivation>();
  const std::string_view written = next_part(text, ';');
  Formula formula;
  while (!text.empty()) {
    const std::string_view part = next_part(text, ';');
    if (!is_free(part.substr(0, part.find('=')), formula.constants)) {
      fault = {AllowedOwnCode("own_constant_name"), {text_value("found", part.substr(0, 40))}};
      return nullptr;
    }
    if (!read_constant(part, *own, formula.constants)) {
      fault = {AllowedOwnCode("own_constant"), {text_value("found", part.substr(0, 40))}};
      return nullptr;
    }
  }
  fault = read_formula(written, formula);
  if (!fault.code.empty()) {
    return nullptr;
  }
  if (const auto unused = unused_constant(formula.graph, own->constants.size())) {
    fault = {AllowedOwnCode("own_constant_name"),
             {text_value("found", {&formula.constants[*unused], 1})}};
    return nullptr;
  }
  own->constants.resize(formula.constants.size(), standard_constant);
  const bool derived = derive(formula);
  own->f = compile(formula.graph, formula.f);
  own->slope = compile(formula.graph, formula.slope, formula.f);
  own->by_constant = compile(formula.graph, formula.by_constant);
  const auto fits = [](const Program& program) { return program.steps.size() <= Program::most; };
  if (!derived || !fits(own->f) || !fits(own->slope) || !fits(own->by_constant)) {
    fault = {AllowedOwnCode("own_too_large")};
    return nullptr;
  }
  for (std::size_t i = 0; i < own->constants.size(); ++i) {
    own->constants[i].name = constant_name(formula.constants[i]);
  }
  own->piecewise_linear = !formula.graph.depends_on_z(formula.slope, true);
  own->text = canonical(single_spaced(written), *own);
  own->packed = packed_formula(own->text);
  make_entry(*own);
  if (!survey(*own)) {
    fault = {AllowedOwnCode("own_nowhere")};
    return nullptr;
  }
  make_entry(*own);
  return own;
}

}  // namespace playground
