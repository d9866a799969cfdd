// See text.h. One reader and one printer a key, in canonical order, in `fields`.
#include "experiment/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "data/features.h"
#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/fields.h"
#include "text/number.h"

namespace playground {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

template <class Entries>
Message one_of(const Entries& entries, std::string_view more = {}) {
  std::string list;
  for (const auto& entry : entries) {
    list += list.empty() ? "" : ", ";
    list += entry.name;
  }
  if (!more.empty()) {
    list += ", ";
    list += more;
  }
  return {AllowedCode("names"), {text_value("names", list)}};
}

Message whole_number_to(double max) { return {AllowedCode("whole"), {{"min", 0}, {"max", max}}}; }

// Whole numbers without sign, up to `max`.
std::optional<std::uint32_t> parse_whole(std::string_view text, std::uint32_t max) {
  std::uint64_t value = 0;
  if (text.empty() || text.size() > 10) {
    return std::nullopt;
  }
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value <= max ? std::optional(static_cast<std::uint32_t>(value)) : std::nullopt;
}

// The beginning of what is too long to be shown.
std::string shortened(std::string_view value) {
  constexpr std::size_t most = 200;
  constexpr std::size_t shown = 40;
  if (value.size() <= most) {
    return std::string(value);
  }
  std::size_t end = shown;
  // No character is cut in two.
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return std::string(value.substr(0, end)) + "…";
}

// Collects problems of one field.
class Report {
 public:
  Report(std::string field, std::string_view value, std::vector<Problem>& problems)
      : field_(std::move(field)), value_(value), problems_(&problems) {}

  void add(ProblemCode code, Message allowed, std::string_view used) const {
    problems_->push_back({field_, shortened(value_), code, std::move(allowed), std::string(used)});
  }

  // The same report for a part of the field.
  Report part(std::string field, std::string_view value) const {
    return {std::move(field), value, *problems_};
  }

  const std::string& value() const { return value_; }

 private:
  std::string field_;
  std::string value_;
  std::vector<Problem>* problems_;
};

// `text` as a number within the range of `parameter`; otherwise reports and returns `otherwise` or
// the nearest allowed number.
float read_number(std::string_view text, const Parameter& parameter, float otherwise,
                  const Report& report) {
  const auto number = parse_number(text);
  if (!number) {
    report.add(text.empty() ? ProblemCode("missing_value") : ProblemCode("not_a_number"),
               allowed_range(parameter), format_number(otherwise));
    return otherwise;
  }
  const float near = nearest_allowed(parameter, *number);
  if (near != *number) {
    const bool fraction = parameter.integer && parameter.allows(*number);
    report.add(fraction ? ProblemCode("not_an_integer") : ProblemCode("out_of_range"),
               allowed_range(parameter), format_number(near));
  }
  return near;
}

// The numbers after the name in `name:number:number`, into `values`; too many of them are reported.
void read_parameters(const std::vector<std::string_view>& parts,
                     std::span<const Parameter> parameters, float* values, const Report& report) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    values[i] = parameters[i].standard;
    if (i + 1 < parts.size()) {
      values[i] = read_number(parts[i + 1], parameters[i], parameters[i].standard, report);
    }
  }
  if (parts.size() > parameters.size() + 1) {
    report.add("bad_parameter",
               {AllowedCode("parameters"),
                {text_value("name", parts[0]), {"count", static_cast<double>(parameters.size())}}},
               parts[0]);
  }
}

template <class Parameters>
std::span<const Parameter> as_span(const Parameters& parameter) {
  return parameter ? std::span<const Parameter>(&*parameter, 1) : std::span<const Parameter>();
}

std::optional<Activation> read_activation(const std::vector<std::string_view>& parts,
                                          const Report& report) {
  const ActivationEntry* const entry = find_activation(parts[0]);
  if (entry == nullptr) {
    return std::nullopt;
  }
  Activation activation = standard(*entry);
  read_parameters(parts, as_span(entry->parameter), &activation.parameter, report);
  return activation;
}

constexpr Parameter units_range{.name = "units", .min = 1, .max = max_units, .integer = true};
constexpr Parameter copies_range{
    .name = "layers", .min = 1, .max = max_hidden_layers, .integer = true};

