// What a network is to learn from a data set, which decides its outputs and its loss.
#pragma once

#include <string_view>

namespace playground {

// One of two classes, one of several, or a number.
enum class Task { binary, classes, regression };

// "binary", "classes" or "regression".
std::string_view name_of(Task task);

}  // namespace playground
