// See plan.h.
#include "data/csv/plan.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "data/csv/cells.h"
#include "data/csv/csv.h"
#include "data/csv/records.h"
#include "text/number.h"

namespace playground {
namespace {

// All columns but the label are inputs, and of text there may be more.
constexpr std::size_t max_inputs = max_csv_columns - 1;
static_assert(max_inputs <= max_point_inputs);

// Rows that a column without a name has to count before it is taken for row numbers.
constexpr std::size_t least_counted = 10;

bool is_called_row_number(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"",    "index", "unnamed: 0", "row", "no",
                                                  "no.", "nr",    "nr.",        "#"};
  const std::string lower = lower_case(name);
  return lower.ends_with("id") || std::find(names.begin(), names.end(), lower) != names.end();
}

ColumnKind kind_of(const ColumnSurvey& column) {
  if (column.words == 0) {
    return column.numbers > 0 ? ColumnKind::numbers : ColumnKind::empty;
  }
  if (column.numbers == 0 && 10 * column.dates >= 9 * column.words) {
    return ColumnKind::dates;
  }
  return column.numbers >= column.words ? ColumnKind::numbers : ColumnKind::text;
}

bool hardly_repeats(std::size_t distinct, std::size_t rows) {
  return distinct >= max_different_texts ||
         (distinct > 2 &&
          (10 * distinct >= 9 * rows || (distinct > max_text_inputs && 2 * distinct > rows)));
}

std::string_view beginning(std::string_view text, std::size_t size) {
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) >> 6U) == 2) {
    --size;
  }
  return text.substr(0, size);
}

// colour=red; of a long name and a long value, the beginnings.
std::string name_with(std::string_view name, std::string_view value) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t shortened = 18;
  const bool is_long = name.size() + 1 + value.size() > longest;
  std::string text(is_long ? beginning(name, shortened) : name);
  text += is_long && name.size() > shortened ? "…=" : "=";
  text += value;
  return text;
}

// The most frequent of `texts`, in the order of their bytes.
std::vector<std::string> most_frequent(const TextCounts& texts, std::size_t most) {
  std::vector<std::pair<std::string, std::size_t>> all(texts.begin(), texts.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  all.resize(std::min(most, all.size()));
  std::vector<std::string> values;
  std::transform(all.begin(), all.end(), std::back_inserter(values),
                 [](const auto& each) { return each.first; });
  std::sort(values.begin(), values.end());
  return values;
}

std::size_t rows_with(const TextCounts& texts) {
  std::size_t rows = 0;
  for (const auto& [text, count] : texts) {
    rows += count;
  }
  return rows;
}

Message said_of_text(const TextCounts& texts, const std::vector<std::string>& values) {
  if (values.size() == texts.size()) {
    return {CsvProblemCode("one_hot"), {{"inputs", static_cast<double>(values.size())}}};
  }
  std::size_t others = rows_with(texts);
  for (const std::string& value : values) {
    others -= texts.find(value)->second;
  }
  return {CsvProblemCode("one_hot_part"),
          {{"distinct", static_cast<double>(texts.size())},
           {"inputs", static_cast<double>(values.size())},
           {"rows", static_cast<double>(others)}}};
}

// A column of text, while it is planned.
struct TextColumn {
  std::size_t column;
  TextCounts texts;
};

// The most values a column that `columns` keep within `room` inputs, together.
std::size_t values_a_column(const std::vector<TextColumn>& columns, std::size_t room) {
  std::size_t most = max_text_inputs;
  const auto inputs = [&] {
    std::size_t sum = 0;
    for (const TextColumn& each : columns) {
      sum += std::min(most, each.texts.size());
    }
    return sum;
  };
  while (most > 1 && inputs() > room) {
    --most;
  }
  return most;
}

class Planner {
 public:
  Planner(const std::vector<std::string>& header, const std::vector<std::string>& names,
          std::size_t label)
      : header_(header), names_(names), label_(label) {}

  TablePlan plan(std::string_view text, const TableSurvey& survey);

 private:
  void choose_kinds(const TableSurvey& survey);
  void find_row_numbers(const TableSurvey& survey);
  void look_at_texts(std::string_view text);
  void add_inputs();
  bool is_input(std::size_t column, ColumnKind kind) const {
    return column != label_ && plan_.kinds[column] == kind;
  }
  std::size_t count_of(ColumnKind kind) const {
    std::size_t count = 0;
    for (std::size_t column = 0; column < plan_.kinds.size(); ++column) {
      count += is_input(column, kind) ? 1U : 0U;
    }
    return count;
  }
  void tell(std::size_t column, CsvProblemCode code) {
    plan_.told.emplace_back(column + 1, Message{code, {}});
  }

  const std::vector<std::string>& header_;
  const std::vector<std::string>& names_;
  std::size_t label_;
  TablePlan plan_;
  std::vector<TextColumn> texts_;
};

void Planner::choose_kinds(const TableSurvey& survey) {
  for (std::size_t column = 0; column < survey.columns.size(); ++column) {
    ColumnKind kind = kind_of(survey.columns[column]);
    if (column == label_) {
      const ColumnSurvey& label = survey.columns[column];
      kind = label.words == 0 && label.numbers > 0 ? ColumnKind::numbers : ColumnKind::text;
    }
    plan_.kinds.push_back(kind);
  }
}

void Planner::find_row_numbers(const TableSurvey& survey) {
  const std::size_t others = count_of(ColumnKind::numbers) + count_of(ColumnKind::text);
  for (std::size_t column = 0; column < plan_.kinds.size(); ++column) {
    const bool unnamed =
        header_.empty() && column == 0 && survey.rows >= least_counted && others > 1;
    const bool named = !header_.empty() && is_called_row_number(header_[column]);
    const bool counts = survey.columns[column].counts && survey.rows > 2;
    if (is_input(column, ColumnKind::numbers) && counts && (unnamed || named)) {
      plan_.kinds[column] = ColumnKind::row_numbers;
    }
  }
}

// Sorts columns of text into those that repeat and those that do not.
void Planner::look_at_texts(std::string_view text) {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < plan_.kinds.size(); ++column) {
    if (is_input(column, ColumnKind::text)) {
      columns.push_back(column);
    }
  }
  std::vector<TextCounts> counts = texts_of(text, !header_.empty(), columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t rows = rows_with(counts[i]);
    if (!hardly_repeats(counts[i].size(), rows)) {
      texts_.push_back({columns[i], std::move(counts[i])});
      continue;
    }
    plan_.kinds[columns[i]] = ColumnKind::names;
    const bool more = counts[i].size() >= max_different_texts;
    plan_.told.emplace_back(columns[i] + 1,
                            Message{CsvProblemCode("names_left_out"),
                                    {{"distinct", static_cast<double>(counts[i].size())},
                                     text_value("more", more ? "yes" : "no"),
                                     text_value("cell", shown_cell(counts[i].begin()->first))}});
  }
}

