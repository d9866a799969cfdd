// See csv.h. Rows are read one by one into numbers and label texts; what the labels mean is decided
// when all of them are known.
#include "data/csv/csv.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/records.h"
#include "text/number.h"

namespace playground {
namespace {

// All columns but the label are inputs.
static_assert(max_csv_columns - 1 <= max_point_inputs);

// x1, x2, …
std::string input_name(std::size_t number) {
  std::string name = "x";
  name += format_whole(number);
  return name;
}

struct Label {
  std::string text;
  std::size_t line;
  std::optional<float> number;
};

class Importer {
 public:
  CsvResult import(std::string_view text);

 private:
  void report(std::size_t line, std::size_t column, Message message);
  void report(std::size_t line, std::size_t column, CsvProblemCode code,
              std::vector<MessageValue> values = {}) {
    report(line, column, Message{code, std::move(values)});
  }
  // A word where a number is needed.
  void report_word(std::size_t line, std::size_t column, std::string_view cell) {
    report(line, column, "not_a_number", {text_value("cell", shown_cell(cell))});
  }
  bool report_fault(const CsvRecord& record);
  bool begin(const CsvRecord& first);
  std::size_t find_label_column(const std::vector<std::string>& names) const;
  void add_sample(const CsvRecord& record);
  void finish();
  void use_numbers();
  void use_words();
  void set_classes(std::size_t count);

  Dataset& dataset() { return *result_.dataset; }

  CsvResult result_;
  std::size_t columns_ = 0;
  std::size_t label_column_ = 0;
  std::vector<std::string> header_;  // empty where there is none
  std::vector<Label> labels_;
};

void Importer::report(std::size_t line, std::size_t column, Message message) {
  if (result_.problems.size() < max_csv_problems) {
    const bool named = column > 0 && column <= header_.size();
    result_.problems.push_back(
        {line, column, std::move(message), named ? shown_cell(header_[column - 1]) : ""});
  }
}

// Reports what kept a record from being read to its end, if anything did.
bool Importer::report_fault(const CsvRecord& record) {
  const std::size_t column = record.cells.size() + 1;
  switch (record.fault) {
    case CsvRecord::Fault::none:
      return false;
    case CsvRecord::Fault::unclosed_quote:
      report(record.line, column, "unclosed_quote");
      break;
    case CsvRecord::Fault::text_after_quote:
      report(record.line, column, "text_after_quote");
      break;
    case CsvRecord::Fault::too_many_columns:
      report(record.line, 0, "too_many_columns", {{"most", max_csv_columns}});
      break;
  }
  return true;
}

// Takes the number of columns, their names and the label column from the first record.
bool Importer::begin(const CsvRecord& first) {
  columns_ = first.cells.size();
  if (columns_ < 2) {
    report(first.line, 0, "too_few_columns");
    return false;
  }
  const bool has_header = std::none_of(first.cells.begin(), first.cells.end(), is_numeric);
  if (has_header) {
    header_ = first.cells;
  }
  label_column_ = find_label_column(header_);
  result_.label = has_header ? header_[label_column_] : "label";
  for (std::size_t column = 0; column < columns_; ++column) {
    if (column != label_column_) {
      const std::size_t number = result_.inputs.size() + 1;
      result_.inputs.push_back(has_header ? header_[column] : input_name(number));
    }
  }
  result_.dataset.emplace().inputs = columns_ - 1;
  if (!has_header) {
    add_sample(first);
  }
  return true;
}

std::size_t Importer::find_label_column(const std::vector<std::string>& names) const {
  const auto position = [&](std::string_view wanted) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
      return lower_case(name) == wanted;
    });
    return static_cast<std::size_t>(found - names.begin());
  };
  for (const std::string_view wanted : {"label", "class", "target", "y"}) {
    // Beside a column x, y is the other coordinate.
    const bool coordinate = wanted == "y" && position("x") < names.size();
    if (const std::size_t column = position(wanted); column < names.size() && !coordinate) {
      return column;
    }
  }
  return columns_ - 1;
}

void Importer::add_sample(const CsvRecord& record) {
  if (record.cells.size() != columns_) {
    report(record.line, 0, "ragged_row",
           {{"cells", static_cast<double>(record.cells.size())},
            {"expected", static_cast<double>(columns_)}});
    return;
  }
  for (std::size_t column = 0; column < columns_; ++column) {
    const std::string& cell = record.cells[column];
    const std::optional<float> number = parse_number(cell);
    const bool is_label = column == label_column_;
    if (is_label) {
      labels_.push_back({cell, record.line, number});
    } else {
      dataset().x.push_back(number.value_or(0));
    }
    if (number) {
      continue;
    }
    if (const auto objection = object_to(cell)) {
      report(record.line, column + 1, *objection);
    } else if (!is_label) {
      report_word(record.line, column + 1, cell);
    }
  }
  ++dataset().count;
}

