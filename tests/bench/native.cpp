// The engine as native code, for the benchmark to compare WebAssembly with. It trains on command
// and reports how long that took:
//
//   open EXPERIMENT    starts the experiment's text; answers "ready"
//   train STEPS TIME   trains STEPS at a time until TIME milliseconds of processor time have been
//                      spent; answers the steps and the milliseconds
//
// With the argument --narrow its vectors hold four floats, as in WebAssembly; otherwise they are as
// wide as the machine's.
//
// One command a line on standard input, one answer a line on standard output. What cannot be done
// is answered by "error: …".
#include <time.h>

#include <cstdio>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "experiment/text.h"
#include "numerics/products.h"
#include "training/trainer.h"

namespace {

using namespace playground;

std::optional<Trainer> open_trainer(const std::string& text) {
  const ParseResult parsed = parse(text);
  if (!parsed.problems.empty()) {
    return std::nullopt;
  }
  return Trainer(parsed.experiment);
}

// Milliseconds that this thread has had.
double processor_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void train(Trainer& trainer, std::size_t chunk, double milliseconds) {
  const double start = processor_time();
  std::size_t steps = 0;
  double elapsed = 0;
  while (elapsed < milliseconds) {
    if (trainer.train(chunk) < chunk) {
      std::printf("error: the experiment diverged\n");
      return;
    }
    steps += chunk;
    elapsed = processor_time() - start;
  }
  std::printf("%zu %.6f\n", steps, elapsed);
}

}  // namespace

int main(int count, char** words) {
  use_widest_vectors(count < 2 || std::string_view(words[1]) != "--narrow");
  std::optional<Trainer> trainer;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream asked(line);
    std::string command;
    asked >> command;
    std::size_t chunk = 0;
    double milliseconds = 0;
    if (command == "open") {
      std::string text;
      asked >> text;
      trainer = open_trainer(text);
      std::printf(trainer ? "ready\n" : "error: not a valid experiment\n");
    } else if (command == "train" && trainer && asked >> chunk >> milliseconds && chunk > 0) {
      train(*trainer, chunk, milliseconds);
    } else {
      std::printf("error: expected \"open EXPERIMENT\", then \"train STEPS TIME\"\n");
    }
    std::fflush(stdout);
  }
}
