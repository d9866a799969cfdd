// See words.h. web/bundle/english-messages.js writes the table of messages.
#include "command/words.h"

#include <algorithm>
#include <array>

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
  const auto* const found =
      std::find_if(messages.begin(), messages.end(),
                   [&](const EnglishMessage& entry) { return entry.key == wanted; });
  return found == messages.end() ? wanted : formatted(found->text, values);
}

}  // namespace

std::span<const EnglishMessage> english_messages() { return messages; }

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

std::string study_sentence(const Message& said) {
  std::vector<MessageValue> values = said.values;
  for (MessageValue& value : values) {
    if (value.name == "factor" && value.text == "") {
      value.text = "none";
    }
  }
  values.push_back(text_value("name", message("study", "name", values)));
  values.push_back(text_value("failure", message("study", "failure", values)));
  values.push_back(text_value("figures", message("study", "figures", values)));
  values.push_back(text_value("basis", message("study", "basis", values)));
  return message("study", "sentence." + std::string(said.code), values);
}

std::string in_words(const Message& allowed) {
  return message("problems", "allowed." + std::string(allowed.code), allowed.values);
}

}  // namespace playground::command
