// See csv.h. Rows are read one by one into numbers and label texts; what the labels mean is decided
// when all of them are known.
#include "data/csv/csv.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/labels.h"
#include "data/csv/losses.h"
#include "data/csv/records.h"
#include "data/csv/standardize.h"
#include "data/csv/survey.h"
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

class Importer {
 public:
  explicit Importer(const CsvChoices& choices) : choices_(choices) {}

  CsvResult import(std::string_view text);

 private:
  void report(std::size_t line, std::size_t column, Message message);
  void report(std::size_t line, std::size_t column, CsvProblemCode code,
              std::vector<MessageValue> values = {}) {
    report(line, column, Message{code, std::move(values)});
  }
  // A word, or a number that is too large, where a number is needed.
  void report_word(std::size_t line, std::size_t column, std::string_view cell) {
    report(line, column,
           is_beyond_floats(cell) ? CsvProblemCode("out_of_range") : CsvProblemCode("not_a_number"),
           {text_value("cell", shown_cell(cell))});
  }
  bool report_nul(std::string_view text);
  bool report_fault(const CsvRecord& record);
  bool begin(const CsvRecord& first);
  bool choose_label(const CsvRecord& first);
  std::size_t position_of(std::string_view name) const;
  std::size_t find_label_column(const std::vector<std::string>& names) const;
  void add_sample(const CsvRecord& record);
  void show(const CsvRecord& record);
  void finish();
  void report(Targets::Fault fault);
  std::string name_of_column(std::size_t column) const;
  void find_losses();
  void use(Targets targets);

  const CsvChoices& choices_;
  CsvResult result_;
  std::size_t columns_ = 0;
  WideColumns wide_;
  std::vector<std::string> header_;  // empty where there is none
  std::vector<Label> labels_;
};

void Importer::report(std::size_t line, std::size_t column, Message message) {
  if (result_.problems.size() < max_csv_problems) {
    result_.problems.push_back({line, column, std::move(message), name_of_column(column)});
  }
}

std::string Importer::name_of_column(std::size_t column) const {
  return column > 0 && column <= header_.size() ? shown_cell(header_[column - 1]) : "";
}

// Reports the first NUL byte, which no text has; false where there is none.
bool Importer::report_nul(std::string_view text) {
  const std::size_t place = text.find('\0');
  if (place == std::string_view::npos) {
    return false;
  }
  const std::string_view before = text.substr(0, place);
  const char end = before.find('\n') == std::string_view::npos ? '\r' : '\n';
  const std::size_t start = before.rfind(end) + 1;
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), end));
  report(lines + 1, 0, "nul_byte", {{"byte", static_cast<double>(place - start + 1)}});
  return true;
}

