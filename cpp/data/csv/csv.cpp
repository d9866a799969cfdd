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
  void add_sample(const CsvRecord& record);
  void show(const CsvRecord& record);
  void finish();
  void report(Targets::Fault fault);
  std::string name_of_column(std::size_t column) const;
  void tell_of(const CsvPreamble& preamble);
  void tell_of_unclear(const std::string& cell);
  void lose(std::size_t column, Message message);
  void find_losses();
  void use(Targets targets);

  const CsvChoices& choices_;
  CsvResult result_;
  std::size_t columns_ = 0;
  WideColumns wide_;
  std::vector<std::string> header_;  // empty where there is none
  std::vector<Label> labels_;
  std::vector<Message> digits_;  // lost of each column, the first; without a code where none are
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

// Tells what is lost of a column, counted from 1, or of the text, if anything is.
void Importer::lose(std::size_t column, Message message) {
  if (!message.code.empty() && result_.losses.size() < max_csv_problems) {
    result_.losses.push_back({0, column, std::move(message), name_of_column(column)});
  }
}

// Tells of lines that are no part of the table.
void Importer::tell_of(const CsvPreamble& preamble) {
  if (preamble.lines > 0) {
    lose(0, {CsvProblemCode("left_out"),
             {{"lines", static_cast<double>(preamble.lines)},
              text_value("cell", shown_cell(preamble.first))}});
  }
}

// Tells of a number that may be another one, if there is one.
void Importer::tell_of_unclear(const std::string& cell) {
  if (!cell.empty()) {
    lose(0, with_texts("unclear_point", "cell", shown_cell(cell), "number",
                       with_decimal_point(cell, Notation::comma)));
  }
}

void Importer::find_losses() {
  const std::vector<Scaling> standard =
      choices_.scale == CsvChoices::Scale::none ? standard_scales(wide_) : std::vector<Scaling>();
  const auto look = [&](std::size_t cell, std::size_t column) {
    lose(cell + 1, digits_[cell]);
    if (column != target_column && cell < header_.size() &&
        is_row_number(header_[cell], column_of(wide_, column))) {
      lose(cell + 1, {CsvProblemCode("row_numbers"), {}});
    }
    const Scaling* const scaling = find_scaling(result_.scales, column);
    for (Message& loss :
         losses_in(column_of(wide_, column), scaling, find_scaling(standard, column))) {
      lose(cell + 1, std::move(loss));
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
  digits_.resize(columns_);
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

// Finds the column to be learned; false where the reader names one that there is not, or several.
bool Importer::choose_label(const CsvRecord& first) {
  LabelChoice choice = label_choice(choices_, header_, columns_);
  result_.label_column = choice.column;
  if (choice.refused) {
    report(first.line, 0, std::move(choice.told));
  } else {
    lose(0, std::move(choice.told));
  }
  return !choice.refused;
}

// A row among the first, as it is read.
void Importer::show(const CsvRecord& record) {
  std::vector<std::string>& row = result_.rows.emplace_back();
  for (const std::string& cell : record.cells) {
    const std::string number = with_decimal_point(cell, result_.notation);
    row.push_back(shown_cell(number.empty()         ? cell
                             : loses_digits(number) ? format_double(*parse_double(number))
                                                    : number));
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
    const bool rounded = number && loses_digits(with_decimal_point(cell, result_.notation));
    if (rounded && digits_[column].code.empty()) {
      digits_[column] =
          with_texts("digits", "cell", shown_cell(cell), "number", format_double(*number));
    }
    if (is_label) {
      labels_.push_back({cell, record.line, number, rounded});
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
  // Of classes, the first rows show the labels that they are told apart by.
  for (std::size_t i = 0; dataset.classes > 0 && i < result_.rows.size(); ++i) {
    const double label = dataset.task == Task::binary ? (targets.y[i] + 1) / 2 : targets.y[i];
    result_.rows[i][result_.label_column] =
        shown_cell(targets.classes[static_cast<std::size_t>(label)]);
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
  const NotationFound found =
      choices_.notation ? NotationFound{*choices_.notation} : notation_in(text);
  result_.notation = found.notation;
  result_.header = choices_.header ? *choices_.header : has_header(text);
  CsvReader reader(text);
  tell_of(reader.preamble());
  tell_of_unclear(found.unclear);
  const std::size_t filled = filled_columns(text);
  CsvRecord record;
  while (result_.problems.size() < max_csv_problems && next_row(reader, record)) {
    if (report_fault(record)) {
      continue;
    }
    const std::size_t width = columns_ == 0 ? filled : columns_;
    while (record.cells.size() > width && record.cells.back().empty()) {
      record.cells.pop_back();
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
