// Losses on the outputs of the last layer, which is always linear: its z are logits for classes and
// values for regression.
//
// Matrices are outputs × columns, feature-major; targets are one float a sample: ±1 for two
// classes, the class's index for more, the value for regression, padded like the columns. All
// losses are per sample; the trainer divides by the batch.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "network/task.h"

namespace playground {

enum class Loss { automatic, cross_entropy, mean_squared_error, huber, hinge };

struct LossEntry {
  std::string_view name;
  Loss loss;
  bool for_regression;  // whether it can be used with targets that are values
};

// Every loss; the first is the default.
std::span<const LossEntry> losses();

// The entry called `name`, or nullptr.
const LossEntry* find_loss(std::string_view name);

// What a task uses when the experiment says `loss=auto`: cross-entropy for classes, mean squared
// error for regression.
Loss resolve(Loss loss, Task task);

// Number of outputs of the last layer: one for two classes and for regression, one a class
// otherwise.
std::size_t output_count(Task task, std::size_t classes);

// The gradient d (outputs × columns) of the loss of each sample with respect to its outputs, times
// `scale`; columns from `samples` on are padding and get 0.
//   cross_entropy       two classes: log(1 + exp(-y z)); more: log of the sum of exp(z) minus z of
//   the class mean_squared_error  mean over the outputs of (z - t)²; t is ±1, one-hot (0 or 1), or
//   the value huber               mean over the outputs of r²/2 for |r| <= 1, else |r| - 1/2, with
//   r = z - t hinge               mean over the outputs of max(0, 1 - t z) with t = ±1 (one against
//   the rest for more classes)
void loss_gradient(Loss loss, Task task, std::size_t outputs, std::size_t columns,
                   std::size_t samples, const float* z, const float* targets, float scale,
                   float* d);

// Sums over samples, in double precision and ascending order.
struct LossSum {
  double loss = 0;
  std::size_t right = 0;    // samples whose class is predicted; 0 for regression
  std::size_t samples = 0;  // all samples
};

// Adds loss and hits of `samples` columns to `sum`.
void add_loss(Loss loss, Task task, std::size_t outputs, std::size_t columns, std::size_t samples,
              const float* z, const float* targets, LossSum& sum);

// What pictures show of the outputs: 2 p - 1 for two classes (p = sigmoid of z under cross-entropy;
// z clamped to ±1 under the other losses), softmax probabilities for more, z for regression.
// `shown` may be `z`.
void shown_output(Loss loss, Task task, std::size_t outputs, std::size_t columns, const float* z,
                  float* shown);

}  // namespace playground
