// See least_squares.h.
#include "measure/least_squares.h"

#include "numerics/expressions.h"

namespace playground {
namespace {

// A pivot below this share of the feature's own variance is rounding: what is left of the feature
// follows from the features before it. Data are floats, precise to 6e-8, and variances square that.
constexpr double dependent = 1e-10;

// Reads samples: the features and, behind them, the target of each output.
class Rows {
 public:
  Rows(const Trainer& trainer, const Samples& samples)
      : samples_(samples),
        outputs_(trainer.network().outputs()),
        one_hot_(trainer.dataset().task == Task::classes),
        values_({samples.features() + outputs_}, 0) {}

  std::size_t width() const { return values_.size(); }

  // Sample `index` (width); good until the next call.
  const Tensor<double, 1>& read(std::size_t index) {
    const Samples::Block block = samples_.block(index / Samples::block_columns);
    const ConstMatrixView x = as_matrix(block.input, samples_.features(), block.columns);
    const std::size_t j = index % Samples::block_columns;
    for (std::size_t f = 0; f < samples_.features(); ++f) {
      values_(f) = static_cast<double>(x(f, j));
    }
    const float target = block.targets[j];
    for (std::size_t o = 0; o < outputs_; ++o) {
      values_(samples_.features() + o) = static_cast<double>(
          one_hot_ ? static_cast<float>(target == static_cast<float>(o)) : target);
    }
    return values_;
  }

 private:
  const Samples& samples_;
  std::size_t outputs_;
  bool one_hot_;
  Tensor<double, 1> values_;
};

// Gauss-Jordan elimination with diagonal pivoting on `matrix` (features × width), whose first
// columns are a matrix of covariances and the rest right-hand sides. Afterwards the right-hand
// sides of row i are the weights of feature i.
void solve(Tensor<double, 2>& matrix) {
  const std::size_t features = matrix.shape(0);
  const std::size_t width = matrix.shape(1);
  Tensor<double, 1> variances({features}, 0);
  for (std::size_t i = 0; i < features; ++i) {
    variances(i) = matrix(i, i);
  }
  Tensor<bool, 1> done({features}, false);
  for (std::size_t round = 0; round < features; ++round) {
    // The feature of which most is left in relation to its variance.
    std::size_t pivot = features;
    double most = dependent;
    for (std::size_t i = 0; i < features; ++i) {
      if (!done(i) && matrix(i, i) > most * variances(i)) {
        pivot = i;
        most = matrix(i, i) / variances(i);
      }
    }
    if (pivot == features) {
      break;
    }
    done(pivot) = true;
    const auto chosen = row(matrix, pivot);
    assign(row(matrix, pivot), chosen * (1 / matrix(pivot, pivot)));
    for (std::size_t i = 0; i < features; ++i) {
      const double factor = matrix(i, pivot);
      if (i != pivot && factor != 0) {
        const auto left = row(matrix, i);
        assign(row(matrix, i), left - factor * chosen);
      }
    }
  }
  for (std::size_t i = 0; i < features; ++i) {
    if (!done(i)) {
      row(matrix, i, features, width - features).fill(0);
    }
  }
}

// The mean over samples and outputs o of (biases(o) - target(o) + Σ weights(o, f) x(f))².
double mean_squared_error(const LeastSquaresFit& fit, const Trainer& trainer,
                          const Samples& samples) {
  Rows rows(trainer, samples);
  const std::size_t features = samples.features();
  const std::size_t outputs = fit.biases.size();
  double sum = 0;
  for (std::size_t j = 0; j < samples.count(); ++j) {
    const Tensor<double, 1>& values = rows.read(j);
    const auto x = part(values, 0, features);
    const auto targets = part(values, features, outputs);
    for (std::size_t o = 0; o < outputs; ++o) {
      const double error = sum_in_order(row(fit.weights, o) * x, fit.biases(o) - targets(o));
      sum += error * error;
    }
  }
  return sum / static_cast<double>(samples.count() * outputs);
}

}  // namespace

LeastSquaresFit least_squares(const Trainer& trainer) {
  const Samples& samples = trainer.train_samples();
  Rows rows(trainer, samples);
  const std::size_t features = samples.features();
  const std::size_t width = rows.width();
  const std::size_t outputs = width - features;

  Tensor<double, 1> means({width}, 0);
  for (std::size_t j = 0; j < samples.count(); ++j) {
    assign(means, means + rows.read(j) / static_cast<double>(samples.count()));
  }
  Tensor<double, 2> covariances({features, width}, 0);
  Tensor<double, 1> centred({width}, 0);
  for (std::size_t j = 0; j < samples.count(); ++j) {
    assign(centred, rows.read(j) - means);
    for (std::size_t i = 0; i < features; ++i) {
      const auto sums = row(covariances, i);
      assign(row(covariances, i), sums + centred(i) * centred);
    }
  }
  solve(covariances);

  LeastSquaresFit fit;
  fit.weights.resize({outputs, features});
  fit.biases.resize({outputs});
  for (std::size_t o = 0; o < outputs; ++o) {
    for (std::size_t f = 0; f < features; ++f) {
      fit.weights(o, f) = covariances(f, features + o);
    }
    // The fit goes through the means.
    fit.biases(o) =
        sum_in_order(-(row(fit.weights, o) * part(means, 0, features)), means(features + o));
  }
  fit.train_loss = mean_squared_error(fit, trainer, samples);
  fit.test_loss = mean_squared_error(fit, trainer, trainer.test_samples());
  return fit;
}

}  // namespace playground
