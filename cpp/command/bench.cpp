// `playground bench`: how fast this machine trains an experiment, natively.
#include <chrono>
#include <cstdio>
#include <string>

#include "command/command.h"
#include "experiment/json.h"
#include "numerics/number.h"
#include "training/trainer.h"

namespace playground::command {
namespace {

constexpr const char* usage = R"(usage: playground bench EXPERIMENT [--seconds S] [--json]

  --seconds S  measure for S seconds after a warm-up of a tenth of that, 0.01 to 3600 (1 unless said otherwise)
  --json       print one JSON object
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

}  // namespace

int bench(const Words& words) {
  const Arguments arguments("bench", words,
                            {{"--seconds", seconds_allowed}, {"--json", ""}, {"--help", ""}}, 1);
  const Start start = command::start("bench", arguments, usage);
  if (start.status) {
    return *start.status;
  }
  const std::string_view seconds_text = arguments.value("--seconds").value_or("1");
  const auto seconds = parse_number(seconds_text);
  if (!seconds || *seconds < 0.01F || *seconds > 3600) {
    return refuse(not_allowed("--seconds", seconds_text, seconds_allowed));
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
