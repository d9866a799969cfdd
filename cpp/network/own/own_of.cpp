// What values of the key `own` stand for, see own_activation.h. Nothing else is
// defined here: the linker takes this file from the engine's library only where a program does not
// get them ready-made.
#include "network/own/faults.h"
#include "network/own/make_own.h"
#include "network/own/packed.h"

namespace playground {

std::shared_ptr<const OwnActivation> own_of(std::string_view value, Message& fault) {
  const auto text = unpacked_formula(value);
  if (!text) {
    fault = {AllowedOwnCode("own_damaged")};
    return nullptr;
  }
  return make_own(*text, fault);
}

}  // namespace playground
