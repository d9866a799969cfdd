// See text.h. One reader and one printer a key, in canonical order, in `fields`.
#include "experiment/text.h"

#include <algorithm>
#include <array>

#include "data/features.h"
#include "experiment/fields.h"
#include "experiment/formula_text.h"
#include "experiment/net_text.h"
#include "experiment/own_text.h"
#include "experiment/reading.h"
#include "text/number.h"

namespace playground {
namespace {

void read_data(const Report& report, Experiment& experiment) {
  const auto parts = split(report.value(), ':');
  const bool own = parts[0] == own_data().name;
  const DatasetEntry* const entry = own ? &own_data() : find_dataset(parts[0]);
  if (entry == nullptr) {
    report.add("unknown_name", one_of(datasets(), own_data().name), experiment.data->name);
    return;
  }
  experiment.data = entry;
  experiment.data_parameter = 0;
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
  experiment.*Member =
      read_whole(report, UINT32_MAX, whole_number_to(UINT32_MAX), format_whole(experiment.*Member))
          .value_or(experiment.*Member);
}

template <std::uint32_t Experiment::*Member>
std::string print_seed(const Experiment& experiment) {
  return format_whole(experiment.*Member);
}

constexpr std::uint32_t max_steps = 1'000'000'000;

void read_at(const Report& report, Experiment& experiment) {
  experiment.at = read_whole(report, max_steps, {AllowedCode("steps"), {{"max", max_steps}}}, "");
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

struct TextField {
  std::string_view key;
  void (*read)(const Report&, Experiment&);
  std::string (*print)(const Experiment&);
};

template <float Experiment::*Member>
constexpr TextField number(std::string_view key) {
  return {key, read_float<Member>, print_float<Member>};
}

// In the canonical order of printing.
constexpr std::array fields{
    TextField{"data", read_data, print_data},
    TextField{"noise", read_float<&Experiment::noise>, print_drawn<&Experiment::noise>},
    TextField{"samples", read_float<&Experiment::samples>, print_drawn<&Experiment::samples>},
    number<&Experiment::train_share>("train"),
    TextField{"dataseed", read_seed<&Experiment::data_seed>, print_seed<&Experiment::data_seed>},
    TextField{"in", read_features, print_features},
    TextField{"net", read_net, print_net},
    TextField{"init", read_init, print_init},
    TextField{"loss", read_loss, print_loss},
    TextField{"opt", read_optimizer, [](const Experiment& e) { return format(e.optimizer); }},
    number<&Experiment::learning_rate>("lr"),
    number<&Experiment::batch>("batch"),
    number<&Experiment::l1>("l1"),
    number<&Experiment::l2>("l2"),
    number<&Experiment::clip>("clip"),
    number<&Experiment::dropout>("drop"),
    TextField{"seed", read_seed<&Experiment::seed>, print_seed<&Experiment::seed>},
    TextField{"at", read_at, print_at},
    TextField{"check", read_check, print_check},
    // The long ones come last: what goes before stays readable.
    TextField{own_activation_name, read_formula_field, print_formula_field},
    TextField{"scale", read_scale, print_scale},
    TextField{"weights", read_weights, print_weights},
    TextField{"points", read_points, print_points},
};

const TextField* find_field(std::string_view key) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const TextField& f) { return f.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

Message known_keys() {
  std::string list = "v";
  for (const TextField& field : fields) {
    list += ", ";
    list += field.key;
  }
  return {AllowedCode("names"), {text_value("names", list)}};
}

// Reports what in a text says how data is drawn, where it is the reader's own.
void report_unheeded(const std::vector<std::string_view>& pairs, std::vector<Problem>& problems) {
  for (const std::string_view key : {"noise", "samples"}) {
    const auto given = std::find_if(pairs.begin(), pairs.end(), [&](std::string_view pair) {
      return key_of(pair) == key && pair.size() > key.size();
    });
    if (given != pairs.end()) {
      Report(std::string(key), given->substr(key.size() + 1), problems)
          .add("not_available", {AllowedCode("drawn_data")}, "");
    }
  }
}

// Rules that span several fields; each repair is reported.
void reconcile(Experiment& experiment, std::vector<Problem>& problems) {
  reconcile_points(experiment, problems);
  reconcile_scale(experiment, problems);
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
  reconcile_units(experiment, problems);
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

}  // namespace

ParseResult parse(std::string_view text) {
  ParseResult result;
  std::vector<std::string_view> seen;
  const std::vector<std::string_view> pairs = split(text, '&');
  // Layers may use the activation of one's own, wherever it stands.
  std::vector<std::string_view> in_order = pairs;
  const auto own = std::find_if(in_order.begin(), in_order.end(), [](std::string_view pair) {
    return key_of(pair) == own_activation_name;
  });
  if (own != in_order.end()) {
    std::rotate(in_order.begin(), own, own + 1);
  }
  for (const std::string_view pair : in_order) {
    if (pair.empty()) {
      continue;
    }
    const std::string_view key = key_of(pair);
    const bool has_value = key.size() < pair.size();
    const std::string_view value = has_value ? pair.substr(key.size() + 1) : std::string_view();
    const Report report(std::string(key), value, result.problems);
    const TextField* const field = find_field(key);
    if (key == "v") {
      if (value != "1") {
        report.add("not_available", {AllowedCode("names"), {text_value("names", "1")}}, "1");
      }
    } else if (field == nullptr) {
      const bool told = result.problems.size() < most_problems;
      report.add("unknown_field", told ? known_keys() : Message(), "");
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
  if (result.experiment.points) {
    report_unheeded(pairs, result.problems);
  }
  return result;
}

void set_field(Experiment& experiment, std::string_view key, std::string_view value,
               std::vector<Problem>& problems) {
  const Report report(std::string(key), value, problems);
  if (const TextField* const field = find_field(key); field != nullptr) {
    field->read(report, experiment);
    reconcile(experiment, problems);
  } else {
    report.add("unknown_field", known_keys(), "");
  }
}

std::string field_text(const Experiment& experiment, std::string_view key) {
  const TextField* const field = find_field(key);
  return field == nullptr ? std::string() : field->print(experiment);
}

std::string format(const Experiment& experiment) {
  const Experiment standard;
  std::string text = "v=1";
  for (const TextField& field : fields) {
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

}  // namespace playground
