// `playground run`: trains one experiment and prints what came of it.
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

void print_run(Trainer& trainer, const Vitals& vitals) {
  const Evaluation train = trainer.evaluate(trainer.train_samples());
  const Evaluation test = trainer.evaluate(trainer.test_samples());
  std::printf("%s\n", format(trainer.experiment()).c_str());
  std::printf("step %zu, epoch %.2f%s\n", trainer.step(),
              static_cast<double>(trainer.step()) / static_cast<double>(trainer.steps_per_epoch()),
              trainer.diverged() ? ", diverged: stopped at the last finite state" : "");
  std::printf("%-10s %12s %12s\n", "", "training", "held out");
  std::printf("%-10s %12.6g %12.6g\n", "loss", train.loss, test.loss);
  if (trainer.dataset().task != Task::regression) {
    std::printf("%-10s %11.1f%% %11.1f%%\n", "accuracy", 100 * train.accuracy, 100 * test.accuracy);
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
    std::printf("%-8s %-18s %5zu %9.3g %9.3g %6.1f%% %6.0f %8.1f%% %10.3g %10.3g %12.2f\n",
                name.c_str(), format(layers[l].activation).c_str(), layers[l].units,
                number(layer_mean), number(layer_deviation), 100 * number(layer_sparsity),
                number(layer_dead), 100 * number(layer_saturated), number(layer_gradient),
                number(layer_weight_gradient), number(layer_update_ratio));
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
