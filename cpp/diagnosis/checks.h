// The checks behind diagnose(), each for one trouble; diagnosis.h documents what they find and
// when. Those of gradients and units are in layer_checks.cpp, those of the whole run in
// run_checks.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnosis/diagnosis.h"
#include "diagnosis/finding.h"
#include "diagnosis/remedy.h"
#include "measure/vitals.h"
#include "training/trainer.h"

namespace playground {

// An examination of one state of a run. Every check appends what it finds.
class Checks {
 public:
  Checks(Trainer& trainer, const Vitals& vitals);

  // These return whether they found something that explains all other troubles.
  bool no_number();
  bool overflow();
  bool divergence();
  bool symmetry();
  bool missing_slopes();
  bool penalty();

  // Returns whether a whole layer is dead, so that no gradient passes.
  bool dead_units();
  void exploding_gradient();
  void vanishing_gradient();
  void saturation();
  void always_on();

  void high_rate();
  void low_rate();
  void linear_network();
  void overfitting();
  void underfitting();

  // How far the run is, where nothing that was found is worse than worth knowing.
  void standing();

  // The worst of what was found so far.
  Severity worst() const;

  std::vector<Finding> findings;

 private:
  // Hidden layers with a trouble, and the one that has it worst.
  struct Concerned {
    LayerSet layers = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t worst = 0;
    bool any = false;
  };

  // The hidden layers for which `measure` is positive; the worst has the largest.
  template <class Measure>
  Concerned where(Measure measure) const {
    Concerned found;
    double most = 0;
    for (std::size_t l = 0; l < hidden_; ++l) {
      const double value = measure(l);
      if (value > 0) {
        found.first = found.any ? found.first : l;
        found.last = l;
        found.any = true;
        found.layers |= LayerSet{1} << l;
        if (value > most) {
          most = value;
          found.worst = l;
        }
      }
    }
    return found;
  }

  void add(FindingCode code, Severity severity, const Concerned& layers,
           std::vector<Evidence> evidence, Remedy remedy = {});
  void add(FindingCode code, Severity severity, std::vector<Evidence> evidence, Remedy remedy = {});

  double number(std::size_t layer, LayerNumber which) const {
    return static_cast<double>(vitals_.layers(layer, which));
  }
  // Whether the layer's activation has a slope somewhere.
  bool learnable(std::size_t layer) const {
    return layers_[layer].learns_slopes() || steepest(layers_[layer].activation) != 0;
  }
  // Units of a layer as evidence has them.
  double units(std::size_t layer) const { return static_cast<double>(layers_[layer].units); }
  // Layers as people count them.
  static double from_one(std::size_t layer) { return static_cast<double>(layer + 1); }

  // Whether a parameter that was set by hand, and still stands, is to blame for what overflows.
  bool by_hand() const;
  // The layer that has the largest parameter, and its size.
  std::pair<std::size_t, float> largest_parameter() const;
  // Whether the network is no better than a constant answer, as far as losses say so.
  bool stuck() const;
  // Whether it is so after long enough that few networks still get away.
  bool stays_stuck() const { return stuck() && epochs_ >= patience_epochs; }
  // Of a finding that a network learns with, but not where it is `sure` to keep a stuck one so.
  Severity hindering(bool sure) const {
    return stays_stuck() || (stuck() && sure) ? Severity::severe : Severity::info;
  }
  // What every finding says beside its own numbers: the losses, and whether it hinders.
  std::vector<Evidence> with_losses(std::vector<Evidence> evidence, Severity severity) const;
  // "init=auto" unless that is what the experiment has.
  std::string standard_start() const;
  std::string lower_rate_change() const;
  // To start over with settings that learn most data; nothing where there are too few samples.
  Remedy fresh_start() const;
  // The layer whose weights the last step changed most, in relation to their size.
  std::size_t fastest_layer() const;
  void add_rate(FindingCode code, Severity severity, std::size_t fastest, double threshold);

  Trainer& trainer_;
  const Experiment& experiment_;
  std::span<const Layer> layers_;
  std::size_t hidden_;
  const Vitals& vitals_;
  double rate_;
  double epochs_;  // since the last change
  Evaluation train_;
  Evaluation test_;
  Evaluation constant_;  // the best constant answer, to the training samples
  Evaluation constant_test_;
};

}  // namespace playground
