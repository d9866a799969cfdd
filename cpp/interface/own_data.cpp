// See own_data.h.
#include "interface/own_data.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "data/csv/cells.h"
#include "data/csv/csv.h"
#include "data/csv/records.h"
#include "data/csv/standardize.h"
#include "data/packing/points.h"
#include "experiment/own_text.h"
#include "experiment/reading.h"
#include "experiment/text.h"
#include "text/number.h"

namespace playground {

namespace {

std::optional<bool> either(const std::string& text, std::string_view yes, std::string_view no) {
  return text == yes ? std::optional(true) : text == no ? std::optional(false) : std::nullopt;
}

CsvChoices choices_of(const CsvReading& reading) {
  using Scale = CsvChoices::Scale;
  CsvChoices choices;
  choices.header = either(reading.header, "yes", "no");
  choices.classes = either(reading.learned, "classes", "numbers");
  if (const auto comma = either(reading.decimal, "comma", "point")) {
    choices.notation = *comma ? Notation::comma : Notation::point;
  }
  if (const auto label = parse_whole(reading.label, max_csv_columns)) {
    choices.label = *label;
  }
  choices.skip_missing = reading.missing == "skip";
  choices.scale = reading.scale.empty()     ? Scale::automatic
                  : reading.scale == "none" ? Scale::none
                                            : Scale::given;
  if (choices.scale == Scale::given) {
    choices.scales = scale_in(reading.scale);
  }
  return choices;
}

}  // namespace

CsvData read_csv(const std::string& text, const CsvReading& reading) {
  CsvResult result = parse_csv(text, choices_of(reading));
  CsvData data;
  Dataset dataset;
  if (result.dataset) {
    dataset = std::move(*result.dataset);
    dataset.names = names_in(result);
    const auto name = [&](std::size_t column) {
      return column == target_column ? result.label : result.inputs[column];
    };
    for (const Scaling& scaling : result.scales) {
      const auto& constant = result.constant;
      if (std::find(constant.begin(), constant.end(), scaling.column) == constant.end()) {
        data.scaled.push_back({name(scaling.column), scaling.centre, scaling.spread});
      }
    }
    std::transform(result.constant.begin(), result.constant.end(),
                   std::back_inserter(data.constant), name);
    data.scale = scale_text(result.scales);
    data.points = pack_points(dataset);
  }
  data.header = result.header;
  data.label_column = result.label_column;
  data.columns = std::move(result.columns);
  data.missing = result.missing;
  data.decimal = result.asks_notation ? "" : result.notation == Notation::comma ? "comma" : "point";
  data.rows = std::move(result.rows);
  data.task = name_of(dataset.task);
  data.count = dataset.count;
  data.inputs = std::move(result.inputs);
  data.label = std::move(result.label);
  data.classes = std::move(result.classes);
  const auto tell = [](const std::vector<CsvProblem>& problems) {
    std::vector<CsvProblemTold> all;
    for (const CsvProblem& problem : problems) {
      all.push_back({problem.line, problem.column, problem.name, problem.message.code,
                     told(problem.message.values)});
    }
    return all;
  };
  data.problems = tell(result.problems);
  data.losses = tell(result.losses);
  return data;
}

std::string csv_of(const std::string& text) {
  const Experiment experiment = parse(text).experiment;
  return format_csv(data_of(experiment), experiment.scale);
}

std::string samples_csv(const std::string& text) {
  Dataset dataset = data_of(parse(text).experiment);
  dataset.names.clear();
  return format_csv(dataset);
}

std::string rescaled(const std::string& text, const std::string& scale) {
  Experiment experiment = parse(text).experiment;
  if (!experiment.points) {
    return text;
  }
  Dataset dataset = *experiment.points;
  std::vector<Scaling> scales = scale_in(scale);
  std::erase_if(scales,
                [&](const Scaling& scaling) { return !has_column(dataset, scaling.column); });
  rescale(dataset, experiment.scale, scales);
  use_points(experiment, std::move(dataset));
  experiment.scale = std::move(scales);
  return format(experiment);
}

std::string packed_points(std::size_t inputs, bool regression, std::vector<float> x,
                          std::vector<float> y, std::vector<std::string> names) {
  auto dataset = placed_points(inputs, regression, std::move(x), std::move(y));
  if (!dataset) {
    return "";
  }
  const std::size_t columns = inputs + 1;
  if (names.size() >= columns) {
    const std::size_t known = std::min(names.size() - columns, dataset->classes);
    names.resize(columns + known);
    for (std::size_t label = known; label < dataset->classes; ++label) {
      names.push_back(format_whole(label + 1));
    }
    std::transform(names.begin(), names.end(), names.begin(), shown_cell);
    dataset->names = std::move(names);
  }
  return pack_points(*dataset);
}

}  // namespace playground
