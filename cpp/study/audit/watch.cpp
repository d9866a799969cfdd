// See watch.h.
#include "study/audit/watch.h"

#include <algorithm>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"
#include "measure/vitals.h"
#include "text/number.h"

namespace playground {

Watched watch(const Experiment& experiment, References& references) {
  Watched watched{experiment, {}};
  Trainer trainer(experiment);
  Observer observer;
  for (std::size_t i = 0; i < look_epochs.size(); ++i) {
    trainer.train(look_epochs[i] * trainer.steps_per_epoch() - trainer.step());
    const Losses losses = losses_of(trainer);
    Look& look = watched.looks[i];
    look.losses = losses;
    look.run_class = class_of(losses, experiment, references);
    for (const Finding& finding : diagnose(trainer, observer.measure(trainer))) {
      look.findings.push_back({finding.code, finding.severity > Severity::info, finding.remedy});
    }
  }
  return watched;
}

bool says(const Look& look, std::string_view code) {
  return std::any_of(look.findings.begin(), look.findings.end(),
                     [&](const Said& said) { return said.code == code; });
}

bool was_warned(const Watched& watched) {
  return std::any_of(forecast_looks.begin(), forecast_looks.end(), [&](std::size_t i) {
    const std::vector<Said>& findings = watched.looks[i].findings;
    return std::any_of(findings.begin(), findings.end(),
                       [](const Said& said) { return said.alarming && said.code != "diverged"; });
  });
}

std::string row_text(std::uint32_t number, const Watched& watched) {
  std::string text = format_whole(number) + " " + format(watched.experiment);
  for (std::size_t i = 0; i < watched.looks.size(); ++i) {
    const Look& look = watched.looks[i];
    text += " | " + format_whole(look_epochs[i]) + " ";
    text += run_class_names[static_cast<std::size_t>(look.run_class)];
    for (const double loss : {look.losses.train, look.losses.test}) {
      text += " " + (loss - loss == 0 ? format_double(loss, 4) : "-");
    }
    for (const Said& said : look.findings) {
      text += " " + std::string(said.code) + (said.alarming ? "!" : "");
    }
  }
  return text;
}

}  // namespace playground
