// What became of a run, by its losses in units of the best constant answer's on the same samples.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "experiment/experiment.h"
#include "training/trainer.h"

namespace playground {

// Epochs of every run of an audit.
inline constexpr std::size_t audit_epochs = 200;

// In this order; a run belongs to the first that fits.
//   diverged    not finite, or the training loss is at least 10
//   stuck       the training loss is above 0.95
//   overfitted  the held-out loss is above 1.05
//   healthy     the held-out loss is below 0.5, or within 0.1 of the best that the reference
//               settings reach on this data
//   middling    everything else
enum class RunClass { diverged, stuck, overfitted, healthy, middling };

inline constexpr std::array<std::string_view, 5> run_class_names{"diverged", "stuck", "overfitted",
                                                                 "healthy", "middling"};

constexpr bool has_failed(RunClass run_class) {
  return run_class == RunClass::stuck || run_class == RunClass::diverged;
}

struct Losses {
  double train;  // over the best constant answer's
  double test;
  bool diverged;  // whether the run left the finite numbers
};

Losses losses_of(Trainer& trainer);

// What can be learned of each data set, found once.
class References {
 public:
  // Whether a reference setting reaches a held-out loss below `loss` on the experiment's data.
  bool reach(const Experiment& experiment, double loss);

 private:
  struct Known {
    std::size_t settings = 0;  // how many have been trained
    double best = 1e30;        // of these
  };
  std::map<std::string, Known> known_;  // by what of the experiment the references share
};

RunClass class_of(const Losses& losses, const Experiment& experiment, References& references);

}  // namespace playground
