// What each finding says of the run's future, and so what makes it right.
#pragma once

#include <array>
#include <string_view>

#include "study/audit/watch.h"

namespace playground {

//   unwell       the run does not end healthy
//   stuck        50 epochs later it is stuck or has diverged
//   well         the run ends healthy
//   observation  nothing: it says what is so now
enum class Claim { unwell, stuck, well, observation };

inline constexpr std::array<std::string_view, 4> claim_names{"unwell", "stuck", "well",
                                                             "observation"};

// Of a finding with this code. What is merely worth knowing foretells nothing, except that all goes
// well.
Claim claim_of(std::string_view code, bool alarming);

bool is_right(Claim claim, const Look& later, const Look& end);

}  // namespace playground
