// What the engine finds, in English: the codes and numbers of findings, experiments, CSV files
// and studies with the sentences of web/locale/en, which are compiled in.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "data/csv/csv.h"
#include "diagnosis/finding.h"
#include "experiment/problem.h"

namespace playground::command {

// A message of the locale: its room and key, as in "findings/title.saturated".
struct EnglishMessage {
  std::string_view key;
  std::string_view text;  // in ICU's MessageFormat
};

// All that the command line can need.
std::span<const EnglishMessage> english_messages();

// `text` for a terminal: control characters, and those that change the direction of what follows,
// stand as the codes of their bytes, such as \x1b, and so do bytes that are no UTF-8.
std::string printable(std::string_view text);

// `text` in quotation marks, for a terminal and at most 80 bytes of it.
std::string quoted(std::string_view text);

// So many of a thing whose plural ends in s: 1 run, 2 runs.
std::string counted(std::size_t count, std::string_view thing);

// Title and sentence; layers are counted from 1.
std::string in_words(const Finding& finding);

// Why a field is refused, with its name, its value and what is allowed.
std::string in_words(const Problem& problem);

// What is wrong with a CSV text, and where.
std::string in_words(const CsvProblem& problem);

// What a CSV text that is not refused was read as: how many samples and inputs, and what is
// learned.
std::string read_as(const CsvResult& result);

// What a file of some kind is that is no table, see file_kind.h, and what to save instead.
std::string no_table(std::string_view kind);

// What is said of a study, see study/sentence.h.
std::string study_sentence(const Message& message);

// What an experiment's number may be, for example "above 0, up to 10".
std::string in_words(const Message& allowed);

}  // namespace playground::command
