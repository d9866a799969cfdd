// What becomes of a standard normal pre-activation: the means that initial weights and the course
// of gradients hang on, by quadrature, whatever corners, jumps and poles the function has.
#pragma once

#include "network/activation.h"

namespace playground {

// With a larger E f(z)² initial weights that match would all be 0 in effect.
inline constexpr float largest_moment = 1e12F;

// E f(z)² of a standard normal z, to about six digits: infinite where it is beyond all bounds, no
// number where f is none for some z within 18 standard deviations.
float second_moment(const Activation& activation);

// E f'(z)², in the same way.
float slope_moment(const Activation& activation);

// The share of a standard normal z for which f is a finite number and f' one other than 0.
float gradient_share(const Activation& activation);

}  // namespace playground
