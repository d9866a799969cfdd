// See row_reader.h.
#include "data/csv/row_reader.h"

#include <algorithm>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/labels.h"
#include "text/number.h"

namespace playground {

void RowReader::read(std::string_view text) {
  TableSurvey survey = survey_of(text, result_.header);
  result_.notation = choices_.notation.value_or(survey.notation.notation);
  is_notation_certain_ = choices_.notation || survey.notation.certain;
  CsvReader reader(text);
  if (const CsvPreamble preamble = reader.preamble(); preamble.lines > 0) {
    complaints_.lose(0, {CsvProblemCode("left_out"),
                         {{"lines", static_cast<double>(preamble.lines)},
                          text_value("cell", shown_cell(preamble.first))}});
  }
  if (const std::string& cell = survey.notation.unclear; !choices_.notation && !cell.empty()) {
    complaints_.lose(0, with_texts("unclear_point", "cell", shown_cell(cell), "number",
                                   with_decimal_point(cell, Notation::comma)));
  }
  std::size_t faults = 0;
  const std::size_t filled = survey.columns.size();
  CsvRecord record;
  while (faults < max_csv_problems && next_row(reader, record)) {
    if (record.fault != CsvRecord::Fault::none) {
      complaints_.report_fault(record);
      ++faults;
      continue;
    }
    const std::size_t width = columns_ == 0 ? filled : columns_;
    while (record.cells.size() > width && record.cells.back().empty()) {
      record.cells.pop_back();
    }
    if (columns_ > 0) {
      add_sample(record);
    } else if (!begin(text, survey, record)) {
      break;
    }
  }
  result_.missing = faults < max_csv_problems ? result_.missing : 0;
}

// Takes the number of columns, their names, the label column and what becomes of each from the
// first record and the survey.
bool RowReader::begin(std::string_view text, TableSurvey& survey, const CsvRecord& first) {
  columns_ = first.cells.size();
  survey.columns.resize(columns_);
  digits_.resize(columns_);
  if (columns_ < 2) {
    complaints_.report(first.line, 0, "too_few_columns");
    return false;
  }
  if (result_.header) {
    header_ = first.cells;
    complaints_.name_columns(header_);
  }
  if (!choose_label(text, survey, first)) {
    return false;
  }
  const ColumnSurvey& labels = survey.columns[result_.label_column];
  are_labels_numbers_ = !choices_.classes.value_or(labels.numbers < labels.words);
  name_columns();
  plan_ = plan_of(text, survey, header_, result_.columns, result_.label_column);
  result_.label = result_.columns[result_.label_column];
  is_plain_ = result_.notation == Notation::point && (labels.plain || !are_labels_numbers_) &&
              std::all_of(plan_.inputs.begin(), plan_.inputs.end(), [&](const InputColumn& input) {
                return input.value || survey.columns[input.column].plain;
              });
  for (const InputColumn& input : plan_.inputs) {
    result_.inputs.push_back(input.name);
  }
  for (auto& [column, message] : plan_.told) {
    complaints_.lose(column, std::move(message));
  }
  if (plan_.inputs.empty() && survey.rows > 0) {
    complaints_.report(0, 0, "no_inputs");
  }
  x_.resize(plan_.inputs.size());
  rows_.emplace(x_.size(), max_csv_samples);
  if (!result_.header) {
    add_sample(first);
  }
  return true;
}

// Names all columns: as the header does, and where that says nothing x1, x2, … and label. Of those
// that are called the same all but the first are numbered, or all but the one to be learned.
void RowReader::name_columns() {
  std::vector<std::string>& names = result_.columns;
  names.resize(columns_);
  const auto name = [&](std::size_t column, std::string otherwise) {
    const bool is_named = result_.header && !header_[column].empty();
    names[column] = numbered_among(names, is_named ? header_[column] : std::move(otherwise));
  };
  name(result_.label_column, "label");
  std::size_t number = 0;
  for (std::size_t column = 0; column < columns_; ++column) {
    if (column != result_.label_column) {
      name(column, "x" + format_whole(++number));
    }
  }
}

// Finds the column to be learned; false where the reader names one that there is not, or several.
bool RowReader::choose_label(std::string_view text, const TableSurvey& survey,
                             const CsvRecord& first) {
  LabelChoice choice = label_choice(choices_, header_, columns_);
  result_.label_column = choice.column;
  if (choice.refused) {
    complaints_.report(first.line, 0, std::move(choice.told));
    return false;
  }
  complaints_.lose(0, std::move(choice.told));
  const bool is_found = choices_.label || !choices_.label_called.empty() ||
                        label_columns(header_, columns_ + 1).front() < columns_;
  if (!is_found) {
    FirstColumn column = first_column_of(text, survey, result_.header);
    result_.label_column = column.learned ? 0 : result_.label_column;
    complaints_.lose(1, std::move(column.said));
  }
  return true;
}

// A row among the first, as it is read.
void RowReader::show(const CsvRecord& record) {
  std::vector<std::string>& row = result_.rows.emplace_back();
  for (std::size_t column = 0; column < record.cells.size(); ++column) {
    const std::string& cell = record.cells[column];
    const bool is_number = column >= columns_ || column == result_.label_column ||
                           plan_.kinds[column] == ColumnKind::numbers ||
                           plan_.kinds[column] == ColumnKind::row_numbers;
    const std::string number = is_number ? with_decimal_point(cell, result_.notation) : "";
    row.push_back(shown_cell(number.empty()         ? cell
                             : loses_digits(number) ? format_double(*parse_double(number))
                                                    : number));
  }
  shown_labels_.push_back(
      result_.label_column < record.cells.size() ? record.cells[result_.label_column] : "");
}

// Reports the missing values of a row, or leaves it out where the reader wants that; false where
// there are none.
bool RowReader::leaves_out(const CsvRecord& record) {
  bool missing = false;
  for (std::size_t column = 0; column < columns_; ++column) {
    const ColumnKind kind = plan_.kinds[column];
    const std::string& cell = record.cells[column];
    if ((kind != ColumnKind::numbers && kind != ColumnKind::text) || !is_missing_in(kind, cell)) {
      continue;
    }
    missing = true;
    if (!choices_.skip_missing) {
      complaints_.report(record.line, column + 1,
                         object_to(cell).value_or(Message{CsvProblemCode("missing_value"),
                                                          {text_value("cell", shown_cell(cell))}}));
    }
  }
  result_.missing += missing ? 1U : 0U;
  constexpr std::size_t lines_told = 3;
  if (missing && left_out_.size() < lines_told) {
    left_out_.push_back(record.line);
  }
  return missing;
}

// Tells of the first number with a comma between thousands, and asks where that may be a decimal
// comma.
void RowReader::look_at_comma(std::size_t line, std::size_t column, const std::string& cell) {
  if (is_comma_told_ || cell.find(',') == std::string::npos) {
    return;
  }
  is_comma_told_ = true;
  const std::string whole = with_decimal_point(cell, Notation::point);
  if (is_notation_certain_) {
    complaints_.lose(0, with_texts("thousands", "cell", shown_cell(cell), "number", whole));
    return;
  }
  result_.asks_notation = true;
  Message message = with_texts("unclear_comma", "cell", shown_cell(cell), "number",
                               with_decimal_point(cell, Notation::comma));
  message.values.push_back(text_value("whole", whole));
  complaints_.report(line, column + 1, std::move(message));
}

// The number in a cell; what keeps it from being one where it has to be is reported.
std::optional<double> RowReader::number_at(const CsvRecord& record, std::size_t column) {
  // Shorter cells are read digit by digit.
  constexpr std::size_t short_cell = 15;
  const std::string& cell = record.cells[column];
  const std::optional<double> number = number_in(cell, result_.notation);
  if (number) {
    const bool may_lose = cell.size() > short_cell || cell.find_first_of("eE") != std::string::npos;
    if (may_lose && digits_[column].code.empty() &&
        loses_digits(with_decimal_point(cell, result_.notation))) {
      digits_[column] =
          with_texts("digits", "cell", shown_cell(cell), "number", format_double(*number));
    }
    if (result_.notation == Notation::point && plan_.kinds[column] == ColumnKind::numbers) {
      look_at_comma(record.line, column, cell);
    }
  } else if (auto objection = object_to(cell)) {
    complaints_.report(record.line, column + 1, std::move(*objection));
  } else if (column != result_.label_column) {
    complaints_.report_word(record.line, column + 1, cell);
  } else if (are_labels_numbers_) {
    label_words_.push_back({cell, record.line, number});
  }
  return number;
}

void RowReader::add_sample(const CsvRecord& record) {
  const bool is_whole = record.cells.size() == columns_;
  const bool missing = is_whole && leaves_out(record);
  if (result_.rows.size() < csv_rows_shown && !(missing && choices_.skip_missing)) {
    show(record);
  }
  if (!is_whole) {
    complaints_.report(record.line, 0, "ragged_row",
                       {{"cells", static_cast<double>(record.cells.size())},
                        {"expected", static_cast<double>(columns_)}});
  }
  if (!is_whole || missing) {
    return;
  }
  const auto place = rows_->next_place();
  if (!place && is_plain_) {
    return;
  }
  for (std::size_t input = 0; input < plan_.inputs.size(); ++input) {
    const InputColumn& from = plan_.inputs[input];
    const std::string& cell = record.cells[from.column];
    x_[input] =
        from.value ? (cell == *from.value ? 1 : 0) : number_at(record, from.column).value_or(0);
  }
  const std::string& cell = record.cells[result_.label_column];
  const auto number = number_at(record, result_.label_column);
  const bool rounded = number && loses_digits(with_decimal_point(cell, result_.notation));
  if (place) {
    rows_->put(*place, x_, {cell, record.line, number, rounded});
  }
}

// Tells which rows are not taken.
void RowReader::tell_of_rows() {
  if (choices_.skip_missing && result_.missing > 0) {
    complaints_.lose(0, {CsvProblemCode("rows_left_out"),
                         {{"rows", static_cast<double>(result_.missing)},
                          text_value("lines", listed_lines(left_out_))}});
  }
  if (rows_->seen() > max_csv_samples) {
    complaints_.lose(0,
                     {CsvProblemCode("rows_drawn"),
                      {{"rows", static_cast<double>(rows_->seen())}, {"taken", max_csv_samples}}});
  }
}

}  // namespace playground
