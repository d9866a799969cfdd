// See sweep.h.
#include "study/sweep.h"

#include <algorithm>
#include <optional>
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

std::size_t combinations(const std::vector<Factor>& factors) {
  std::size_t count = 1;
  for (const Factor& factor : factors) {
    count *= factor.values.size();
    if (count > most_combinations) {
      break;
    }
  }
  return count;
}

std::string factors_applied(const Experiment& base, const std::vector<Factor>& factors,
                            const std::vector<std::string>& values) {
  std::string text = format(base);
  std::optional<std::string> depth;
  std::optional<std::string> units;
  std::optional<std::string> activation;
  for (std::size_t f = 0; f < factors.size(); ++f) {
    const std::string& name = factors[f].name;
    if (name == "depth") {
      depth = values[f];
    } else if (name == "units") {
      units = values[f];
    } else if (name == "activation") {
      activation = values[f];
    } else {
      text = with_changes(text, name + "=" + values[f]);
    }
  }
  if (!depth && !units && !activation) {
    return text;
  }
  std::vector<LayerPlan> plans = base.hidden.empty() ? standard_hidden_layers() : base.hidden;
  if (depth) {
    plans.resize(1);
  }
  std::vector<std::string> layers;
  for (const LayerPlan& plan : plans) {
    std::string layer = depth ? *depth + "*" : "";
    layer += kind_prefix(plan);
    layer += units ? *units : format_whole(plan.units);
    layer += ':';
    layer += activation ? *activation : format(plan.activation);
    layers.push_back(std::move(layer));
  }
  return with_changes(text, net_of(layers));
}

Sweep::Sweep(const Experiment& base, std::vector<Factor> factors, std::uint32_t first_seed,
             std::uint32_t last_seed)
    : base_(base),
      factors_(std::move(factors)),
      first_seed_(first_seed),
      seeds_(static_cast<std::size_t>(last_seed - first_seed) + 1) {
  // More would be read by nobody.
  constexpr std::size_t most_told = 20;
  const std::size_t count = combinations(factors_);
  for (std::size_t i = 0; i < count && problems_.size() < most_told; ++i) {
    for (Problem& problem : combination(i).problems) {
      const bool told = std::any_of(problems_.begin(), problems_.end(), [&](const Problem& other) {
        return other.field == problem.field && other.value == problem.value &&
               other.code == problem.code;
      });
      if (!told) {
        problems_.push_back(std::move(problem));
      }
    }
  }
}

std::size_t Sweep::size() const { return seeds_ * combinations(factors_); }

std::vector<std::string> Sweep::values(std::size_t index) const {
  std::vector<std::string> result(factors_.size());
  for (std::size_t f = factors_.size(); f-- > 0;) {
    const auto& values = factors_[f].values;
    result[f] = values[index % values.size()];
    index /= values.size();
  }
  return result;
}

// Features that the data does not have are left out without a word where they stand in any
// experiment, but may not be what a row says was varied.
ParseResult Sweep::combination(std::size_t index) const {
  const std::vector<std::string> chosen = values(index);
  ParseResult result = parse(factors_applied(base_, factors_, chosen));
  const Experiment& experiment = result.experiment;
  for (std::size_t f = 0; f < factors_.size(); ++f) {
    const bool unused =
        sample_size(experiment) > 2 || (experiment.features == Experiment().features &&
                                        input_count(experiment) < experiment.features.size());
    if (factors_[f].name == "in" && unused) {
      result.problems.push_back(
          {"in", chosen[f], ProblemCode("not_available"), {AllowedCode("features_of_line")}, ""});
    }
  }
  return result;
}

SweepRun Sweep::run(std::size_t index) const {
  SweepRun result{combination(index / seeds_).experiment, values(index / seeds_)};
  result.experiment.seed = first_seed_ + static_cast<std::uint32_t>(index % seeds_);
  return result;
}

}  // namespace playground
