// See crowd.h.
#include "study/crowd/crowd.h"

#include <algorithm>
#include <utility>

namespace playground {
namespace {

CrowdLook look(Trainer& trainer, DeadUnits& dead) {
  return {trainer.step(), trainer.epoch(), trainer.evaluate(trainer.train_samples()).loss,
          trainer.evaluate(trainer.test_samples()).loss, dead.count(trainer)};
}

}  // namespace

std::vector<std::uint32_t> crowd_seeds(std::uint32_t own, std::size_t count) {
  std::vector<std::uint32_t> seeds;
  for (std::uint32_t seed = 1; seeds.size() < count; ++seed) {
    if (seed != own) {
      seeds.push_back(seed);
    }
  }
  return seeds;
}

std::size_t member_bytes(const Trainer& trainer) {
  // The network, the one to fall back to, the one before the last step, the gradient, and up to two
  // moments of the optimizer for each of the two.
  constexpr std::size_t copies = 8;
  // The data set, and the samples in blocks and in rows.
  constexpr std::size_t sample_copies = 3;
  const Dataset& data = trainer.dataset();
  const Network& network = trainer.network();
  const std::size_t values = data.count * (std::max(data.inputs, network.inputs()) + 1);
  // z, a and their gradients of a block, for training and for measuring.
  const std::size_t pass = 8 * network.unit_count() * Samples::block_columns;
  return sizeof(float) * (copies * network.parameters().size() + sample_copies * values + pass);
}

Crowd::Crowd(const Experiment& experiment, const std::vector<std::uint32_t>& seeds, bool other_data)
    : other_data_(other_data) {
  members_.reserve(seeds.size());
  for (const std::uint32_t seed : seeds) {
    Trainer trainer(of_seed(experiment, seed));
    DeadUnits dead(trainer);
    const CrowdLook first = look(trainer, dead);
    members_.push_back({std::move(trainer), std::move(dead), {first}, 0, 0, seed});
  }
}

Experiment Crowd::of_seed(Experiment experiment, std::uint32_t seed) const {
  experiment.seed = seed;
  if (other_data_) {
    experiment.data_seed = seed;
  }
  return experiment;
}

bool Crowd::change(std::size_t step, const Experiment& experiment) {
  const bool is_late = !changes_.empty() && step < changes_.back().step;
  const bool is_passed = std::any_of(members_.begin(), members_.end(), [&](const Member& member) {
    return member.trainer.step() > step;
  });
  if (is_late || is_passed) {
    return false;
  }
  changes_.push_back({step, experiment});
  return true;
}

// Those at its step; one that has diverged before never comes to the next.
void Crowd::take_changes(Member& member) const {
  while (member.changes < changes_.size() &&
         changes_[member.changes].step == member.trainer.step()) {
    const Change& change = changes_[member.changes++];
    member.trainer.change(of_seed(change.experiment, member.seed));
    member.dead = DeadUnits(member.trainer);
  }
}

bool Crowd::is_going(const Member& member, std::size_t step) const {
  return member.trainer.step() < step && !member.trainer.diverged();
}

// Up to the end of its epoch, the next change or `step`, whichever comes first.
std::size_t Crowd::train(Member& member, std::size_t step, std::size_t budget) const {
  Trainer& trainer = member.trainer;
  std::size_t most = std::min({budget, step - trainer.step(), trainer.steps_to_epoch_end()});
  if (member.changes < changes_.size()) {
    most = std::min(most, changes_[member.changes].step - trainer.step());
  }
  const bool ends_epoch = most == trainer.steps_to_epoch_end();
  const std::size_t done = trainer.train(most);
  if (ends_epoch && !trainer.diverged() && trainer.step() != member.looked) {
    member.looks.push_back(look(trainer, member.dead));
    member.looked = trainer.step();
  }
  return std::max<std::size_t>(done, 1);
}

std::vector<CrowdLook> Crowd::take(std::size_t number) {
  return std::exchange(members_[number].looks, {});
}

std::size_t Crowd::step() const {
  const auto order = [](const Member& a, const Member& b) {
    return std::pair(a.trainer.diverged(), a.trainer.step()) <
           std::pair(b.trainer.diverged(), b.trainer.step());
  };
  return std::min_element(members_.begin(), members_.end(), order)->trainer.step();
}

bool Crowd::advance(std::size_t step, std::size_t budget) {
  while (true) {
    // The one that is furthest behind.
    Member* last = nullptr;
    for (Member& member : members_) {
      take_changes(member);
      if (is_going(member, step) &&
          (last == nullptr || member.trainer.step() < last->trainer.step())) {
        last = &member;
      }
    }
    if (last == nullptr) {
      return true;
    }
    if (budget == 0) {
      return false;
    }
    budget -= std::min(budget, train(*last, step, budget));
  }
}

}  // namespace playground
