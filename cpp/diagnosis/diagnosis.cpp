// See diagnosis.h.
#include "diagnosis/diagnosis.h"

#include <utility>

#include "diagnosis/checks.h"

namespace playground {

std::vector<Finding> diagnose(Trainer& trainer, const Vitals& vitals) {
  Checks checks(trainer, vitals);
  // Causes before consequences.
  if (checks.no_number() || checks.overflow() || checks.divergence() || checks.symmetry() ||
      checks.missing_slopes() || checks.penalty()) {
    return checks.findings;
  }
  checks.exploding_gradient();
  checks.high_rate();
  const bool blocked = checks.dead_units();
  if (!blocked) {
    checks.vanishing_gradient();
  }
  checks.saturation();
  if (!blocked) {
    checks.linear_network();
  }
  checks.overfitting();
  checks.low_rate();
  checks.underfitting();
  checks.always_on();
  std::vector<Finding> sorted;
  if (checks.worst() == Severity::info) {
    checks.standing();
    sorted.push_back(std::move(checks.findings.back()));
    checks.findings.pop_back();
  }
  for (const Severity severity : {Severity::severe, Severity::warning, Severity::info}) {
    for (Finding& finding : checks.findings) {
      if (finding.severity == severity) {
        sorted.push_back(std::move(finding));
      }
    }
  }
  return sorted;
}

}  // namespace playground
