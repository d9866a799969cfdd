// See output.h.
#include "command/audit/output.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"
#include "measure/vitals.h"
#include "training/digest.h"

namespace playground::command {
namespace {

std::string text(std::string_view view) { return std::string(view); }

// "93.4 % (91.2–95.0)"
std::string percent(const Share& share) {
  if (share.of == 0) {
    return "–";
  }
  const Interval interval = share.interval();
  char room[64];
  std::snprintf(room, sizeof room, "%.1f %% (%.1f–%.1f)", 100 * share.value(), 100 * interval.low,
                100 * interval.high);
  return room;
}

std::string counted(const Share& share) {
  return std::to_string(share.hits) + " of " + std::to_string(share.of) + ": " + percent(share);
}

void print_classes(const AuditResult& result) {
  const ClassCounts counts = class_counts(result.runs);
  std::printf("%zu experiments of stream %s, 200 epochs each. At the end:", result.runs.size(),
              result.stream.c_str());
  for (std::size_t c = 0; c < counts.size(); ++c) {
    std::printf("%s %zu %s", c == 0 ? "" : ",", counts[c], text(run_class_names[c]).c_str());
  }
  std::printf(".\n");
}

// A hash of the first runs' rows: what a test computes again.
void print_digest(const AuditResult& result) {
  std::printf("Digest of the first %zu rows: %s.\n\n", rows_in_digest(result.runs),
              hexadecimal(rows_digest(result.runs)).c_str());
}

struct Case {
  const char* experiment;
  std::size_t epochs;
};

// Runs of which something untrue is easily said.
constexpr std::array cases{Case{"data=xor&noise=0&net=2:relu&lr=0.1&seed=1", 1000},
                           Case{"data=circle&net=8:tanh&lr=0.03&l1=1", 200}, Case{"l2=1&lr=2", 200},
                           Case{"data=spiral&net=8:sigmoid&lr=10&opt=sgd&seed=3", 100}};

void print_cases() {
  std::printf(
      "| experiment | epochs | training loss ÷ constant | found (! alarms) "
      "|\n|---|---:|---:|---|\n");
  for (const Case& each : cases) {
    Trainer trainer(parse(each.experiment).experiment);
    trainer.train(each.epochs * trainer.steps_per_epoch());
    Observer observer;
    std::string found;
    for (const Finding& finding : diagnose(trainer, observer.measure(trainer))) {
      found += found.empty() ? "" : ", ";
      found += text(finding.code) + (finding.severity > Severity::info ? "!" : "");
    }
    std::printf("| `%s` | %zu | %.3g | %s |\n", each.experiment, each.epochs,
                losses_of(trainer).train, found.c_str());
  }
  std::printf("\n");
}

void print_findings(const AuditResult& result) {
  std::printf(
      "| finding | alarms | seen in | says that the run | right | said again 50 epochs later |");
  for (const std::string_view name : run_class_names) {
    std::printf(" %s |", text(name).c_str());
  }
  std::printf("\n|---|---|---:|---|---|---|---:|---:|---:|---:|---:|\n");
  constexpr std::array<const char*, claim_names.size()> claims{
      "does not end healthy", "is stuck or has diverged 50 epochs later", "ends healthy",
      "(observation)"};
  for (const FindingRow& row : finding_rows(result.runs)) {
    std::printf("| `%s` | %s | %zu | %s | %s | %.0f %% |", text(row.code).c_str(),
                row.alarming ? "yes" : "no", row.right.of,
                claims[static_cast<std::size_t>(row.claim)],
                row.claim == Claim::observation ? "–" : percent(row.right).c_str(),
                100 * row.again.value());
    for (const std::size_t count : row.ends) {
      std::printf(" %zu |", count);
    }
    std::printf("\n");
  }
}

void print_forecast(const AuditResult& result) {
  const Forecast said = forecast(result.runs);
  std::printf(
      "\nRecall, %s of the runs that ended stuck or diverged and had not diverged by epoch 50 "
      "had a warning at 25 or 50 %%.\nFalse alarms, %s of the healthy ones had one.\n\n",
      counted(said.recall).c_str(), counted(said.false_alarms).c_str());
  std::printf("| ended | had a warning |\n|---|---|\n");
  for (std::size_t c = 0; c < said.warned.size(); ++c) {
    std::printf("| %s | %s |\n", text(run_class_names[c]).c_str(), counted(said.warned[c]).c_str());
  }
  std::printf(
      "\nA rule that knows the training loss alone, and warns where it is above a share of the "
      "best constant answer's:\n\n| share | recall | false alarms |\n|---:|---|---|\n");
  for (const double threshold : {0.8, 0.85, 0.9, 0.95, 0.96, 0.97, 0.98, 0.99, 1.0}) {
    const Forecast rule = forecast_by_loss(result.runs, threshold);
    std::printf("| %.2f | %s | %s |\n", threshold, percent(rule.recall).c_str(),
                percent(rule.false_alarms).c_str());
  }
}

// "usual_rate", or "usual_rate, restart"
std::string trial_name(const Trial& trial) {
  return text(trial.name) + (trial.restart ? ", restart" : "");
}

void print_offered(const std::vector<RemedyRow>& rows) {
  std::printf("\n| what is offered for | how | pairs | better | worse |\n|---|---|---:|---|---|\n");
  for (const RemedyRow& row : rows) {
    if (row.remedy == "offered") {
      std::printf("| `%s` | %s | %zu | %s | %s |\n", text(row.code).c_str(),
                  row.restart ? "restart" : "in place", row.better.of, percent(row.better).c_str(),
                  percent(row.worse).c_str());
    }
  }
}

// A row a finding, a column a trial.
void print_trials(const std::vector<RemedyRow>& rows) {
  std::printf("\n| better / worse, %%, of all pairs with |");
  for (const Trial& trial : trials()) {
    std::printf(" %s |", trial_name(trial).c_str());
  }
  std::printf("\n|---|");
  for (std::size_t t = 0; t < trial_count; ++t) {
    std::printf("---:|");
  }
  std::printf("\n");
  for (const std::string_view code : finding_codes) {
    const auto of_code = [&](const RemedyRow& row) { return row.code == code; };
    if (std::none_of(rows.begin(), rows.end(), of_code)) {
      continue;
    }
    std::printf("| `%s` |", text(code).c_str());
    for (const Trial& trial : trials()) {
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const RemedyRow& each) {
        return of_code(each) && each.remedy == trial.name && each.restart == trial.restart;
      });
      if (row == rows.end()) {
        std::printf(" – |");
      } else {
        std::printf(" %.0f / %.0f |", 100 * row->better.value(), 100 * row->worse.value());
      }
    }
    std::printf("\n");
  }
}

