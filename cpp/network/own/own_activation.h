// An activation of the reader's own: a formula with its constants, made into an entry like those of
// the table, so that layers, statistics and pictures need not know the difference.
//
// Its text is the formula and, behind semicolons, each constant with its value, its range and how
// it is learned, if it is:
//
//   max(z, a z);a=0.25:0:1:unit
//
// The first constant is the parameter of the activation, which each layer may have its own value of
// and which can be learned, one a unit or one a layer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network/activation.h"
#include "network/own/formula.h"
#include "network/own/program.h"

namespace playground {

struct OwnActivation {
  std::string text;          // canonical
  std::string formula_text;  // as it was written, with single spaces
  Formula formula;
  std::vector<Parameter> constants;
  Learned learned = Learned::no;
  ActivationEntry entry;
  // Infimum and supremum of f with these constants, as far as samples tell.
  float lowest;
  float highest;
  Program f;
  Program slope;  // given f(z)
  Program by_constant;

  Program::Constants values(float first) const;
};

// The activation that `text` describes, or nothing: `fault` then says what would have been
// accepted.
std::shared_ptr<const OwnActivation> make_own(std::string_view text, Message& fault);

// The activation as a layer has it, with the standard value of its constant.
Activation standard(const std::shared_ptr<const OwnActivation>& own);

}  // namespace playground
