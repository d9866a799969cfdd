// The standard normal distribution in double precision.
#pragma once

namespace playground {

// The z that a standard normal number exceeds with probability `beyond`, 1e-9 to 0.5. The
// probability of exceeding the result differs from `beyond` by less than 1e-15.
double normal_quantile(double beyond);

}  // namespace playground
