// See own_text.h.
#include "experiment/own_text.h"

#include <algorithm>
#include <utility>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "text/number.h"
#include "text/wide_number.h"

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

namespace {

// The column that "x3" or "y" names.
std::optional<std::size_t> column_called(std::string_view name) {
  if (name == "y") {
    return target_column;
  }
  const auto number = name.starts_with('x') ? parse_whole(name.substr(1), max_point_inputs)
                                            : std::optional<std::uint32_t>();
  return number && *number > 0 && name[1] != '0' ? std::optional<std::size_t>(*number - 1)
                                                 : std::nullopt;
}

std::optional<Scaling> scaling_in(std::string_view text) {
  const auto parts = split(text, ':');
  if (parts.size() != 3) {
    return std::nullopt;
  }
  const auto column = column_called(parts[0]);
  const auto centre = parse_wide(parts[1]);
  const auto spread = parse_wide(parts[2]);
  return column && centre && spread && *spread > 0
             ? std::optional(Scaling{*column, *centre, *spread})
             : std::nullopt;
}

}  // namespace

std::vector<Scaling> scale_in(std::string_view text) {
  std::vector<Scaling> scale;
  for (const std::string_view part : split(text, ',')) {
    const auto scaling = scaling_in(part);
    const std::size_t column = scaling ? scaling->column : 0;
    const auto place = std::find_if(scale.begin(), scale.end(),
                                    [&](const Scaling& other) { return other.column >= column; });
    if (!scaling || (place != scale.end() && place->column == column)) {
      return {};
    }
    scale.insert(place, *scaling);
  }
  return scale;
}

std::string scale_text(const std::vector<Scaling>& scale) {
  std::string text;
  for (const Scaling& scaling : scale) {
    text += text.empty() ? "" : ",";
    text += scaling.column == target_column ? "y" : "x" + format_whole(scaling.column + 1);
    text += ':' + format_wide(scaling.centre) + ':' + format_wide(scaling.spread);
  }
  return text;
}

void read_scale(const Report& report, Experiment& experiment) {
  experiment.scale = scale_in(report.value());
  if (experiment.scale.empty() && !report.value().empty()) {
    report.add("bad_parameter", {AllowedCode("scale")}, "");
  }
}

std::string print_scale(const Experiment& experiment) { return scale_text(experiment.scale); }

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

void reconcile_scale(Experiment& experiment, std::vector<Problem>& problems) {
  const auto& points = experiment.points;
  const Report report("scale", print_scale(experiment), problems);
  const std::size_t missing = std::erase_if(experiment.scale, [&](const Scaling& scaling) {
    return !points || !has_column(*points, scaling.column);
  });
  if (missing > 0) {
    report.add("not_available", {points ? AllowedCode("scale") : AllowedCode("points_data")},
               print_scale(experiment));
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
