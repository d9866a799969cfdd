// Puts values into messages in ICU's MessageFormat, the notation of the locale: as much of it as
// the English messages use, and with numbers as a terminal shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace playground::command {

// Understood are {name}, {name, number, style}, {name, plural, =0 {…} one {…} other {…}} with # for
// the number, {name, select, word {…} other {…}}, and '{ … }' in apostrophes for text with braces.
// Styles: `integer`; `typed`, the shortest form that reads back; `percent` and `measured`, two
// significant digits. Without a style whole numbers are in full, and others have two digits. A
// value that is not there is shown as its name in braces, and what cannot be read as nothing.
std::string formatted(std::string_view message, const std::vector<MessageValue>& values);

}  // namespace playground::command
