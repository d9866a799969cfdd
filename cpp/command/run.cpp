// `playground run`: trains one experiment and prints what came of it.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "command/command.h"
#include "measure/vitals.h"
#include "text/json.h"
#include "training/trainer.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground run EXPERIMENT [--data FILE] [--epochs N | --steps N] [--json]

  --data FILE train on the data of a CSV file, one sample a line; - is standard input. How
              it is read: playground data --help
  --epochs N  train for N epochs, 0 to 1000000 (100, or up to the experiment's
              at=, unless said otherwise)
  --steps N   train for N mini-batches instead, 0 to 1000000000
  --json      print one JSON object
)";

void print_run_json(Trainer& trainer, const Vitals& vitals) {
  const Evaluation train = trainer.evaluate(trainer.train_samples());
  const Evaluation test = trainer.evaluate(trainer.test_samples());
  JsonWriter json;
  json.begin_object();
  json.key("experiment").text(format(trainer.experiment()));
  json.key("step").whole(trainer.step());
  json.key("epochs").number(static_cast<float>(trainer.step()) /
                            static_cast<float>(trainer.steps_per_epoch()));
  json.key("diverged").boolean(trainer.diverged());
  json.key("trainLoss").number(train.loss).key("testLoss").number(test.loss);
  json.key("trainAccuracy").number(train.accuracy).key("testAccuracy").number(test.accuracy);
  json.key("layers").begin_array();
  const auto layers = trainer.network().layers();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    json.begin_object();
    json.key("units").whole(layers[l].units);
    json.key("activation").text(format(layers[l].activation));
    for (std::size_t n = 0; n < layer_number_count; ++n) {
      json.key(layer_number_names[n]).number(vitals.layers(l, n));
    }
    json.end_object();
  }
  json.end_array();
  json.key("digest").text(trainer.digest());
  json.end_object();
  std::printf("%s\n", json.result().c_str());
}

// Numbers of a table; those that are not finite are left out.
class Cells {
 public:
  // `value` as the printf format says, with `unit` behind it, to the right of so many characters.
  std::string operator()(const char* format, double value, std::size_t width,
                         std::string_view unit = "") {
    std::array<char, 64> digits{};
    // Infinity minus infinity is not zero.
    const bool finite = value - value == 0;
    all_finite_ = all_finite_ && finite;
    std::snprintf(digits.data(), digits.size(), format, value);
    std::string text = finite ? digits.data() : "-";
    text += finite ? unit : "";
    return std::string(width - std::min(width, text.size()), ' ') + text;
  }

  bool all_finite() const { return all_finite_; }

 private:
  bool all_finite_ = true;
};

void print_run(Trainer& trainer, const Vitals& vitals) {
  Cells cell;
  const Evaluation train = trainer.evaluate(trainer.train_samples());
  const Evaluation test = trainer.evaluate(trainer.test_samples());
  std::printf("%s\n", format(trainer.experiment()).c_str());
  std::printf("step %zu, epoch %.2f", trainer.step(),
              static_cast<double>(trainer.step()) / static_cast<double>(trainer.steps_per_epoch()));
  if (trainer.diverged()) {
    std::printf(", diverged at step %zu: stopped at the last finite state", trainer.step() + 1);
  }
  std::printf("\n%-10s %12s %12s\n", "", "training", "held out");
  std::printf("%-10s %s %s\n", "loss", cell("%.6g", train.loss, 12).c_str(),
              cell("%.6g", test.loss, 12).c_str());
  if (trainer.dataset().task != Task::regression) {
    std::printf("%-10s %s %s\n", "accuracy", cell("%.1f", 100 * train.accuracy, 12, "%").c_str(),
                cell("%.1f", 100 * test.accuracy, 12, "%").c_str());
  }
  std::printf("\n%-8s %-18s %5s %9s %9s %7s %6s %9s %10s %10s %12s\n", "layer", "activation",
              "units", "mean a", "sd a", "zeros", "dead", "saturated", "RMS dL/dz", "RMS dL/dW",
              "log10(dW/W)");
  const auto layers = trainer.network().layers();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const auto number = [&](LayerNumber which) {
      return static_cast<double>(vitals.layers(l, which));
    };
    const std::string name = l + 1 < layers.size() ? std::to_string(l + 1) : "output";
    std::printf("%-8s %-18s %5zu %s %s %s %s %s %s %s %s\n", name.c_str(),
                format(layers[l].activation).c_str(), layers[l].units,
                cell("%.3g", number(layer_mean), 9).c_str(),
                cell("%.3g", number(layer_deviation), 9).c_str(),
                cell("%.1f", 100 * number(layer_sparsity), 7, "%").c_str(),
                cell("%.0f", number(layer_dead), 6).c_str(),
                cell("%.1f", 100 * number(layer_saturated), 9, "%").c_str(),
                cell("%.3g", number(layer_gradient), 10).c_str(),
                cell("%.3g", number(layer_weight_gradient), 10).c_str(),
                cell("%.2f", number(layer_update_ratio), 12).c_str());
  }
  if (!cell.all_finite()) {
    std::printf("\n- is no number: the logarithm of 0, or beyond what single precision holds\n");
  }
  std::printf("\ndigest %s\n", trainer.digest().c_str());
}

}  // namespace

int run(const Words& words) {
  return tell_of_run("run", words, usage, [](Trainer& trainer, const Vitals& vitals, bool as_json) {
    as_json ? print_run_json(trainer, vitals) : print_run(trainer, vitals);
  });
}

}  // namespace playground::command
