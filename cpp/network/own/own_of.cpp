// What texts of activations of the reader's own stand for, see own_activation.h. Nothing else is
// defined here: the linker takes this file from the engine's library only where a program does not
// get them ready-made.
#include "network/own/make_own.h"

namespace playground {

std::shared_ptr<const OwnActivation> own_of(std::string_view text, Message& fault) {
  return make_own(text, fault);
}

}  // namespace playground