void Importer::set_classes(std::size_t count) {
  if (count < 2) {
    report(0, label_column_ + 1, "one_class",
           {text_value("label", shown_cell(labels_.front().text))});
    return;
  }
  dataset().classes = count;
  dataset().task = count == 2 ? Task::binary : Task::classes;
  if (count == 2) {
    for (float& y : dataset().y) {
      y = 2 * y - 1;
    }
  }
}

void Importer::use_numbers() {
  const auto is_whole = [](float value) {
    return value > -1e6F && value < 1e6F &&
           static_cast<float>(static_cast<std::int32_t>(value)) == value;
  };
  std::vector<float> values;
  for (const Label& label : labels_) {
    dataset().y.push_back(*label.number);
    values.push_back(*label.number);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  const bool whole = std::all_of(values.begin(), values.end(), is_whole);
  if (values.size() > 1 && !(whole && values.size() <= max_csv_classes)) {
    dataset().task = Task::regression;
    return;
  }
  for (const float value : values) {
    result_.classes.push_back(format_number(value));
  }
  for (float& y : dataset().y) {
    y = static_cast<float>(std::lower_bound(values.begin(), values.end(), y) - values.begin());
  }
  set_classes(values.size());
}

void Importer::use_words() {
  for (const Label& label : labels_) {
    auto& classes = result_.classes;
    const auto found = std::find(classes.begin(), classes.end(), label.text);
    dataset().y.push_back(static_cast<float>(found - classes.begin()));
    if (found == classes.end()) {
      classes.push_back(label.text);
    }
    if (classes.size() > max_csv_classes) {
      break;
    }
  }
  if (result_.classes.size() <= max_csv_classes) {
    set_classes(result_.classes.size());
    return;
  }
  const auto is_number = [](const Label& label) { return label.number.has_value(); };
  const auto numbers = std::count_if(labels_.begin(), labels_.end(), is_number);
  if (static_cast<std::size_t>(numbers) * 2 < labels_.size()) {
    report(0, label_column_ + 1, "too_many_classes", {{"most", max_csv_classes}});
    return;
  }
  for (const Label& label : labels_) {
    if (!label.number) {
      report_word(label.line, label_column_ + 1, label.text);
    }
  }
}

void Importer::finish() {
  if (!result_.problems.empty()) {
    return;
  }
  if (labels_.size() < min_points) {
    report(0, 0, "too_few_samples",
           {{"samples", static_cast<double>(labels_.size())}, {"least", min_points}});
    return;
  }
  const bool numbers = std::all_of(labels_.begin(), labels_.end(),
                                   [](const Label& label) { return label.number.has_value(); });
  if (numbers) {
    use_numbers();
  } else {
    use_words();
  }
}

CsvResult Importer::import(std::string_view text) {
  const auto is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (text.size() > max_csv_bytes) {
    report(0, 0, "too_large",
           {{"bytes", static_cast<double>(text.size())}, {"most", max_csv_bytes}});
  } else if (is_utf16 || text.find('\0') != std::string_view::npos) {
    report(0, 0, "encoding");
  }
  if (!result_.problems.empty()) {
    return std::move(result_);
  }
  CsvReader reader(text);
  CsvRecord record;
  while (result_.problems.size() < max_csv_problems && reader.next(record)) {
    if (report_fault(record)) {
      continue;
    }
    if (columns_ == 0) {
      if (!begin(record)) {
        break;
      }
    } else if (labels_.size() == max_csv_samples) {
      report(record.line, 0, "too_many_samples", {{"most", max_csv_samples}});
      break;
    } else {
      add_sample(record);
    }
  }
  if (columns_ == 0 && result_.problems.empty()) {
    report(0, 0, "no_data");
  }
  finish();
  if (!result_.problems.empty()) {
    result_.dataset.reset();
    result_.classes.clear();
  }
  return std::move(result_);
}

}  // namespace

CsvResult parse_csv(std::string_view text) { return Importer().import(text); }

std::string format_csv(const Dataset& dataset) {
  std::string text;
  for (std::size_t input = 1; input <= dataset.inputs; ++input) {
    text += input_name(input) + ",";
  }
  text += dataset.task == Task::regression ? "target\n" : "label\n";
  for (std::size_t i = 0; i < dataset.count; ++i) {
    for (std::size_t input = 0; input < dataset.inputs; ++input) {
      text += format_number(dataset.x[i * dataset.inputs + input]) + ",";
    }
    text += format_number(dataset.y[i]) + "\n";
  }
  return text;
}

}  // namespace playground
