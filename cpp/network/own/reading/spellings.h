// Other ways to write what formulas are written of.
#pragma once

#include <array>
#include <string_view>

namespace playground {

// What stands for a character that is not on all keyboards.
struct Spelling {
  std::string_view written;
  std::string_view meant;
};
inline constexpr std::array spellings{
    Spelling{"\u2212", "-"},  Spelling{"\u00d7", "*"},  Spelling{"\u00b7", "*"},
    Spelling{"\u00f7", "/"},  Spelling{"\u00b2", "^2"}, Spelling{"\u00b3", "^3"},
    Spelling{"\u2265", ">="}, Spelling{"\u2264", "<="}, Spelling{"\u03c0", "pi"},
};

// What many people write, in small letters or capitals, and how it is written here.
inline constexpr std::array other_ways{
    Spelling{"x", "z"},
    Spelling{"e", "exp"},
    Spelling{"ln", "log"},
    Spelling{"root", "sqrt"},
    Spelling{"\u221a", "sqrt(z)"},
    Spelling{"|", "abs(z)"},
    Spelling{"pow", "z^2"},
    Spelling{"relu", "max(z, 0)"},
    Spelling{"elu", "z > 0 ? z : exp(z) - 1"},
    Spelling{"silu", "z sigmoid(z)"},
    Spelling{"swish", "z sigmoid(z)"},
    Spelling{"mish", "z tanh(softplus(z))"},
    Spelling{"gelu", "z (1 + erf(z / sqrt(2))) / 2"},
    Spelling{"cosh", "(exp(z) + exp(-z)) / 2"},
    Spelling{"tan", "sin(z) / cos(z)"},
    Spelling{"step", "z > 0 ? 1 : 0"},
    Spelling{"heaviside", "z > 0 ? 1 : 0"},
    Spelling{"clip", "max(0, min(z, 1))"},
};

}  // namespace playground
