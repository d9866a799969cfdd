// An activation of the reader's own: a formula with its constants, as programs and as an entry like
// those of the table, so that layers, statistics and pictures need not know the difference.
//
// Its text is the formula and, behind semicolons, each constant with its value, its range and how
// it is learned, if it is:
//
//   max(z, a z);a=0.25:0:1:unit
//
// The first constant is the parameter of the activation, which each layer may have its own value of
// and which can be learned, one a unit or one a layer. How texts are read is in make_own.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "network/activation.h"
#include "network/own/program.h"
#include "text/message.h"

namespace playground {

struct OwnActivation {
  std::string text;    // canonical
  std::string packed;  // the same for links, see packed.h
  std::vector<Parameter> constants;
  Learned learned = Learned::no;
  bool piecewise_linear = false;
  bool monotonic = false;
  // Infimum and supremum of f with these constants, and an interval for pictures, as far as samples
  // tell.
  float lowest = 0;
  float highest = 0;
  float span_low = 0;
  float span_high = 0;
  Program f;
  Program slope;  // given f(z)
  Program by_constant;
  // Of all this; it points at its activation, which therefore stays where it is.
  ActivationEntry entry;

  Program::Constants values(float first) const;
};

// The name of a constant, which outlives it.
std::string_view constant_name(char letter);

// Fills in the entry.
void make_entry(OwnActivation& own);

// The activation that a value of the key `own` stands for, packed or plain; nothing where it is
// refused: `fault` then says what would have been accepted. A program may have its own way to get
// them, see own_of.cpp.
std::shared_ptr<const OwnActivation> own_of(std::string_view value, Message& fault);

// The activation as a layer has it, with the standard value of its constant.
Activation standard(const std::shared_ptr<const OwnActivation>& own);

}  // namespace playground
