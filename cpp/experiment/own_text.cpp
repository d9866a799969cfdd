// See own_text.h.
#include "experiment/own_text.h"

#include <algorithm>
#include <utility>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "text/number.h"

namespace playground {

void read_points(const Report& report, Experiment& experiment) {
  if (report.value().empty()) {
    return;
  }
  Dataset dataset;
  Message allowed = unpack_points(report.value(), dataset);
  if (allowed.code.empty()) {
    experiment.points = Shared(std::move(dataset));
  } else {
    report.add("bad_parameter", std::move(allowed), "");
  }
}

std::string print_points(const Experiment& experiment) {
  return experiment.points ? pack_points(*experiment.points) : "";
}

// A single column of numbers, as many as there are.
void read_weights(const Report& report, Experiment& experiment) {
  if (report.value().empty()) {
    return;
  }
  constexpr std::size_t most = column_bytes(max_parameters);
  const auto body = unpack(report.value(), most);
  if (!body) {
    report.add("bad_parameter", packed_whole("packed_numbers", fault_of(report.value(), most)), "");
    return;
  }
  if (body->size() > 1) {
    std::vector<float> weights((body->size() - 1) / std::max<std::size_t>(body->front(), 1));
    BodyReader reader(*body);
    if (reader.column(weights.data(), weights.size()) && reader.complete()) {
      experiment.weights = Shared(std::move(weights));
      return;
    }
  }
  report.add("bad_parameter", packed_whole("packed_numbers", "damaged"), "");
}

std::string print_weights(const Experiment& experiment) {
  return experiment.weights ? pack_weights(*experiment.weights) : "";
}

void reconcile_points(Experiment& experiment, std::vector<Problem>& problems) {
  const bool named = experiment.data == &own_data();
  if (named && experiment.points) {
    use_points(experiment, experiment.points);
    return;
  }
  if (named) {
    experiment.data = &datasets().front();
    const auto about_points = [](const Problem& problem) { return problem.field == "points"; };
    const auto found = std::find_if(problems.begin(), problems.end(), about_points);
    const std::string used(experiment.data->name);
    if (found != problems.end()) {
      found->used = "data=" + used;
    } else {
      Report("data", own_data().name, problems)
          .add("missing_value", {AllowedCode("points_field")}, used);
    }
  } else if (experiment.points) {
    Report("points", print_points(experiment), problems)
        .add("not_available", {AllowedCode("points_data")}, "");
    experiment.points = {};
  }
}

void reconcile_weights(Experiment& experiment, std::vector<Problem>& problems) {
  const std::size_t count = parameter_count(experiment);
  if (experiment.weights && experiment.weights->size() != count) {
    Report("weights", print_weights(experiment), problems)
        .add("bad_parameter",
             {AllowedCode("weight_count"),
              {{"count", static_cast<double>(count)},
               {"found", static_cast<double>(experiment.weights->size())}}},
             "");
    experiment.weights = {};
  }
}

}  // namespace playground
