// The engine as a native command line: `playground run TEXT`, `playground list`. Results go to
// standard output, messages to standard error; bad input exits with status 2 and a message that
// names the field, the value and what is allowed.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/features.h"
#include "experiment/fields.h"
#include "experiment/json.h"
#include "experiment/text.h"
#include "insight/describe.h"
#include "insight/vitals.h"
#include "numerics/number.h"
#include "training/trainer.h"

namespace {

using namespace playground;

constexpr int bad_input = 2;

constexpr const char* usage = R"(usage: playground run EXPERIMENT [--epochs N | --steps N] [--json]
       playground list [--json]
       playground --help

  run     trains an experiment and prints losses, accuracy, vital signs of each layer and
          the digest of the weights
  list    prints the activations, data sets, features, initialisers, losses, optimisers
          and fields that an experiment can name

  EXPERIMENT is the text after # in a link, for example
  "data=spiral&net=8:relu,8:leaky_relu:0.1&opt=adam&lr=0.03&batch=10&seed=42"
)";

constexpr const char* run_usage =
    R"(usage: playground run EXPERIMENT [--epochs N | --steps N] [--json]

  --epochs N  train for N epochs, 0 to 1000000 (100 unless said otherwise)
  --steps N   train for N mini-batches instead, 0 to 1000000000
  --json      print one JSON object
)";

constexpr const char* list_usage = R"(usage: playground list [--json]

  --json      print one JSON object, with ranges, defaults and limits
)";

// Prints `message` and where to find help; returns the exit status.
int refuse(const std::string& message) {
  std::fprintf(stderr, "playground: %s\nTry 'playground --help'.\n", message.c_str());
  return bad_input;
}

std::optional<std::size_t> whole_number(std::string_view text, std::size_t max) {
  if (text.empty() || text.size() > 10 ||
      text.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t value = std::strtoull(std::string(text).c_str(), nullptr, 10);
  return value <= max ? std::optional(value) : std::nullopt;
}

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
      json.key(layer_number_names[n]).number(vitals.layers[l * layer_number_count + n]);
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
    const float* const numbers = vitals.layers.data() + l * layer_number_count;
    const auto number = [&](LayerNumber which) { return static_cast<double>(numbers[which]); };
    const std::string name = l + 1 < layers.size() ? std::to_string(l + 1) : "output";
    std::printf("%-8s %-18s %5zu %9.3g %9.3g %6.1f%% %6.0f %8.1f%% %10.3g %10.3g %12.2f\n",
                name.c_str(), format(layers[l].activation).c_str(), layers[l].units,
                number(layer_mean), number(layer_deviation), 100 * number(layer_sparsity),
                number(layer_dead), 100 * number(layer_saturated), number(layer_gradient),
                number(layer_weight_gradient), number(layer_update_ratio));
  }
  std::printf("\ndigest %s\n", trainer.digest().c_str());
}

int run(const std::vector<std::string_view>& arguments) {
  std::optional<std::string_view> text;
  std::optional<std::size_t> epochs;
  std::optional<std::size_t> steps;
  bool json = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--help") {
      std::fputs(run_usage, stdout);
      return 0;
    }
    if (argument == "--json") {
      json = true;
    } else if (argument == "--epochs" || argument == "--steps") {
      const bool is_epochs = argument == "--epochs";
      const std::size_t max = is_epochs ? 1'000'000 : 1'000'000'000;
      const std::string_view value = i + 1 < arguments.size() ? arguments[++i] : "";
      const auto number = whole_number(value, max);
      if (!number) {
        return refuse(std::string(argument) + ": \"" + std::string(value) +
                      "\" is not allowed; a whole number, 0 to " + std::to_string(max));
      }
      (is_epochs ? epochs : steps) = number;
    } else if (argument.starts_with("--")) {
      return refuse("run: unknown option \"" + std::string(argument) +
                    "\"; allowed: --epochs, --steps, --json, --help");
    } else if (text) {
      return refuse("run: \"" + std::string(argument) +
                    "\" is one argument too many; one EXPERIMENT");
    } else {
      text = argument;
    }
  }
  if (!text) {
    return refuse("run: EXPERIMENT is missing");
  }
  if (epochs && steps) {
    return refuse("run: --epochs and --steps exclude each other");
  }
  const ParseResult parsed = parse(*text);
  for (const Problem& problem : parsed.problems) {
    std::fprintf(stderr, "playground: %s\n", problem.message(Outcome::refused).c_str());
  }
  if (!parsed.problems.empty()) {
    return bad_input;
  }
  Trainer trainer(parsed.experiment);
  trainer.train(steps.value_or(epochs.value_or(100) * trainer.steps_per_epoch()));
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  json ? print_run_json(trainer, vitals) : print_run(trainer, vitals);
  return 0;
}

template <class Entries>
void print_names(const char* title, const Entries& entries) {
  std::printf("%s\n", title);
  for (const auto& entry : entries) {
    std::printf("  %.*s\n", static_cast<int>(entry.name.size()), entry.name.data());
  }
}

void print_entry(std::string_view name, std::span<const Parameter> parameters) {
  std::string line = "  " + std::string(name);
  for (const Parameter& parameter : parameters) {
    line += ":" + std::string(parameter.name);
  }
  for (const Parameter& parameter : parameters) {
    line.resize(line.size() < 34 ? 34 : line.size() + 2, ' ');
    line += std::string(parameter.name) + " " + format_number(parameter.standard) + " (" +
            allowed_range(parameter) + ")";
  }
  std::printf("%s\n", line.c_str());
}

template <class Entries>
void print_entries(const char* title, const Entries& entries) {
  std::printf("%s\n", title);
  for (const auto& entry : entries) {
    if (entry.parameter) {
      print_entry(entry.name, {&*entry.parameter, 1});
    } else {
      print_entry(entry.name, {});
    }
  }
}

int list(const std::vector<std::string_view>& arguments) {
  if (!arguments.empty() && arguments[0] == "--help") {
    std::fputs(list_usage, stdout);
    return 0;
  }
  if (!arguments.empty() && arguments[0] == "--json") {
    std::printf("%s\n", tables_json().c_str());
    return 0;
  }
  if (!arguments.empty()) {
    return refuse("list: unknown option \"" + std::string(arguments[0]) +
                  "\"; allowed: --json, --help");
  }
  print_entries("activations (net=units:name:parameter)", activations());
  print_entries("data sets (data=name:parameter)", datasets());
  print_names("features (in=)", features());
  print_names("initialisers (init=name:scale)", initializers());
  print_names("losses (loss=)", losses());
  std::printf("optimisers (opt=name:parameters)\n");
  for (const OptimizerEntry& entry : optimizers()) {
    print_entry(entry.name, entry.parameters);
  }
  std::printf("numbers\n");
  for (const NumberField& field : number_fields()) {
    print_entry(std::string(field.parameter.name) + "=", {&field.parameter, 1});
  }
  std::printf("whole numbers\n  seed=, dataseed=                0 to 4294967295\n");
  return 0;
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string_view> arguments(values + 1, values + count);
  if (arguments.empty()) {
    std::fputs(usage, stderr);
    return bad_input;
  }
  const std::string_view command = arguments.front();
  arguments.erase(arguments.begin());
  if (command == "--help" || command == "help") {
    std::fputs(usage, stdout);
    return 0;
  }
  if (command == "run") {
    return run(arguments);
  }
  if (command == "list") {
    return list(arguments);
  }
  return refuse("unknown command \"" + std::string(command) + "\"; allowed: run, list");
}
