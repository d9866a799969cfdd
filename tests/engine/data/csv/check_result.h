// What holds for all that is read as CSV, whatever the text was.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "command/words.h"
#include "data/csv/csv.h"
#include "data/csv/records.h"

namespace playground {

// Either there are sound data, or problems, each in a sentence.
inline void check_result(const CsvResult& result) {
  REQUIRE(result.dataset.has_value() == result.problems.empty());
  CHECK(result.problems.size() <= max_csv_problems);
  const auto check_words = [](const CsvProblem& problem) {
    const std::string words = command::in_words(problem);
    CHECK(words.size() > 10);
    CHECK(words.size() < 400);
    CHECK(words.ends_with('.'));
  };
  std::for_each(result.problems.begin(), result.problems.end(), check_words);
  std::for_each(result.losses.begin(), result.losses.end(), check_words);
  if (!result.dataset) {
    return;
  }
  const Dataset& dataset = *result.dataset;
  CHECK(dataset.count >= 2);
  CHECK(dataset.count <= max_csv_samples);
  CHECK(dataset.inputs >= 1);
  CHECK(dataset.inputs < max_csv_columns);
  CHECK(dataset.x.size() == dataset.count * dataset.inputs);
  CHECK(dataset.y.size() == dataset.count);
  CHECK(result.inputs.size() == dataset.inputs);
  CHECK(result.classes.size() == dataset.classes);
  const auto is_finite = [](float value) { return value - value == 0; };
  CHECK(std::all_of(dataset.x.begin(), dataset.x.end(), is_finite));
  CHECK(std::all_of(dataset.y.begin(), dataset.y.end(), is_finite));
}

}  // namespace playground