// "8:relu", "8:elu:0.5", "3*16:sigmoid", appended to `layers`.
void read_layer(std::string_view text, std::vector<LayerPlan>& layers, const Report& report) {
  float copies = 1;
  if (const std::size_t star = text.find('*'); star != std::string_view::npos) {
    copies = read_number(text.substr(0, star), copies_range, 1, report);
    text.remove_prefix(star + 1);
  }
  auto parts = split(text, ':');
  const float units = read_number(parts[0], units_range, 8, report);
  LayerPlan layer{static_cast<std::size_t>(units), standard(*find_activation("relu"))};
  parts.erase(parts.begin());
  if (parts.empty() || parts[0].empty()) {
    report.add("missing_value", {AllowedCode("layer")}, format(layer));
  } else if (const auto activation = read_activation(parts, report)) {
    layer.activation = *activation;
  } else {
    report.add("unknown_name", one_of(activations()), format(layer));
  }
  layers.insert(layers.end(), static_cast<std::size_t>(copies), layer);
}

std::string print_net(const Experiment& experiment) {
  if (experiment.hidden.empty()) {
    return "none";
  }
  std::string text;
  for (std::size_t i = 0; i < experiment.hidden.size();) {
    std::size_t same = 1;
    while (i + same < experiment.hidden.size() &&
           experiment.hidden[i + same] == experiment.hidden[i]) {
      ++same;
    }
    text += text.empty() ? "" : ",";
    const bool worth_it = same > 2;
    text += worth_it ? format_whole(same) + "*" : "";
    text += format(experiment.hidden[i]);
    i += worth_it ? same : 1;
  }
  return text;
}

void read_net(const Report& report, Experiment& experiment) {
  experiment.hidden.clear();
  if (report.value().empty() || report.value() == "none") {
    return;
  }
  std::size_t number = 0;
  for (const std::string_view layer : split(report.value(), ',')) {
    read_layer(layer, experiment.hidden, report.part("net " + format_whole(++number), layer));
    if (experiment.hidden.size() > max_hidden_layers) {
      experiment.hidden.resize(max_hidden_layers);
      report.add("too_many", {AllowedCode("layers"), {{"most", max_hidden_layers}}},
                 print_net(experiment));
      return;
    }
  }
}

void read_data(const Report& report, Experiment& experiment) {
  const auto parts = split(report.value(), ':');
  const bool own = parts[0] == own_data().name;
  const DatasetEntry* const entry = own ? &own_data() : find_dataset(parts[0]);
  if (entry == nullptr) {
    report.add("unknown_name", one_of(datasets(), own_data().name), experiment.data->name);
    return;
  }
  experiment.data = entry;
  read_parameters(parts, as_span(entry->parameter), &experiment.data_parameter, report);
}

std::string print_data(const Experiment& experiment) {
  std::string text(experiment.data->name);
  const auto& parameter = experiment.data->parameter;
  if (parameter && experiment.data_parameter != parameter->standard) {
    text += ":" + format_number(experiment.data_parameter);
  }
  return text;
}

void read_features(const Report& report, Experiment& experiment) {
  std::vector<std::size_t> chosen;
  for (const std::string_view name : split(report.value(), ',')) {
    const auto all = features();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.name == name; });
    const auto part = report.part("in", name);
    const auto position = static_cast<std::size_t>(found - all.begin());
    if (found == all.end()) {
      part.add("unknown_name", one_of(all), "");
    } else if (std::find(chosen.begin(), chosen.end(), position) != chosen.end()) {
      part.add("duplicate", {AllowedCode("feature_once")}, "");
    } else {
      chosen.insert(std::lower_bound(chosen.begin(), chosen.end(), position), position);
    }
  }
  if (!chosen.empty()) {
    experiment.features = chosen;
  }
}

std::string print_features(const Experiment& experiment) {
  std::string text;
  for (const std::size_t feature : experiment.features) {
    text += text.empty() ? "" : ",";
    text += features()[feature].name;
  }
  return text;
}

constexpr Parameter scale_range{
    .name = "scale", .standard = 1, .min = 0, .max = 100, .min_open = true};

void read_init(const Report& report, Experiment& experiment) {
  const auto parts = split(report.value(), ':');
  if (const auto* const entry = find_initializer(parts[0]); entry != nullptr) {
    experiment.initializer = entry;
    read_parameters(parts, {&scale_range, 1}, &experiment.initializer_scale, report);
  } else {
    report.add("unknown_name", one_of(initializers()), experiment.initializer->name);
  }
}

std::string print_init(const Experiment& experiment) {
  std::string text(experiment.initializer->name);
  if (experiment.initializer_scale != 1) {
    text += ":" + format_number(experiment.initializer_scale);
  }
  return text;
}

