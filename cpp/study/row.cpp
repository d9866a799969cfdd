// See row.h. Both forms are made of the same cells, in one order.
#include "study/row.h"

#include <algorithm>
#include <array>
#include <limits>

#include "experiment/reading.h"
#include "text/number.h"
#include "training/digest.h"

namespace playground {
namespace {

struct Cell {
  std::string_view name;
  std::string text;  // empty where there is nothing
  bool quoted = false;
};

struct Number {
  std::string_view name;
  float Row::*member;
};

struct Count {
  std::string_view name;
  std::optional<std::uint32_t> Row::*member;
};

// In the order of the columns; numbers first, then counts.
constexpr std::array number_columns{
    Number{"metric", &Row::metric},
    Number{"trainLoss", &Row::train_loss},
    Number{"testLoss", &Row::test_loss},
    Number{"trainAccuracy", &Row::train_accuracy},
    Number{"testAccuracy", &Row::test_accuracy},
    Number{"constant", &Row::constant},
    Number{"target", &Row::target},
    Number{"dead", &Row::dead},
    Number{"gradientAtStart", &Row::gradient_at_start},
    Number{"gradientAtEnd", &Row::gradient_at_end},
    Number{"saturated", &Row::saturated},
    Number{"updateRatio", &Row::update_ratio},
};
constexpr std::array counts{
    Count{"reached", &Row::reached},
    Count{"firstDead", &Row::first_dead},
    Count{"diverged", &Row::diverged},
};

std::vector<Cell> cells(const Plan& plan, const Row& row) {
  const PlannedRun planned = planned_run(plan, row.run);
  std::vector<Cell> result{{"run", format_whole(row.run)}, {"seed", format_whole(planned.seed)}};
  for (std::size_t f = 0; f < plan.factors.size(); ++f) {
    const Factor& factor = plan.factors[f];
    const std::size_t position = f == 0 ? planned.value : planned.stratum;
    result.push_back({factor.name, factor.values[position], true});
  }
  for (const Number& number : number_columns) {
    const float value = row.*number.member;
    // Infinity minus infinity is no number.
    result.push_back({number.name, value - value == 0 ? format_number(value) : ""});
  }
  for (const Count& count : counts) {
    const auto& value = row.*count.member;
    result.push_back({count.name, value ? format_whole(*value) : ""});
  }
  result.push_back({"deadLayers", format_whole(row.dead_layers)});
  result.push_back({"ends", std::string(name_of(row.ending)), true});
  result.push_back({"digest", hexadecimal(row.digest), true});
  return result;
}

std::optional<std::uint64_t> whole_in(std::string_view text, unsigned base) {
  std::uint64_t value = 0;
  if (text.empty() || text.size() > 16) {
    return std::nullopt;
  }
  for (const char c : text) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit >= base) {
      return std::nullopt;
    }
    value = value * base + digit;
  }
  return value;
}

std::optional<Ending> ending_in(std::string_view text) {
  const auto found = std::find(ending_names.begin(), ending_names.end(), text);
  return found == ending_names.end()
             ? std::nullopt
             : std::optional(static_cast<Ending>(found - ending_names.begin()));
}

// The row with these cells behind `run` and `seed` and the factors, which decide each other.
std::optional<Row> row_of(const Plan& plan, const std::vector<std::string_view>& texts) {
  const std::size_t first = 2 + plan.factors.size();
  if (texts.size() != first + number_columns.size() + counts.size() + 3) {
    return std::nullopt;
  }
  const auto run = whole_in(texts[0], 10);
  const auto digest = whole_in(texts.back(), 16);
  if (!run || *run >= run_count(plan) || !digest) {
    return std::nullopt;
  }
  Row row;
  row.run = static_cast<std::size_t>(*run);
  row.digest = *digest;
  std::size_t at = first;
  for (const Number& number : number_columns) {
    const std::string_view text = texts[at++];
    const auto value = text.empty() ? std::numeric_limits<float>::quiet_NaN() : parse_number(text);
    if (!value) {
      return std::nullopt;
    }
    row.*number.member = *value;
  }
  const float metric = metric_in(metric_of(plan), row);
  if (row.metric != metric && (row.metric == row.metric || metric == metric)) {
    return std::nullopt;
  }
  for (const Count& count : counts) {
    const std::string_view text = texts[at++];
    row.*count.member = parse_whole(text, std::numeric_limits<std::uint32_t>::max());
    if (!text.empty() && !(row.*count.member)) {
      return std::nullopt;
    }
  }
  const auto dead_layers = parse_whole(texts[at++], std::numeric_limits<std::uint32_t>::max());
  const auto ending = ending_in(texts[at++]);
  if (!dead_layers || !ending) {
    return std::nullopt;
  }
  row.dead_layers = *dead_layers;
  row.ending = *ending;
  return row;
}

}  // namespace

float metric_in(Metric metric, const Row& row) {
  switch (metric) {
    case Metric::accuracy:
      return row.test_accuracy;
    case Metric::loss:
      return row.test_loss;
    case Metric::train_accuracy:
      return row.train_accuracy;
    case Metric::train_loss:
      break;
  }
  return row.train_loss;
}

std::string json_line(const Plan& plan, const Row& row) {
  std::string line = "{";
  for (const Cell& cell : cells(plan, row)) {
    line += line.size() > 1 ? ",\"" : "\"";
    line += cell.name;
    line += "\":";
    line += cell.quoted ? "\"" : "";
    line += cell.text.empty() ? "null" : cell.text;
    line += cell.quoted ? "\"" : "";
  }
  return line + "}";
}

std::string ending_line(const Plan& plan, const Row& row) {
  return "{\"run\":" + format_whole(row.run) +
         ",\"seed\":" + format_whole(planned_run(plan, row.run).seed) + ",\"ends\":\"" +
         std::string(name_of(row.ending)) + "\",\"digest\":\"" + hexadecimal(row.digest) + "\"}";
}

std::string csv_line(const Plan& plan, const Row& row) {
  std::string line;
  for (const Cell& cell : cells(plan, row)) {
    line += cell.name == "run" ? "" : ",";
    line += cell.text;
  }
  return line;
}

std::string csv_header(const Plan& plan) {
  std::string line;
  for (const Cell& cell : cells(plan, {})) {
    line += line.empty() ? "" : ",";
    line += cell.name;
  }
  return line;
}

std::optional<Row> row_in_known_line(const Plan& plan, std::string_view line) {
  if (line.size() < 2) {
    return std::nullopt;
  }
  std::vector<std::string_view> texts;
  // No name and no value has a comma.
  for (const std::string_view pair : split(line.substr(1, line.size() - 2), ',')) {
    const std::size_t colon = pair.find("\":");
    if (colon == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string_view text = pair.substr(colon + 2);
    const bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    texts.push_back(quoted           ? text.substr(1, text.size() - 2)
                    : text == "null" ? std::string_view()
                                     : text);
  }
  return row_of(plan, texts);
}

std::optional<Row> row_in_json(const Plan& plan, std::string_view line) {
  const std::optional<Row> row = row_in_known_line(plan, line);
  return row && json_line(plan, *row) == line ? row : std::nullopt;
}

std::optional<Row> row_in_csv(const Plan& plan, std::string_view line) {
  const std::optional<Row> row = row_of(plan, split(line, ','));
  return row && csv_line(plan, *row) == line ? row : std::nullopt;
}

}  // namespace playground
