// The tables of an audit, in Markdown.
#pragma once

#include <string>
#include <vector>

#include "study/audit/summary.h"

namespace playground::command {

struct AuditResult {
  std::string stream;
  const std::vector<Watched>& runs;
  const std::vector<Appearance>& appearances;
  std::vector<Tried> tried;  // one for each appearance
};

void print_audit(const AuditResult& result);

}  // namespace playground::command
