// How often memory was asked for, so that a test can see that something allocates nothing.
#pragma once

#include <cstddef>

// Since the process began, by `new`.
std::size_t allocations();
