// See mistakes.h.
#include "data/csv/mistakes.h"

#include "data/csv/cells.h"
#include "data/csv/csv.h"
#include "text/number.h"

namespace playground {

void Mistakes::add(std::size_t line, std::size_t column, std::string_view cell) {
  Column& mistakes = columns_[column];
  ++mistakes.count;
  if (mistakes.first.size() < told_one_by_one) {
    mistakes.first.emplace_back(line, shown_cell(cell));
  }
}

Message Mistakes::single(std::string_view cell) {
  return {CsvProblemCode("not_a_number"), {text_value("cell", cell)}};
}

Message Mistakes::in_one(const Column& mistakes) {
  std::vector<std::size_t> lines;
  for (const auto& [line, cell] : mistakes.first) {
    lines.push_back(line);
  }
  return {CsvProblemCode("not_numbers"),
          {{"cells", static_cast<double>(mistakes.count)},
           text_value("cell", mistakes.first.front().second),
           text_value("lines", listed_lines(lines))}};
}

std::string listed_lines(const std::vector<std::size_t>& lines) {
  std::string text;
  for (const std::size_t line : lines) {
    text += text.empty() ? "" : ", ";
    text += format_whole(line);
  }
  return text;
}

}  // namespace playground
