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

namespace playground {

// What happens to a field that has a problem: a page mends it, a command line stops.
enum class Outcome { mended, refused };

// Something in a text that could not be taken as it stands.
struct Problem {
  std::string field;    // the key, for example "lr", or "net 2" for the second layer
  std::string value;    // what the text said, cut short where it is long
  std::string code;     // unknown_field, duplicate, not_a_number, not_an_integer, out_of_range,
                        // unknown_name, too_many, missing_value, bad_parameter, not_available
  std::string allowed;  // what would have been accepted, for example "0 to 1"
  std::string used;     // what is used instead; empty where the field is ignored

  // An English sentence with all of the above; without `used` where the text was refused.
  std::string message(Outcome outcome = Outcome::mended) const;
};

struct ParseResult {
  Experiment experiment;
  std::vector<Problem> problems;
};

ParseResult parse(std::string_view text);

std::string format(const Experiment& experiment);

// `text` with the fields of `changes` put in their place or added: plain text surgery, no
// validation. Where they name other data, the points that were data go.
std::string with_changes(std::string_view text, std::string_view changes);

// "8:relu", "8:leaky_relu:0.1": one hidden layer as the key `net` lists it. What is not dense
// begins with its kind.
std::string format(const LayerPlan& layer);

// What stands before the units there: the kind and a colon, or nothing for a dense layer.
std::string kind_prefix(const LayerPlan& layer);

}  // namespace playground
