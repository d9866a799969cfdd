// Links carry data and weights of one's own deflated; experiments are read with these fields plain.
// Apart from the reading, because of all visitors of the page few need it.
#pragma once

#include <string>
#include <string_view>

namespace playground {

// `text` with the bytes of `points` and `weights` plain. What is damaged, or would have more bytes
// than an experiment can have, stays as it is, for parse() to report; so do repetitions of a field.
std::string unpacked(std::string_view text);

}  // namespace playground
