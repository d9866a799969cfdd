// The closed-form fit against linear networks that were trained for long, and against the
// conditions that define it.
#include "measure/least_squares.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "experiment/text.h"

using namespace playground;

namespace {

Trainer trainer_of(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.empty());
  return Trainer(result.experiment);
}

// The affine map that a network of identity layers is: its outputs at 0 and at the unit vectors.
std::vector<double> affine_map(const Trainer& trainer) {
  const std::size_t inputs = trainer.network().inputs();
  std::vector<float> rows((inputs + 1) * inputs);
  for (std::size_t f = 0; f < inputs; ++f) {
    rows[f * inputs + f] = 1;
  }
  const Samples points(inputs, inputs + 1, rows.data(), {});
  Pass pass(trainer.network(), points.block(0).columns);
  forward(trainer.network(), points.block(0).input, points.block(0).columns, pass);
  const float* const z = pass.z(trainer.network().layers().size() - 1);
  std::vector<double> result;
  for (std::size_t f = 0; f <= inputs; ++f) {
    result.push_back(static_cast<double>(z[f]) -
                     (f < inputs ? static_cast<double>(z[inputs]) : 0.0));
  }
  return result;
}

}  // namespace

TEST_CASE("least squares: a network without activations ends at the same line") {
  for (const std::string text :
       {"data=plane&net=4:identity,3:identity&lr=0.01&batch=250&noise=0.3",
        "data=gaussians&net=4:identity,3:identity&loss=mse&lr=0.02&batch=250&noise=0.5",
        "data=circle&net=none&loss=mse&in=x1,x2,x1sq&lr=0.01&batch=250&noise=0.5",
        "data=sine&net=5:identity&lr=0.02&batch=250"}) {
    CAPTURE(text);
    Trainer trainer = trainer_of(text);
    trainer.train(20000);
    const LeastSquaresFit fit = least_squares(trainer);
    const std::vector<double> line = affine_map(trainer);
    REQUIRE(fit.weights.size() + 1 == line.size());
    for (std::size_t f = 0; f < fit.weights.size(); ++f) {
      CHECK(std::abs(fit.weights(0, f) - line[f]) < 1e-3);
    }
    CHECK(std::abs(fit.biases(0) - line.back()) < 1e-3);
    CHECK(fit.train_loss ==
          doctest::Approx(trainer.evaluate(trainer.train_samples()).loss).epsilon(1e-3));
    CHECK(fit.test_loss ==
          doctest::Approx(trainer.evaluate(trainer.test_samples()).loss).epsilon(1e-2));
  }
}

TEST_CASE("least squares: residuals are orthogonal to every feature and sum to zero") {
  // Several classes, and images with pixels that are constant or depend on each other.
  for (const std::string text : {"data=blobs:4&net=none&loss=mse&in=x1,x2,x1x2",
                                 "data=glyphs&net=none&loss=mse&samples=200"}) {
    CAPTURE(text);
    Trainer trainer = trainer_of(text);
    const LeastSquaresFit fit = least_squares(trainer);
    const Samples& samples = trainer.train_samples();
    const std::size_t features = samples.features();
    const std::size_t outputs = trainer.network().outputs();
    REQUIRE(fit.biases.size() == outputs);
    std::vector<double> sums(outputs * (features + 1));
    for (std::size_t b = 0; b < samples.block_count(); ++b) {
      const Samples::Block block = samples.block(b);
      for (std::size_t j = 0; j < block.count; ++j) {
        for (std::size_t o = 0; o < outputs; ++o) {
          double residual = fit.biases(o) - (block.targets[j] == static_cast<float>(o) ? 1 : 0);
          for (std::size_t f = 0; f < features; ++f) {
            residual += fit.weights(o, f) * static_cast<double>(block.input[f * block.columns + j]);
          }
          for (std::size_t f = 0; f < features; ++f) {
            sums[o * (features + 1) + f] +=
                residual * static_cast<double>(block.input[f * block.columns + j]);
          }
          sums[o * (features + 1) + features] += residual;
        }
      }
    }
    for (const double sum : sums) {
      CHECK(std::abs(sum) < 1e-6 * static_cast<double>(samples.count()));
    }
  }
}

TEST_CASE("least squares: more features than samples fit exactly, and weights stay finite") {
  Trainer trainer = trainer_of("data=glyphs&net=none&loss=mse&samples=60");
  const LeastSquaresFit fit = least_squares(trainer);
  CHECK(fit.train_loss < 1e-12);
  CHECK(fit.test_loss > 0);
  for (const double weight : fit.weights) {
    CHECK(std::isfinite(weight));
  }
}
