// See checkpoints.h.
#include "training/checkpoints.h"

#include <utility>

#include "experiment/json.h"

namespace playground {

std::size_t memory_of(const Trainer::Snapshot& snapshot) {
  const Experiment& experiment = snapshot.experiment;
  const Network& network = snapshot.state.network;
  // The parameters, those before the last step, and the running state of the optimiser.
  const std::size_t vectors = 2 + experiment.optimizer.entry->states;
  return sizeof(snapshot) + vectors * network.parameters().size() * sizeof(float) +
         snapshot.state.order.size() * sizeof(std::uint32_t) +
         network.layers().size() * sizeof(Layer) + experiment.hidden.size() * sizeof(LayerPlan) +
         experiment.features.size() * sizeof(std::size_t);
}

bool Checkpoints::take(const Trainer& trainer) {
  while (!points_.empty() && points_.back().snapshot.state.step >= trainer.step()) {
    forget(points_.size() - 1);
  }
  Trainer::Snapshot snapshot = trainer.snapshot();
  const std::size_t bytes = memory_of(snapshot);
  if (bytes > max_bytes_) {
    return false;
  }
  while (bytes_ + bytes > max_bytes_ || points_.size() >= most) {
    forget(most_dispensable());
  }
  points_.push_back({std::move(snapshot), bytes});
  bytes_ += bytes;
  return true;
}

void Checkpoints::forget(std::size_t index) {
  bytes_ -= points_[index].bytes;
  points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(index));
}

// The inner point with the smallest gap in relation to its age, age being counted from the newest
// point; the newest of two points, and a single one.
std::size_t Checkpoints::most_dispensable() const {
  const auto step = [&](std::size_t i) {
    return static_cast<double>(points_[i].snapshot.state.step);
  };
  std::size_t chosen = points_.size() - 1;
  double smallest = 0;
  for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
    const double gap = (step(i + 1) - step(i - 1)) / (step(points_.size() - 1) - step(i));
    if (i == 1 || gap < smallest) {
      smallest = gap;
      chosen = i;
    }
  }
  return chosen;
}

bool Checkpoints::restore(Trainer& trainer, std::size_t step) const {
  for (std::size_t i = points_.size(); i-- > 0;) {
    if (points_[i].snapshot.state.step <= step) {
      trainer.restore(points_[i].snapshot);
      return true;
    }
  }
  return false;
}

std::vector<std::size_t> Checkpoints::steps() const {
  std::vector<std::size_t> list;
  for (const Point& point : points_) {
    list.push_back(point.snapshot.state.step);
  }
  return list;
}

std::string Checkpoints::steps_json() const {
  JsonWriter json;
  json.begin_array();
  for (const std::size_t step : steps()) {
    json.whole(step);
  }
  json.end_array();
  return json.result();
}

}  // namespace playground
