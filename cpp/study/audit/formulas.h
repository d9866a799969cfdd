// Formulas that the audit draws networks with: those that the page has to start from, and others
// that people write, steep, flat, broken and linear ones among them.
#pragma once

#include <array>
#include <string_view>

namespace playground {

inline constexpr std::array<std::string_view, 30> audited_formulas{
    // Those of web/panels/network/own/shelf.js.
    "max(z, 0)^2",
    "max(z, a z);a=0.25:0:1:unit",
    "z sigmoid(b z);b=1:0:5",
    "z + sin(a z)^2 / a;a=1:0.1:5",
    "max(z, 0) - d exp(-4 (z - 1)^2);d=0.5:0:2",
    "min(max(z, a z), 3);a=0.1:0:1",
    "exp(-z^2)",
    "min(max(k z + 0.5, 0), 1);k=2:0.2:10",
    "0.5 z (1 + erf(z / sqrt(2)))",
    "abs(z)",
    "z^2 / 2",
    "z > 0 ? log(1 + z) : -log(1 - z)",
    // Others.
    "z^3",
    "sin(3 z)",
    "1 / (1 + z^2)",
    "1 / z",
    "exp(z)",
    "sqrt(z)",
    "log(abs(z))",
    "2",
    "3 z + 1",
    "min(z, 0)",
    "max(z - 2, 0)",
    "z > 1 ? z - 1 : z < -1 ? z + 1 : 0",
    "sign(z) sqrt(abs(z))",
    "tanh(z) + 0.1 z",
    "tanh(a z);a=0.05:0:1:layer",
    "softplus(a z) / a;a=4:0.1:10",
    "z - tanh(z)",
    "max(z, 0) + min(exp(z) - 1, 0)",
};

}  // namespace playground
