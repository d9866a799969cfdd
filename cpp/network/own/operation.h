// The operations that formulas and programs are made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace playground {

// Constants of a formula at most.
inline constexpr std::size_t max_constants = 4;

enum class Op : std::uint8_t {
  z,
  number,
  constant,
  add,
  subtract,
  multiply,
  divide,
  min,
  max,
  greater,   // a > b ? c : d
  at_least,  // a >= b ? c : d
  negate,
  power,  // to the whole number `value`
  expm1,  // what exp(u) - 1 becomes: exact where u is small
  abs,
  exp,
  log,
  sqrt,
  tanh,
  sigmoid,
  softplus,
  sin,
  cos,
  erf,
  sign,
};

// Names of all operations, in the order of Op: in formulas from `abs` on, and min and max.
inline constexpr std::array<std::string_view, 25> op_names{
    "z",    "number",  "constant", "+",   "-",     "*",   "/",    "min", "max",
    ">",    ">=",      "negate",   "^",   "expm1", "abs", "exp",  "log", "sqrt",
    "tanh", "sigmoid", "softplus", "sin", "cos",   "erf", "sign",
};

}  // namespace playground
