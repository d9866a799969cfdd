// Tables on the command line: --data of the commands that train, and the options that say how a
// file is to be read.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "command/command.h"
#include "command/encoding.h"
#include "command/file_kind.h"
#include "command/words.h"
#include "data/csv/csv.h"
#include "data/packing/points.h"
#include "experiment/own_text.h"
#include "text/number.h"

namespace playground::command {
namespace {

// The shortest text of a float, as links have it, where whoever takes it for a decimal number is
// wrong by no more than a thousandth of the column's spread; otherwise all digits.
std::string decimal(double value, double spread) {
  const double read = decimal_of(static_cast<float>(value));
  const double error = read > value ? read - value : value - read;
  return error <= 1e-3 * spread ? format_number(static_cast<float>(value)) : format_double(value);
}

// An option that is one of two words.
struct TableOption {
  std::string_view name;
  std::string_view yes;
  std::string_view no;
  std::string_view allowed;
};

constexpr TableOption header_option{"--header", "yes", "no", "yes or no"};
constexpr TableOption learn_option{"--learn", "classes", "numbers", "classes or numbers"};
constexpr TableOption decimal_option{"--decimal", "comma", "point", "comma or point"};
constexpr TableOption missing_option{"--missing", "skip", "refuse", "skip or refuse"};
constexpr TableOption scale_option{"--scale", "automatic", "none", "automatic or none"};
constexpr std::string_view label_option = "--label";

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

// The value of an option that is one of two words, or neither was given; refused where it is
// something else.
std::optional<bool> either(const Arguments& arguments, const TableOption& option,
                           std::string& refusal) {
  const auto value = arguments.value(option.name);
  if (value && *value != option.yes && *value != option.no) {
    refusal = not_allowed(option.name, *value, option.allowed);
  }
  return value ? std::optional(*value == option.yes) : std::nullopt;
}

// How the options say that a file is to be read.
CsvChoices choices_of(const Arguments& arguments, std::string& refusal) {
  CsvChoices choices;
  choices.header = either(arguments, header_option, refusal);
  choices.classes = either(arguments, learn_option, refusal);
  if (const auto comma = either(arguments, decimal_option, refusal)) {
    choices.notation = *comma ? Notation::comma : Notation::point;
  }
  choices.skip_missing = either(arguments, missing_option, refusal).value_or(false);
  choices.scale = either(arguments, scale_option, refusal).value_or(true)
                      ? CsvChoices::Scale::automatic
                      : CsvChoices::Scale::none;
  choices.label_called = arguments.value(label_option).value_or("");
  return choices;
}

// Whether a first row that was read as a sample could have been meant as names: of numbers, only
// whole ones are.
bool may_be_names(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return !parse_double(cell) || cell.find_first_not_of("0123456789") == std::string::npos;
  });
}

// Says how a file was read, and what was done to its columns; `asked` is what the reader said of
// it.
void tell(const std::string& file, const CsvResult& csv, const CsvChoices& asked) {
  const auto name = [&](std::size_t column) {
    return printable(column == target_column ? csv.label : csv.inputs[column]);
  };
  if (!csv.header && !asked.header && may_be_names(csv.rows.front())) {
    std::fprintf(stderr,
                 "playground: %s: the first row is read as a sample; with --header yes, as the "
                 "names of the columns\n",
                 file.c_str());
  }
  for (const CsvProblem& loss : csv.losses) {
    std::fprintf(stderr, "playground: %s: %s\n", file.c_str(), printable(in_words(loss)).c_str());
  }
  for (const std::size_t column : csv.constant) {
    std::fprintf(stderr, "playground: %s: \"%s\" is the same in all rows\n", file.c_str(),
                 name(column).c_str());
  }
  for (const Scaling& scaling : csv.scales) {
    if (std::find(csv.constant.begin(), csv.constant.end(), scaling.column) == csv.constant.end()) {
      std::fprintf(
          stderr,
          "playground: %s: \"%s\" is scaled to lie around 0, and is read as (value - %s) / "
          "%s\n",
          file.c_str(), name(scaling.column).c_str(),
          decimal(scaling.centre, scaling.spread).c_str(),
          decimal(scaling.spread, scaling.spread).c_str());
    }
  }
  if (csv.notation == Notation::comma) {
    std::fprintf(stderr, "playground: %s: numbers are read with a decimal comma\n", file.c_str());
  }
  std::fprintf(stderr, "playground: %s: %s\n", file.c_str(), printable(read_as(csv)).c_str());
}

