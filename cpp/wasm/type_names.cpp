// The names of C++ types in Embind's messages, without a printf.
//
// Embind's library keeps a function that prints the address of a type, which stands for its name
// where there is no run-time type information. It is the only caller of sprintf in the module, and
// printf would be 2.4 KB of what every visitor downloads. Nobody can read an address anyway.
#include <cstring>

// What the compiler makes of a sprintf without floating-point arguments; found before the one of
// the C library. Traps when asked for more than Embind wants.
extern "C" int siprintf(char* text, const char* format, ...) {
  if (std::strcmp(format, "%p") != 0) {
    __builtin_trap();
  }
  std::strcpy(text, "a type");
  return static_cast<int>(std::strlen(text));
}
