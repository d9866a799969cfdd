// `playground study`: computes the runs of a plan on all cores and says what can be said of them.
#include "command/study/study.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "command/command.h"
#include "command/study/kept.h"
#include "command/study/output.h"
#include "command/study/pool.h"
#include "command/study/rows.h"
#include "command/words.h"
#include "experiment/unpacked.h"
#include "study/plan_text.h"

namespace playground::command {

const char* const study_usage =
    R"(usage: playground study PLAN [--json | --csv] [--jobs N] [--out FILE] [--shard I/N] [--data FILE]
       playground study merge FILE... [--json | --csv] [--out FILE]

PLAN is an experiment with further fields, for example
"data=spiral&net=8:relu,8:relu&vary.activation=relu,tanh&vary.lr=0.01,0.1&seeds=1-100&epochs=200":

  vary.NAME=VALUE,VALUE...  what differs: activation (of all hidden layers), depth (so many layers
                 like the first), units, data, noise, samples, train, init, loss, opt, lr, batch,
                 l1, l2 or drop; at most two of these. The first one's values are compared with its
                 first value, within each value of the second and over all of them
  vary.dataseed=0  one draw of the data for all runs; otherwise each seed draws the data, too
  seeds=A-B      the seeds, both included (1-100)
  epochs=N or steps=N  how long each run is trained (100 epochs)
  metric=NAME    accuracy, loss, train_accuracy or train_loss (held-out accuracy for classes, and
                 held-out loss for regression)
  target=LOSS    the held-out loss that runs are to reach (half of that of the best constant answer)
  check=DIGEST   the first 8 digits of the digest of all runs; where it is another, status 1

Without an option, prints a table and what can be said of it. The best constant answer is the best
that can be done without looking at the inputs. Failures count: a run that diverged, which is one
that left the finite numbers or ends with a loss above ten times that of the best constant answer,
ranks last and counts as that answer's accuracy, or as ten times its loss; one that does not reach
the target counts as the plan's end. Where the loss is varied there is no target, and accuracies are
compared. The interquartile mean is that of the middle half of the runs (a quarter, rounded down, is
left out at either end), and "all" stands for the mean over the values of the second factor. The
intervals of differences hold together with 95 %, and so do those of differences of shares that
failed: of m comparisons each is one of 100 - 5 / m %. The number of seeds that would be needed is
for finding the difference 80 times in 100; where many runs fail it is too small.

  --json         print the plan, a line of JSON a run, and the result
  --csv          print a line of CSV a run
  --jobs N       compute N runs at a time, 1 to 1024 (one a core)
  --out FILE     keep the rows in FILE, as lines of JSON. What a command left there that was stopped
                 is not computed again
  --shard I/N    do the I-th of N equal parts (1 to N), for merge
  --data FILE    train on the data of a CSV file, one sample a line; - is standard input. How
                 it is read: playground data --help

merge joins files that --out or --json have written, in any order, and names runs that are missing.

Exit status: also 130 or 143 where a signal stopped it.
)";

namespace {

constexpr std::string_view jobs_allowed = "a whole number, 1 to 1024";
constexpr std::string_view shard_allowed = "I/N with 1 <= I <= N <= 1000000";

struct Part {
  std::size_t number = 1;
  std::size_t of = 1;
};

std::optional<Part> part_in(std::string_view text) {
  const std::size_t at = text.find('/');
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto number = whole_number(text.substr(0, at), 1, 1'000'000);
  const auto of = whole_number(text.substr(at + 1), 1, 1'000'000);
  return number && of && *number <= *of ? std::optional(Part{*number, *of}) : std::nullopt;
}

// Where the part before `number` ends.
std::size_t begin_of(std::size_t runs, Part part) {
  return runs / part.of * (part.number - 1) + runs % part.of * (part.number - 1) / part.of;
}

// Says on a terminal how far it is.
class Progress {
 public:
  explicit Progress(std::size_t runs) : runs_(runs) {}

  void tell(std::size_t finished) {
    constexpr double pause = 0.1;
    const double seconds = since_start();
    if (watched_ && seconds > told_ + pause) {
      told_ = seconds;
      const double rate = static_cast<double>(finished) / seconds;
      std::fprintf(stderr, "\rrun %zu of %zu, %.3g runs/s, %.0f s left ", finished, runs_, rate,
                   static_cast<double>(runs_ - finished) / rate);
    }
  }

  void end(std::size_t finished, std::size_t cores) const {
    const double seconds = since_start();
    std::fprintf(stderr, "%splayground: %s in %.2f s, %zu at a time: %.3g runs/s\n",
                 watched_ ? "\n" : "", counted(finished, "run").c_str(), seconds, cores,
                 static_cast<double>(finished) / seconds);
  }

 private:
  double since_start() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

