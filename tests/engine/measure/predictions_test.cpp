// Predictions of all samples, against the loss's own count of what is right.
#include "measure/predictions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "experiment/text.h"

using namespace playground;

namespace {

Matrix trained(Trainer& trainer) {
  trainer.train(200);
  return predictions(trainer);
}

}  // namespace

TEST_CASE("predictions: classes have one probability an output, and the accuracy follows") {
  Trainer trainer(parse("data=blobs:5&samples=700&net=8:relu").experiment);
  const Matrix values = trained(trainer);
  REQUIRE(values.size() == 700 * 5);
  std::size_t right = 0;
  const std::size_t train = trainer.train_samples().count();
  for (std::size_t i = 0; i < 700; ++i) {
    const float* const row = &values(i, 0);
    CHECK(row[0] + row[1] + row[2] + row[3] + row[4] == doctest::Approx(1));
    const auto chosen = static_cast<float>(std::max_element(row, row + 5) - row);
    right += i < train && chosen == trainer.dataset().y[i] ? 1 : 0;
  }
  CHECK(static_cast<double>(right) / static_cast<double>(train) ==
        trainer.evaluate(trainer.train_samples()).accuracy);
}

TEST_CASE("predictions: two classes have one number from -1 to 1, in the order of the data") {
  Trainer trainer(parse("data=circle&samples=601&net=8:relu").experiment);
  const Matrix values = trained(trainer);
  REQUIRE(values.size() == 601);
  std::size_t right = 0;
  const std::size_t train = trainer.train_samples().count();
  for (std::size_t i = train; i < 601; ++i) {
    CHECK(std::abs(values(i, 0)) <= 1);
    right += (values(i, 0) > 0) == (trainer.dataset().y[i] > 0) ? 1 : 0;
  }
  CHECK(static_cast<double>(right) / static_cast<double>(601 - train) ==
        trainer.evaluate(trainer.test_samples()).accuracy);
}

TEST_CASE("predictions: a regression has its values") {
  Trainer trainer(parse("data=sine&samples=100&loss=mse").experiment);
  const Matrix values = trained(trainer);
  REQUIRE(values.size() == 100);
  double sum = 0;
  for (std::size_t i = 0; i < trainer.train_samples().count(); ++i) {
    const auto residual = static_cast<double>(values(i, 0) - trainer.dataset().y[i]);
    sum += residual * residual;
  }
  CHECK(sum / static_cast<double>(trainer.train_samples().count()) ==
        doctest::Approx(trainer.evaluate(trainer.train_samples()).loss));
}
