// Words where numbers are needed: a few are told one by one, many once a column. For csv.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/message.h"

namespace playground {

class Mistakes {
 public:
  // A cell of a column counted from 1.
  void add(std::size_t line, std::size_t column, std::string_view cell);

  // Calls `report(line, column, message)` for each cell, or for a column with more than
  // told_one_by_one of them once, with line 0 and the first three lines.
  template <typename Report>
  void tell(const Report& report) const {
    for (const auto& [column, mistakes] : columns_) {
      if (mistakes.count > told_one_by_one) {
        report(std::size_t{0}, column, in_one(mistakes));
        continue;
      }
      for (const auto& [line, cell] : mistakes.first) {
        report(line, column, single(cell));
      }
    }
  }

 private:
  static constexpr std::size_t told_one_by_one = 3;

  struct Column {
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, std::string>> first;  // lines and cells
  };

  static Message single(std::string_view cell);
  static Message in_one(const Column& mistakes);

  std::map<std::size_t, Column> columns_;
};

// 3, 7, 9
std::string listed_lines(const std::vector<std::size_t>& lines);

}  // namespace playground
