// See constant_answer.h.
#include "measure/constant_answer.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "network/loss.h"
#include "numerics/math.h"
#include "numerics/tensor.h"

namespace playground {
namespace {

// As good as certain, and still a number where a class has no samples.
constexpr float largest_logit = 30;

float logit(double share, double rest) {
  const float value = log(static_cast<float>(share)) - log(static_cast<float>(rest));
  return std::clamp(value, -largest_logit, largest_logit);
}

// What the output for a class with this share of the samples is to be; `coded` is whether its
// target is 1 or -1, and not 1 or 0.
float output_for(Loss loss, Task task, double share, bool coded) {
  switch (loss) {
    case Loss::cross_entropy:
      return task == Task::binary ? logit(share, 1 - share) : logit(share, 1);
    case Loss::hinge:
      return share > 0.5 ? 1 : -1;
    default:
      return static_cast<float>(coded ? 2 * share - 1 : share);
  }
}

template <class Visit>
void each_target(const Samples& samples, const Visit& visit) {
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    for (std::size_t j = 0; j < block.count; ++j) {
      visit(block.targets[j]);
    }
  }
}

}  // namespace

Evaluation constant_answer(const Trainer& trainer, const Samples& samples) {
  const Task task = trainer.dataset().task;
  const Loss loss = trainer.loss();
  const std::size_t outputs = trainer.network().outputs();
  const auto count = static_cast<double>(samples.count());
  std::vector<float> answer(outputs);
  double accuracy = std::numeric_limits<double>::quiet_NaN();
  if (task == Task::regression) {
    double sum = 0;
    each_target(samples, [&](float target) { sum += static_cast<double>(target); });
    answer[0] = static_cast<float>(sum / count);
  } else if (task == Task::binary) {
    double positive = 0;
    each_target(samples, [&](float target) { positive += target > 0 ? 1 : 0; });
    answer[0] = output_for(loss, task, positive / count, true);
    accuracy = std::max(positive, count - positive) / count;
  } else {
    std::vector<double> members(outputs);
    each_target(samples, [&](float target) { members[static_cast<std::size_t>(target)] += 1; });
    for (std::size_t o = 0; o < outputs; ++o) {
      answer[o] = output_for(loss, task, members[o] / count, false);
    }
    accuracy = *std::max_element(members.begin(), members.end()) / count;
  }
  LossSum sum;
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    Matrix z = zeros(outputs, block.columns);
    for (std::size_t o = 0; o < outputs; ++o) {
      std::fill_n(&z(o, 0), block.columns, answer[o]);
    }
    add_loss(loss, task, outputs, block.columns, block.count, z.data(), block.targets, sum);
  }
  return {sum.loss / count, accuracy};
}

}  // namespace playground
