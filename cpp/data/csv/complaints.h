// What is to be told of a table while it is read: why it is refused, and what of it is lost or may
// have been meant otherwise. For csv.cpp and row_reader.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/csv/csv.h"
#include "data/csv/mistakes.h"
#include "data/csv/records.h"

namespace playground {

// Columns are counted from 1, lines too; 0 where it is about more than one.
class Complaints {
 public:
  // The names of the columns, where there is a header.
  void name_columns(std::vector<std::string> names) { names_ = std::move(names); }

  // A reason to refuse it; more than max_csv_problems are not kept.
  void report(std::size_t line, std::size_t column, Message message);
  void report(std::size_t line, std::size_t column, CsvProblemCode code,
              std::vector<MessageValue> values = {}) {
    report(line, column, Message{code, std::move(values)});
  }

  // A word, or a number that is too large, where a number is needed.
  void report_word(std::size_t line, std::size_t column, std::string_view cell);

  // What kept a record from being read to its end.
  void report_fault(const CsvRecord& record);

  // What is lost, if anything is; there may be any number about the text as a whole.
  void lose(std::size_t column, Message message);

  // The reasons in the order of the text, those about whole columns first.
  std::vector<CsvProblem> problems() const;
  const std::vector<CsvProblem>& losses() const { return losses_; }

 private:
  std::string name_of(std::size_t column) const;

  std::vector<std::string> names_;
  std::vector<CsvProblem> problems_;
  std::vector<CsvProblem> losses_;
  Mistakes mistakes_;
};

}  // namespace playground
