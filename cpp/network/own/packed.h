// An activation of the reader's own as links carry it: base64url (RFC 4648 section 5, without
// padding) of a byte that says how it is packed, its text, and three bytes of a hash, because the
// beginning of a formula that was cut off is often a formula, too. The byte is 3, and 1 where there
// is no hash, in links from before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playground {

std::string packed_formula(std::string_view text);

// The text that a value of the key `own` stands for, packed or plain; nothing where it is damaged
// or cut off.
std::optional<std::string> unpacked_formula(std::string_view value);

}  // namespace playground
