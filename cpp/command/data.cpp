// Data of one's own on the command line: `playground data`, and --data of the commands that train.
#include <array>
#include <cstdio>
#include <string>

#include "command/command.h"
#include "command/words.h"
#include "data/csv/csv.h"
#include "data/csv/standardize.h"
#include "data/packing/points.h"
#include "text/number.h"

namespace playground::command {
namespace {

constexpr const char* usage = R"(usage: playground data EXPERIMENT [--data FILE]

Prints the samples of an experiment as CSV: a header, then one line a sample, the label last.

  --data FILE  the data is that of a CSV file; - is standard input
)";

// One byte more than is allowed is enough to see that a file is too large.
std::optional<std::string> contents(const std::string& path) {
  std::FILE* const file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    return std::nullopt;
  }
  std::string text;
  std::array<char, 65536> chunk{};
  std::size_t count = 1;
  while (count > 0 && text.size() <= max_csv_bytes) {
    count = std::fread(chunk.data(), 1, chunk.size(), file);
    text.append(chunk.data(), count);
  }
  const bool good = std::ferror(file) == 0;
  if (file != stdin) {
    std::fclose(file);
  }
  return good ? std::optional(std::move(text)) : std::nullopt;
}

bool names_data(std::string_view experiment) {
  const std::string text = "&" + std::string(experiment);
  return text.find("&data=") != std::string::npos || text.find("&points=") != std::string::npos;
}

}  // namespace

FromFile with_data_of(std::string_view experiment, std::string_view path) {
  const std::string name = path == "-" ? "standard input" : std::string(path);
  if (names_data(experiment)) {
    return {"", refuse("--data: \"" + name +
                       "\" is not allowed where the experiment names its data, too; allowed is one "
                       "of the two")};
  }
  const auto text = contents(std::string(path));
  if (!text) {
    return {"", refuse(not_allowed("--data", path,
                                   "a CSV file that can be read, or - for standard "
                                   "input"))};
  }
  CsvResult csv = parse_csv(*text);
  if (!csv.dataset) {
    for (const CsvProblem& problem : csv.problems) {
      std::fprintf(stderr, "playground: %s: %s\n", name.c_str(), in_words(problem).c_str());
    }
    return {"", bad_input};
  }
  for (const Scaling& scaling : standardize(*csv.dataset)) {
    const std::string& column =
        scaling.column < csv.inputs.size() ? csv.inputs[scaling.column] : csv.label;
    std::fprintf(stderr, "playground: %s: \"%s\" leaves -3 to 3 and is read as (value - %s) / %s\n",
                 name.c_str(), column.c_str(), format_number(scaling.centre).c_str(),
                 format_number(scaling.spread).c_str());
  }
  return {with_changes(experiment, "data=points&points=" + pack_points(*csv.dataset)), {}};
}

int data(const Words& words) {
  const Arguments arguments("data", words, {{"--data", data_allowed}, {"--help", ""}}, 1);
  const Start start = command::start("data", arguments, usage);
  if (start.status) {
    return *start.status;
  }
  std::fputs(format_csv(data_of(start.experiment)).c_str(), stdout);
  return 0;
}

}  // namespace playground::command
