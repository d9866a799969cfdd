// The file in which `playground study` keeps rows.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

#include "command/study/output.h"
#include "command/study/rows.h"

namespace playground::command {

inline constexpr std::string_view out_allowed = "a file to keep the rows in";

// For this process alone, until its end.
class Kept {
 public:
  Kept() = default;
  ~Kept();
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;

  // Opens `name` for rows behind those that are there; why it cannot be, or nothing.
  std::string open(const std::string& name);

  // Cuts off what is behind so many bytes.
  bool cut(std::uint64_t bytes);

  bool empty() const;

  // What is written reaches the file about once a second.
  bool put(const std::string& line);
  bool flush();

 private:
  std::FILE* file_ = nullptr;
  std::chrono::steady_clock::time_point flushed_{};
};

// Says that the file of --out could not be written, and returns the status.
int not_written(const std::string& name);

// Gives rows that lie in files to `output`, in their order; and, unless `name` is empty, writes
// them to a new file as well, which then takes the place of `name`. Returns the status, 0 where all
// is well, and says what is not.
int hand_on(RowFiles& rows, StudyOutput& output, const std::string& name);

}  // namespace playground::command
