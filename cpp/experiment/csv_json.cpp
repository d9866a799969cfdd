// See csv_json.h.
#include "experiment/csv_json.h"

#include <array>
#include <string_view>
#include <vector>

#include "data/csv.h"
#include "data/points.h"
#include "data/standardize.h"
#include "experiment/json.h"

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
  constexpr std::array<std::string_view, 3> tasks{"binary", "classes", "regression"};
  CsvResult result = parse_csv(text);
  Dataset dataset = result.dataset.value_or(Dataset());
  const std::vector<Scaling> scalings = standardize(dataset);
  JsonWriter json;
  json.begin_object();
  json.key("points").text(result.dataset ? pack_points(dataset) : "");
  json.key("task").text(tasks[static_cast<std::size_t>(dataset.task)]);
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
    json.key("code").text(problem.code).key("message").text(problem.message).end_object();
  }
  json.end_array();
  json.end_object();
  return json.result();
}

}  // namespace playground
