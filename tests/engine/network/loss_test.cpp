// Losses against values worked out by hand or cited, and their gradients against differences.
#include "network/loss.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace playground;

namespace {

double mean_loss(Loss loss, Task task, std::size_t outputs, std::size_t columns,
                 std::size_t samples, const std::vector<float>& z,
                 const std::vector<float>& targets) {
  LossSum sum;
  add_loss(loss, task, outputs, columns, samples, z.data(), targets.data(), sum);
  return sum.loss / static_cast<double>(sum.samples);
}

}  // namespace

TEST_CASE("loss: cross-entropy of two classes is log(1 + exp(-y z)), without overflow") {
  const std::vector<float> z{0, 2, -2, 1000};
  const std::vector<float> y{1, 1, 1, -1};
  CHECK(mean_loss(Loss::cross_entropy, Task::binary, 1, 4, 1, z, y) ==
        doctest::Approx(std::log(2.0)));
  const double expected =
      (std::log(2.0) + std::log1p(std::exp(-2.0)) + std::log1p(std::exp(2.0)) + 1000) / 4;
  CHECK(mean_loss(Loss::cross_entropy, Task::binary, 1, 4, 4, z, y) == doctest::Approx(expected));
}

TEST_CASE("loss: cross-entropy of more classes is minus the log of softmax, without overflow") {
  // Three outputs, two samples in a block of four columns.
  const std::vector<float> z{1, 800, 0, 0, 2, 0, 0, 0, 3, -800, 0, 0};
  const std::vector<float> y{2, 0, 0, 0};
  const double first = std::log(std::exp(1.0) + std::exp(2.0) + std::exp(3.0)) - 3;
  CHECK(mean_loss(Loss::cross_entropy, Task::classes, 3, 4, 2, z, y) == doctest::Approx(first / 2));
}

TEST_CASE("loss: mean squared error, Huber and hinge have their textbook values") {
  const std::vector<float> z{0.5F, 3, -2, 1};
  const std::vector<float> t{1, 1, 1, 1};
  CHECK(mean_loss(Loss::mean_squared_error, Task::regression, 1, 4, 4, z, t) ==
        doctest::Approx((0.25 + 4 + 9 + 0) / 4));
  CHECK(mean_loss(Loss::huber, Task::regression, 1, 4, 4, z, t) ==
        doctest::Approx((0.125 + 1.5 + 2.5 + 0) / 4));
  CHECK(mean_loss(Loss::hinge, Task::binary, 1, 4, 4, z, t) ==
        doctest::Approx((0.5 + 0 + 3 + 0) / 4));
}

TEST_CASE("loss: accuracy counts predicted classes and ignores padding") {
  const std::vector<float> z{0.5F, -3, 2, 1};
  const std::vector<float> y{1, -1, -1, 0};
  LossSum sum;
  add_loss(Loss::cross_entropy, Task::binary, 1, 4, 3, z.data(), y.data(), sum);
  CHECK(sum.right == 2);
  CHECK(sum.samples == 3);
  const std::vector<float> scores{1, 0, 9, 0, 2, 5, 0, 0, 0, 1, 3, 0};
  const std::vector<float> classes{1, 1, 0, 0};
  LossSum more;
  add_loss(Loss::cross_entropy, Task::classes, 3, 4, 3, scores.data(), classes.data(), more);
  CHECK(more.right == 3);
}

TEST_CASE("loss: gradients agree with differences for every loss and task; padding gets zero") {
  for (const LossEntry& entry : losses()) {
    for (const Task task : {Task::binary, Task::classes, Task::regression}) {
      if (task == Task::regression && !entry.for_regression) {
        continue;
      }
      CAPTURE(std::string(entry.name));
      const Loss loss = resolve(entry.loss, task);
      const std::size_t outputs = output_count(task, 3);
      constexpr std::size_t columns = 8;
      constexpr std::size_t samples = 6;
      std::vector<float> z(outputs * columns);
      for (std::size_t i = 0; i < z.size(); ++i) {
        // Away from the kinks of hinge and Huber.
        z[i] = 0.13F + 0.61F * static_cast<float>(i % 7) - 1.6F;
      }
      std::vector<float> targets;
      for (std::size_t s = 0; s < samples; ++s) {
        const auto number = static_cast<float>(s);
        targets.push_back(task == Task::classes  ? static_cast<float>(s % 3)
                          : task == Task::binary ? (s % 2 == 0 ? 1.0F : -1.0F)
                                                 : 0.4F * number - 1);
      }
      targets.resize(columns);
      std::vector<float> d(z.size(), 7.0F);
      loss_gradient(loss, task, outputs, columns, samples, z.data(), targets.data(), 0.5F,
                    d.data());
      for (std::size_t i = 0; i < z.size(); ++i) {
        CAPTURE(i);
        if (i % columns >= samples) {
          CHECK(d[i] == 0.0F);
          continue;
        }
        constexpr float h = 1.0F / 128;
        auto up = z;
        auto down = z;
        up[i] += h;
        down[i] -= h;
        const double difference =
            (mean_loss(loss, task, outputs, columns, samples, up, targets) -
             mean_loss(loss, task, outputs, columns, samples, down, targets)) *
            samples / (2 * static_cast<double>(h));
        CHECK(2 * static_cast<double>(d[i]) ==
              doctest::Approx(difference).epsilon(1e-3).scale(0.2));
      }
    }
  }
}

TEST_CASE("loss: shown outputs are probabilities in the picture's terms") {
  std::vector<float> shown(4);
  const std::vector<float> z{0, 2, -2, 100};
  shown_output(Loss::cross_entropy, Task::binary, 1, 4, z.data(), shown.data());
  CHECK(shown[0] == 0);
  CHECK(shown[1] == doctest::Approx(2 / (1 + std::exp(-2.0)) - 1));
  CHECK(shown[2] == -shown[1]);
  CHECK(shown[3] == 1);
  std::vector<float> logits{1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0};
  shown_output(Loss::cross_entropy, Task::classes, 3, 4, logits.data(), logits.data());
  CHECK(logits[0] + logits[4] + logits[8] == doctest::Approx(1));
  CHECK(logits[8] ==
        doctest::Approx(std::exp(3.0) / (std::exp(1.0) + std::exp(2.0) + std::exp(3.0))));
  CHECK(logits[1] == doctest::Approx(1.0 / 3));
}

TEST_CASE("loss: auto is cross-entropy for classes and mean squared error for regression") {
  CHECK(resolve(Loss::automatic, Task::binary) == Loss::cross_entropy);
  CHECK(resolve(Loss::automatic, Task::classes) == Loss::cross_entropy);
  CHECK(resolve(Loss::automatic, Task::regression) == Loss::mean_squared_error);
  CHECK(resolve(Loss::hinge, Task::binary) == Loss::hinge);
  CHECK(find_loss("mse")->loss == Loss::mean_squared_error);
  CHECK(find_loss("MSE") == nullptr);
}
