// `playground data`: prints the samples of an experiment as CSV.
#include <cstdio>

#include "command/command.h"
#include "data/csv/csv.h"

namespace playground::command {
namespace {

constexpr const char* usage = R"(usage: playground data EXPERIMENT [--data FILE]

Prints the samples of an experiment as CSV: a header, then one line a sample, the label last. Data
of a table has its names and is in its units.

  --data FILE  the data is that of a CSV file; - is standard input

How a file is read is found out from it, unless one of these says so; so it is wherever a command
takes --data:
  --header yes|no           whether the first row has names
  --label COLUMN            the column to be learned, by its name or counted from 1
  --learn classes|numbers   what that column has
  --decimal point|comma     the decimal sign
  --missing refuse|skip     whether rows with a missing value are left out
  --scale automatic|none    whether columns are scaled that do not lie around 0, about 1 apart, within 3
)";

}  // namespace

int data(const Words& words) {
  const Arguments arguments("data", words, {{"--data", data_allowed}, {"--help", ""}}, 1);
  const Start start = command::start("data", arguments, usage);
  if (start.status) {
    return *start.status;
  }
  const Experiment& experiment = start.experiment;
  std::fputs(format_csv(data_of(experiment), experiment.scale).c_str(), stdout);
  return 0;
}

}  // namespace playground::command
