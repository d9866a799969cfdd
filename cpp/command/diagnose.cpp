// `playground diagnose`: trains an experiment and says what ails it, worst first, with the numbers
// and the remedy.
#include <cstdio>
#include <string>

#include "command/command.h"
#include "command/words.h"
#include "diagnosis/diagnosis.h"
#include "interface/findings.h"
#include "interface/json.h"
#include "measure/vitals.h"
#include "training/trainer.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground diagnose EXPERIMENT [--data FILE] [--epochs N | --steps N] [--json]

  --data FILE train on the data of a CSV file, one sample a line; - is standard input. How
              it is read: playground data --help
  --epochs N  train for N epochs first, 0 to 1000000 (100, or up to the experiment's
              at=, unless said otherwise)
  --steps N   train for N mini-batches instead, 0 to 1000000000
  --json      print one JSON object

Prints the findings, worst first. A remedy is a change of the experiment: put its fields in place of
the experiment's own.
)";

void print(const Trainer& trainer, const std::vector<Finding>& findings) {
  std::printf("%s after %zu steps\n", format(trainer.experiment()).c_str(), trainer.step());
  for (const Finding& finding : findings) {
    std::printf("\n%s\n", in_words(finding).c_str());
    if (!finding.remedy.changes.empty()) {
      std::printf("  remedy%s: %s\n", finding.remedy.restart ? ", from the start" : "",
                  finding.remedy.changes.c_str());
    }
  }
}

void tell(Trainer& trainer, const Vitals& vitals, bool as_json) {
  const std::vector<Finding> findings = playground::diagnose(trainer, vitals);
  if (as_json) {
    std::printf("{\"experiment\":\"%s\",\"step\":%zu,\"findings\":%s}\n",
                format(trainer.experiment()).c_str(), trainer.step(),
                json_of(told(findings)).c_str());
  } else {
    print(trainer, findings);
  }
}

}  // namespace

int diagnose(const Words& words) { return tell_of_run("diagnose", words, usage, tell); }

}  // namespace playground::command
