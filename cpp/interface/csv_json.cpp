// See csv_json.h.
#include "interface/csv_json.h"

#include <string_view>
#include <utility>
#include <vector>

#include "data/csv/csv.h"
#include "data/csv/standardize.h"
#include "data/packing/points.h"
#include "text/json.h"

namespace playground {
namespace {

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
  json.key(key).begin_array();
  for (const std::string& name : names) {
    json.text(name);
  }
  json.end_array();
}

}  // namespace

std::string csv_json(const std::string& text) {
  CsvResult result = parse_csv(text);
  Dataset dataset;
  std::vector<Scaling> scalings;
  std::string points;
  if (result.dataset) {
    dataset = std::move(*result.dataset);
    scalings = standardize(dataset);
    points = pack_points(dataset);
  }
  JsonWriter json;
  json.begin_object();
  json.key("points").text(points);
  json.key("task").text(name_of(dataset.task));
  json.key("count").whole(dataset.count);
  write_names(json, "inputs", result.inputs);
  json.key("label").text(result.label);
  write_names(json, "classes", result.classes);
  json.key("scaled").begin_array();
  for (const Scaling& scaling : scalings) {
    json.begin_object().key("name").text(
        scaling.column < result.inputs.size() ? result.inputs[scaling.column] : result.label);
    json.key("centre").number(scaling.centre).key("spread").number(scaling.spread).end_object();
  }
  json.end_array();
  json.key("problems").begin_array();
  for (const CsvProblem& problem : result.problems) {
    json.begin_object().key("line").whole(problem.line).key("column").whole(problem.column);
    json.key("name").text(problem.name).key("code").text(problem.message.code);
    json.key("values").values(problem.message.values).end_object();
  }
  json.end_array();
  json.end_object();
  return json.result();
}

}  // namespace playground