void read_loss(const Report& report, Experiment& experiment) {
  if (const auto* const entry = find_loss(report.value()); entry != nullptr) {
    experiment.loss = entry->loss;
  } else {
    report.add("unknown_name", one_of(losses()), "auto");
  }
}

std::string print_loss(const Experiment& experiment) {
  const auto all = losses();
  return std::string(std::find_if(all.begin(), all.end(), [&](const auto& entry) {
                       return entry.loss == experiment.loss;
                     })->name);
}

void read_optimizer(const Report& report, Experiment& experiment) {
  const auto parts = split(report.value(), ':');
  if (const auto* const entry = find_optimizer(parts[0]); entry != nullptr) {
    experiment.optimizer = standard(*entry);
    read_parameters(parts, entry->parameters, experiment.optimizer.settings.data(), report);
  } else {
    report.add("unknown_name", one_of(optimizers()), experiment.optimizer.entry->name);
  }
}

template <float Experiment::*Member>
void read_float(const Report& report, Experiment& experiment) {
  const Parameter& parameter = number_field(Member).parameter;
  experiment.*Member = read_number(report.value(), parameter, parameter.standard, report);
}

template <float Experiment::*Member>
std::string print_float(const Experiment& experiment) {
  return format_number(experiment.*Member);
}

template <std::uint32_t Experiment::*Member>
void read_seed(const Report& report, Experiment& experiment) {
  if (const auto seed = parse_whole(report.value(), UINT32_MAX)) {
    experiment.*Member = *seed;
  } else {
    report.add(report.value().empty() ? ProblemCode("missing_value") : ProblemCode("out_of_range"),
               whole_number_to(UINT32_MAX), format_whole(experiment.*Member));
  }
}

template <std::uint32_t Experiment::*Member>
std::string print_seed(const Experiment& experiment) {
  return format_whole(experiment.*Member);
}

constexpr std::uint32_t max_steps = 1'000'000'000;

void read_at(const Report& report, Experiment& experiment) {
  experiment.at = parse_whole(report.value(), max_steps);
  if (!experiment.at) {
    report.add("out_of_range", {AllowedCode("steps"), {{"max", max_steps}}}, "");
  }
}

std::string print_at(const Experiment& experiment) {
  return experiment.at ? format_whole(*experiment.at) : "";
}

void read_check(const Report& report, Experiment& experiment) {
  const std::string& digits = report.value();
  const bool hexadecimal =
      digits.size() == 8 && std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      });
  if (hexadecimal) {
    experiment.check = digits;
  } else {
    report.add("bad_parameter", {AllowedCode("digest")}, "");
  }
}

std::string print_check(const Experiment& experiment) { return experiment.check; }

// Data of one's own has no noise, and as many samples as it has.
template <float Experiment::*Member>
std::string print_drawn(const Experiment& experiment) {
  return experiment.points ? format_number(number_field(Member).parameter.standard)
                           : print_float<Member>(experiment);
}

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

struct Field {
  std::string_view key;
  void (*read)(const Report&, Experiment&);
  std::string (*print)(const Experiment&);
};

template <float Experiment::*Member>
constexpr Field number(std::string_view key) {
  return {key, read_float<Member>, print_float<Member>};
}

// In the canonical order of printing.
constexpr std::array fields{
    Field{"data", read_data, print_data},
    Field{"noise", read_float<&Experiment::noise>, print_drawn<&Experiment::noise>},
    Field{"samples", read_float<&Experiment::samples>, print_drawn<&Experiment::samples>},
    number<&Experiment::train_share>("train"),
    Field{"dataseed", read_seed<&Experiment::data_seed>, print_seed<&Experiment::data_seed>},
    Field{"in", read_features, print_features},
    Field{"net", read_net, print_net},
    Field{"init", read_init, print_init},
    Field{"loss", read_loss, print_loss},
    Field{"opt", read_optimizer, [](const Experiment& e) { return format(e.optimizer); }},
    number<&Experiment::learning_rate>("lr"),
    number<&Experiment::batch>("batch"),
    number<&Experiment::l1>("l1"),
    number<&Experiment::l2>("l2"),
    number<&Experiment::clip>("clip"),
    number<&Experiment::dropout>("drop"),
    Field{"seed", read_seed<&Experiment::seed>, print_seed<&Experiment::seed>},
    Field{"at", read_at, print_at},
    Field{"check", read_check, print_check},
    // The long ones come last: what goes before stays readable.
    Field{"weights", read_weights, print_weights},
    Field{"points", read_points, print_points},
};

