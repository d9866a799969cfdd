// Messages as a caller is told them: a code that names the sentence, and the numbers and names that
// it mentions; see text/message.h.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "interface/declaration.h"
#include "text/message.h"
#include "text/number.h"

namespace playground {

// A number or a name.
using ValueTold = std::variant<double, std::string>;

struct MessageTold {
  std::string_view code;
  Named<ValueTold> values;
};

template <>
inline constexpr auto declaration<MessageTold> = declare(
    "Allowed", "What would have been accepted.",
    field("code", &MessageTold::code,
          "Names the sentence; listed in cpp/experiment/problem.h and cpp/data/packing/packing.h."),
    field("values", &MessageTold::values, "The numbers and names in it.", {.type = "string"}));

// Limits are whole numbers or floats that a person wrote.
inline Named<ValueTold> told(const std::vector<MessageValue>& values) {
  Named<ValueTold> all;
  for (const auto& [name, number, text] : values) {
    const bool whole = number >= 0 && number < 1e15 &&
                       number == static_cast<double>(static_cast<std::uint64_t>(number));
    all.emplace_back(name,
                     text ? ValueTold(*text)
                          : ValueTold(whole ? number : decimal_of(static_cast<float>(number))));
  }
  return all;
}

}  // namespace playground