// Says what is wrong with a table, and with which options it would be read.
void tell_problems(const std::string& file, const CsvResult& csv, const CsvChoices& asked) {
  for (const CsvProblem& problem : csv.problems) {
    std::fprintf(stderr, "playground: %s: %s\n", file.c_str(),
                 printable(in_words(problem)).c_str());
  }
  if (csv.missing > 0 && !asked.skip_missing) {
    std::fprintf(stderr,
                 "playground: %s: with --missing skip, the %zu %s a missing value %s left out\n",
                 file.c_str(), csv.missing, csv.missing == 1 ? "row that has" : "rows that have",
                 csv.missing == 1 ? "is" : "are");
  }
  if (csv.asks_notation) {
    std::fprintf(
        stderr, "playground: %s: with --decimal point, or --decimal comma, it is read as you say\n",
        file.c_str());
  }
}

}  // namespace

std::string unused_table_option(const Arguments& arguments) {
  if (!arguments.has("--data")) {
    for (const Option& option : with_table_options({})) {
      if (arguments.has(option.name)) {
        return std::string(option.name) +
               ": says how the file of --data is read, which is not there";
      }
    }
  }
  return {};
}

std::vector<Option> with_table_options(std::vector<Option> options) {
  for (const TableOption& option :
       {header_option, learn_option, decimal_option, missing_option, scale_option}) {
    options.push_back({option.name, option.allowed});
  }
  options.push_back({label_option, "the name of a column, or its number from 1"});
  return options;
}

FromFile with_data_of(std::string_view experiment, const Arguments& arguments) {
  const std::string_view path = arguments.value("--data").value_or("");
  const std::string name = path == "-" ? "standard input" : printable(path);
  if (names_field(experiment, "data") || names_field(experiment, "points")) {
    return {"", refuse("--data: \"" + name +
                       "\" is not allowed where the experiment names its data, too; allowed is one "
                       "of the two")};
  }
  const auto text = contents(std::string(path));
  if (!text) {
    const char* const reason = std::strerror(errno);
    return {"", refuse("--data: \"" + name + "\" is not a CSV file that can be read: " + reason)};
  }
  std::string refusal;
  const CsvChoices choices = choices_of(arguments, refusal);
  if (!refusal.empty()) {
    return {"", refuse(refusal)};
  }
  if (const std::string_view kind = kind_of_file(*text); !kind.empty()) {
    std::fprintf(stderr, "playground: %s: %s\n", name.c_str(), no_table(kind).c_str());
    return {"", bad_input};
  }
  const Decoded decoded = decode(*text);
  CsvResult csv = parse_csv(decoded.text, choices);
  if (!csv.dataset) {
    tell_problems(name, csv, choices);
    return {"", bad_input};
  }
  if (decoded.encoding != Encoding::utf8) {
    std::fprintf(stderr, "playground: %s: read as %s\n", name.c_str(),
                 decoded.encoding == Encoding::utf16 ? "UTF-16" : "Windows-1252");
  }
  tell(name, csv, choices);
  csv.dataset->names = names_in(csv);
  std::string fields = "points=" + pack_points(*csv.dataset);
  if (!csv.scales.empty()) {
    fields += "&scale=" + scale_text(csv.scales);
  }
  // A field that goes with drawn data alone stays, to be refused.
  return {with_changes(experiment, fields) + "&data=points", {}};
}

}  // namespace playground::command
