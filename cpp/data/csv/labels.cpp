// See labels.h.
#include "data/csv/labels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "data/csv/csv.h"
#include "data/csv/losses.h"
#include "text/number.h"

namespace playground {
namespace {

bool is_whole(double value) {
  constexpr double limit = 9.2e18;  // of 64 bits
  return value > -limit && value < limit &&
         static_cast<double>(static_cast<std::int64_t>(value)) == value;
}

// The different numbers, ascending.
std::vector<double> values_of(const std::vector<Label>& labels) {
  std::vector<double> values;
  for (const Label& label : labels) {
    values.push_back(*label.number);
  }
  return different(std::move(values));
}

// Whether numbers are classes where nobody has said so.
bool look_like_classes(const std::vector<double>& values, std::size_t labels, bool named) {
  const bool few =
      values.size() <= max_csv_classes && std::all_of(values.begin(), values.end(), is_whole);
  return few && (values.size() == 2 || values.size() < labels || named);
}

Targets words(const std::vector<Label>& labels) {
  Targets targets;
  for (const Label& label : labels) {
    auto& classes = targets.classes;
    const auto found = std::find(classes.begin(), classes.end(), label.text);
    targets.y.push_back(static_cast<double>(found - classes.begin()));
    if (found == classes.end()) {
      classes.push_back(label.text);
    }
    if (classes.size() > max_csv_classes) {
      break;
    }
  }
  return targets;
}

Targets numbers(const std::vector<Label>& labels, const std::vector<double>& values, bool classes) {
  Targets targets;
  for (const Label& label : labels) {
    const auto place = std::lower_bound(values.begin(), values.end(), *label.number);
    targets.y.push_back(classes ? static_cast<double>(place - values.begin()) : *label.number);
  }
  if (classes && values.size() <= max_csv_classes) {
    for (const double value : values) {
      targets.classes.push_back(format_double(value));
    }
  }
  return targets;
}

}  // namespace

std::vector<std::size_t> label_columns(const std::vector<std::string>& names, std::size_t columns) {
  constexpr std::array<std::string_view, 5> wanted{"label", "class", "target", "y", "x"};
  std::array<std::vector<std::size_t>, wanted.size() + 1> called;
  for (std::size_t column = 0; column < names.size(); ++column) {
    const auto name = std::find(wanted.begin(), wanted.end(), lower_case(names[column]));
    called[static_cast<std::size_t>(name - wanted.begin())].push_back(column);
  }
  // Beside a column x, y is the other coordinate.
  for (std::size_t i = 0; i < (called[4].empty() ? 4U : 3U); ++i) {
    if (!called[i].empty()) {
      return called[i];
    }
  }
  return {columns - 1};
}

LabelChoice label_choice(const CsvChoices& choices, const std::vector<std::string>& header,
                         std::size_t columns) {
  const std::string& called = choices.label_called;
  std::vector<std::size_t> found;
  std::string numbers;
  if (called.empty() && choices.label && *choices.label < columns) {
    found = {*choices.label};
  } else if (called.empty()) {
    found = label_columns(header, columns);
  }
  for (int by_number = 0; by_number < 2 && found.empty(); ++by_number) {
    for (std::size_t column = 0; column < columns; ++column) {
      const bool is_called = by_number == 1 ? format_whole(column + 1) == called
                                            : column < header.size() && header[column] == called;
      if (is_called) {
        found.push_back(column);
      }
    }
  }
  if (found.empty()) {
    return {0, true,
            Message{CsvProblemCode("no_such_column"),
                    {text_value("cell", shown_cell(called)),
                     {"columns", static_cast<double>(columns)}}}};
  }
  LabelChoice choice{found.back(), found.size() > 1 && !called.empty()};
  if (found.size() > 1) {
    for (const std::size_t column : found) {
      numbers += numbers.empty() ? "" : ", ";
      numbers += format_whole(column + 1);
    }
    choice.told =
        with_texts(choice.refused ? CsvProblemCode("same_name") : CsvProblemCode("same_names"),
                   "cell", shown_cell(header[choice.column]), "columns", numbers);
  }
  return choice;
}

Targets targets_of(const std::vector<Label>& labels, std::optional<bool> classes, bool named) {
  const auto is_number = [](const Label& label) { return label.number.has_value(); };
  const auto count =
      static_cast<std::size_t>(std::count_if(labels.begin(), labels.end(), is_number));
  const bool all = count == labels.size();
  const bool rounded =
      std::any_of(labels.begin(), labels.end(), [](const Label& label) { return label.rounded; });
  Targets targets;
  std::size_t different = 0;
  if (all) {
    const std::vector<double> values = values_of(labels);
    different = values.size();
    const bool as_classes =
        different == 1 || classes.value_or(look_like_classes(values, labels.size(), named));
    targets = numbers(labels, values, as_classes && classes.value_or(true));
    if (!classes.value_or(as_classes)) {
      return targets;
    }
    // As they are written they are different labels, though they are read as one number.
    if (rounded) {
      targets = words(labels);
      different = targets.classes.size();
    }
  } else if (!classes.value_or(true)) {
    targets.fault = Targets::Fault::words;
    return targets;
  } else {
    targets = words(labels);
    different = targets.classes.size();
  }
  if (different < 2) {
    targets.fault = Targets::Fault::one_class;
  } else if (different > max_csv_classes) {
    // Mostly numbers: the words among them are the mistake.
    const bool mistaken = !all && !classes && count * 2 >= labels.size();
    targets.fault = mistaken ? Targets::Fault::words : Targets::Fault::too_many_classes;
  }
  return targets;
}

}  // namespace playground
