// See claim.h.
#include "study/audit/claim.h"

#include <algorithm>

namespace playground {
namespace {

constexpr std::array<std::string_view, 10> foretell_stuck{
    "no_number",          "overflow",   "diverged",  "symmetric", "penalty_too_strong",
    "exploding_gradient", "dead_units", "saturated", "linear",    "vanishing_gradient"};

}  // namespace

Claim claim_of(std::string_view code, bool alarming) {
  if (!alarming) {
    return code == "healthy" ? Claim::well : Claim::observation;
  }
  const bool stuck =
      std::find(foretell_stuck.begin(), foretell_stuck.end(), code) != foretell_stuck.end();
  return stuck ? Claim::stuck : Claim::unwell;
}

bool is_right(Claim claim, const Look& later, const Look& end) {
  switch (claim) {
    case Claim::unwell:
      return end.run_class != RunClass::healthy;
    case Claim::stuck:
      return has_failed(later.run_class);
    case Claim::well:
      return end.run_class == RunClass::healthy;
    default:
      return true;
  }
}

}  // namespace playground
