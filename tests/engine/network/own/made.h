// A formula as an activation, for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "network/own/make_own.h"
#include "text/message.h"

namespace playground {

inline Activation own(const std::string& text) {
  Message fault;
  const auto made = make_own(text, fault);
  INFO(text);
  INFO(std::string(fault.code));
  REQUIRE(made != nullptr);
  return standard(made);
}

}  // namespace playground
