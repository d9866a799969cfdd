// `playground bench`: how fast this machine trains an experiment, natively, and what a step costs
// with each activation.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "command/command.h"
#include "text/json.h"
#include "text/number.h"
#include "training/trainer.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground bench EXPERIMENT [--data FILE] [--activations] [--seconds S] [--json]

  --activations  compare the time of a step with each activation in all hidden layers, as ratios to
                 relu; they take turns, so that all meet the same disturbances
  --data FILE    train on the data of a CSV file; - is standard input
  --seconds S    measure for S seconds after a warm-up of a tenth of that, 0.01 to 3600 (1 unless said
                 otherwise); with --activations, S seconds for each
  --json         print one JSON object
)";

constexpr std::string_view seconds_allowed = "a number, 0.01 to 3600";

double now() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

// Trains for about `seconds` and returns steps a second.
double steps_a_second(Trainer& trainer, double seconds) {
  constexpr std::size_t steps_between_looks = 16;
  const double start = now();
  std::size_t steps = 0;
  double elapsed = 0;
  do {
    if (trainer.train(steps_between_looks) < steps_between_looks) {
      trainer.reset();
    }
    steps += steps_between_looks;
    elapsed = now() - start;
  } while (elapsed < seconds);
  return static_cast<double>(steps) / elapsed;
}

struct Cost {
  std::string_view name;
  Trainer trainer;
  double steps_a_second = 0;  // of the fastest turn, the least disturbed one
};

// Every activation in turn, many times over.
std::vector<Cost> activation_costs(const Experiment& experiment, double seconds) {
  constexpr int turns = 10;
  Experiment variant = experiment;
  variant.weights = {};
  // The size of the steps does not change what they cost; with tiny ones nothing diverges.
  variant.learning_rate = 1e-6F;
  std::vector<Cost> costs;
  for (const ActivationEntry& entry : activations()) {
    for (LayerPlan& layer : variant.hidden) {
      layer.activation = standard(entry);
    }
    costs.push_back({entry.name, Trainer(variant)});
  }
  for (int turn = 0; turn <= turns; ++turn) {
    for (Cost& cost : costs) {
      const double steps = steps_a_second(cost.trainer, seconds / turns);
      // The first turn warms up.
      cost.steps_a_second = turn == 0 ? 0 : std::max(cost.steps_a_second, steps);
    }
  }
  return costs;
}

int print_activation_costs(const Experiment& experiment, double seconds, bool as_json) {
  const std::vector<Cost> costs = activation_costs(experiment, seconds);
  const auto relu = std::find_if(costs.begin(), costs.end(),
                                 [](const Cost& cost) { return cost.name == "relu"; });
  JsonWriter json;
  json.begin_object();
  json.key("experiment").text(format(experiment));
  json.key("activations").begin_array();
  for (const Cost& cost : costs) {
    const double ratio = relu->steps_a_second / cost.steps_a_second;
    json.begin_object().key("name").text(cost.name).key("ratio").number(ratio);
    json.key("stepsPerSecond").number(cost.steps_a_second).end_object();
    if (!as_json) {
      std::printf("%-14.*s %6.2f %10.2f us a step\n", static_cast<int>(cost.name.size()),
                  cost.name.data(), ratio, 1e6 / cost.steps_a_second);
    }
  }
  json.end_array();
  json.end_object();
  if (as_json) {
    std::printf("%s\n", json.result().c_str());
  }
  return 0;
}

}  // namespace

int bench(const Words& words) {
  const Arguments arguments("bench", words,
                            {{"--data", data_allowed},
                             {"--activations", ""},
                             {"--seconds", seconds_allowed},
                             {"--json", ""},
                             {"--help", ""}},
                            1);
  const Start start = command::start("bench", arguments, usage);
  if (start.status) {
    return *start.status;
  }
  const std::string_view seconds_text = arguments.value("--seconds").value_or("1");
  const auto seconds = parse_number(seconds_text);
  if (!seconds || *seconds < 0.01F || *seconds > 3600) {
    return refuse(not_allowed("--seconds", seconds_text, seconds_allowed));
  }
  if (arguments.has("--activations") && start.experiment.hidden.empty()) {
    return refuse(
        not_allowed("--activations", format(start.experiment), "a network with hidden layers"));
  }
  if (arguments.has("--activations")) {
    return print_activation_costs(start.experiment, static_cast<double>(*seconds),
                                  arguments.has("--json"));
  }
  Trainer trainer(start.experiment);
  steps_a_second(trainer, static_cast<double>(*seconds) / 10);
  trainer.reset();
  const double steps = steps_a_second(trainer, static_cast<double>(*seconds));
  const double samples = steps * static_cast<double>(trainer.train_samples().count()) /
                         static_cast<double>(trainer.steps_per_epoch());
  if (arguments.has("--json")) {
    JsonWriter json;
    json.begin_object();
    json.key("experiment").text(format(start.experiment));
    json.key("stepsPerSecond").number(steps).key("samplesPerSecond").number(samples);
    json.end_object();
    std::printf("%s\n", json.result().c_str());
  } else {
    std::printf("%.0f samples a second, %.0f steps a second\n", samples, steps);
  }
  return 0;
}

}  // namespace playground::command
