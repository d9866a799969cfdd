// See losses.h.
#include "data/csv/losses.h"

#include <algorithm>
#include <string>
#include <utility>

#include "data/csv/csv.h"
#include "text/number.h"

namespace playground {
namespace {

double magnitude(double value) { return value < 0 ? -value : value; }

MessageValue cell_value(std::string_view name, double value) {
  return text_value(name, format_double(value));
}

// `values` are the column's different ones, ascending.
std::optional<Message> outlier_in(const WideColumn& column, const std::vector<double>& values) {
  constexpr double narrow_share = 1e-3;
  if (values.size() < 3) {
    return std::nullopt;
  }
  const double from_lowest = values[1] - values.front();
  const double from_highest = values.back() - values[values.size() - 2];
  const bool is_lowest = from_lowest > from_highest;
  const double outlier = is_lowest ? values.front() : values.back();
  const double low = is_lowest ? values[1] : values.front();
  const double high = is_lowest ? values.back() : values[values.size() - 2];
  if (high - low > narrow_share * std::max(from_lowest, from_highest)) {
    return std::nullopt;
  }
  std::size_t rows = 0;
  for (std::size_t i = 0; i < column.count; ++i) {
    rows += column[i] == outlier ? 1U : 0U;
  }
  return Message{CsvProblemCode("outlier"),
                 {{"rows", static_cast<double>(rows)},
                  cell_value("cell", outlier),
                  cell_value("low", low),
                  cell_value("high", high)}};
}

std::optional<Message> merged_in(const std::vector<double>& values, const Scaling* scaling) {
  constexpr double small_share = 1e-6;
  // Of a value: sums that were rounded, such as 0.30000000000000004, differ by less.
  constexpr double noise = 1e-9;
  std::size_t kept = 0;
  std::size_t lost = 0;
  float last = 0;
  double first = 0;   // of those that become `last`
  double widest = 0;  // distance of two that become one
  std::size_t example = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float seen = narrow(scaled(values[i], scaling));
    if (i == 0 || seen != last) {
      ++kept;
      last = seen;
      first = values[i];
      continue;
    }
    lost += values[i] - values[i - 1] > noise * magnitude(values[i]) ? 1U : 0U;
    if (values[i] - first > widest) {
      widest = values[i] - first;
      example = i;
    }
  }
  const bool many = lost > 0 && 10 * lost >= values.size();
  if (!many && widest <= small_share * (values.back() - values.front())) {
    return std::nullopt;
  }
  return Message{CsvProblemCode("merged"),
                 {{"distinct", static_cast<double>(values.size())},
                  {"kept", static_cast<double>(kept)},
                  cell_value("first", values[example - 1]),
                  cell_value("second", values[example]),
                  text_value("scaled", scaling == nullptr ? "no" : "yes")}};
}

}  // namespace

std::vector<double> different(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::optional<Message> loss_in(const WideColumn& column, const Scaling* scaling) {
  std::vector<double> values;
  for (std::size_t i = 0; i < column.count; ++i) {
    values.push_back(column[i]);
  }
  values = different(std::move(values));
  if (scaling != nullptr) {
    if (auto outlier = outlier_in(column, values)) {
      return outlier;
    }
  }
  return merged_in(values, scaling);
}

}  // namespace playground
