// See claim.h.
#include "study/claims/claim.h"

#include <algorithm>

#include "experiment/reading.h"
#include "experiment/text.h"
#include "study/plan.h"
#include "study/plan_text.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr std::string_view activation_key = "activation=";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string> words_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    if (const std::string_view word = trimmed(text.substr(0, end)); !word.empty()) {
      words.emplace_back(word);
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
  }
  return words;
}

std::string joined_fields(std::string_view a, std::string_view b) {
  return std::string(a) + (a.empty() || b.empty() ? "" : "&") + std::string(b);
}

std::optional<SeedRange> seeds_in(std::string_view text) {
  const std::vector<std::string> ends = words_of(text, "-");
  if (ends.size() != 2) {
    return std::nullopt;
  }
  const auto first = parse_whole(ends[0], 1'000'000);
  const auto last = parse_whole(ends[1], 1'000'000);
  return first && last && *first <= *last ? std::optional(SeedRange{*first, *last}) : std::nullopt;
}

template <class Names>
std::optional<std::size_t> place_in(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt
                              : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// Reads the lines of one part after the other.
class ClaimReader {
 public:
  // Whether the line could be read.
  bool line(std::string_view key, std::string_view value) {
    if (key == "part") {
      parts_.push_back({});
      parts_.back().name = value;
      parts_.back().strata = {""};
      fields_.emplace_back();
      return !value.empty();
    }
    if (parts_.empty()) {
      return false;
    }
    return setting(parts_.back(), key, value);
  }

  // The parts, each of which can be run; nothing where one cannot.
  std::vector<ClaimPart> finish() {
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      ClaimPart& part = parts_[p];
      for (std::string& stratum : part.strata) {
        stratum = joined_fields(fields_[p], stratum);
      }
      std::vector<std::string> rates = part.rates;
      rates.push_back(part.common_rate);
      bool runs = !part.sides.empty();
      for (std::size_t side = 0; side < part.sides.size(); ++side) {
        for (std::size_t s = 0; s < part.strata.size(); ++s) {
          runs = runs && std::all_of(rates.begin(), rates.end(), [&](const std::string& rate) {
                   return experiment_of(part, side, s, rate).has_value();
                 });
        }
      }
      if (!runs) {
        return {};
      }
    }
    return parts_;
  }

 private:
  bool setting(ClaimPart& part, std::string_view key, std::string_view value) {
    if (const auto direction = place_in(direction_names, key); direction && value.empty()) {
      part.direction = static_cast<Direction>(*direction);
      return true;
    }
    if (key == "measure") {
      const auto measure = place_in(measure_names, value);
      part.measure = static_cast<ClaimMeasure>(measure.value_or(0));
      return measure.has_value();
    }
    if (key == "margin" || key == "against") {
      const auto number = parse_number(value);
      (key == "margin" ? part.margin : part.against) = static_cast<double>(number.value_or(0));
      return number.has_value();
    }
    if (key == "first" || key == "second") {
      part.sides.emplace_back(value);
      return part.sides.size() == (key == "first" ? 1U : 2U);
    }
    if (key == "fields") {
      fields_.back() = value;
      return true;
    }
    if (key == "across") {
      std::vector<std::string> crossed;
      for (const std::string& stratum : part.strata) {
        for (const std::string& other : words_of(value, "|")) {
          crossed.push_back(joined_fields(stratum, other));
        }
      }
      part.strata = std::move(crossed);
      return !part.strata.empty();
    }
    if (key == "seeds" || key == "tuning") {
      const auto seeds = seeds_in(value);
      (key == "seeds" ? part.seeds : part.tuning) = seeds.value_or(part.seeds);
      return seeds.has_value();
    }
    if (key == "epochs") {
      const auto epochs = parse_whole(value, 1'000'000);
      part.epochs = epochs.value_or(0);
      return epochs.has_value();
    }
    if (key == "rates") {
      part.rates = words_of(value, " ");
      return !part.rates.empty();
    }
    part.common_rate = value;
    return key == "common";
  }

  std::vector<ClaimPart> parts_;
  std::vector<std::string> fields_;  // of each part
};

}  // namespace

ClaimResult parse_claim(std::string_view text) {
  ClaimReader reader;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::size_t space = line.find(' ');
    const std::string_view value =
        space == std::string_view::npos ? "" : trimmed(line.substr(space));
    if (!reader.line(line.substr(0, space), value)) {
      return {{}, "line " + format_whole(number) + ": \"" + std::string(line) + "\""};
    }
  }
  ClaimResult result{reader.finish(), ""};
  if (result.parts.empty()) {
    result.fault = "a part whose sides are no experiments, or no part";
  }
  return result;
}

std::optional<Experiment> experiment_of(const ClaimPart& part, std::size_t side,
                                        std::size_t stratum, std::string_view rate) {
  std::string fields = part.strata[stratum];
  std::string_view own = part.sides[side];
  const bool swaps = own.starts_with(activation_key);
  if (!swaps) {
    fields = joined_fields(fields, own);
  }
  const ParseResult read = parse(rate.empty() ? fields : fields + "&lr=" + std::string(rate));
  std::vector<Problem> problems = read.problems;
  Experiment experiment = read.experiment;
  if (swaps) {
    experiment = varied(experiment, "activation", own.substr(activation_key.size()), problems);
  }
  return problems.empty() ? std::optional(experiment) : std::nullopt;
}

std::string plan_of(const ClaimPart& part, std::size_t stratum, std::string_view rate) {
  std::string factor;
  std::string values;
  for (const std::string& side : part.sides) {
    const std::size_t equals = side.find('=');
    const std::string key = side.substr(0, equals);
    if (side.find('&') != std::string::npos || (!factor.empty() && key != factor)) {
      return "";
    }
    factor = key;
    values = (values.empty() ? "" : values + ",") + side.substr(equals + 1);
  }
  const std::string text = part.strata[stratum] + (rate.empty() ? "" : "&lr=" + std::string(rate)) +
                           "&vary." + factor + "=" + values +
                           "&seeds=" + format_whole(part.seeds.first) + "-" +
                           format_whole(part.seeds.last) + "&epochs=" + format_whole(part.epochs);
  const PlanResult read = parse_plan(text);
  return part.sides.size() == 2 && read.problems.empty() ? format(read.plan) : "";
}

}  // namespace playground
