// See sweep.h.
#include "study/sweep.h"

#include <algorithm>
#include <utility>

#include "text/number.h"

namespace playground {
namespace {

// Joins `parts` with commas, as `net` lists its layers.
std::string net_of(const std::vector<std::string>& layers) {
  std::string text = "net=";
  for (const std::string& layer : layers) {
    text += text.back() == '=' ? "" : ",";
    text += layer;
  }
  return text;
}

}  // namespace

Factor parse_factor(std::string_view text) {
  Factor factor;
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals + 1 == text.size()) {
    return factor;
  }
  factor.name = text.substr(0, equals);
  std::string_view values = text.substr(equals + 1);
  const char separator = values.find(';') != std::string_view::npos ? ';' : ',';
  for (;;) {
    const std::size_t end = values.find(separator);
    factor.values.emplace_back(values.substr(0, end));
    if (end == std::string_view::npos) {
      return factor;
    }
    values.remove_prefix(end + 1);
  }
}

std::string factor_change(const Experiment& experiment, std::string_view name,
                          std::string_view value) {
  std::vector<std::string> layers;
  if (name == "activation" || name == "units") {
    for (const LayerPlan& layer : experiment.hidden) {
      std::string text = kind_prefix(layer);
      text += name == "units" ? std::string(value) : format_whole(layer.units);
      text += ':';
      text += name == "units" ? format(layer.activation) : std::string(value);
      layers.push_back(std::move(text));
    }
    return net_of(layers);
  }
  if (name == "depth") {
    const LayerPlan first =
        experiment.hidden.empty() ? standard_hidden_layers().front() : experiment.hidden.front();
    std::string text(value);
    text += '*';
    text += format(first);
    return net_of({text});
  }
  std::string change(name);
  change += '=';
  change += value;
  return change;
}

Sweep::Sweep(const Experiment& base, std::vector<Factor> factors, std::uint32_t first_seed,
             std::uint32_t last_seed)
    : base_(format(base)),
      factors_(std::move(factors)),
      first_seed_(first_seed),
      seeds_(static_cast<std::size_t>(last_seed - first_seed) + 1) {
  // Every value once, alone: enough to find what is wrong with it, and each problem is told once.
  for (const Factor& factor : factors_) {
    for (const std::string& value : factor.values) {
      const std::string text = with_changes(base_, factor_change(base, factor.name, value));
      for (Problem& problem : parse(text).problems) {
        problems_.push_back(std::move(problem));
      }
    }
  }
}

std::size_t Sweep::size() const {
  std::size_t runs = seeds_;
  for (const Factor& factor : factors_) {
    runs *= factor.values.size();
  }
  return runs;
}

SweepRun Sweep::run(std::size_t index) const {
  SweepRun result;
  const std::size_t seed = index % seeds_;
  index /= seeds_;
  std::vector<std::size_t> positions(factors_.size());
  for (std::size_t f = factors_.size(); f-- > 0;) {
    positions[f] = index % factors_[f].values.size();
    index /= factors_[f].values.size();
  }
  std::string text = base_;
  for (std::size_t f = 0; f < factors_.size(); ++f) {
    const std::string& value = factors_[f].values[positions[f]];
    text = with_changes(text, factor_change(parse(text).experiment, factors_[f].name, value));
    result.values.push_back(value);
  }
  result.experiment = parse(text).experiment;
  result.experiment.seed = first_seed_ + static_cast<std::uint32_t>(seed);
  return result;
}

}  // namespace playground
