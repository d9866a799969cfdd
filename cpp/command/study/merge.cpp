// `playground study merge`: joins what several commands have computed of a study.
#include <algorithm>
#include <cstdio>
#include <string>

#include "command/command.h"
#include "command/study/kept.h"
#include "command/study/output.h"
#include "command/study/rows.h"
#include "command/study/study.h"
#include "text/number.h"

namespace playground::command {
namespace {

std::string stretch_text(const std::pair<std::size_t, std::size_t>& stretch) {
  return stretch.first == stretch.second
             ? format_whole(stretch.first)
             : format_whole(stretch.first) + "-" + format_whole(stretch.second);
}

// Says which runs there are twice or not at all.
void tell_of_gaps(const RowFiles& rows) {
  if (rows.doubled_count() > 0) {
    std::string list;
    for (const std::size_t run : rows.doubled()) {
      list += list.empty() ? "" : ", ";
      list += format_whole(run);
    }
    list += rows.doubled_count() > rows.doubled().size() ? ", …" : "";
    std::fprintf(stderr, "playground: %zu rows come again, alike, and count once: runs %s\n",
                 rows.doubled_count(), list.c_str());
  }
  const RowFiles::Missing missing = rows.missing(0, run_count(*rows.plan()));
  if (missing.count > 0) {
    std::string list;
    for (const auto& stretch : missing.stretches) {
      list += list.empty() ? "" : ", ";
      list += stretch_text(stretch);
    }
    list += missing.more ? ", …" : "";
    std::fprintf(stderr,
                 "playground: %zu of %zu runs are missing: %s; with --out FILE they are kept in a "
                 "file, and 'playground study' with that plan and file computes the rest\n",
                 missing.count, run_count(*rows.plan()), list.c_str());
  }
}

// Whether there is something in a file.
bool has_content(const std::string& name) {
  std::FILE* const file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) {
    return false;
  }
  const bool found = std::fgetc(file) != EOF;
  std::fclose(file);
  return found;
}

}  // namespace

int merge_study(const Words& words) {
  const Arguments arguments("study merge", words,
                            {{"--json", ""}, {"--csv", ""}, {"--out", out_allowed}, {"--help", ""}},
                            SIZE_MAX);
  if (arguments.has("--help")) {
    std::fputs(study_usage, stdout);
    return 0;
  }
  if (!arguments.error().empty()) {
    return refuse(arguments.error());
  }
  if (arguments.plain().empty()) {
    return refuse("study merge: FILE is missing");
  }
  if (arguments.has("--json") && arguments.has("--csv")) {
    return refuse("--json and --csv exclude each other");
  }
  const std::string out(arguments.value("--out").value_or(""));
  const auto& files = arguments.plain();
  if (!out.empty() && std::find(files.begin(), files.end(), out) == files.end() &&
      has_content(out)) {
    return refuse("--out: \"" + out +
                  "\" has something in it that would be lost; name another file, or merge it, too");
  }
  RowFiles rows;
  for (const std::string_view name : arguments.plain()) {
    if (const std::string fault = rows.add(std::string(name)); !fault.empty()) {
      return refuse("study merge: " + fault);
    }
  }
  tell_of_gaps(rows);
  StudyOutput output(*rows.plan(), form_of(arguments));
  if (const int status = hand_on(rows, output, out); status != 0) {
    return status;
  }
  const int status = output.result();
  return rows.count() < run_count(*rows.plan()) ? failed : status;
}

}  // namespace playground::command
