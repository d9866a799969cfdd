// What the labels of a CSV text mean: classes, or numbers to be predicted. For csv.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace playground {

struct Label {
  std::string text;
  std::size_t line;
  std::optional<double> number;
};

// Labels as targets.
struct Targets {
  // What keeps them from being targets: a label that is all there is, or too many of them, or words
  // where numbers are needed.
  enum class Fault { none, one_class, too_many_classes, words };

  Fault fault = Fault::none;
  std::vector<std::string> classes;  // their labels; empty for numbers
  std::vector<double> y;             // numbers, or classes counted from 0
};

// `classes` says whether they are classes where the reader has said so; `named` whether the column
// is called label or class. There is at least one label.
Targets targets_of(const std::vector<Label>& labels, std::optional<bool> classes, bool named);

}  // namespace playground
