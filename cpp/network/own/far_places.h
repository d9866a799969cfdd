// The places beyond [-20, 20] that are looked at for what a formula does further out.
#pragma once

namespace playground {

// Calls visit(z) for z from 20 to 10,000, each 2 % further than the one before.
template <typename Visit>
void for_each_far_place(const Visit& visit) {
  constexpr float nearest = 20;
  constexpr float farthest = 10000;
  constexpr float ratio = 1.02F;
  for (float z = nearest; z < farthest; z *= ratio) {
    visit(z);
  }
}

}  // namespace playground
