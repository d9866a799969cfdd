// See labels.h.
#include "data/csv/labels.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "data/csv/csv.h"
#include "data/csv/losses.h"
#include "text/number.h"

namespace playground {
namespace {

bool is_whole(double value) {
  return value > -1e6 && value < 1e6 &&
         static_cast<double>(static_cast<std::int32_t>(value)) == value;
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

Targets targets_of(const std::vector<Label>& labels, std::optional<bool> classes, bool named) {
  const auto is_number = [](const Label& label) { return label.number.has_value(); };
  const auto count =
      static_cast<std::size_t>(std::count_if(labels.begin(), labels.end(), is_number));
  const bool all = count == labels.size();
  Targets targets;
  std::size_t different = 0;
  if (all) {
    const std::vector<double> values = values_of(labels);
    different = values.size();
    const bool as_classes =
        different == 1 || classes.value_or(look_like_classes(values, labels.size(), named));
    targets = numbers(labels, values, as_classes && classes.value_or(true));
    if (!as_classes || !classes.value_or(true)) {
      return targets;
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
