// The text form of an experiment, as links and the command line carry it:
// data=spiral&noise=0.2&net=8:relu,8:leaky_relu:0.1&opt=adam&seed=42
//
// Reading never fails: whatever is wrong is left at its default or brought into range, and reported
// field by field. Printing is canonical: one order, defaults left out, the shortest numbers;
// parse(format(e)).experiment == e.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace playground {

struct ParseResult {
  Experiment experiment;
  std::vector<Problem> problems;
};

ParseResult parse(std::string_view text);

std::string format(const Experiment& experiment);

// Reads one field into `experiment`, and mends what then does not go together; what is wrong with
// either is told as parse() tells it.
void set_field(Experiment& experiment, std::string_view key, std::string_view value,
               std::vector<Problem>& problems);

// The value of one field as format() prints it, the default too; empty where there is none.
std::string field_text(const Experiment& experiment, std::string_view key);

// `text` with the fields of `changes` put in their place or added: plain text surgery, no
// validation. Where they name other data, the points that were data go.
std::string with_changes(std::string_view text, std::string_view changes);

// "8:relu", "8:leaky_relu:0.1": one hidden layer as the key `net` lists it. What is not dense
// begins with its kind.
std::string format(const LayerPlan& layer);

// What stands before the units there: the kind and a colon, or nothing for a dense layer.
std::string kind_prefix(const LayerPlan& layer);

}  // namespace playground
