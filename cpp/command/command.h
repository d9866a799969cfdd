// What the commands of the command line share: reading arguments, refusing bad ones. Results go to
// standard output, messages and progress to standard error.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/text.h"
#include "measure/vitals.h"
#include "training/trainer.h"

namespace playground::command {

inline constexpr int bad_input = 2;
inline constexpr int failed = 1;

using Words = std::vector<std::string_view>;

// One option of a command: its name with the dashes, and what its value may be; no `allowed` means
// that it takes no value. Only what `repeats` may be given more than once.
struct Option {
  std::string_view name;
  std::string_view allowed;
  bool repeats = false;
};

// The arguments of a command, sorted into options and the rest.
class Arguments {
 public:
  Arguments(std::string_view command, const Words& words, const std::vector<Option>& options,
            std::size_t max_plain);

  bool has(std::string_view option) const { return value(option).has_value(); }
  // The value of an option that was given.
  std::optional<std::string_view> value(std::string_view option) const;
  // All values of an option, in order.
  Words values(std::string_view option) const;
  // What is not an option.
  const Words& plain() const { return plain_; }

  // What is wrong with the arguments; empty when nothing is.
  const std::string& error() const { return error_; }

 private:
  struct Given {
    std::string_view option;
    std::string_view value;
  };
  std::vector<Given> given_;
  Words plain_;
  std::string error_;
};

// Prints why, and where help is, to standard error; returns bad_input.
int refuse(std::string_view reason);

// Prints every problem to standard error; returns bad_input.
int refuse(const std::vector<Problem>& problems);

// "--epochs: "x" is not allowed; a whole number, 0 to 1000000".
std::string not_allowed(std::string_view option, std::string_view value, std::string_view allowed);

// Whether all that was printed has reached standard output. Where it has not, nobody reads further
// results; main() says why.
bool output_arrives();

// A whole number from `min` to `max`, or nothing.
std::optional<std::size_t> whole_number(std::string_view text, std::size_t min, std::size_t max);

inline constexpr std::string_view data_allowed = "a CSV file, or - for standard input";

// `experiment` with the data of the CSV file that --data names, read as the other options say. What
// was done to it is told on standard error; where something is wrong, it was refused with `status`.
struct FromFile {
  std::string experiment;
  std::optional<int> status;
};
FromFile with_data_of(std::string_view experiment, const Arguments& arguments);

// `options` and those that say how the file of --data is to be read.
std::vector<Option> with_table_options(std::vector<Option> options);

// Why an option that says how a file is read cannot be used, where there is no file; empty where
// there is nothing to say.
std::string unused_table_option(const Arguments& arguments);

// The text of the experiment or plan (`kind`, with its article) that is the first argument, called
// `name`: as it is, or out of a whole link, where it comes after the first #; with the data of
// --data where that is given. Refused likewise.
FromFile text_of(std::string_view name, const std::string& kind, const Arguments& arguments);

// Says where the state is not the one that `wanted`, the first digits of a digest, names, and
// returns the status.
int compared(std::string_view wanted, std::string_view digest);

// Whether the text of an experiment has a value for `key`.
bool names_field(std::string_view experiment, std::string_view key);

// How long to train: --epochs, --steps, or the step that the experiment names.
struct Length {
  std::size_t epochs = 100;
  std::optional<std::size_t> steps;
  std::string error;  // empty when the options are fine

  std::size_t in_steps(std::size_t steps_per_epoch) const {
    return steps.value_or(epochs * steps_per_epoch);
  }
};

inline constexpr std::string_view epochs_allowed = "a whole number, 0 to 1000000";
inline constexpr std::string_view steps_allowed = "a whole number, 0 to 1000000000";
Length length_of(const Arguments& arguments);

// What a command that trains begins with.
struct Start {
  Length length;
  Experiment experiment;
  // Set when there is nothing left to do: help was printed, or something was refused.
  std::optional<int> status;
};

// Prints `usage` if --help was given; otherwise takes the length of training from the options and
// the experiment from the only plain argument, with the data of the file that --data names if it
// does, refusing what is wrong with them. Where the experiment names a step, it is trained to
// there; options say otherwise, and then the experiment names neither a step nor a digest.
Start start(std::string_view command, const Arguments& arguments, const char* usage);

// Trains as the arguments say and lets `tell` print what has become of the network, as JSON if
// --json was given. Returns the exit status: `failed` where the experiment names a digest and the
// network has another.
int tell_of_run(std::string_view command, const Words& words, const char* usage,
                const std::function<void(Trainer&, const Vitals&, bool as_json)>& tell);

// The commands; each returns the exit status.
int run(const Words& words);
int list(const Words& words);
int diagnose(const Words& words);
int sweep(const Words& words);
int study(const Words& words);
int bench(const Words& words);
int audit(const Words& words);
int claims(const Words& words);
int data(const Words& words);

}  // namespace playground::command
