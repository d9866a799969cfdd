// The engine as a native command line. Each command is a file in cpp/command; this one finds the
// command and prints the overview. Bad input exits with status 2 and a message that names the
// field, the value and what is allowed; output that cannot be written, with status 1.
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "command/command.h"

namespace {

using namespace playground::command;

constexpr const char* usage = R"(usage: playground COMMAND ...

  run EXPERIMENT       train it; print losses, accuracy, vital signs of each layer and the digest
  diagnose EXPERIMENT  train it and say what ails it, with numbers and remedies
  study PLAN           train it over many seeds and variations, on all cores, and say what can be
                       said of the runs; 'study merge FILE...' joins parts of a study
  sweep EXPERIMENT     the same in its plain form: print one line of JSON a run
  bench EXPERIMENT     measure how many samples a second it trains
  audit --stream NAME  hold the diagnosis against what becomes of many drawn runs
  claims FOLDER        put what people repeat about activation functions to the test
  data EXPERIMENT      print its samples as CSV
  list                 print the activations, data sets, optimisers … that an experiment can name

EXPERIMENT is the text after # in a link, or the whole link, for example
"data=spiral&net=8:relu,8:leaky_relu:0.1&opt=adam&lr=0.03&batch=10&seed=42"; "" is the standard one.
With --data FILE the data is that of a CSV file.
'playground COMMAND --help' or 'playground help COMMAND' tells more; 'playground --version' tells
which one this is.

Exit status: 0, 2 where something is refused, 1 where the output cannot be written or where a digest
that the experiment names is another.
)";

struct Command {
  std::string_view name;
  int (*execute)(const Words&);
};

constexpr std::array commands{
    Command{"run", run},     Command{"diagnose", diagnose}, Command{"study", study},
    Command{"sweep", sweep}, Command{"bench", bench},       Command{"list", list},
    Command{"data", data},   Command{"audit", audit},       Command{"claims", claims},
};

int execute(Words words) {
  if (words.empty()) {
    std::fputs(usage, stderr);
    return bad_input;
  }
  std::string_view name = words.front();
  words.erase(words.begin());
  if (name == "--version") {
    std::puts("playground " PLAYGROUND_VERSION);
    return 0;
  }
  if (name == "--help" || name == "help") {
    if (words.empty() || words.front() == name) {
      std::fputs(usage, stdout);
      return 0;
    }
    // Of a command.
    name = words.front();
    words = {"--help"};
  }
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& known) { return known.name == name; });
  if (found != commands.end()) {
    return found->execute(words);
  }
  std::string allowed;
  for (const Command& known : commands) {
    allowed += allowed.empty() ? "" : ", ";
    allowed += known.name;
  }
  return refuse(not_allowed("COMMAND", name, allowed));
}

}  // namespace

int main(int count, char** values) {
  // A reader who has gone is a failed write like any other, not the end without a word.
  std::signal(SIGPIPE, SIG_IGN);
  const int status = execute(Words(values + 1, values + count));
  if (!output_arrives()) {
    // Why an earlier write failed is forgotten by now; another one fails for the same reason.
    std::clearerr(stdout);
    errno = 0;
    std::fputc('\n', stdout);
    std::fflush(stdout);
    std::fprintf(stderr, "playground: the output could not be written: %s\n",
                 errno == 0 ? "there was no room" : std::strerror(errno));
    return failed;
  }
  return status;
}
