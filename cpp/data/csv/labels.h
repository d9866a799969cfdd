// What the labels of a CSV text mean: classes, or numbers to be predicted. For csv.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/message.h"

namespace playground {

struct CsvChoices;

struct Label {
  std::string text;
  std::size_t line;
  std::optional<double> number;
  bool rounded = false;  // whether the number is another one than the text says
};

// The columns, counted from 0, that a reader may take for the one to be learned: those of a name
// that stands for it, of which the last is taken, or otherwise the last of all `columns`.
std::vector<std::size_t> label_columns(const std::vector<std::string>& names, std::size_t columns);

// The column to be learned, from 0, and what is to be told of it, if anything is: why there is none
// where it is refused, or that others are called the same.
struct LabelChoice {
  std::size_t column = 0;
  bool refused = false;
  Message told = {};
};

// As the reader says, or else label_columns(); `header` is empty where there is none.
LabelChoice label_choice(const CsvChoices& choices, const std::vector<std::string>& header,
                         std::size_t columns);

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