void print_unhelped(const AuditResult& result) {
  std::printf(
      "\n| where nothing is offered | pairs | what helped most of them | better |\n"
      "|---|---:|---|---|\n");
  for (const UnhelpedRow& row : unhelped_rows(result.appearances, result.tried)) {
    std::printf("| `%s` | %zu | %s | %s |\n", text(row.code).c_str(), row.better.of,
                trial_name(trials()[row.trial]).c_str(), percent(row.better).c_str());
  }
}

void print_remedies(const AuditResult& result) {
  const std::vector<RemedyRow> rows = remedy_rows(result.appearances, result.tried);
  print_offered(rows);
  print_trials(rows);
  print_unhelped(result);
}

void print_causes(const AuditResult& result) {
  const CauseTable table = cause_table(result.runs, result.appearances, result.tried);
  const auto name = [](std::size_t cause) {
    return cause == no_cause ? std::string("none") : text(cause_names[cause]);
  };
  std::printf("\n| named, and right: |");
  for (std::size_t c = 0; c <= no_cause; ++c) {
    std::printf(" %s |", name(c).c_str());
  }
  std::printf("\n|---|");
  for (std::size_t c = 0; c <= no_cause; ++c) {
    std::printf("---:|");
  }
  std::printf("\n");
  for (std::size_t named = 0; named <= no_cause; ++named) {
    std::printf("| %s |", name(named).c_str());
    for (const std::size_t count : table[named]) {
      std::printf(" %zu |", count);
    }
    std::printf("\n");
  }
}

}  // namespace

void print_audit(const AuditResult& result) {
  print_classes(result);
  print_digest(result);
  print_cases();
  print_findings(result);
  print_forecast(result);
  if (!result.appearances.empty()) {
    print_remedies(result);
    print_causes(result);
  }
}

}  // namespace playground::command
