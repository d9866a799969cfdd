// An activation of the reader's own as a list of numbers, ready to be used: for a program that
// knows no formulas, from one that does.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "network/own/own_activation.h"

namespace playground {

std::vector<float> record_of(const OwnActivation& own);

// The activation of such a record, with its canonical text and what that is packed. Records are not
// from readers: they are what record_of gave.
std::shared_ptr<const OwnActivation> own_from(std::string_view text, std::string_view packed,
                                              const std::vector<float>& record);

}  // namespace playground
