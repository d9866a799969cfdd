// `playground sweep`: many runs, one line of JSON each. Shards of a sweep, put one behind the
// other, are the sweep byte for byte, so that they can be spread over processes and machines.
#include "study/sweep.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "command/command.h"
#include "command/vary.h"
#include "measure/vitals.h"
#include "text/json.h"
#include "text/number.h"
#include "training/trainer.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground sweep EXPERIMENT --seeds A..B [--vary NAME=VALUE,VALUE...]... [--epochs N | --steps N]
                        [--data FILE] [--target LOSS] [--shard I/N]

  --seeds A..B     the seeds, from A up to B
  --vary NAME=...  what else differs: activation (of all hidden layers), depth, units, or any field;
                   several --vary make all combinations, each of which has to be an experiment; values
                   that contain commas are separated by ;
  --data FILE      train on the data of a CSV file, one sample a line; - is standard input. How
                   it is read: playground data --help
  --epochs N       train each run for N epochs, 0 to 1000000 (100, or up to the experiment's at=,
                   unless said otherwise)
  --steps N        train for N mini-batches instead, 0 to 1000000000
  --target LOSS    also print the first epoch at whose end the held-out loss is at most LOSS
  --shard I/N      do the I-th of N equal parts (1 to N); the outputs of all parts, one behind
                   the other, are the output of the whole

Example: one process a core, with GNU parallel
  seq 8 | parallel -k playground sweep "data=spiral" --seeds 1..100 --vary activation=relu,tanh --shard {}/8
)";

constexpr std::string_view seeds_allowed = "A..B with 0 <= A <= B <= 4294967295";
constexpr std::string_view shard_allowed = "I/N with 1 <= I <= N <= 1000000";
constexpr std::string_view target_allowed = "a number above 0";

struct Span {
  std::size_t first;
  std::size_t last;
};

// Two whole numbers around `separator`, the first at most the second.
std::optional<Span> two_numbers(std::string_view text, std::string_view separator, std::size_t min,
                                std::size_t max) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto first = whole_number(text.substr(0, at), min, max);
  const auto last = whole_number(text.substr(at + separator.size()), min, max);
  return first && last && *first <= *last ? std::optional(Span{*first, *last}) : std::nullopt;
}

// Where shard `part` of `parts` ends: `runs` x `part` / `parts`, which may be more than a number
// can hold on the way.
std::size_t end_of_shard(std::size_t runs, std::size_t part, std::size_t parts) {
  return runs / parts * part + runs % parts * part / parts;
}

// Trains for `steps`; returns the epoch at whose end the held-out loss first was at most `target`,
// or 0.
std::size_t train_to(Trainer& trainer, std::size_t steps, std::optional<float> target) {
  if (!target) {
    trainer.train(steps);
    return 0;
  }
  std::size_t reached = 0;
  while (trainer.step() < steps && !trainer.diverged()) {
    const std::size_t epoch = trainer.steps_per_epoch();
    trainer.train(std::min(epoch, steps - trainer.step()));
    if (reached == 0 && trainer.step() % epoch == 0 &&
        trainer.evaluate(trainer.test_samples()).loss <= static_cast<double>(*target)) {
      reached = trainer.step() / epoch;
    }
  }
  return reached;
}

void print(const Sweep& sweep, const SweepRun& run, Trainer& trainer, std::optional<float> target,
           std::size_t reached) {
  const Evaluation train = trainer.evaluate(trainer.train_samples());
  const Evaluation test = trainer.evaluate(trainer.test_samples());
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  float dead = 0;
  const std::size_t hidden = trainer.network().layers().size() - 1;
  for (std::size_t l = 0; l < hidden; ++l) {
    dead += vitals.layers(l, layer_dead);
  }
  JsonWriter json;
  json.begin_object();
  json.key("experiment").text(format(run.experiment));
  json.key("seed").whole(run.experiment.seed);
  for (std::size_t f = 0; f < sweep.factors().size(); ++f) {
    json.key(sweep.factors()[f].name).text(run.values[f]);
  }
  json.key("steps").whole(trainer.step());
  json.key("trainLoss").number(train.loss).key("testLoss").number(test.loss);
  json.key("trainAccuracy").number(train.accuracy).key("testAccuracy").number(test.accuracy);
  json.key("dead").number(dead);
  json.key("diverged").boolean(trainer.diverged());
  if (target) {
    json.key("epochsToTarget");
    reached > 0 ? json.whole(reached) : json.null();
  }
  json.key("digest").text(trainer.digest());
  json.end_object();
  std::printf("%s\n", json.result().c_str());
}

}  // namespace

int sweep(const Words& words) {
  const Arguments arguments("sweep", words,
                            {{"--seeds", seeds_allowed},
                             {.name = "--vary", .allowed = vary_allowed, .repeats = true},
                             {"--data", data_allowed},
                             {"--epochs", epochs_allowed},
                             {"--steps", steps_allowed},
                             {"--target", target_allowed},
                             {"--shard", shard_allowed},
                             {"--help", ""}},
                            1);
  const Start start = command::start("sweep", arguments, usage);
  if (start.status) {
    return *start.status;
  }
  const std::string_view seeds_text = arguments.value("--seeds").value_or("");
  const auto seeds = two_numbers(seeds_text, "..", 0, UINT32_MAX);
  if (!seeds) {
    return refuse(not_allowed("--seeds", seeds_text, seeds_allowed));
  }
  const std::string_view shard_text = arguments.value("--shard").value_or("1/1");
  const auto shard = two_numbers(shard_text, "/", 1, 1'000'000);
  if (!shard) {
    return refuse(not_allowed("--shard", shard_text, shard_allowed));
  }
  std::optional<float> target;
  if (const auto text = arguments.value("--target")) {
    target = parse_number(*text);
    if (!target || *target <= 0) {
      return refuse(not_allowed("--target", *text, target_allowed));
    }
  }
  if (!start.experiment.check.empty()) {
    return refuse(not_allowed("check", start.experiment.check, "a digest of one run, for run"));
  }
  const auto factors = read_factors(arguments, start.experiment, arguments.has("--data"));
  if (!factors) {
    return bad_input;
  }
  if (combinations(*factors) > most_combinations) {
    return refuse("--vary: more than " + std::to_string(most_combinations) +
                  " combinations of values; do them in several sweeps");
  }
  const Sweep sweep(start.experiment, *factors, static_cast<std::uint32_t>(seeds->first),
                    static_cast<std::uint32_t>(seeds->last));
  if (!sweep.problems().empty()) {
    return refuse(sweep.problems());
  }
  const std::size_t first = end_of_shard(sweep.size(), shard->first - 1, shard->last);
  const std::size_t end = end_of_shard(sweep.size(), shard->first, shard->last);
  // A log has no line to write over.
  const bool watched = isatty(STDERR_FILENO) != 0;
  for (std::size_t i = first; i < end && output_arrives(); ++i) {
    if (watched) {
      std::fprintf(stderr, "\rrun %zu of %zu", i - first + 1, end - first);
    }
    const SweepRun run = sweep.run(i);
    Trainer trainer(run.experiment);
    const std::size_t reached =
        train_to(trainer, start.length.in_steps(trainer.steps_per_epoch()), target);
    print(sweep, run, trainer, target, reached);
  }
  if (watched) {
    std::fputs("\n", stderr);
  }
  return 0;
}

}  // namespace playground::command
