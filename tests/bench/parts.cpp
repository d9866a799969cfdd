// The parts of a training step one by one, for the benchmark to tell where the time of a step goes
// and what bounds it. Each part works on the buffers of a real run, over and over; the clock is the
// caller's.
//
// In WebAssembly a module of its own, so that the page's engine carries none of this.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "experiment/text.h"
#include "network/loss.h"
#include "numerics/lanes.h"
#include "numerics/products.h"
#include "training/trainer.h"

namespace {

using namespace playground;

// Columns of an activation's measurement: more than any batch, and still in the first cache.
constexpr std::size_t long_row = 2048;

class Step {
 public:
  explicit Step(const std::string& text) : Step(parse(text).experiment) {}

  // Steps, or runs of one part, `times` over.
  void whole(int times) { trainer_.train(static_cast<std::size_t>(times)); }
  void order(int times) {
    repeat(times, [&] { shuffle(order_, random_); });
  }
  void gather(int times) {
    repeat(times, [&] { rows_.gather(order_.data(), count_, batch_.data()); });
  }
  void forward_products(int times) {
    repeat(times, [&] {
      for (std::size_t l = 0; l < layer_count(); ++l) {
        forward_product(network_, l, below(l), columns_, pass_);
      }
    });
  }
  void activations(int times) {
    repeat(times, [&] {
      for (std::size_t l = 0; l < layer_count(); ++l) {
        activate(network_, l, columns_, pass_);
      }
    });
  }
  void loss(int times) {
    const std::size_t last = layer_count() - 1;
    repeat(times, [&] {
      loss_gradient(trainer_.loss(), trainer_.dataset().task, network_.outputs(), columns_, count_,
                    pass_.z(last), targets(), 1.0F / static_cast<float>(count_), pass_.d(last));
    });
  }
  void weight_gradients(int times) {
    repeat(times, [&] {
      for (std::size_t l = layer_count(); l-- > 0;) {
        weight_gradient(network_, l, below(l), columns_, pass_, gradient_);
      }
    });
  }
  void backward_products(int times) {
    repeat(times, [&] {
      for (std::size_t l = layer_count() - 1; l > 0; --l) {
        backward_product(network_, l, columns_, pass_);
      }
    });
  }
  void slopes(int times) {
    repeat(times, [&] {
      for (std::size_t l = layer_count() - 1; l > 0; --l) {
        apply_slope(network_, l - 1, columns_, pass_, gradient_);
      }
    });
  }
  void optimizer(int times) {
    // A rate of 0 leaves the parameters as they are.
    repeat(times, [&] { optimizer_.step(0, gradient_, mask_, network_.parameters()); });
  }

  // The hidden activation of the first layer on `long_row` numbers.
  void long_activation(int times) {
    const Layer& layer = network_.layers().front();
    repeat(times, [&] {
      layer.activation.entry->forward(long_z_.data(), long_a_.data(), 1, long_row,
                                      &layer.activation.parameter, 0);
    });
  }
  int long_vectors() const { return static_cast<int>(long_row / lane_count); }

  // How many vectors of hidden units `activations` works on.
  int activation_vectors() const {
    std::size_t vectors = 0;
    for (const Layer& layer : network_.layers().first(layer_count() - 1)) {
      const bool is_done = layer.activation.entry->finish != Finish::none;
      vectors += is_done ? 0 : layer.units * columns_ / lane_count;
    }
    return static_cast<int>(vectors);
  }
  int steps_per_epoch() const { return static_cast<int>(trainer_.steps_per_epoch()); }

 private:
  explicit Step(const Experiment& experiment)
      : trainer_(experiment),
        network_(trainer_.network()),
        optimizer_(experiment.optimizer, network_.parameters().size()),
        rows_(trainer_.train_samples()),
        order_(trainer_.train_samples().count()),
        random_(1, "bench"),
        count_(std::min(order_.size(), static_cast<std::size_t>(experiment.batch))),
        columns_(padded(count_)),
        batch_(rows_.batch_rows() * columns_),
        pass_(network_, columns_),
        gradient_(zeros(network_.parameters().size())),
        mask_(network_.weight_mask()),
        long_z_(long_row),
        long_a_(long_row) {
    std::iota(order_.begin(), order_.end(), 0U);
    std::generate(long_z_.begin(), long_z_.end(), [&] { return random_.uniform(-3, 3); });
    gather(1);
    forward(network_, batch_.data(), columns_, pass_);
    loss(1);
    backward(network_, batch_.data(), columns_, pass_, gradient_);
  }

  template <class Part>
  static void repeat(int times, Part part) {
    for (int i = 0; i < times; ++i) {
      part();
    }
  }

  std::size_t layer_count() const { return network_.layers().size(); }
  const float* below(std::size_t l) { return l == 0 ? batch_.data() : pass_.output(l - 1); }
  const float* targets() const { return batch_.data() + network_.inputs() * columns_; }

  Trainer trainer_;
  Network network_;
  Optimizer optimizer_;
  SampleRows rows_;
  std::vector<std::uint32_t> order_;
  Random random_;
  std::size_t count_;
  std::size_t columns_;
  std::vector<float> batch_;
  Pass pass_;
  Vector gradient_;
  Vector mask_;
  std::vector<float> long_z_;
  std::vector<float> long_a_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(parts) {
  emscripten::class_<Step>("Step")
      .constructor<const std::string&>()
      .function("whole", &Step::whole)
      .function("order", &Step::order)
      .function("gather", &Step::gather)
      .function("forwardProducts", &Step::forward_products)
      .function("activations", &Step::activations)
      .function("loss", &Step::loss)
      .function("weightGradients", &Step::weight_gradients)
      .function("backwardProducts", &Step::backward_products)
      .function("slopes", &Step::slopes)
      .function("optimizer", &Step::optimizer)
      .function("longActivation", &Step::long_activation)
      .function("longVectors", &Step::long_vectors)
      .function("activationVectors", &Step::activation_vectors)
      .function("stepsPerEpoch", &Step::steps_per_epoch);
}