void Importer::find_losses() {
  const auto look = [&](std::size_t cell, std::size_t column) {
    auto loss = loss_in(column_of(wide_, column), find_scaling(result_.scales, column));
    if (loss && result_.losses.size() < max_csv_problems) {
      result_.losses.push_back({0, cell + 1, std::move(*loss), name_of_column(cell + 1)});
    }
  };
  for (std::size_t column = 0; column < wide_.inputs; ++column) {
    look(column < result_.label_column ? column : column + 1, column);
  }
  if (!wide_.y.empty()) {
    look(result_.label_column, target_column);
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
  if (result_.header) {
    header_ = first.cells;
  }
  if (!choose_label(first)) {
    return false;
  }
  result_.label = result_.header ? header_[result_.label_column] : "label";
  for (std::size_t column = 0; column < columns_; ++column) {
    if (column != result_.label_column) {
      const std::size_t number = result_.inputs.size() + 1;
      result_.inputs.push_back(result_.header ? header_[column] : input_name(number));
    }
  }
  wide_.inputs = columns_ - 1;
  if (!result_.header) {
    add_sample(first);
  }
  return true;
}

// Finds the column to be learned; false where the reader names one that there is not.
bool Importer::choose_label(const CsvRecord& first) {
  const std::string& called = choices_.label_called;
  if (called.empty()) {
    const std::size_t label = choices_.label.value_or(columns_);
    result_.label_column = label < columns_ ? label : find_label_column(header_);
    return true;
  }
  const std::size_t column = position_of(called);
  for (std::size_t i = 0; column == header_.size() && i < columns_; ++i) {
    if (format_whole(i + 1) == called) {
      result_.label_column = i;
      return true;
    }
  }
  if (column == header_.size()) {
    report(first.line, 0, "no_such_column",
           {text_value("cell", shown_cell(called)), {"columns", static_cast<double>(columns_)}});
    return false;
  }
  result_.label_column = column;
  return true;
}

std::size_t Importer::position_of(std::string_view name) const {
  return static_cast<std::size_t>(std::find(header_.begin(), header_.end(), name) -
                                  header_.begin());
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

// A row among the first, as it is read.
void Importer::show(const CsvRecord& record) {
  std::vector<std::string>& row = result_.rows.emplace_back();
  for (const std::string& cell : record.cells) {
    const std::string number = with_decimal_point(cell, result_.notation);
    row.push_back(shown_cell(number.empty() ? cell : number));
  }
}

void Importer::add_sample(const CsvRecord& record) {
  if (result_.rows.size() < csv_rows_shown) {
    show(record);
  }
  if (record.cells.size() != columns_) {
    report(record.line, 0, "ragged_row",
           {{"cells", static_cast<double>(record.cells.size())},
            {"expected", static_cast<double>(columns_)}});
    return;
  }
  for (std::size_t column = 0; column < columns_; ++column) {
    const std::string& cell = record.cells[column];
    const std::optional<double> number = number_in(cell, result_.notation);
    const bool is_label = column == result_.label_column;
    if (is_label) {
      labels_.push_back({cell, record.line, number});
    } else {
      wide_.x.push_back(number.value_or(0));
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
}

void Importer::report(Targets::Fault fault) {
  const std::size_t column = result_.label_column + 1;
  switch (fault) {
    case Targets::Fault::none:
      break;
    case Targets::Fault::one_class:
      report(0, column, "one_class", {text_value("label", shown_cell(labels_.front().text))});
      break;
    case Targets::Fault::too_many_classes:
      report(0, column, "too_many_classes", {{"most", max_csv_classes}});
      break;
    case Targets::Fault::words:
      for (const Label& label : labels_) {
        if (!label.number) {
          report_word(label.line, column, label.text);
        }
      }
      break;
  }
}

// Makes the data set of what was read.
void Importer::use(Targets targets) {
  Dataset& dataset = result_.dataset.emplace();
  dataset.inputs = wide_.inputs;
  dataset.count = labels_.size();
  dataset.classes = targets.classes.size();
  dataset.task = dataset.classes == 0   ? Task::regression
                 : dataset.classes == 2 ? Task::binary
                                        : Task::classes;
  if (dataset.task == Task::binary) {
    for (double& y : targets.y) {
      y = 2 * y - 1;
    }
  }
  if (dataset.task == Task::regression) {
    wide_.y = targets.y;
  }
  result_.classes = std::move(targets.classes);
  result_.constant = constant_columns(wide_);
  if (choices_.scale == CsvChoices::Scale::automatic) {
    result_.scales = standard_scales(wide_);
  } else if (choices_.scale == CsvChoices::Scale::given) {
    std::copy_if(choices_.scales.begin(), choices_.scales.end(), std::back_inserter(result_.scales),
                 [&](const Scaling& scaling) { return has_column(dataset, scaling.column); });
  }
  find_losses();
  apply_scales(result_.scales, wide_);
  const std::vector<double>& y = dataset.task == Task::regression ? wide_.y : targets.y;
  dataset.x.resize(wide_.x.size());
  dataset.y.resize(y.size());
  std::transform(wide_.x.begin(), wide_.x.end(), dataset.x.begin(), narrow);
  std::transform(y.begin(), y.end(), dataset.y.begin(), narrow);
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
  const std::string name = lower_case(result_.label);
  const bool named = result_.header && (name == "label" || name == "class");
  Targets targets = targets_of(labels_, choices_.classes, named);
  report(targets.fault);
  if (result_.problems.empty()) {
    use(std::move(targets));
  }
}

CsvResult Importer::import(std::string_view text) {
  // Of text in UTF-16 without its mark, every second byte or so is NUL.
  const auto nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  const auto is_utf16 =
      text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || 4 * nuls > text.size();
  if (text.size() > max_csv_bytes) {
    report(0, 0, "too_large",
           {{"bytes", static_cast<double>(text.size())}, {"most", max_csv_bytes}});
  } else if (is_utf16) {
    report(0, 0, "encoding");
  }
  if (!result_.problems.empty() || report_nul(text)) {
    return std::move(result_);
  }
  result_.notation = choices_.notation ? *choices_.notation : notation_in(text);
  result_.header = choices_.header ? *choices_.header : has_header(text);
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
  return std::move(result_);
}

}  // namespace

CsvResult parse_csv(std::string_view text, const CsvChoices& choices) {
  return Importer(choices).import(text);
}

std::vector<std::string> names_in(const CsvResult& result) {
  std::vector<std::string> names;
  std::transform(result.inputs.begin(), result.inputs.end(), std::back_inserter(names), shown_cell);
  names.push_back(shown_cell(result.label));
  std::transform(result.classes.begin(), result.classes.end(), std::back_inserter(names),
                 shown_cell);
  return names;
}

}  // namespace playground
