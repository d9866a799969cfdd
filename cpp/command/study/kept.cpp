// See kept.h.
#include "command/study/kept.h"

#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "command/command.h"
#include "command/words.h"

namespace playground::command {

Kept::~Kept() {
  if (file_ != nullptr) {
    std::fclose(file_);
  }
}

std::string Kept::open(const std::string& name) {
  file_ = std::fopen(name.c_str(), "ab");
  if (file_ == nullptr) {
    return not_allowed("--out", name, std::string(out_allowed) + ": ") + std::strerror(errno);
  }
  if (flock(fileno(file_), LOCK_EX | LOCK_NB) != 0) {
    return not_allowed("--out", name,
                       "a file that no other command is writing; wait for it, or name another");
  }
  return "";
}

bool Kept::cut(std::uint64_t bytes) {
  return ftruncate(fileno(file_), static_cast<off_t>(bytes)) == 0;
}

bool Kept::empty() const { return lseek(fileno(file_), 0, SEEK_END) == 0; }

bool Kept::put(const std::string& line) {
  const bool good = std::fputs((line + "\n").c_str(), file_) >= 0;
  const auto now = std::chrono::steady_clock::now();
  if (now - flushed_ < std::chrono::seconds(1)) {
    return good;
  }
  flushed_ = now;
  return good && flush();
}

bool Kept::flush() { return std::fflush(file_) == 0; }

int not_written(const std::string& name) {
  const int reason = errno;
  std::fprintf(stderr, "playground: --out: \"%s\" could not be written: %s\n",
               printable(name).c_str(), std::strerror(reason));
  return failed;
}

int hand_on(RowFiles& rows, StudyOutput& output, const std::string& name) {
  const std::string beside = name + ".part";
  std::FILE* const file = name.empty() ? nullptr : std::fopen(beside.c_str(), "wb");
  const auto put = [&](const std::string& line) {
    return std::fputs((line + "\n").c_str(), file) >= 0;
  };
  bool good = name.empty() || (file != nullptr && put(plan_line(*rows.plan())));
  const bool read = rows.each([&](const Row& row, const std::string& line) {
    good = good && (file == nullptr || put(line));
    // Whether anybody reads that is asked at the end.
    static_cast<void>(output.row(row, line));
  });
  if (file != nullptr) {
    good = std::fclose(file) == 0 && good;
  }
  if (!read) {
    std::fputs("playground: a file of rows was changed while it was read\n", stderr);
    return failed;
  }
  good = good && (name.empty() || std::rename(beside.c_str(), name.c_str()) == 0);
  return good || name.empty() ? 0 : not_written(name);
}

}  // namespace playground::command
