// A point of a run as words, see Trainer::packed.
//
// The parts lie one after the other as they lie in memory. How many words that are follows from the
// experiment, so words of another one are noticed. The page reads which samples a step takes: from
// `order` on, the parts keep their places before the end (web/engine/on-demand/next-batch.js).
#include <algorithm>
#include <cstring>
#include <type_traits>

#include "training/trainer.h"

namespace playground {
namespace {

// Everything that moves while training, and what was known of the last step.
struct Parts {
  Trainer::State state;
  Vector before_last_step;
  std::size_t changed_at;
  std::uint32_t diverged;
  std::uint32_t pristine;
};

static_assert(std::is_trivially_copyable_v<Random>);

// Calls visit(data, bytes) for every part, in the order in which they are packed.
template <class Visit>
void each_part(Parts& parts, Visit visit) {
  Trainer::State& state = parts.state;
  Vector& parameters = state.network.parameters();
  visit(parameters.data(), parameters.size() * sizeof(float));
  visit(parts.before_last_step.data(), parts.before_last_step.size() * sizeof(float));
  state.optimizer.each_part(visit);
  visit(state.order.data(), state.order.size() * sizeof(std::uint32_t));
  visit(&state.position, sizeof(state.position));
  visit(&state.step, sizeof(state.step));
  visit(&state.batches, sizeof(state.batches));
  visit(&state.dropout, sizeof(state.dropout));
  visit(&state.earlier_epochs, sizeof(state.earlier_epochs));
  visit(&state.counted_from, sizeof(state.counted_from));
  visit(&parts.changed_at, sizeof(parts.changed_at));
  visit(&parts.diverged, sizeof(parts.diverged));
  visit(&parts.pristine, sizeof(parts.pristine));
}

std::size_t words_of(Parts& parts) {
  std::size_t bytes = 0;
  each_part(parts, [&](const void*, std::size_t size) { bytes += size; });
  return bytes / sizeof(float);
}

}  // namespace

std::vector<float> Trainer::packed() const {
  Parts parts{state_, before_last_step_, changed_at_, diverged_ ? 1U : 0U, pristine_ ? 1U : 0U};
  std::vector<float> words(words_of(parts));
  float* to = words.data();
  each_part(parts, [&](const void* from, std::size_t bytes) {
    if (bytes > 0) {
      std::memcpy(to, from, bytes);
    }
    to += bytes / sizeof(float);
  });
  return words;
}

bool Trainer::unpack(const std::vector<float>& words) {
  Parts parts{initial_state(), state_.network.parameters(), 0, 0, 0};
  if (words.size() != words_of(parts)) {
    return false;
  }
  const float* from = words.data();
  each_part(parts, [&](void* to, std::size_t bytes) {
    if (bytes > 0) {
      std::memcpy(to, from, bytes);
    }
    from += bytes / sizeof(float);
  });
  const auto& order = parts.state.order;
  if (*std::max_element(order.begin(), order.end()) >= train_count_ ||
      parts.state.position > order.size()) {
    return false;
  }
  restore({experiment_, parts.state, parts.before_last_step, parts.changed_at, parts.diverged != 0,
           parts.pristine != 0});
  return true;
}

}  // namespace playground
