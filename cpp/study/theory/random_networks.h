// Random networks like that of an experiment: what its layers are like before training, with the
// same data and seeds of weights from 1 on, and how far that differs from seed to seed. What theory
// says of infinitely wide ones is to be seen beside these.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "experiment/experiment.h"
#include "measure/vitals.h"

namespace playground {

inline constexpr std::size_t random_network_count = 200;

// Of a number over networks: its mean, and that less and plus twice its standard deviation, as far
// as such numbers can be.
struct Band {
  double low;
  double middle;
  double high;
};

class RandomNetworks {
 public:
  // Keeps a copy of the experiment.
  explicit RandomNetworks(const Experiment& experiment);

  // Draws and measures another one; nothing happens where all are measured.
  void advance();

  std::size_t measured() const { return measured_; }
  std::size_t layer_count() const { return layers_.size(); }
  bool finished() const { return measured_ == random_network_count; }
  const Experiment& experiment() const { return experiment_; }

  // Of layer l, over the networks that are measured; nothing before there are two, and where one of
  // them has no such number.
  std::optional<Band> mean(std::size_t l) const;
  std::optional<Band> deviation(std::size_t l) const;
  // Of the logarithm of the RMS of ∂L/∂z, over networks where it is not 0.
  std::optional<Band> gradient(std::size_t l) const;
  // Networks where it is 0.
  std::size_t without_gradient(std::size_t l) const { return layers_[l].without_gradient; }
  // Root of the mean of its square over all networks.
  double gradient_rms(std::size_t l) const;

 private:
  // Numbers seen one by one; Welford 1962.
  struct Spread {
    double count = 0;
    double mean = 0;
    double squares = 0;  // of differences from the mean

    void add(double value);
  };
  struct LayerSpread {
    Spread mean;
    Spread deviation;
    Spread log_gradient;
    double gradient_squares = 0;
    std::size_t without_gradient = 0;
  };

  static std::optional<Band> band(const Spread& spread, double least, double most);

  Experiment experiment_;
  Observer observer_;
  std::vector<LayerSpread> layers_;
  std::size_t measured_ = 0;
};

}  // namespace playground
