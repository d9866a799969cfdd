// Data sets written as CSV; see csv.h.
#include <algorithm>
#include <cstddef>

#include "data/csv/csv.h"
#include "data/csv/labels.h"
#include "data/csv/standardize.h"
#include "text/number.h"

namespace playground {
namespace {

// A cell, in quotes where readers would take it apart.
void put(std::string& text, std::string_view cell) {
  const bool bare = cell.find_first_of(",;\t\"") == std::string_view::npos && !cell.empty() &&
                    cell.front() != ' ' && cell.back() != ' ';
  if (bare) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) {
    text += c;
    if (c == '"') {
      text += c;
    }
  }
  text += '"';
}

// `value` in the units of its column.
std::string number_text(float value, const Scaling* scaling) {
  return scaling == nullptr ? format_number(value) : format_double(in_units(value, *scaling));
}

// The names of the columns, of which the last alone may be taken for the label.
std::vector<std::string> header_of(const Dataset& dataset) {
  const std::size_t inputs = dataset.inputs;
  const std::vector<std::string>& names = dataset.names;
  std::vector<std::string> header;
  for (std::size_t column = 0; column < inputs; ++column) {
    header.push_back(names.empty() ? "x" + format_whole(column + 1) : names[column]);
  }
  const bool regression = dataset.task == Task::regression;
  header.push_back(!names.empty() ? names[inputs] : regression ? "target" : "label");
  const auto first_label = [&] { return label_columns(header, inputs + 1).front(); };
  for (std::size_t label = first_label(); label < inputs; label = first_label()) {
    header[label] += " (input)";
  }
  return header;
}

}  // namespace

std::string format_csv(const Dataset& dataset, std::span<const Scaling> scales) {
  const std::size_t inputs = dataset.inputs;
  const std::vector<std::string>& names = dataset.names;
  std::vector<const Scaling*> scalings;
  std::string text;
  for (const std::string& name : header_of(dataset)) {
    text += text.empty() ? "" : ",";
    put(text, name);
  }
  for (std::size_t input = 0; input < inputs; ++input) {
    scalings.push_back(find_scaling(scales, input));
  }
  const bool regression = dataset.task == Task::regression;
  text += '\n';
  const Scaling* const of_target = find_scaling(scales, target_column);
  for (std::size_t i = 0; i < dataset.count; ++i) {
    for (std::size_t input = 0; input < inputs; ++input) {
      text += number_text(dataset.x[i * inputs + input], scalings[input]);
      text += ',';
    }
    const float y = dataset.y[i];
    if (regression || names.empty()) {
      text += number_text(y, regression ? of_target : nullptr);
    } else {
      const float label = dataset.task == Task::binary ? (y + 1) / 2 : y;
      put(text, names[inputs + 1 + static_cast<std::size_t>(label)]);
    }
    text += '\n';
  }
  return text;
}

}  // namespace playground
