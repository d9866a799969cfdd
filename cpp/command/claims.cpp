// `playground claims`: puts what people repeat about activation functions to the test, from files
// that say how; see study/claims/claim.h.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "command/command.h"
#include "command/threads.h"
#include "study/claims/measured.h"
#include "study/claims/verdict.h"
#include "study/plan.h"
#include "study/plan_text.h"
#include "text/json.h"
#include "text/number.h"
#include "training/digest.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground claims FOLDER [--only NAME] [--jobs N] [--json]

  FOLDER       holds the claims, NAME.claim each, written before they are run; web/compare/claims/written
               has those of the page
  --only NAME  this one alone
  --jobs N     on so many cores, 1 to 256 (all)
  --json       print one JSON object, which the page is made of:
               playground claims web/compare/claims/written --json > web/compare/claims/results.json

A claim holds where the whole interval lies beyond the smallest difference that matters, does not hold
where the whole interval lies short of it, and is not told otherwise. What is timed is timed on this
machine, and no digest depends on it.
)";

constexpr std::string_view ending = ".claim";

struct WrittenClaim {
  std::string name;
  std::vector<ClaimPart> parts;
};

struct TestedPart {
  const ClaimPart& part;
  ClaimAnswer own;
  std::optional<ClaimAnswer> common;
};

std::string text_in(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The claims in a folder by name; `fault` says what is wrong.
std::vector<WrittenClaim> claims_in(const std::filesystem::path& folder, std::string_view only,
                                    std::string& fault) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const bool wanted = only.empty() || entry.path().stem() == only;
    if (entry.path().extension() == ending && wanted) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<WrittenClaim> claims;
  for (const auto& path : paths) {
    ClaimResult read = parse_claim(text_in(path));
    if (!read.fault.empty()) {
      fault = path.string() + ": " + read.fault;
      return {};
    }
    claims.push_back({path.stem().string(), std::move(read.parts)});
  }
  if (claims.empty()) {
    fault = "\"" + folder.string() + "\" holds no such claim; allowed is a folder with NAME" +
            std::string(ending);
  }
  return claims;
}

// What is told of one claim: both answers of each part.
std::size_t intervals_of(const std::vector<ClaimPart>& parts) {
  std::size_t count = 0;
  for (const ClaimPart& part : parts) {
    count += part.common_rate.empty() ? 1 : 2;
  }
  return count;
}

// What the differences of logarithms are as ratios, from the lower end of the interval to the upper
// one.
void write_ratio(JsonWriter& json, const Estimate& difference, double base) {
  json.key("ratio").number(std::pow(base, difference.value));
  json.key("ratioLow").number(std::pow(base, difference.interval.low));
  json.key("ratioHigh").number(std::pow(base, difference.interval.high));
}

void write(JsonWriter& json, const ClaimAnswer& answer, double base) {
  json.begin_object();
  if (base > 0) {
    write_ratio(json, answer.difference, base);
  }
  json.key("verdict").text(answer.verdict);
  json.key("difference").number(answer.difference.value);
  json.key("low").number(answer.difference.interval.low);
  json.key("high").number(answer.difference.interval.high);
  json.key("means").begin_array();
  for (const double mean : answer.means) {
    json.number(mean);
  }
  json.end_array();
  json.key("failed").begin_array();
  for (const double failed : answer.failed) {
    json.number(failed);
  }
  json.end_array();
  json.key("seeds").whole(answer.seeds).key("runs").whole(answer.runs);
  json.key("tuningRuns").whole(answer.tuning_runs);
  json.key("rates").begin_array();
  for (const std::vector<std::string>& side : answer.rates) {
    json.begin_array();
    for (const std::string& rate : side) {
      json.text(rate);
    }
    json.end_array();
  }
  json.end_array();
  json.key("digest").text(hexadecimal(answer.digest));
  json.end_object();
}

// Whether a plan of one run leads to the weights that the digest is of. Plans train, be it one
// epoch.
bool has_sample(const ClaimPart& part) {
  const ClaimMeasure measure = part.measure;
  return part.epochs > 0 && !is_timed(measure) && measure != ClaimMeasure::slope_at_two &&
         measure != ClaimMeasure::unit_spread;
}

// The first run of each side in the first stratum, to be checked without all others.
void write_sample(JsonWriter& json, const TestedPart& tested) {
  const auto& [part, own, common] = tested;
  json.key("sample").begin_array();
  for (std::size_t side = 0; has_sample(part) && side < part.sides.size(); ++side) {
    const std::string_view rate = own.rates.empty() ? std::string_view() : own.rates[side][0];
    const Plan plan =
        single_run_plan(*experiment_of(part, side, 0, rate), part.seeds.first, part.epochs);
    json.begin_object();
    json.key("plan").text(format(plan));
    json.key("digest").text(hexadecimal(own.first_digests[side][0]));
    json.end_object();
  }
  json.end_array();
}

