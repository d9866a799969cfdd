// A derivative for readers: powers and constants collected, what cancels left out. It is the same
// function, apart from rounding; what computes is the one that the rules of calculus give, so that
// its bits stay.
#pragma once

#include "network/own/formula.h"

namespace playground {

// A formula with the same constants whose `slope` is that of `formula` in short; its `f` and
// `by_constant` are not filled in. Where there is no room for it, the slope as it is.
Formula tidied(const Formula& formula);

}  // namespace playground