Message known_keys() {
  std::string list = "v";
  for (const Field& field : fields) {
    list += ", ";
    list += field.key;
  }
  return {AllowedCode("names"), {text_value("names", list)}};
}

// Data of one's own needs both its name and its points.
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

// Rules that span several fields; each repair is reported.
void reconcile(Experiment& experiment, std::vector<Problem>& problems) {
  reconcile_points(experiment, problems);
  const Report loss("loss", print_loss(experiment), problems);
  const auto all_losses = losses();
  const auto chosen = std::find_if(all_losses.begin(), all_losses.end(), [&](const auto& entry) {
    return entry.loss == experiment.loss;
  });
  if (task_of(experiment) == Task::regression && !chosen->for_regression) {
    experiment.loss = Loss::automatic;
    std::string names;
    for (const auto& entry : all_losses) {
      names += !entry.for_regression ? "" : names.empty() ? "" : ", ";
      names += entry.for_regression ? entry.name : "";
    }
    loss.add("not_available", {AllowedCode("losses_for_regression"), {text_value("names", names)}},
             "auto");
  }
  // The standard features may all be listed for any data; what does not exist there is then left
  // out without a word.
  if (sample_size(experiment) <= 2 && experiment.features != Experiment().features) {
    const Report in("in", print_features(experiment), problems);
    const std::size_t missing = std::erase_if(experiment.features, [&](std::size_t feature) {
      return !feature_available(sample_size(experiment), feature);
    });
    if (experiment.features.empty()) {
      experiment.features = Experiment().features;
    }
    if (missing > 0) {
      in.add("not_available", {AllowedCode("features_of_line")}, print_features(experiment));
    }
  }
  const Report net("net", print_net(experiment), problems);
  bool shortened = false;
  while (parameter_count(experiment) > max_parameters) {
    experiment.hidden.pop_back();
    shortened = true;
  }
  if (shortened) {
    net.add("too_many", {AllowedCode("parameter_count"), {{"most", max_parameters}}},
            print_net(experiment));
  }
  reconcile_weights(experiment, problems);
}

std::string_view key_of(std::string_view pair) { return pair.substr(0, pair.find('=')); }

}  // namespace

ParseResult parse(std::string_view text) {
  ParseResult result;
  std::vector<std::string_view> seen;
  for (const std::string_view pair : split(text, '&')) {
    if (pair.empty()) {
      continue;
    }
    const std::string_view key = key_of(pair);
    const bool has_value = key.size() < pair.size();
    const std::string_view value = has_value ? pair.substr(key.size() + 1) : std::string_view();
    const Report report(std::string(key), value, result.problems);
    const auto* const field =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
    if (key == "v") {
      if (value != "1") {
        report.add("not_available", {AllowedCode("names"), {text_value("names", "1")}}, "1");
      }
    } else if (field == fields.end()) {
      report.add("unknown_field", known_keys(), "");
    } else if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
      report.add("duplicate", {AllowedCode("field_once")}, "");
    } else if (!has_value) {
      report.add("missing_value", {AllowedCode("value"), {text_value("field", key)}}, "");
    } else {
      seen.push_back(key);
      field->read(report, result.experiment);
    }
  }
  reconcile(result.experiment, result.problems);
  return result;
}

std::string format(const Experiment& experiment) {
  const Experiment standard;
  std::string text = "v=1";
  for (const Field& field : fields) {
    const std::string value = field.print(experiment);
    if (value != field.print(standard)) {
      text += '&';
      text += field.key;
      text += '=';
      text += value;
    }
  }
  return text;
}

std::string with_changes(std::string_view text, std::string_view changes) {
  const auto additions = split(changes, '&');
  std::string result;
  const auto append = [&](std::string_view pair) {
    if (!pair.empty()) {
      result += result.empty() ? "" : "&";
      result += pair;
    }
  };
  for (const std::string_view pair : split(text, '&')) {
    const bool replaced = std::any_of(additions.begin(), additions.end(), [&](auto addition) {
      // Points go with the data that they are.
      const bool other_data = key_of(addition) == "data" && addition != "data=points";
      return key_of(addition) == key_of(pair) || (other_data && key_of(pair) == "points");
    });
    if (!replaced) {
      append(pair);
    }
  }
  std::for_each(additions.begin(), additions.end(), append);
  return result;
}

std::string format(const LayerPlan& layer) {
  return format_whole(layer.units) + ":" + format(layer.activation);
}

}  // namespace playground
