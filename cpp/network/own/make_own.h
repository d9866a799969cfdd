// Makes an activation of the reader's own from its text: reads the formula, derives it, makes
// programs of both and looks at what they give. See own_activation.h for the text.
#pragma once

#include <memory>
#include <string_view>

#include "network/own/own_activation.h"
#include "text/message.h"

namespace playground {

// Nothing where the text is refused: `fault` then says what would have been accepted, by
// allowed_own_codes.
std::shared_ptr<const OwnActivation> make_own(std::string_view text, Message& fault);

}  // namespace playground
