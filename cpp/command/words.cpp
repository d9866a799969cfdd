// See words.h. web/bundle/english-messages.js writes the table of messages.
#include "command/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "command/message_format.h"

namespace playground::command {
namespace {

constexpr std::array messages{
#include "english_messages.inc"
};

std::string message(std::string_view room, std::string_view key,
                    const std::vector<MessageValue>& values) {
  std::string wanted(room);
  wanted += '/';
  wanted += key;
  const auto found = std::find_if(messages.begin(), messages.end(),
                                  [&](const EnglishMessage& entry) { return entry.key == wanted; });
  return found == messages.end() ? wanted : formatted(found->text, values);
}

}  // namespace

std::span<const EnglishMessage> english_messages() { return messages; }

std::string printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) {
      return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
    };
    const unsigned first = byte(0);
    const std::size_t size = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    bool whole = first < 0x80 || size > 1;
    for (std::size_t k = 1; k < size; ++k) {
      whole = whole && (byte(k) >> 6U) == 2;
    }
    const unsigned second = byte(1);
    const unsigned third = byte(2);
    // U+0080 to U+009F are control characters, too: some terminals obey them.
    const bool controls =
        first < 0x20 || first == 0x7F || (first == 0xC2 && second >= 0x80 && second <= 0x9F);
    // U+061C, U+200E, U+200F, U+202A to U+202E, and U+2066 to U+2069 turn round what follows.
    const bool turns = (first == 0xD8 && second == 0x9C) ||
                       (first == 0xE2 && second == 0x80 &&
                        (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
                       (first == 0xE2 && second == 0x81 && third >= 0xA6 && third <= 0xA9);
    const std::size_t taken = whole ? size : 1;
    for (std::size_t k = 0; k < taken; ++k) {
      if (whole && !controls && !turns) {
        shown += text[i + k];
      } else {
        shown += "\\x";
        shown += digits[byte(k) >> 4U];
        shown += digits[byte(k) & 0xFU];
      }
    }
    i += taken;
  }
  return shown;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 80;
  std::size_t end = std::min(text.size(), most);
  // No character is cut in two: 10xxxxxx continues one.
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) >> 6U) == 2) {
    --end;
  }
  return "\"" + printable(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

std::string counted(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

std::string in_words(const Finding& finding) {
  std::vector<MessageValue> values;
  for (const Evidence& number : finding.evidence) {
    values.push_back({number.name, number.value});
  }
  const auto layers = static_cast<double>(finding.last_layer - finding.first_layer + 1);
  values.push_back({"layers", layers});
  values.push_back({"first", static_cast<double>(finding.first_layer + 1)});
  values.push_back({"last", static_cast<double>(finding.last_layer + 1)});
  const std::string code(finding.code);
  std::string text = message("findings", "title." + code, values) + ". " +
                     message("findings", "sentence." + code, values);
  for (const std::string_view more : finding.afterthoughts()) {
    text += " " + message("findings", more, values);
  }
  return text;
}

std::string in_words(const Problem& problem) {
  return message("problems", problem.code,
                 {text_value("field", problem.field), text_value("value", problem.value),
                  text_value("allowed", in_words(problem.allowed)),
                  text_value("used", problem.used), text_value("outcome", "refused")});
}

std::string in_words(const CsvProblem& problem) {
  const std::string_view where = problem.column == 0 ? (problem.line == 0 ? "text" : "line")
                                 : problem.line == 0 ? "column"
                                                     : "cell";
  std::vector<MessageValue> values{{"line", static_cast<double>(problem.line)},
                                   {"column", static_cast<double>(problem.column)},
                                   text_value("named", problem.name.empty() ? "no" : "yes"),
                                   text_value("name", problem.name)};
  values.push_back(
      text_value("problem", message("csv-problems", problem.message.code, problem.message.values)));
  return message("csv-problems", "at." + std::string(where), values);
}

std::string read_as(const CsvResult& result) {
  const auto listed = [](const std::vector<std::string>& names) {
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t i = 0; i < names.size() && i <= most; ++i) {
      list += i == 0 ? "" : ", ";
      list += i == most ? "…" : shown_cell(names[i]);
    }
    return list;
  };
  const bool numbers = result.classes.empty();
  return message("own-data", numbers ? "csv.values" : "csv.classes",
                 {{"n", static_cast<double>(result.dataset->count)},
                  {"inputs", static_cast<double>(result.inputs.size())},
                  text_value("inputNames", listed(result.inputs)),
                  text_value("label", shown_cell(result.label)),
                  {"classes", static_cast<double>(result.classes.size())},
                  text_value("classNames", listed(result.classes))});
}

std::string no_table(std::string_view kind) {
  return message("own-data", "file." + std::string(kind), {});
}

std::string study_sentence(const Message& said) {
  std::vector<MessageValue> values = said.values;
  for (MessageValue& value : values) {
    if (value.name == "factor" && value.text == "") {
      value.text = "none";
    }
  }
  // On the command line fields have the names of their keys.
  for (const MessageValue& value : said.values) {
    if (value.name == "factor" || value.name == "second") {
      values.push_back(value);
      values.back().name = value.name == "factor" ? "factorName" : "secondName";
    }
  }
  // Each may have those before it as values.
  for (const std::string_view part :
       {"name", "what", "against", "failure", "failures", "figures", "basis"}) {
    values.push_back(text_value(part, message("study", part, values)));
  }
  return message("study", "sentence." + std::string(said.code), values);
}

std::string in_words(const Message& allowed) {
  return message("problems", "allowed." + std::string(allowed.code), allowed.values);
}

}  // namespace playground::command
