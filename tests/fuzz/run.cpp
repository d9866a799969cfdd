// Short runs of any experiment that is small enough, with everything measured on them: at the
// start, after a few steps, after a change, and after going back. Each line is an experiment; a
// line that is a number alone is so many steps, and one of the form place:value sets a parameter.
#include "interface/run.h"

#include "experiment/text.h"
#include "experiment/unpacked.h"
#include "fuzz.h"
#include "text/number.h"

using namespace playground;

namespace {

constexpr std::size_t most_lines = 4;
constexpr std::size_t most_work = 20'000;
constexpr int side = 7;
constexpr FrameRequest everything{.vitals = true,
                                  .parameters = true,
                                  .gradients = true,
                                  .curves = true,
                                  .unit_map = side,
                                  .output = side,
                                  .folds = side,
                                  .predictions = true,
                                  .findings = true,
                                  .regions = side,
                                  .lives = true};

// The canonical text, or nothing where the experiment is too large for a look in passing.
std::string small(std::string_view line) {
  const Experiment experiment = parse(unpacked(line)).experiment;
  const std::size_t samples =
      experiment.points ? experiment.points->count : static_cast<std::size_t>(experiment.samples);
  const bool fits = parameter_count(experiment) * samples < most_work;
  return fits ? format(experiment) : std::string();
}

void look(Run& run) {
  const Frame frame = run.frame(everything);
  fuzz::require(frame.findings && !frame.findings->empty(), "something is said of each state");
  run.describe();
  run.data();
  run.least_squares();
  // The last layer, and one that does not exist.
  const int layers = static_cast<int>(run.trainer().network().layers().size());
  for (int layer = -1; layer <= layers; ++layer) {
    run.trace({.sample = layer, .x1 = 0.5F, .target = 1, .layer = layer, .spread = 5});
  }
  run.lives();
}

void obey(Run& run, std::string_view line) {
  const std::size_t colon = line.find(':');
  const auto number = parse_number(line.substr(0, colon));
  if (!number) {
    const std::string text = small(line);
    if (!text.empty()) {
      run.keep();
      run.change(text);
    }
    return;
  }
  const int whole = *number >= 0 && *number < 1e6F ? static_cast<int>(*number) : -1;
  if (colon == std::string_view::npos) {
    run.train(whole % 20);
    run.checkpoint();
  } else if (const auto value = parse_number(line.substr(colon + 1))) {
    run.set_parameter(whole, *value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view rest = fuzz::text_of(bytes, size);
  const std::string first = small(rest.substr(0, rest.find('\n')));
  if (first.empty()) {
    return 0;
  }
  Run run(first);
  look(run);
  run.checkpoint();
  for (std::size_t lines = 0; lines < most_lines && rest.find('\n') != std::string_view::npos;
       ++lines) {
    rest.remove_prefix(rest.find('\n') + 1);
    obey(run, rest.substr(0, rest.find('\n')));
    look(run);
  }
  run.bring_back(0);
  run.restore(0);
  look(run);
  run.reset();
  run.train(3);
  look(run);
  return 0;
}
