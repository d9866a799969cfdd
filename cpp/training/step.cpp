// See step.h.
#include "training/step.h"

#include "numerics/lanes.h"

namespace playground {
namespace {

void add_penalties(const StepRules& rules, const Vector& parameters, const Vector& mask,
                   Vector& gradient) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const float w = parameters(i);
    const float sign = static_cast<float>(w > 0) - static_cast<float>(w < 0);
    gradient(i) += mask(i) * (rules.l1 * sign + rules.l2 * w);
  }
}

// Scales the whole gradient so that its Euclidean norm is at most `clip`.
void clip_norm(float clip, Vector& gradient) {
  float squares = 0;
  for (const float g : gradient) {
    squares += g * g;
  }
  const float norm = square_root(squares);
  if (norm > clip) {
    const float factor = clip / norm;
    for (float& g : gradient) {
      g *= factor;
    }
  }
}

}  // namespace

StepBuffers::StepBuffers(const Network& network, std::size_t capacity, bool dropout)
    : pass(network, capacity),
      gradient(zeros(network.parameters().size())),
      weight_mask(network.weight_mask()) {
  if (dropout) {
    pass.allow_dropout();
  }
}

void training_step(const StepRules& rules, const Samples::Block& batch, Network& network,
                   Optimizer& optimizer, StepBuffers& buffers, Random& random) {
  Pass& pass = buffers.pass;
  const Dropout dropout{rules.dropout, &random};
  forward(network, batch.input, batch.columns, pass, rules.dropout > 0 ? &dropout : nullptr);
  const std::size_t last = network.layer_count() - 1;
  loss_gradient(rules.loss, rules.task, network.outputs(), batch.columns, batch.count, pass.z(last),
                batch.targets, 1.0F / static_cast<float>(batch.count), pass.d(last));
  backward(network, batch.input, batch.columns, pass, buffers.gradient);
  if (rules.l1 > 0 || rules.l2 > 0) {
    add_penalties(rules, network.parameters(), buffers.weight_mask, buffers.gradient);
  }
  if (rules.clip > 0) {
    clip_norm(rules.clip, buffers.gradient);
  }
  optimizer.step(rules.learning_rate, buffers.gradient, buffers.weight_mask, network.parameters());
}

}  // namespace playground
