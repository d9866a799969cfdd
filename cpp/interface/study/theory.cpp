// See theory.h.
#include "interface/study/theory.h"

#include <algorithm>
#include <numeric>

#include "training/trainer.h"

namespace playground {
namespace {

// Where weights are not drawn, and where layers are of a kind that theory does not speak of here.
std::string_view silence_of(const Experiment& experiment) {
  if (experiment.hidden.empty()) {
    return "no_layers";
  }
  if (experiment.weights) {
    return "weights";
  }
  if (experiment.initializer->scheme == Scheme::zeros || experiment.initializer_scale == 0) {
    return "zeros";
  }
  const bool dense = std::all_of(experiment.hidden.begin(), experiment.hidden.end(),
                                 [](const auto& layer) { return layer.kind == &standard_kind(); });
  return dense ? "" : "kind";
}

EstimateTold band_told(const std::optional<Band>& band) {
  return band ? EstimateTold{finite(band->middle), finite(band->low), finite(band->high)}
              : EstimateTold{};
}

}  // namespace

TheoryView::TheoryView(const Experiment& experiment)
    : silence_(silence_of(experiment)),
      dead_for_one_sample_(dead_for_one_sample(experiment)),
      random_(experiment) {
  if (!silence_.empty()) {
    return;
  }
  const Trainer trainer(random_.experiment());
  const std::vector<double> squares = input_squares(trainer.train_samples());
  input_square_ =
      std::accumulate(squares.begin(), squares.end(), 0.0) / static_cast<double>(squares.size());
  expected_ = expected_layers(experiment, squares);
}

bool TheoryView::advance() {
  if (silence_.empty()) {
    random_.advance();
  }
  return !silence_.empty() || random_.finished();
}

TheoryTold TheoryView::told() const {
  TheoryTold all{silence_, input_square_,       random_.measured(), random_network_count,
                 {},       dead_for_one_sample_};
  const bool measured = random_.measured() > 0;
  const double output = measured ? random_.gradient_rms(random_.layer_count() - 1) : 0;
  for (std::size_t l = 0; l < expected_.size(); ++l) {
    const ExpectedLayer& layer = expected_[l];
    all.layers.push_back({{finite(layer.mean), finite(layer.deviation),
                           measured ? finite(layer.gradient * output) : std::nullopt},
                          {band_told(random_.mean(l)), band_told(random_.deviation(l)),
                           band_told(random_.gradient(l)), random_.without_gradient(l)}});
  }
  return all;
}

}  // namespace playground
