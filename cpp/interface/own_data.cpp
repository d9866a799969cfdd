// See own_data.h.
#include "interface/own_data.h"

#include <utility>

#include "data/csv/csv.h"
#include "data/csv/standardize.h"
#include "data/packing/points.h"
#include "experiment/text.h"

namespace playground {

CsvData read_csv(const std::string& text) {
  CsvResult result = parse_csv(text);
  CsvData data;
  Dataset dataset;
  if (result.dataset) {
    dataset = std::move(*result.dataset);
    for (const Scaling& scaling : standardize(dataset)) {
      const bool input = scaling.column < result.inputs.size();
      data.scaled.push_back(
          {input ? result.inputs[scaling.column] : result.label, scaling.centre, scaling.spread});
    }
    data.points = pack_points(dataset);
  }
  data.task = name_of(dataset.task);
  data.count = dataset.count;
  data.inputs = std::move(result.inputs);
  data.label = std::move(result.label);
  data.classes = std::move(result.classes);
  for (const CsvProblem& problem : result.problems) {
    data.problems.push_back({problem.line, problem.column, problem.name, problem.message.code,
                             told(problem.message.values)});
  }
  return data;
}

std::string csv_of(const std::string& text) { return format_csv(data_of(parse(text).experiment)); }

std::string packed_points(std::size_t inputs, bool regression, std::vector<float> x,
                          std::vector<float> y) {
  const auto dataset = placed_points(inputs, regression, std::move(x), std::move(y));
  return dataset ? pack_points(*dataset) : "";
}

}  // namespace playground
