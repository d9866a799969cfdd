// See csv.h. row_reader.h reads rows one by one into numbers and label texts; what the labels mean
// is decided here when all of them are known.
#include "data/csv/csv.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/complaints.h"
#include "data/csv/labels.h"
#include "data/csv/losses.h"
#include "data/csv/row_reader.h"
#include "data/csv/standardize.h"
#include "data/csv/survey.h"
#include "text/number.h"

namespace playground {
namespace {

class Importer {
 public:
  explicit Importer(const CsvChoices& choices) : choices_(choices) {}

  CsvResult import(std::string_view text);

 private:
  bool report_nul(std::string_view text);
  void learn();
  void report(Targets::Fault fault, const std::vector<Label>& labels);
  void find_losses();
  void use(Targets targets);

  const CsvChoices& choices_;
  CsvResult result_;
  Complaints complaints_;
  RowReader reader_{choices_, complaints_, result_};
  WideColumns wide_;
};

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
  complaints_.report(lines + 1, 0, "nul_byte", {{"byte", static_cast<double>(place - start + 1)}});
  return true;
}

void Importer::find_losses() {
  const std::vector<Scaling> standard =
      choices_.scale == CsvChoices::Scale::none ? standard_scales(wide_) : std::vector<Scaling>();
  const auto look = [&](std::size_t cell, std::size_t column) {
    complaints_.lose(cell + 1, reader_.digits()[cell]);
    const Scaling* const scaling = find_scaling(result_.scales, column);
    for (Message& loss :
         losses_in(column_of(wide_, column), scaling, find_scaling(standard, column))) {
      complaints_.lose(cell + 1, std::move(loss));
    }
  };
  for (std::size_t input = 0; input < wide_.inputs; ++input) {
    if (!reader_.plan().inputs[input].value) {
      look(reader_.plan().inputs[input].column, input);
    }
  }
  if (!wide_.y.empty()) {
    look(result_.label_column, target_column);
  }
}

void Importer::report(Targets::Fault fault, const std::vector<Label>& labels) {
  const std::size_t column = result_.label_column + 1;
  switch (fault) {
    case Targets::Fault::none:
      break;
    case Targets::Fault::one_class:
      complaints_.report(0, column, "one_class",
                         {text_value("label", shown_cell(labels.front().text))});
      break;
    case Targets::Fault::too_many_classes:
      complaints_.report(0, column, "too_many_classes", {{"most", max_csv_classes}});
      break;
    case Targets::Fault::words:
      for (const Label& label : reader_.label_words()) {
        complaints_.report_word(label.line, column, label.text);
      }
      break;
  }
}

// Makes the data set of what was read.
void Importer::use(Targets targets) {
  Dataset& dataset = result_.dataset.emplace();
  dataset.inputs = wide_.inputs;
  dataset.count = targets.y.size();
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
    const std::string& label = reader_.shown_labels()[i];
    const bool is_class =
        std::find(targets.classes.begin(), targets.classes.end(), label) != targets.classes.end();
    const auto number = number_in(label, result_.notation);
    result_.rows[i][result_.label_column] =
        shown_cell(is_class || !number ? label : format_double(*number));
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

// Makes the data set, or finds out that the labels are none.
void Importer::learn() {
  const std::vector<Label> labels = reader_.rows().labels();
  reader_.tell_of_rows();
  if (labels.size() < min_points) {
    complaints_.report(0, 0, "too_few_samples",
                       {{"samples", static_cast<double>(labels.size())}, {"least", min_points}});
    return;
  }
  const std::string name = lower_case(result_.label);
  const bool named = result_.header && (name == "label" || name == "class");
  Targets targets = targets_of(labels, choices_.classes, named);
  // A word may be in a row that is not taken.
  const bool numbers = targets.fault == Targets::Fault::none && targets.classes.empty();
  if (numbers && !reader_.label_words().empty()) {
    targets.fault = Targets::Fault::words;
  }
  report(targets.fault, labels);
  if (targets.fault == Targets::Fault::none) {
    wide_.inputs = result_.inputs.size();
    wide_.x = reader_.rows().x();
    use(std::move(targets));
  }
}

CsvResult Importer::import(std::string_view text) {
  // Of text in UTF-16 without its mark, every second byte or so is NUL.
  const auto nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  const auto is_utf16 =
      text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || 4 * nuls > text.size();
  if (text.size() > max_csv_bytes) {
    complaints_.report(0, 0, "too_large",
                       {{"bytes", static_cast<double>(text.size())}, {"most", max_csv_bytes}});
  } else if (is_utf16) {
    complaints_.report(0, 0, "encoding");
  }
  if (complaints_.problems().empty() && !report_nul(text)) {
    result_.header = choices_.header ? *choices_.header : has_header(text);
    reader_.read(text);
    const bool sound = complaints_.problems().empty();
    if (sound && reader_.has_rows()) {
      learn();
    } else if (sound) {
      complaints_.report(0, 0, "no_data");
    }
  }
  result_.problems = complaints_.problems();
  result_.losses = complaints_.losses();
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
  std::vector<std::string> classes;
  for (const std::string& label : result.classes) {
    classes.push_back(numbered_among(classes, shown_cell(label)));
  }
  std::move(classes.begin(), classes.end(), std::back_inserter(names));
  return names;
}

}  // namespace playground
