// What was wrong with the text of an experiment, field by field.
#pragma once

#include <string>

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

}  // namespace playground