void Planner::add_inputs() {
  const std::size_t numbers = count_of(ColumnKind::numbers);
  const std::size_t most = values_a_column(texts_, max_inputs - numbers);
  auto next_text = texts_.begin();
  for (std::size_t column = 0; column < plan_.kinds.size(); ++column) {
    const std::string& name = names_[column];
    if (is_input(column, ColumnKind::numbers)) {
      plan_.inputs.push_back({column, std::nullopt, name});
    } else if (is_input(column, ColumnKind::text)) {
      const TextCounts& texts = next_text->texts;
      const std::vector<std::string> values = most_frequent(texts, most);
      plan_.told.emplace_back(column + 1, said_of_text(texts, values));
      for (const std::string& value : values) {
        plan_.inputs.push_back({column, value, name_with(name, value)});
      }
      ++next_text;
    }
  }
}

TablePlan Planner::plan(std::string_view text, const TableSurvey& survey) {
  choose_kinds(survey);
  find_row_numbers(survey);
  look_at_texts(text);
  // A series in the order of its rows has nothing else to be learned from.
  const bool is_alone = count_of(ColumnKind::numbers) + count_of(ColumnKind::text) == 0;
  for (std::size_t column = 0; column < plan_.kinds.size(); ++column) {
    if (is_input(column, ColumnKind::row_numbers)) {
      tell(column,
           is_alone ? CsvProblemCode("row_numbers") : CsvProblemCode("row_numbers_left_out"));
      plan_.kinds[column] = is_alone ? ColumnKind::numbers : ColumnKind::row_numbers;
    } else if (is_input(column, ColumnKind::dates)) {
      tell(column, "dates_left_out");
    } else if (is_input(column, ColumnKind::empty)) {
      tell(column, "empty_left_out");
    }
  }
  add_inputs();
  std::stable_sort(plan_.told.begin(), plan_.told.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  return std::move(plan_);
}

}  // namespace

FirstColumn first_column_of(std::string_view text, const TableSurvey& survey, bool header) {
  const auto has_numbers = [](const ColumnSurvey& column) {
    return kind_of(column) == ColumnKind::numbers;
  };
  const std::vector<ColumnSurvey>& columns = survey.columns;
  if (columns.size() < 3 || kind_of(columns[0]) != ColumnKind::text ||
      !std::all_of(columns.begin() + 1, columns.end(), has_numbers)) {
    return {};
  }
  const std::vector<TextCounts> counts = texts_of(text, header, {0});
  const std::size_t classes = counts[0].size();
  if (classes < 2 || classes > max_csv_classes || 2 * classes > survey.rows) {
    return {};
  }
  return {!header,
          {header ? CsvProblemCode("first_has_words") : CsvProblemCode("first_learned"),
           {{"classes", static_cast<double>(classes)}}}};
}

TablePlan plan_of(std::string_view text, const TableSurvey& survey,
                  const std::vector<std::string>& header, const std::vector<std::string>& names,
                  std::size_t label) {
  return Planner(header, names, label).plan(text, survey);
}

bool is_missing_in(ColumnKind kind, std::string_view cell) {
  return is_missing(cell) || (kind == ColumnKind::numbers && is_placeholder(cell));
}

}  // namespace playground
