// See losses.h.
#include "data/csv/losses.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/csv.h"
#include "text/number.h"

namespace playground {
namespace {

MessageValue cell_value(std::string_view name, double value) {
  return text_value(name, format_double(value));
}

// `values` are the column's different ones, ascending.
Message outlier_in(const WideColumn& column, const std::vector<double>& values, bool is_scaled) {
  constexpr double narrow_share = 1e-3;
  if (values.size() < 3) {
    return {};
  }
  const double from_lowest = values[1] - values.front();
  const double from_highest = values.back() - values[values.size() - 2];
  const bool is_lowest = from_lowest > from_highest;
  const double outlier = is_lowest ? values.front() : values.back();
  const double low = is_lowest ? values[1] : values.front();
  const double high = is_lowest ? values.back() : values[values.size() - 2];
  if (high - low > narrow_share * std::max(from_lowest, from_highest)) {
    return {};
  }
  std::size_t rows = 0;
  for (std::size_t i = 0; i < column.count; ++i) {
    rows += column[i] == outlier ? 1U : 0U;
  }
  return {CsvProblemCode("outlier"),
          {{"rows", static_cast<double>(rows)},
           cell_value("cell", outlier),
           cell_value("low", low),
           cell_value("high", high),
           text_value("scaled", is_scaled ? "yes" : "no")}};
}

// How many different numbers `values`, ascending, are to the network.
std::size_t kept_of(const std::vector<double>& values, const Scaling* scaling) {
  std::size_t kept = 1;
  for (std::size_t i = 1; i < values.size(); ++i) {
    kept += narrow(scaled(values[i], scaling)) != narrow(scaled(values[i - 1], scaling)) ? 1U : 0U;
  }
  return kept;
}

Message merged_in(const std::vector<double>& values, const Scaling* scaling,
                  const Scaling* possible) {
  constexpr double small_share = 1e-6;
  // Of a value: sums that were rounded, such as 0.30000000000000004, differ by less.
  constexpr double noise = 1e-9;
  // Of the column's width: what is left where 0 is meant, as of a probability.
  constexpr double nothing = 1e-40;
  const double width = values.back() - values.front();
  const std::size_t kept = kept_of(values, scaling);
  std::size_t lost = 0;
  float last = 0;
  double first = 0;   // of those that become `last`
  double widest = 0;  // distance of two that become one
  std::size_t example = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float seen = narrow(scaled(values[i], scaling));
    if (i == 0 || seen != last) {
      last = seen;
      first = values[i];
      continue;
    }
    const double least = std::max(noise * magnitude(values[i]), nothing * width);
    lost += values[i] - values[i - 1] > least ? 1U : 0U;
    if (values[i] - first > widest) {
      widest = values[i] - first;
      example = i;
    }
  }
  const bool many = lost > 0 && 10 * lost >= values.size();
  if (!many && widest <= small_share * width) {
    return {};
  }
  const bool could = possible != nullptr && kept_of(values, possible) > kept;
  return {CsvProblemCode("merged"),
          {{"distinct", static_cast<double>(values.size())},
           {"kept", static_cast<double>(kept)},
           cell_value("first", values[example - 1]),
           cell_value("second", values[example]),
           text_value("scaled", could                ? "could"
                                : scaling == nullptr ? "no"
                                                     : "yes")}};
}

}  // namespace

std::vector<double> different(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::array<Message, 2> losses_in(const WideColumn& column, const Scaling* scaling,
                                 const Scaling* possible) {
  std::vector<double> values;
  for (std::size_t i = 0; i < column.count; ++i) {
    values.push_back(column[i]);
  }
  values = different(std::move(values));
  Message outlier;
  if (scaling != nullptr || possible != nullptr) {
    outlier = outlier_in(column, values, scaling != nullptr);
  }
  Message merged;
  if (scaling == nullptr || outlier.code.empty()) {
    merged = merged_in(values, scaling, possible);
  }
  if (possible != nullptr && values.size() > 1 && outlier.code.empty()) {
    outlier = with_texts("unscaled", "low", format_double(values.front()), "high",
                         format_double(values.back()));
  }
  return {std::move(merged), std::move(outlier)};
}

}  // namespace playground
