// See least_squares.h.
#include "measure/least_squares.h"

#include <algorithm>

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
        row_(samples.features() + outputs_) {}

  std::size_t width() const { return row_.size(); }

  // Sample `index`; good until the next call.
  const std::vector<double>& read(std::size_t index) {
    const Samples::Block block = samples_.block(index / Samples::block_columns);
    const std::size_t j = index % Samples::block_columns;
    for (std::size_t f = 0; f < samples_.features(); ++f) {
      row_[f] = static_cast<double>(block.input[f * block.columns + j]);
    }
    const float target = block.targets[j];
    for (std::size_t o = 0; o < outputs_; ++o) {
      row_[samples_.features() + o] = static_cast<double>(
          one_hot_ ? static_cast<float>(target == static_cast<float>(o)) : target);
    }
    return row_;
  }

 private:
  const Samples& samples_;
  std::size_t outputs_;
  bool one_hot_;
  std::vector<double> row_;
};

// Gauss-Jordan elimination with diagonal pivoting on the first `features` rows of `matrix` (rows of
// `width` values), whose first columns are a matrix of covariances and the rest right-hand sides.
// Afterwards the right-hand sides of row i are the weights of feature i.
void solve(std::vector<double>& matrix, std::size_t features, std::size_t width) {
  const auto row = [&](std::size_t i) { return matrix.data() + i * width; };
  std::vector<double> variances;
  for (std::size_t i = 0; i < features; ++i) {
    variances.push_back(row(i)[i]);
  }
  std::vector<bool> done(features);
  for (std::size_t round = 0; round < features; ++round) {
    // The feature of which most is left in relation to its variance.
    std::size_t pivot = features;
    double most = dependent;
    for (std::size_t i = 0; i < features; ++i) {
      if (!done[i] && row(i)[i] > most * variances[i]) {
        pivot = i;
        most = row(i)[i] / variances[i];
      }
    }
    if (pivot == features) {
      break;
    }
    done[pivot] = true;
    const double scale = 1 / row(pivot)[pivot];
    std::for_each(row(pivot), row(pivot) + width, [scale](double& value) { value *= scale; });
    for (std::size_t i = 0; i < features; ++i) {
      const double factor = i == pivot ? 0 : row(i)[pivot];
      for (std::size_t k = 0; factor != 0 && k < width; ++k) {
        row(i)[k] -= factor * row(pivot)[k];
      }
    }
  }
  for (std::size_t i = 0; i < features; ++i) {
    if (!done[i]) {
      std::fill(row(i) + features, row(i) + width, 0.0);
    }
  }
}

double mean_squared_error(const LeastSquaresFit& fit, const Trainer& trainer,
                          const Samples& samples) {
  Rows rows(trainer, samples);
  const std::size_t features = samples.features();
  double sum = 0;
  for (std::size_t j = 0; j < samples.count(); ++j) {
    const std::vector<double>& row = rows.read(j);
    for (std::size_t o = 0; o < fit.biases.size(); ++o) {
      double error = fit.biases[o] - row[features + o];
      for (std::size_t f = 0; f < features; ++f) {
        error += fit.weights[o * features + f] * row[f];
      }
      sum += error * error;
    }
  }
  return sum / static_cast<double>(samples.count() * fit.biases.size());
}

}  // namespace

LeastSquaresFit least_squares(const Trainer& trainer) {
  const Samples& samples = trainer.train_samples();
  Rows rows(trainer, samples);
  const std::size_t features = samples.features();
  const std::size_t width = rows.width();
  const std::size_t outputs = width - features;

  std::vector<double> means(width);
  for (std::size_t j = 0; j < samples.count(); ++j) {
    const std::vector<double>& row = rows.read(j);
    for (std::size_t i = 0; i < width; ++i) {
      means[i] += row[i] / static_cast<double>(samples.count());
    }
  }
  std::vector<double> covariances(features * width);
  for (std::size_t j = 0; j < samples.count(); ++j) {
    const std::vector<double>& row = rows.read(j);
    for (std::size_t i = 0; i < features; ++i) {
      const double centred = row[i] - means[i];
      for (std::size_t k = 0; k < width; ++k) {
        covariances[i * width + k] += centred * (row[k] - means[k]);
      }
    }
  }
  solve(covariances, features, width);

  LeastSquaresFit fit;
  for (std::size_t o = 0; o < outputs; ++o) {
    double bias = means[features + o];
    for (std::size_t f = 0; f < features; ++f) {
      const double weight = covariances[f * width + features + o];
      fit.weights.push_back(weight);
      bias -= weight * means[f];
    }
    fit.biases.push_back(bias);
  }
  fit.train_loss = mean_squared_error(fit, trainer, samples);
  fit.test_loss = mean_squared_error(fit, trainer, trainer.test_samples());
  return fit;
}

}  // namespace playground
