// See own_activation.h.
#include "network/own/own_activation.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "text/number.h"

namespace playground {
namespace {

constexpr Parameter standard_constant{.name = {}, .standard = 1, .min = -5, .max = 5};
constexpr float largest_constant = 1000;

std::string single_spaced(std::string_view text) {
  std::string result;
  for (const char c : text) {
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

// "a=0.25:0:1:unit"
bool read_constant(std::string_view text, bool first, OwnActivation& own) {
  const std::string_view name = next_part(text, '=');
  const auto value = parse_number(next_part(text, ':'));
  const auto low = parse_number(next_part(text, ':'));
  const auto high = parse_number(next_part(text, ':'));
  const bool letter =
      name.size() == 1 && name[0] >= 'a' && name[0] <= 'y' && name[0] != 'x' && name[0] != 'e';
  const bool fits = value && low && high && *low < *high && *low >= -largest_constant &&
                    *high <= largest_constant && *value >= *low && *value <= *high;
  const bool is_learned = first && (text == "unit" || text == "layer");
  std::string& names = own.formula.constants;
  if (!letter || !fits || !(text.empty() || is_learned) || names.size() == max_constants ||
      names.find(name[0]) != std::string::npos) {
    return false;
  }
  names += name;
  own.constants.push_back({.name = {}, .standard = *value, .min = *low, .max = *high});
  if (is_learned) {
    own.learned = text == "unit" ? Learned::by_unit : Learned::by_layer;
  }
  return true;
}

std::string canonical(const OwnActivation& own) {
  std::string text = own.formula_text;
  for (std::size_t i = 0; i < own.constants.size(); ++i) {
    const Parameter& constant = own.constants[i];
    text += ';';
    text += own.formula.constants[i];
    text += '=' + format_number(constant.standard) + ':' + format_number(constant.min) + ':' +
            format_number(constant.max);
    if (i == 0 && own.learned != Learned::no) {
      text += own.learned == Learned::by_unit ? ":unit" : ":layer";
    }
  }
  return text;
}

// What samples tell of f: its bounds, and whether it is a number anywhere. Far out it either comes
// to rest or goes beyond all bounds.
bool survey(OwnActivation& own) {
  const Activation activation{&own.entry, own.constants.empty() ? 0 : own.constants[0].standard};
  constexpr float infinity = std::numeric_limits<float>::infinity();
  own.lowest = infinity;
  own.highest = -infinity;
  float& low = own.entry.span_low;
  float& high = own.entry.span_high;
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
  own.entry.monotonic = rises;
  const bool somewhere = own.lowest <= own.highest;
  const float margin = 1e-3F * (1 + own.highest - own.lowest);
  const float below = own.lowest - margin;
  const float above = own.highest + margin;
  for (const float z : {-1e6F, -1e3F, 1e3F, 1e6F}) {
    const float a = value_at(activation, z);
    own.lowest = a < below ? -infinity : own.lowest;
    own.highest = a > above ? infinity : own.highest;
  }
  constexpr float widest = 1000;
  low = std::max(low, -widest);
  high = std::min(high, widest);
  if (!(high - low > 1e-3F)) {
    low -= 1;
    high += 1;
  }
  return somewhere;
}

constexpr float nowhere(float) { return std::numeric_limits<float>::quiet_NaN(); }

}  // namespace

Program::Constants OwnActivation::values(float first) const {
  Program::Constants all{first};
  for (std::size_t i = 1; i < constants.size(); ++i) {
    all[i] = constants[i].standard;
  }
  return all;
}

std::shared_ptr<const OwnActivation> make_own(std::string_view text, Message& fault) {
  const auto own = std::make_shared<OwnActivation>();
  own->formula_text = single_spaced(next_part(text, ';'));
  while (!text.empty()) {
    const std::string_view part = next_part(text, ';');
    if (!read_constant(part, own->constants.empty(), *own)) {
      fault = {AllowedOwnCode("own_constant"), {text_value("found", part.substr(0, 40))}};
      return nullptr;
    }
  }
  Formula& formula = own->formula;
  fault = read_formula(own->formula_text, formula);
  if (!fault.code.empty()) {
    return nullptr;
  }
  own->constants.resize(formula.constants.size(), standard_constant);
  const bool derived = derive(formula);
  own->f = Program(formula.graph, formula.f);
  own->slope = Program(formula.graph, formula.slope, formula.f);
  own->by_constant = Program(formula.graph, formula.by_constant);
  if (!derived || !own->f.fits() || !own->slope.fits() || !own->by_constant.fits()) {
    fault = {AllowedOwnCode("own_too_large")};
    return nullptr;
  }
  std::optional<Parameter> parameter;
  for (std::size_t i = 0; i < own->constants.size(); ++i) {
    // Names that outlive the formula.
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    const auto letter = static_cast<std::size_t>(formula.constants[i] - 'a');
    own->constants[i].name = letters.substr(letter, 1);
  }
  if (!own->constants.empty()) {
    parameter = own->constants.front();
  }
  own->entry = {.name = own_activation_name,
                .parameter = parameter,
                .lowest = nowhere,
                .highest = 0,
                .span_low = 0,
                .span_high = 0,
                .piecewise_linear = !formula.graph.depends_on_z(formula.slope, true),
                .monotonic = false,
                .matched = Matched::second_moment,
                .negative_slope = nullptr,
                .forward = nullptr,
                .backward = nullptr,
                .finish = Finish::none,
                .finish_slope = Finish::none,
                .learn = nullptr,
                .learned = own->learned,
                .own = own.get()};
  own->text = canonical(*own);
  if (!survey(*own)) {
    fault = {AllowedOwnCode("own_nowhere")};
    return nullptr;
  }
  return own;
}

Activation standard(const std::shared_ptr<const OwnActivation>& own) {
  return {&own->entry, own->constants.empty() ? 0.0F : own->constants[0].standard, own};
}

}  // namespace playground
