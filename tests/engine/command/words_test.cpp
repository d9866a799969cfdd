// What the engine gives as codes, in the words of the locale.
#include "command/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "data/packing/packing.h"
#include "experiment/text.h"
#include "study/plan_text.h"
#include "study/sentence.h"

using namespace playground;
using command::in_words;

namespace {

bool is_message(const std::string& key) {
  const auto all = command::english_messages();
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) { return entry.key == key; });
}

Problem problem(std::string_view text) { return parse(text).problems.front(); }

}  // namespace

TEST_CASE("words: every code that the engine can give has a message, and no key comes twice") {
  for (const std::string_view code : finding_codes) {
    CHECK(is_message("findings/title." + std::string(code)));
    CHECK(is_message("findings/sentence." + std::string(code)));
  }
  for (const std::string_view code : problem_codes) {
    CHECK(is_message("problems/" + std::string(code)));
  }
  for (const std::string_view code : allowed_codes) {
    CHECK(is_message("problems/allowed." + std::string(code)));
  }
  for (const std::string_view code : allowed_packing_codes) {
    CHECK(is_message("problems/allowed." + std::string(code)));
  }
  for (const std::string_view code : allowed_plan_codes) {
    CHECK(is_message("problems/allowed." + std::string(code)));
  }
  for (const std::string_view code : verdict_codes) {
    CHECK(is_message("study/sentence." + std::string(code)));
  }
  CHECK(is_message("study/sentence.alone"));
  for (const std::string_view code : csv_problem_codes) {
    CHECK(is_message("csv-problems/" + std::string(code)));
  }
  std::set<std::string_view> keys;
  for (const command::EnglishMessage& entry : command::english_messages()) {
    CAPTURE(entry.key);
    CHECK(keys.insert(entry.key).second);
  }
}

TEST_CASE("words: a finding has the layers and the numbers, to two digits") {
  const Finding finding{"vanishing_gradient",
                        Severity::severe,
                        0,
                        2,
                        {{"layer", 1},
                         {"ratio", 2.1432e-6},
                         {"lastLayer", 8},
                         {"steepest", 0.25},
                         {"hinders", 1},
                         {"trainLoss", 0.6931},
                         {"constantLoss", 0.6929}},
                        {}};
  CHECK(in_words(finding) ==
        "Gradients vanish. Layers 1 to 3 get little gradient: layer 1 has 2.1e-6 times that of "
        "layer 8. The slope of its activation never exceeds 0.25. The training loss is 0.69; the "
        "best constant answer scores 0.69.");
  Finding one = finding;
  one.last_layer = 0;
  CHECK(in_words(one).starts_with("Gradients vanish. Layer 1 gets little gradient: "));
  one.severity = Severity::info;
  one.evidence[4].value = 0;
  CHECK(in_words(one).starts_with("Small gradients. Layer 1 gets little gradient: "));
  CHECK(in_words(one).ends_with("never exceeds 0.25."));
}

TEST_CASE("words: shares are shown in percent, and what is not there by its name") {
  Finding finding{
      "saturated", Severity::info, 1, 1, {{"throughout", 0}, {"layer", 2}, {"share", 0.875}}, {}};
  CHECK(in_words(finding) ==
        "Saturated units. Layer 2: in layer 2 the activation is almost flat for 88% of units "
        "and samples.");
  finding.evidence.pop_back();
  CHECK(in_words(finding).find("{share}") != std::string::npos);
}

TEST_CASE("words: where several layers have dead units, the worst of them is named") {
  Finding finding{"dead_units",
                  Severity::warning,
                  1,
                  1,
                  {{"dead", 5},
                   {"units", 16},
                   {"layer", 2},
                   {"layerDead", 4},
                   {"layerUnits", 8},
                   {"samples", 250},
                   {"forGood", 0}},
                  {}};
  CHECK(in_words(finding).starts_with(
      "5 dead units. Layer 2: on these 250 samples the loss sends their weights "));
  CHECK(in_words(finding).ends_with("or momentum moves them."));
  finding.first_layer = 0;
  CHECK(in_words(finding).find("Layers 1 to 2 (4 of 8 in layer 2): ") != std::string::npos);
  finding.evidence.front().value = 1;
  CHECK(in_words(finding).find("sends its weights no gradient") != std::string::npos);
}

TEST_CASE("words: a field that is refused is named with its value and what is allowed") {
  CHECK(in_words(problem("noise=3")) == "noise: 3 is out of range; allowed: 0 to 1.");
  CHECK(in_words(problem("lr=fast")) == "lr: “fast” is not a number; allowed: above 0, up to 10.");
  CHECK(in_words(problem("batch=2.5")) ==
        "batch: 2.5 is not a whole number; allowed: a whole number, 1 to 10000.");
  CHECK(
      in_words(problem("colour=red")).starts_with("“colour” is not a setting; there are v, data"));
}

TEST_CASE("words: what is wrong with a CSV text is told with its place") {
  const auto told = [](std::string_view text) {
    return in_words(parse_csv(text).problems.front());
  };
  CHECK(told("") == "The text is empty.");
  CHECK(told("1,2,0\n1,2\n") == "Line 2: the number of cells is 2, but the first line has 3.");
  CHECK(told("1,0\n2,\n3,1\n") == "Line 2, column 2: the value is missing: \"\".");
  CHECK(
      told("x1;x2;label\n1;2,5;0\n2.5;3;1\n") ==
      "Line 2, column 2 (\"x2\"): \"2,5\" has a comma. If it is a decimal comma, write 2.5, or all "
      "numbers with decimal commas; if it groups thousands, leave it out.");
  CHECK(told("1,a\n2,a\n") == "Column 2: all labels are \"a\"; there is nothing to tell apart.");
  CHECK(told("x,kind\n1,a\n2,a\n").starts_with("Column 2 (\"kind\"): all labels"));
}

