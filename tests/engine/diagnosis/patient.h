// A run with one known trouble, for the tests of the diagnosis.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"

namespace playground {

// A run with its findings.
struct Patient {
  Trainer trainer;
  std::vector<Finding> findings;

  explicit Patient(std::string_view text, double epochs = 0) : trainer(parse(text).experiment) {
    REQUIRE(parse(text).problems.empty());
    train(epochs);
  }

  void train(double epochs) {
    trainer.train(
        static_cast<std::size_t>(epochs * static_cast<double>(trainer.steps_per_epoch())));
    diagnose();
  }

  void diagnose() {
    Observer observer;
    findings = playground::diagnose(trainer, observer.measure(trainer));
    REQUIRE_FALSE(findings.empty());
  }

  const Finding* find(std::string_view code) const {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding& f) { return f.code == code; });
    return found == findings.end() ? nullptr : &*found;
  }
  bool has(std::string_view code) const { return find(code) != nullptr; }

  const Finding& worst() const { return findings.front(); }

  // The same experiment with the worst finding's remedy, from the start.
  std::string remedied() const {
    REQUIRE_FALSE(worst().remedy.changes.empty());
    return with_changes(format(trainer.experiment()), worst().remedy.changes);
  }

  double loss() { return trainer.evaluate(trainer.test_samples()).loss; }
  double accuracy() { return trainer.evaluate(trainer.test_samples()).accuracy; }
};

// `count` layers like `layer`.
inline std::string deep(const std::string& layer, int count) {
  std::string text = layer;
  for (int i = 1; i < count; ++i) {
    text += "," + layer;
  }
  return text;
}

}  // namespace playground
