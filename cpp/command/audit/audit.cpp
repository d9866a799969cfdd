// `playground audit`: holds the diagnosis against what becomes of many drawn runs, and prints what
// its findings, remedies and causes were worth.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "command/audit/output.h"
#include "command/command.h"
#include "command/threads.h"
#include "diagnosis/finding.h"
#include "study/audit/draw.h"
#include "study/audit/summary.h"

namespace playground::command {
namespace {

constexpr const char* usage =
    R"(usage: playground audit --stream NAME [--draws N] [--pairs N] [--jobs N] [--own] [--rows]

Draws experiments from the stream called NAME, over all data sets, activations, depths, optimisers,
rates, initial weights and penalties, trains each for 200 epochs, and looks after 10, 50, 100 and 150
epochs at what the diagnosis says, and 50 epochs later and at the end at what became of the run.
Prints tables in Markdown: of every finding how often it was right, how many failures were foretold,
how many healthy runs were alarmed, what remedies did, and which causes were named.

  --draws N  at most N experiments, 1 to 1000000 (20000); fewer where every finding was seen in 100
             runs before that
  --pairs N  try remedies and causes on the first N runs of each alarming finding, 0 to 100000 (100)
  --jobs N   N at a time, 1 to 1024 (one a core)
  --own      networks with formulas in place of the engine's activations
  --rows     print a line a run instead: number, experiment, and for each look the epoch, what the
             run was, training and held-out loss over the best constant answer's, and the findings,
             with ! where they alarm

Equal arguments print the same, whatever --jobs.
)";

constexpr std::string_view stream_allowed = "a name of 1 to 100 characters";
constexpr std::string_view draws_allowed = "a whole number, 1 to 1000000";
constexpr std::string_view pairs_allowed = "a whole number, 0 to 100000";
constexpr std::string_view jobs_allowed = "a whole number, 1 to 1024";

// Experiments that are drawn before it is asked again whether more are needed.
constexpr std::size_t chunk = 1000;
constexpr std::size_t enough_runs = 100;

// Calls work(i) for every i below `count` on `jobs` threads; start() makes each thread's own.
template <class Start>
void for_each_below(std::size_t count, std::size_t jobs, const Start& start) {
  std::atomic<std::size_t> next{0};
  on_threads(jobs, [&] {
    auto one = start();
    for (std::size_t i = next++; i < count; i = next++) {
      one(i);
    }
  });
}

// Whether every finding that there is was seen in enough runs.
bool seen_enough(const std::vector<Watched>& runs) {
  std::set<std::string_view> seen;
  for (const FindingRow& row : finding_rows(runs)) {
    if (row.right.of >= enough_runs) {
      seen.insert(row.code);
    }
  }
  return seen.size() == finding_codes.size();
}

std::vector<Watched> watched_runs(std::string_view stream, Drawn drawn, std::size_t draws,
                                  std::size_t jobs) {
  std::vector<Watched> runs;
  while (runs.size() < draws && !seen_enough(runs)) {
    const std::size_t before = runs.size();
    runs.resize(std::min(draws, before + chunk));
    for_each_below(runs.size() - before, jobs, [&] {
      return [&, references = References()](std::size_t i) mutable {
        const auto number = static_cast<std::uint32_t>(before + i);
        runs[number] = watch(drawn_experiment(stream, number, drawn), references);
      };
    });
  }
  return runs;
}

// A run at a time: what one appearance has come to serves the others of the same run.
std::vector<Tried> tried_at(const std::vector<Watched>& runs,
                            const std::vector<Appearance>& appearances, std::size_t jobs) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    if (i == 0 || appearances[i].run != appearances[i - 1].run) {
      begins.push_back(i);
    }
  }
  std::vector<Tried> tried(appearances.size());
  for_each_below(begins.size(), jobs, [&] {
    return [&](std::size_t group) {
      const std::size_t begin = begins[group];
      const std::size_t end = group + 1 < begins.size() ? begins[group + 1] : tried.size();
      for (std::size_t i = begin; i < end; ++i) {
        const Appearance& at = appearances[i];
        tried[i] = try_all(runs[at.run].experiment, at.said.remedy, look_epochs[at.look],
                           i > begin ? &tried[begin] : nullptr);
      }
    };
  });
  return tried;
}

// The whole number of an option, `otherwise` where it is not given, nothing where it is wrong.
std::optional<std::size_t> number_of(const Arguments& arguments, std::string_view option,
                                     std::size_t min, std::size_t max, std::size_t otherwise) {
  const auto given = arguments.value(option);
  return given ? whole_number(*given, min, max) : otherwise;
}

}  // namespace

int audit(const Words& words) {
  const Arguments arguments("audit", words,
                            {{"--stream", stream_allowed},
                             {"--draws", draws_allowed},
                             {"--pairs", pairs_allowed},
                             {"--jobs", jobs_allowed},
                             {"--own", ""},
                             {"--rows", ""},
                             {"--help", ""}},
                            0);
  if (arguments.has("--help")) {
    std::fputs(usage, stdout);
    return 0;
  }
  if (!arguments.error().empty()) {
    return refuse(arguments.error());
  }
  const std::string_view stream = arguments.value("--stream").value_or("");
  if (stream.empty() || stream.size() > 100) {
    return refuse(not_allowed("--stream", stream, stream_allowed));
  }
  const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 1024U);
  const auto draws = number_of(arguments, "--draws", 1, 1'000'000, 20'000);
  const auto pairs = number_of(arguments, "--pairs", 0, 100'000, 100);
  const auto jobs = number_of(arguments, "--jobs", 1, 1024, cores);
  if (!draws) {
    return refuse(not_allowed("--draws", *arguments.value("--draws"), draws_allowed));
  }
  if (!pairs) {
    return refuse(not_allowed("--pairs", *arguments.value("--pairs"), pairs_allowed));
  }
  if (!jobs) {
    return refuse(not_allowed("--jobs", *arguments.value("--jobs"), jobs_allowed));
  }
  const Drawn drawn = arguments.has("--own") ? Drawn::formula : Drawn::built_in;
  const std::vector<Watched> runs = watched_runs(stream, drawn, *draws, *jobs);
  if (arguments.has("--rows")) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      std::printf("%s\n", row_text(static_cast<std::uint32_t>(i), runs[i]).c_str());
    }
    return 0;
  }
  const std::vector<Appearance> where = appearances(runs, *pairs);
  const std::string named = std::string(stream) + (arguments.has("--own") ? " with formulas" : "");
  print_audit({named, runs, where, tried_at(runs, where, *jobs)});
  return 0;
}

}  // namespace playground::command