TEST_CASE("words: a sentence on a study has interval, runs, what failed and what was varied") {
  const Plan plan = parse_plan("vary.activation=relu,tanh&vary.lr=0.1,1&seeds=1-50").plan;
  StudyResult result;
  result.planned_seeds = result.seeds = 50;
  result.complete = true;
  result.comparisons = 3;
  ValueFigures relu;
  relu.interquartile_mean = {0.8, {0.75, 0.85}};
  relu.median.value = 0.81;
  relu.failed = {0.02, {0, 0.1}};
  ValueFigures tanh = relu;
  tanh.interquartile_mean.value = 0.9;
  tanh.failed.value = 0;
  Comparison comparison;
  comparison.value = 1;
  comparison.verdict = "better";
  comparison.difference = {0.1, {0.05, 0.15}};
  const Group group{{relu, tanh}, {comparison}};
  result.measures = {{Measure::metric, {group, group, group}, {}}};
  const auto said = [&](const Plan& of) {
    std::vector<std::string> all;
    for (const Message& message : sentences(of, result)) {
      all.push_back(command::study_sentence(message));
    }
    return all;
  };
  const std::string figures =
      "The interquartile mean of the held-out accuracy is 0.9 with tanh and 0.8 with relu, a "
      "difference of 0.1 (98.33% interval: 0.05 to 0.15); 0% and 2% of their runs diverged. ";
  REQUIRE(said(plan).size() == 3);
  CHECK(said(plan)[1] == "tanh does better than relu. " + figures +
                             "50 seeds, 100 runs; varied: activation, with lr = 1.");
  CHECK(said(plan)[2] == "tanh does better than relu. " + figures +
                             "50 seeds, 200 runs; varied: activation, over all values of lr.");
  Plan fixed = plan;
  fixed.fixed_data = true;
  CHECK(said(fixed)[0] ==
        "tanh does better than relu. " + figures +
            "50 seeds, 100 runs; varied: activation, with lr = 0.1; on this one draw of the data.");

  Comparison& first = result.measures[0].groups[0].comparisons[0];
  first.verdict = "no_difference";
  CHECK(said(plan)[0] ==
        "No difference between tanh and relu in the held-out accuracy can be told with 50 seeds. " +
            figures + "50 seeds, 100 runs; varied: activation, with lr = 0.1.");
  first.seeds_needed = 412.3;
  CHECK(said(plan)[0].find("about 412 seeds would be needed.") != std::string::npos);
  first.seeds_needed = 6.8e15;
  CHECK(said(plan)[0].find("more than a million seeds would be needed.") != std::string::npos);
  first.verdict = "fails_less";
  first.failed_difference = {-0.2, {-0.3, -0.1}};
  CHECK(said(plan)[0].starts_with(
      "Fewer of the runs with tanh diverged than of those with relu, a difference of -20% of the "
      "runs (98.33% interval: -30% to -10%); between their interquartile means no difference can "
      "be told. The "));
  first.verdict = "fails_more";
  CHECK(said(plan)[0].starts_with("More of the runs with tanh diverged than of those with relu, "));
  first.verdict = "better_but_fails_more";
  CHECK(
      said(plan)[0].starts_with("tanh cannot be called better than relu: its interquartile mean "
                                "is better, but more of its runs diverged. The "));
  first.verdict = "worse_but_fails_less";
  CHECK(
      said(plan)[0].starts_with("tanh cannot be called worse than relu: its interquartile mean "
                                "is worse, but fewer of its runs diverged. The "));
  result.measures[0].measure = Measure::time;
  first.verdict = "none_reaches";
  CHECK(said(plan)[0] ==
        "No run with tanh or with relu reaches the target within 100 epochs. 50 seeds, "
        "100 runs; varied: activation, with lr = 0.1.");
  first.verdict = "too_few_seeds";
  result.measures[0].groups[0].values[1].median.value = std::numeric_limits<double>::infinity();
  CHECK(said(plan)[0].find("The median of the number of epochs to the target is not reached with "
                           "tanh and 0.81 with relu.") != std::string::npos);
}

TEST_CASE("words: what is quoted commands no terminal, turns no line round, and is short") {
  CHECK(command::printable("naïve → 日本 😀") == "naïve → 日本 😀");
  CHECK(command::printable("\x1b[2J\n\x7f") == "\\x1b[2J\\x0a\\x7f");
  CHECK(command::printable("a\xc2\x9b"
                           "b") == "a\\xc2\\x9bb");
  CHECK(command::printable("\u202eabc\u2069\u061c") ==
        "\\xe2\\x80\\xaeabc\\xe2\\x81\\xa9\\xd8\\x9c");
  // No UTF-8: a lone byte, one that continues nothing, a sequence cut short.
  CHECK(command::printable("\x9b"
                           "1m\xff\xe2\x80") == "\\x9b1m\\xff\\xe2\\x80");
  CHECK(command::quoted("x") == "\"x\"");
  CHECK(command::quoted(std::string(80, 'x')) == "\"" + std::string(80, 'x') + "\"");
  CHECK(command::quoted(std::string(79, 'x') + "é…") == "\"" + std::string(79, 'x') + "…\"");
}
