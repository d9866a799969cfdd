// See command.h.
#include "command/command.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "command/link.h"
#include "command/words.h"
#include "experiment/reading.h"
#include "experiment/unpacked.h"

namespace playground::command {

Arguments::Arguments(std::string_view command, const Words& words,
                     const std::vector<Option>& own_options, std::size_t max_plain) {
  const bool reads_tables = std::any_of(own_options.begin(), own_options.end(),
                                        [](const Option& each) { return each.name == "--data"; });
  const std::vector<Option> options = reads_tables ? with_table_options(own_options) : own_options;
  const auto fail = [&](std::string_view reason) {
    if (error_.empty()) {
      error_ = command;
      error_ += ": ";
      error_ += reason;
    }
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      plain_.push_back(word);
      if (plain_.size() > max_plain) {
        fail(quoted(word) + " is one argument too many");
      }
      continue;
    }
    const auto option = std::find_if(options.begin(), options.end(),
                                     [&](const Option& known) { return known.name == word; });
    if (option == options.end()) {
      std::string reason = "unknown option " + quoted(word) + "; allowed:";
      for (const Option& known : options) {
        reason += ' ';
        reason += known.name;
      }
      fail(reason);
    } else if (!option->allowed.empty() && !option->repeats && has(word)) {
      fail(std::string(word) + " is given twice; allowed: once");
    } else if (option->allowed.empty()) {
      given_.push_back({word, {}});
    } else if (i + 1 == words.size()) {
      std::string reason(word);
      reason += ": a value is missing; ";
      fail(reason += option->allowed);
    } else {
      given_.push_back({word, words[++i]});
    }
  }
}

std::optional<std::string_view> Arguments::value(std::string_view option) const {
  const auto found = std::find_if(given_.begin(), given_.end(),
                                  [&](const Given& given) { return given.option == option; });
  return found == given_.end() ? std::nullopt : std::optional(found->value);
}

Words Arguments::values(std::string_view option) const {
  Words all;
  for (const Given& given : given_) {
    if (given.option == option) {
      all.push_back(given.value);
    }
  }
  return all;
}

int refuse(std::string_view reason) {
  std::fprintf(stderr, "playground: %s\nTry 'playground --help'.\n", printable(reason).c_str());
  return bad_input;
}

int refuse(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    std::fprintf(stderr, "playground: %s\n", printable(in_words(problem)).c_str());
  }
  return bad_input;
}

std::string not_allowed(std::string_view option, std::string_view value, std::string_view allowed) {
  std::string text(option);
  text += ": " + quoted(value) + " is not allowed; ";
  text += allowed;
  return text;
}

bool output_arrives() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

std::optional<std::size_t> whole_number(std::string_view text, std::size_t min, std::size_t max) {
  if (text.empty() || text.size() > 18) {
    return std::nullopt;
  }
  std::size_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value >= min && value <= max ? std::optional(value) : std::nullopt;
}

Length length_of(const Arguments& arguments) {
  Length length;
  const auto epochs = arguments.value("--epochs");
  const auto steps = arguments.value("--steps");
  if (epochs && steps) {
    length.error = "--epochs and --steps exclude each other";
  } else if (epochs) {
    const auto number = whole_number(*epochs, 0, 1'000'000);
    length.epochs = number.value_or(0);
    length.error = number ? "" : not_allowed("--epochs", *epochs, epochs_allowed);
  } else if (steps) {
    length.steps = whole_number(*steps, 0, 1'000'000'000);
    length.error = length.steps ? "" : not_allowed("--steps", *steps, steps_allowed);
  }
  return length;
}

bool names_field(std::string_view experiment, std::string_view key) {
  const std::vector<std::string_view> pairs = split(experiment, '&');
  return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
    return key_of(pair) == key && pair.size() > key.size();
  });
}

FromFile text_of(std::string_view name, const std::string& kind, const Arguments& arguments) {
  if (const std::string reason = unused_table_option(arguments); !reason.empty()) {
    return {"", refuse(reason)};
  }
  const std::string_view argument = arguments.plain().front();
  const auto given = experiment_in(argument);
  if (!given) {
    return {"", refuse(not_allowed(name, argument,
                                   "the text of " + kind + ", or a link with that after #"))};
  }
  return arguments.has("--data") ? with_data_of(*given, arguments) : FromFile{*given, std::nullopt};
}

int compared(std::string_view wanted, std::string_view digest) {
  if (digest.starts_with(wanted)) {
    return 0;
  }
  std::fprintf(stderr, "playground: check: %s is not the digest, which is %s\n",
               std::string(wanted).c_str(), std::string(digest).c_str());
  return failed;
}

Start start(std::string_view command, const Arguments& arguments, const char* usage) {
  Start result;
  if (arguments.has("--help")) {
    std::fputs(usage, stdout);
    result.status = 0;
    return result;
  }
  result.length = length_of(arguments);
  std::string reason = arguments.error();
  if (reason.empty() && !result.length.error.empty()) {
    reason = std::string(command) + ": " + result.length.error;
  }
  if (reason.empty() && arguments.plain().empty()) {
    reason = std::string(command) + ": EXPERIMENT is missing";
  }
  if (!reason.empty()) {
    result.status = refuse(reason);
    return result;
  }
  const FromFile given = text_of("EXPERIMENT", "an experiment", arguments);
  if (given.status) {
    result.status = given.status;
    return result;
  }
  const std::string& text = given.experiment;
  const ParseResult parsed = parse(unpacked(text));
  result.experiment = parsed.experiment;
  if (!parsed.problems.empty()) {
    result.status = refuse(parsed.problems);
  } else if (arguments.has("--epochs") || arguments.has("--steps")) {
    result.experiment.at = {};
    result.experiment.check = {};
  } else if (result.experiment.at) {
    result.length.steps = result.experiment.at;
  } else if (!result.experiment.check.empty()) {
    result.status = refuse(not_allowed("check", result.experiment.check,
                                       "a digest belongs to a step: at=STEP beside it"));
  }
  return result;
}

int tell_of_run(std::string_view command, const Words& words, const char* usage,
                const std::function<void(Trainer&, const Vitals&, bool as_json)>& tell) {
  const Arguments arguments(command, words,
                            {{"--data", data_allowed},
                             {"--epochs", epochs_allowed},
                             {"--steps", steps_allowed},
                             {"--json", ""},
                             {"--help", ""}},
                            1);
  const Start start = playground::command::start(command, arguments, usage);
  if (start.status) {
    return *start.status;
  }
  Trainer trainer(start.experiment);
  trainer.train(start.length.in_steps(trainer.steps_per_epoch()));
  Observer observer;
  tell(trainer, observer.measure(trainer), arguments.has("--json"));
  return compared(trainer.experiment().check, trainer.digest());
}

}  // namespace playground::command
