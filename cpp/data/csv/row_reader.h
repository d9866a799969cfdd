// Reads the rows of a table into numbers and labels, once the columns are known. For csv.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv/complaints.h"
#include "data/csv/csv.h"
#include "data/csv/kept_rows.h"
#include "data/csv/plan.h"
#include "data/csv/records.h"
#include "data/csv/survey.h"

namespace playground {

class RowReader {
 public:
  // Both outlive the reader. Of `result`, whose header is known, what is found out is filled in.
  RowReader(const CsvChoices& choices, Complaints& complaints, CsvResult& result)
      : choices_(choices), complaints_(complaints), result_(result) {}

  // Reads all rows of `text`, or up to a number of faults of syntax: each may lead to its end.
  void read(std::string_view text);

  // Whether there was a row at all, if only of names.
  bool has_rows() const { return columns_ > 0; }

  // What was read, where there are no problems.
  const TablePlan& plan() const { return plan_; }
  const KeptRows& rows() const { return *rows_; }

  // The labels of the rows that are shown, as they are written.
  const std::vector<std::string>& shown_labels() const { return shown_labels_; }

  // What a number of each column is that is read as another one; without a code where none is.
  const std::vector<Message>& digits() const { return digits_; }

  // Labels that are no numbers, of all rows, where most are or the reader wants numbers.
  const std::vector<Label>& label_words() const { return label_words_; }

  // Tells which rows are not taken.
  void tell_of_rows();

 private:
  bool begin(std::string_view text, TableSurvey& survey, const CsvRecord& first);
  bool choose_label(std::string_view text, const TableSurvey& survey, const CsvRecord& first);
  void name_columns();
  void add_sample(const CsvRecord& record);
  void show(const CsvRecord& record);
  bool leaves_out(const CsvRecord& record);
  std::optional<double> number_at(const CsvRecord& record, std::size_t column);
  void look_at_comma(std::size_t line, std::size_t column, const std::string& cell);

  const CsvChoices& choices_;
  Complaints& complaints_;
  CsvResult& result_;
  std::size_t columns_ = 0;
  std::vector<std::string> header_;  // empty where there is none
  TablePlan plan_;
  std::optional<KeptRows> rows_;
  bool is_plain_ =
      false;  // whether no cell can be wrong, so that rows that are not kept need no look
  bool is_notation_certain_ = false;
  bool is_comma_told_ = false;
  bool are_labels_numbers_ = false;
  std::vector<Label> label_words_;
  std::vector<std::string> shown_labels_;
  std::vector<Message> digits_;
  std::vector<std::size_t> left_out_;  // lines of the first rows with missing values
  std::vector<double> x_;              // of the row that is read
};

}  // namespace playground
