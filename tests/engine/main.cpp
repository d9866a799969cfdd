// The entry point of the engine's test suite: doctest's own. The tests are in the other files of
// this folder, one for each file of cpp/, and every compiler builds and runs them all.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
