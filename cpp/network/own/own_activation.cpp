// See own_activation.h.
#include "network/own/own_activation.h"

#include <limits>

namespace playground {
namespace {

constexpr float nowhere(float) { return std::numeric_limits<float>::quiet_NaN(); }

}  // namespace

std::string_view constant_name(char letter) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  return letters.substr(static_cast<std::size_t>(letter - 'a'), 1);
}

void make_entry(OwnActivation& own) {
  own.entry = {
      .name = own_activation_name,
      .parameter = own.constants.empty() ? std::nullopt : std::optional(own.constants.front()),
      .lowest = nowhere,
      .highest = 0,
      .span_low = own.span_low,
      .span_high = own.span_high,
      .piecewise_linear = own.piecewise_linear,
      .monotonic = own.monotonic,
      .matched = Matched::second_moment,
      .negative_slope = nullptr,
      .forward = nullptr,
      .backward = nullptr,
      .finish = Finish::none,
      .finish_slope = Finish::none,
      .learn = nullptr,
      .learned = own.learned,
      .own = &own};
}

Program::Constants OwnActivation::values(float first) const {
  Program::Constants all{first};
  for (std::size_t i = 1; i < constants.size(); ++i) {
    all[i] = constants[i].standard;
  }
  return all;
}

Activation standard(const std::shared_ptr<const OwnActivation>& own) {
  return {&own->entry, own->constants.empty() ? 0.0F : own->constants[0].standard, own};
}

}  // namespace playground
