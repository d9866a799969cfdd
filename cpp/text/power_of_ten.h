// Powers of ten in double precision, for the .cpp files of this room.
#pragma once

namespace playground {

// 10^exponent to within a few units of the last place of a double; exact from 10^0 to 10^22, the
// powers that a double holds exactly.
double power_of_ten(int exponent);

}  // namespace playground