  std::size_t runs_;
  // A log has no line to write over.
  bool watched_ = isatty(STDERR_FILENO) != 0;
  double told_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// What a study's command line asks for.
struct Asked {
  Plan plan;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t cores = 1;
  StudyForm form = StudyForm::words;
  std::string out;  // empty where rows are not kept
  // Set when there is nothing left to do: help was printed, or something was refused.
  std::optional<int> status;
};

Asked refused(int status) {
  Asked asked;
  asked.status = status;
  return asked;
}

Asked read(const Arguments& arguments) {
  Asked asked;
  if (!arguments.error().empty()) {
    return refused(refuse(arguments.error()));
  }
  if (arguments.plain().empty()) {
    return refused(refuse("study: PLAN is missing"));
  }
  if (arguments.has("--json") && arguments.has("--csv")) {
    return refused(refuse("--json and --csv exclude each other"));
  }
  asked.cores = std::clamp(std::thread::hardware_concurrency(), 1U, 1024U);
  if (const auto jobs = arguments.value("--jobs")) {
    asked.cores = whole_number(*jobs, 1, 1024).value_or(0);
    if (asked.cores == 0) {
      return refused(refuse(not_allowed("--jobs", *jobs, jobs_allowed)));
    }
  }
  const std::string_view shard = arguments.value("--shard").value_or("1/1");
  const auto part = part_in(shard);
  if (!part) {
    return refused(refuse(not_allowed("--shard", shard, shard_allowed)));
  }
  asked.form = form_of(arguments);
  asked.out = arguments.value("--out").value_or("");
  if (part->of > 1 && asked.out.empty() && asked.form == StudyForm::words) {
    return refused(
        refuse("--shard: a part has rows and no result; say where they go, with --out FILE, --json "
               "or --csv"));
  }
  const FromFile given = text_of("PLAN", "a plan", arguments);
  if (given.status) {
    return refused(*given.status);
  }
  const std::string& text = given.experiment;
  PlanResult result = parse_plan(unpacked(text));
  if (!result.problems.empty()) {
    return refused(refuse(result.problems));
  }
  asked.plan = std::move(result.plan);
  const std::size_t runs = run_count(asked.plan);
  asked.begin = begin_of(runs, *part);
  asked.end = begin_of(runs, {part->number + 1, part->of});
  return asked;
}

// Computes what `rows` does not have of [begin, end). `take` is given the rows.
JobEnd compute_rest(const Asked& asked, const RowFiles& rows,
                    const std::function<bool(const Row&)>& take) {
  const std::size_t left = rows.missing(asked.begin, asked.end).count;
  if (left == 0) {
    return {0, 0, true};
  }
  Progress progress(left);
  const JobEnd end = compute({asked.plan, asked.begin, asked.end, asked.cores,
                              [&](std::size_t run) { return rows.has(run); }, take,
                              [&](std::size_t finished) { progress.tell(finished); }});
  progress.end(end.finished, asked.cores);
  return end;
}

int stopped_by(int signal) {
  constexpr int shells_add = 128;
  return shells_add + signal;
}

// Rows go to standard output alone.
int study_unkept(const Asked& asked) {
  StudyOutput output(asked.plan, asked.form);
  const RowFiles none(asked.plan);
  const JobEnd end = compute_rest(asked, none, [&](const Row& row) {
    return output.row(row, json_line(asked.plan, row)) && output_arrives();
  });
  if (end.signal != 0) {
    std::fputs("playground: stopped; with --out FILE what is finished is kept\n", stderr);
    return stopped_by(end.signal);
  }
  const bool whole = asked.end - asked.begin == run_count(asked.plan);
  return end.taken && whole ? output.result() : 0;
}

int study_kept(const Asked& asked) {
  Kept kept;
  if (const std::string why = kept.open(asked.out); !why.empty()) {
    return refuse(why);
  }
  RowFiles before(asked.plan);
  if (!kept.empty()) {
    if (const std::string fault = before.add(asked.out); !fault.empty()) {
      return refuse("--out: " + fault + "; or name another file");
    }
    if (!kept.cut(before.whole_lines())) {
      return not_written(asked.out);
    }
  }
  if (before.whole_lines() == 0 && !kept.put(plan_line(asked.plan))) {
    return not_written(asked.out);
  }
  const JobEnd end = compute_rest(
      asked, before, [&](const Row& row) { return kept.put(json_line(asked.plan, row)); });
  if (!kept.flush() || !end.taken) {
    return not_written(asked.out);
  }
  if (end.signal != 0) {
    std::fprintf(
        stderr,
        "playground: stopped; %zu of %zu runs are in \"%s\", and the same command goes on "
        "from there\n",
        asked.end - asked.begin - before.missing(asked.begin, asked.end).count + end.finished,
        asked.end - asked.begin, asked.out.c_str());
    return stopped_by(end.signal);
  }
  RowFiles rows(asked.plan);
  if (const std::string fault = rows.add(asked.out); !fault.empty()) {
    return refuse("--out: " + fault);
  }
  const bool whole = rows.count() == run_count(asked.plan);
  StudyOutput output(asked.plan, asked.form);
  const bool only_part = !whole && asked.form == StudyForm::words;
  const std::string in_order = rows.in_order() ? "" : asked.out;
  if (!only_part || !in_order.empty()) {
    if (const int status = hand_on(rows, output, in_order); status != 0) {
      return status;
    }
  }
  if (only_part) {
    std::printf(
        "%zu of %zu runs are in \"%s\"; join them with the others: playground study merge "
        "FILE...\n",
        rows.count(), run_count(asked.plan), asked.out.c_str());
  }
  return whole ? output.result() : 0;
}

}  // namespace

int study(const Words& words) {
  if (!words.empty() && words.front() == "merge") {
    return merge_study({words.begin() + 1, words.end()});
  }
  if (!words.empty() && !words.front().empty() && !words.front().starts_with("--") &&
      words.front().find_first_of("=#") == std::string_view::npos) {
    return refuse(
        not_allowed("study", words.front(),
                    "a plan, data=xor&net=4:relu&seeds=1-20 for example, or merge FILE..."));
  }
  const Arguments arguments("study", words,
                            {{"--json", ""},
                             {"--csv", ""},
                             {"--jobs", jobs_allowed},
                             {"--out", out_allowed},
                             {"--shard", shard_allowed},
                             {"--data", data_allowed},
                             {"--help", ""}},
                            1);
  if (arguments.has("--help")) {
    std::fputs(study_usage, stdout);
    return 0;
  }
  const Asked asked = read(arguments);
  if (asked.status) {
    return *asked.status;
  }
  return asked.out.empty() ? study_unkept(asked) : study_kept(asked);
}

}  // namespace playground::command
