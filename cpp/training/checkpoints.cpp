// See checkpoints.h.
#include "training/checkpoints.h"

#include <utility>

namespace playground {

std::size_t memory_of(const Trainer::Snapshot& snapshot, const Trainer::Snapshot* before) {
  const Experiment& experiment = snapshot.experiment;
  const Network& network = snapshot.state.network;
  // The parameters, those before the last step, and the running state of the optimiser.
  const std::size_t vectors = 2 + experiment.optimizer.entry->states;
  std::size_t own = 0;
  if (experiment.points && !(before && experiment.points.shares(before->experiment.points))) {
    own += (experiment.points->x.size() + experiment.points->y.size()) * sizeof(float);
  }
  if (experiment.weights && !(before && experiment.weights.shares(before->experiment.weights))) {
    own += experiment.weights->size() * sizeof(float);
  }
  return sizeof(snapshot) + own + vectors * network.parameters().size() * sizeof(float) +
         snapshot.state.order.size() * sizeof(std::uint32_t) +
         network.layers().size() * sizeof(Layer) + experiment.hidden.size() * sizeof(LayerPlan) +
         experiment.features.size() * sizeof(std::size_t);
}

std::size_t memory_of(std::span<const Trainer::Snapshot> snapshots) {
  std::size_t bytes = 0;
  const Trainer::Snapshot* before = nullptr;
  for (const Trainer::Snapshot& snapshot : snapshots) {
    bytes += memory_of(snapshot, before);
    before = &snapshot;
  }
  return bytes;
}

bool Checkpoints::take(const Trainer& trainer) {
  while (!points_.empty() && points_.back().state.step >= trainer.step()) {
    points_.pop_back();
  }
  Trainer::Snapshot snapshot = trainer.snapshot();
  if (memory_of(snapshot) > max_bytes_) {
    return false;
  }
  while (!has_room_for(snapshot)) {
    points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(most_dispensable()));
  }
  points_.push_back(std::move(snapshot));
  return true;
}

bool Checkpoints::has_room_for(const Trainer::Snapshot& snapshot) const {
  const Trainer::Snapshot* const before = points_.empty() ? nullptr : &points_.back();
  return points_.size() < most && bytes() + memory_of(snapshot, before) <= max_bytes_;
}

// The inner point with the smallest gap in relation to its age, age being counted from the newest
// point; the newest of two points, and a single one.
std::size_t Checkpoints::most_dispensable() const {
  const auto step = [&](std::size_t i) { return static_cast<double>(points_[i].state.step); };
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
    if (points_[i].state.step <= step) {
      trainer.restore(points_[i]);
      return true;
    }
  }
  return false;
}

std::vector<std::size_t> Checkpoints::steps() const {
  std::vector<std::size_t> list;
  for (const Trainer::Snapshot& point : points_) {
    list.push_back(point.state.step);
  }
  return list;
}

}  // namespace playground
