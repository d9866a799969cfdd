// See complaints.h.
#include "data/csv/complaints.h"

#include <algorithm>

#include "data/csv/cells.h"
#include "text/number.h"

namespace playground {

void Complaints::report(std::size_t line, std::size_t column, Message message) {
  if (problems_.size() < max_csv_problems) {
    problems_.push_back({line, column, std::move(message), name_of(column)});
  }
}

void Complaints::report_word(std::size_t line, std::size_t column, std::string_view cell) {
  if (is_beyond_floats(cell)) {
    report(line, column, "out_of_range", {text_value("cell", shown_cell(cell))});
  } else {
    mistakes_.add(line, column, cell);
  }
}

void Complaints::report_fault(const CsvRecord& record) {
  const std::size_t column = record.cells.size() + 1;
  switch (record.fault) {
    case CsvRecord::Fault::none:
      break;
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
}

void Complaints::lose(std::size_t column, Message message) {
  if (!message.code.empty() && (column == 0 || losses_.size() < max_csv_problems)) {
    losses_.push_back({0, column, std::move(message), name_of(column)});
  }
}

std::vector<CsvProblem> Complaints::problems() const {
  std::vector<CsvProblem> all;
  mistakes_.tell([&](std::size_t line, std::size_t column, Message message) {
    all.push_back({line, column, std::move(message), name_of(column)});
  });
  all.insert(all.end(), problems_.begin(), problems_.end());
  std::stable_sort(all.begin(), all.end(), [](const CsvProblem& one, const CsvProblem& other) {
    return std::pair(one.line, one.column) < std::pair(other.line, other.column);
  });
  if (all.size() > max_csv_problems) {
    all.resize(max_csv_problems);
  }
  return all;
}

std::string Complaints::name_of(std::size_t column) const {
  return column > 0 && column <= names_.size() ? shown_cell(names_[column - 1]) : "";
}

}  // namespace playground