void write(JsonWriter& json, const TestedPart& tested, std::size_t intervals) {
  const ClaimPart& part = tested.part;
  const double base = logarithm_base(part.measure);
  json.begin_object();
  json.key("name").text(part.name).key("measure").text(name_of(part.measure));
  json.key("direction").text(direction_names[static_cast<std::size_t>(part.direction)]);
  json.key("margin").number(part.margin).key("against").number(part.against);
  for (const auto& [key, texts] :
       {std::pair("sides", &part.sides), std::pair("strata", &part.strata),
        std::pair("rates", &part.rates)}) {
    json.key(key).begin_array();
    for (const std::string& text : *texts) {
      json.text(text);
    }
    json.end_array();
  }
  json.key("seeds").whole(part.seeds.count()).key("epochs").whole(part.epochs);
  json.key("commonRate").text(part.common_rate);
  json.key("level").number(100 - 5 / static_cast<double>(intervals));
  json.key("answer");
  write(json, tested.own, base);
  json.key("common");
  if (tested.common) {
    write(json, *tested.common, base);
  } else {
    json.null();
  }
  json.key("plans").begin_array();
  for (std::size_t s = 0; s < part.strata.size(); ++s) {
    if (const std::string plan = plan_of(part, s, part.common_rate); !plan.empty()) {
      json.text(plan);
    }
  }
  json.end_array();
  write_sample(json, tested);
  json.end_object();
}

std::string short_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

void print(const std::string& label, const ClaimAnswer& answer) {
  std::printf("  %-34s %-14s %10s  [%s, %s]  %zu runs\n", label.c_str(),
              std::string(answer.verdict).c_str(), short_number(answer.difference.value).c_str(),
              short_number(answer.difference.interval.low).c_str(),
              short_number(answer.difference.interval.high).c_str(), answer.runs);
}

ForEach on_cores(std::size_t cores) {
  return [cores](std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    on_threads(std::min(cores, count), [&] {
      for (std::size_t i = next++; i < count; i = next++) {
        work(i);
      }
    });
  };
}

}  // namespace

int claims(const Words& words) {
  constexpr std::string_view jobs_allowed = "a whole number, 1 to 256";
  const Arguments arguments(
      "claims", words,
      {{"--only", "the name of a claim"}, {"--jobs", jobs_allowed}, {"--json", ""}, {"--help", ""}},
      1);
  if (arguments.has("--help")) {
    std::fputs(usage, stdout);
    return 0;
  }
  if (!arguments.error().empty()) {
    return refuse(arguments.error());
  }
  if (arguments.plain().empty()) {
    return refuse("claims: a folder with claims is missing");
  }
  const auto jobs = arguments.value("--jobs");
  const auto cores = jobs ? whole_number(*jobs, 1, 256)
                          : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  if (!cores) {
    return refuse(not_allowed("--jobs", *jobs, jobs_allowed));
  }
  std::string fault;
  const std::vector<WrittenClaim> written = claims_in(
      arguments.plain().front(), arguments.value("--only").value_or(std::string_view()), fault);
  if (!fault.empty()) {
    return refuse(fault);
  }
  const ForEach for_each = on_cores(*cores);
  const bool as_json = arguments.has("--json");
  JsonWriter json;
  json.begin_object().key("claims").begin_array();
  for (const WrittenClaim& claim : written) {
    const std::size_t intervals = intervals_of(claim.parts);
    std::vector<TestedPart> tested;
    std::vector<ClaimVerdict> verdicts;
    for (const ClaimPart& part : claim.parts) {
      tested.push_back({part, answer(part, intervals, for_each),
                        answer_at_common_rate(part, intervals, for_each)});
      verdicts.push_back(tested.back().own.verdict);
    }
    const ClaimVerdict verdict = verdict_of(verdicts);
    std::fprintf(stderr, "%s: %s\n", claim.name.c_str(), std::string(verdict).c_str());
    if (as_json) {
      json.begin_object().key("name").text(claim.name).key("verdict").text(verdict);
      json.key("parts").begin_array();
      for (const TestedPart& part : tested) {
        write(json, part, intervals);
      }
      json.end_array().end_object();
      continue;
    }
    std::printf("%s: %s\n", claim.name.c_str(), std::string(verdict).c_str());
    for (const TestedPart& part : tested) {
      print(part.part.name, part.own);
      if (part.common) {
        print(part.part.name + ", rate " + part.part.common_rate, *part.common);
      }
    }
    if (!output_arrives()) {
      return failed;
    }
  }
  json.end_array().end_object();
  if (as_json) {
    std::printf("%s\n", json.result().c_str());
  }
  return 0;
}

}  // namespace playground::command
