// See kept.h.
#include "command/study/kept.h"

#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "command/command.h"

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
  std::fprintf(stderr, "playground: --out: \"%s\" could not be written: %s\n", name.c_str(),
               std::strerror(errno));
  return failed;
}

// Writes the rows to a new file in their order, which then takes the place of `name`.
int write_in_order(RowFiles& rows, const std::string& name) {
  const std::string beside = name + ".part";
  std::FILE* const file = std::fopen(beside.c_str(), "wb");
  bool good = file != nullptr && std::fputs((plan_line(*rows.plan()) + "\n").c_str(), file) >= 0;
  good = good && rows.each([&](const Row&, const std::string& line) {
    good = good && std::fputs((line + "\n").c_str(), file) >= 0;
  });
  good = (file == nullptr || std::fclose(file) == 0) && good;
  good = good && std::rename(beside.c_str(), name.c_str()) == 0;
  return good ? 0 : not_written(name);
}

// Prints rows that lie in files, and what came of them.
int print_rows(RowFiles& rows, StudyOutput& output, bool has_result) {
  const bool read =
      rows.each([&](const Row& row, const std::string&) { static_cast<void>(output.row(row)); });
  if (!read) {
    std::fputs("playground: a file of rows was changed while it was read\n", stderr);
    return failed;
  }
  return has_result ? output.result() : 0;
}

}  // namespace playground::command
