// See pool.h.
#include "command/study/pool.h"

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <map>
#include <mutex>

#include "command/threads.h"
#include "study/study_run.h"

namespace playground::command {
namespace {

// Steps between two looks at whether to stop: milliseconds, but for the widest networks.
constexpr std::size_t slice = 1000;
// Rows that may wait for one before them.
constexpr std::size_t most_waiting = 10'000;

// What a signal says. A handler may do no more than this.
std::atomic<int> signal_come{0};
static_assert(std::atomic<int>::is_always_lock_free);

void note_signal(int signal) { signal_come = signal; }

// While it lives, the first SIGINT or SIGTERM is noted, and a second one ends the process.
class Signals {
 public:
  Signals() {
    signal_come = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      struct sigaction action {};
      action.sa_handler = note_signal;
      action.sa_flags = static_cast<int>(SA_RESETHAND);
      sigaction(which[i], &action, &before_[i]);
    }
  }
  ~Signals() {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      sigaction(which[i], &before_[i], nullptr);
    }
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

 private:
  static constexpr std::array<int, 2> which{SIGINT, SIGTERM};
  std::array<struct sigaction, 2> before_{};
};

class Pool {
 public:
  explicit Pool(const Job& job) : job_(job), next_(job.begin), emitted_(job.begin) {}

  JobEnd run() {
    const Signals signals;
    on_threads(job_.cores, [this] { work(); });
    // What is finished behind a run that is not.
    for (const auto& [run, row] : waiting_) {
      taken_ = taken_ && job_.take(row);
    }
    return {finished_, signal_come, taken_};
  }

 private:
  void work() {
    StudyRun room(job_.plan);
    for (;;) {
      const std::size_t run = claim();
      if (run == job_.end) {
        return;
      }
      room.begin(run);
      while (!room.advance(slice)) {
        if (stopped()) {
          return;
        }
      }
      hand_in(room.row());
    }
  }

  bool stopped() const { return signal_come != 0 || !taken_; }

  // The next run to compute, or the end of the job.
  std::size_t claim() {
    std::unique_lock lock(mutex_);
    // A signal wakes nobody, so that it is looked for now and then.
    while (waiting_.size() >= most_waiting && !stopped()) {
      room_for_rows_.wait_for(lock, std::chrono::milliseconds(100));
    }
    if (stopped()) {
      return job_.end;
    }
    while (next_ < job_.end && job_.is_done(next_)) {
      ++next_;
    }
    return next_ == job_.end ? job_.end : next_++;
  }

  void hand_in(const Row& row) {
    const std::lock_guard lock(mutex_);
    ++finished_;
    waiting_.emplace(row.run, row);
    while (emitted_ < job_.end && (job_.is_done(emitted_) || waiting_.count(emitted_) > 0)) {
      if (const auto found = waiting_.find(emitted_); found != waiting_.end()) {
        taken_ = taken_ && job_.take(found->second);
        waiting_.erase(found);
      }
      ++emitted_;
    }
    room_for_rows_.notify_all();
    job_.tell(finished_);
  }

  const Job& job_;
  std::mutex mutex_;
  std::condition_variable room_for_rows_;
  std::map<std::size_t, Row> waiting_;
  std::size_t next_;
  std::size_t emitted_;
  std::size_t finished_ = 0;
  std::atomic<bool> taken_{true};
};

}  // namespace

JobEnd compute(const Job& job) { return Pool(job).run(); }

}  // namespace playground::command
