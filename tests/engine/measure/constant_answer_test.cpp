// The best constant answer: no other constant does better, and its loss is what formulas say.
#include "measure/constant_answer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "experiment/text.h"
#include "network/loss.h"

using namespace playground;

namespace {

// Data in the plane with these targets, all of them for training but the last two.
Trainer trainer(Task task, std::size_t classes, std::vector<float> targets, const char* more) {
  Experiment experiment = parse(std::string("train=0.9&") + more).experiment;
  Dataset points;
  points.task = task;
  points.classes = classes;
  points.count = targets.size();
  points.x.assign(2 * targets.size(), 0.5F);
  points.y = std::move(targets);
  use_points(experiment, points);
  return Trainer(experiment);
}

}  // namespace

TEST_CASE("constant answer: of two classes, by their shares") {
  std::vector<float> binary(20, -1);
  std::fill_n(binary.begin(), 6, 1.0F);
  Trainer two = trainer(Task::binary, 2, binary, "");
  const Samples& samples = two.train_samples();
  double positive = 0;
  for (std::size_t j = 0; j < samples.count(); ++j) {
    positive += samples.block(0).targets[j] > 0 ? 1 : 0;
  }
  const double p = positive / static_cast<double>(samples.count());
  const Evaluation answer = constant_answer(two, samples);
  CHECK(answer.loss == doctest::Approx(-p * std::log(p) - (1 - p) * std::log(1 - p)).epsilon(1e-5));
  CHECK(answer.accuracy == doctest::Approx(1 - p));

  Trainer hinge = trainer(Task::binary, 2, binary, "loss=hinge");
  CHECK(constant_answer(hinge, hinge.train_samples()).loss == doctest::Approx(2 * p));
  Trainer squares = trainer(Task::binary, 2, binary, "loss=mse");
  CHECK(squares.loss() == Loss::mean_squared_error);
  CHECK(constant_answer(squares, squares.train_samples()).loss == doctest::Approx(4 * p * (1 - p)));
}

TEST_CASE("constant answer: of several classes, and of values") {
  std::vector<float> several;
  for (int i = 0; i < 30; ++i) {
    several.push_back(static_cast<float>(i % 5 == 0 ? 0 : i % 5 < 3 ? 1 : 2));
  }
  Trainer classes = trainer(Task::classes, 3, several, "");
  std::array<double, 3> counts{};
  const Samples& samples = classes.train_samples();
  for (std::size_t j = 0; j < samples.count(); ++j) {
    counts[static_cast<std::size_t>(samples.block(0).targets[j])] += 1;
  }
  double entropy = 0;
  for (const double count : counts) {
    const double share = count / static_cast<double>(samples.count());
    entropy -= share * std::log(share);
  }
  CHECK(constant_answer(classes, samples).loss == doctest::Approx(entropy).epsilon(1e-5));
  CHECK(constant_answer(classes, samples).accuracy ==
        doctest::Approx(*std::max_element(counts.begin(), counts.end()) /
                        static_cast<double>(samples.count())));

  Trainer values = trainer(Task::regression, 0, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, "train=0.5");
  const Samples& held_out = values.test_samples();
  double sum = 0;
  double squares = 0;
  for (std::size_t j = 0; j < held_out.count(); ++j) {
    const auto y = static_cast<double>(held_out.block(0).targets[j]);
    sum += y;
    squares += y * y;
  }
  const auto n = static_cast<double>(held_out.count());
  CHECK(constant_answer(values, held_out).loss ==
        doctest::Approx(squares / n - sum * sum / n / n).epsilon(1e-5));
  CHECK(std::isnan(constant_answer(values, held_out).accuracy));
}

TEST_CASE("constant answer: a class without samples leaves the loss a number") {
  Trainer one = trainer(Task::classes, 3, std::vector<float>(20, 1), "");
  const Evaluation answer = constant_answer(one, one.test_samples());
  CHECK(answer.loss == doctest::Approx(0).epsilon(1e-6));
  CHECK(answer.accuracy == 1);
  Trainer binary = trainer(Task::binary, 2, std::vector<float>(20, 1), "");
  CHECK(constant_answer(binary, binary.test_samples()).loss < 1e-6);
}
