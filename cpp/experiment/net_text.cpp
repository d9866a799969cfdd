// See net_text.h, and text.h for single layers.
#include "experiment/net_text.h"

#include <string_view>

#include "experiment/text.h"
#include "network/layer_kind.h"
#include "text/number.h"

namespace playground {
namespace {

std::optional<Activation> read_activation(const std::vector<std::string_view>& parts,
                                          const std::optional<Activation>& own,
                                          const Report& report) {
  const bool is_own = own && parts[0] == own_activation_name;
  const ActivationEntry* const entry = is_own ? own->entry : find_activation(parts[0]);
  if (entry == nullptr) {
    return std::nullopt;
  }
  Activation activation = is_own ? *own : standard(*entry);
  read_parameters(parts, as_span(entry->parameter), &activation.parameter, report);
  return activation;
}

constexpr Parameter units_range{.name = "units", .min = 1, .max = max_units, .integer = true};
constexpr Parameter copies_range{
    .name = "layers", .min = 1, .max = max_hidden_layers, .integer = true};

// Whether a layer's first part is meant as its kind: a known one, or a word before a number.
bool names_kind(const std::vector<std::string_view>& parts) {
  const std::string_view first = parts[0];
  const bool word = !first.empty() && !parse_number(first);
  return find_layer_kind(first) != nullptr ||
         (word && parts.size() > 1 && parse_number(parts[1]).has_value());
}

// "8:relu", "8:elu:0.5", "3*16:sigmoid", "3*dense:16:sigmoid", appended to `layers`.
void read_layer(std::string_view text, Experiment& experiment, const Report& report) {
  std::vector<LayerPlan>& layers = experiment.hidden;
  const std::optional<Activation>& own = experiment.own_activation;
  float copies = 1;
  if (const std::size_t star = text.find('*'); star != std::string_view::npos) {
    const std::string_view number = text.substr(0, star);
    copies = read_number(number, copies_range, 1, report.part(number));
    text.remove_prefix(star + 1);
  }
  auto parts = split(text, ':');
  const bool has_kind = names_kind(parts);
  const LayerKind* const kind = has_kind ? find_layer_kind(parts[0]) : &standard_kind();
  if (has_kind) {
    parts.erase(parts.begin());
  }
  const std::string_view number = parts.empty() ? std::string_view() : parts[0];
  const float units = read_number(number, units_range, 8, report.part(number));
  LayerPlan layer{static_cast<std::size_t>(units), standard(*find_activation("relu"))};
  if (kind != nullptr) {
    layer.kind = kind;
  }
  if (parts.size() < 2 || parts[1].empty()) {
    report.add("missing_value", {AllowedCode("layer")}, format(layer));
  } else {
    parts.erase(parts.begin());
    if (const auto activation = read_activation(parts, own, report)) {
      layer.activation = *activation;
    } else {
      report.add("unknown_name", one_of(activations(), own ? own_activation_name : ""),
                 format(layer));
    }
  }
  if (kind == nullptr) {
    report.add("unknown_name", one_of(layer_kinds()), format(layer));
  }
  layers.insert(layers.end(), static_cast<std::size_t>(copies), layer);
}

}  // namespace

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
    read_layer(layer, experiment, report.part("net " + format_whole(++number), layer));
    if (experiment.hidden.size() > max_hidden_layers) {
      experiment.hidden.resize(max_hidden_layers);
      report.add("too_many", {AllowedCode("layers"), {{"most", max_hidden_layers}}},
                 print_net(experiment));
      return;
    }
  }
}

void reconcile_units(Experiment& experiment, std::vector<Problem>& problems) {
  std::size_t inputs = input_count(experiment);
  std::size_t number = 0;
  for (LayerPlan& layer : experiment.hidden) {
    ++number;
    const std::size_t units = layer.kind->units(inputs, layer.units);
    if (units != layer.units) {
      const Report report("net " + format_whole(number), format(layer), problems);
      layer.units = units;
      const std::string possible = format(layer);
      report.add("out_of_range", {AllowedCode("names"), {text_value("names", possible)}}, possible);
    }
    inputs = units;
  }
}

std::string kind_prefix(const LayerPlan& layer) {
  return layer.kind == &standard_kind() ? "" : std::string(layer.kind->name) + ":";
}

std::string format(const LayerPlan& layer) {
  return kind_prefix(layer) + format_whole(layer.units) + ":" + format(layer.activation);
}

}  // namespace playground
