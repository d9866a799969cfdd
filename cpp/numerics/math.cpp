// See math.h. The functions of one float are kept out of line on purpose: some compilers (LLVM 14
// for WebAssembly) do not terminate on vectors that mix known and unknown lanes, which is what
// inlining and folding make of a single value.
#include "numerics/math.h"

namespace playground {

__attribute__((noinline)) float exp(float x) { return exp(splat(x))[0]; }
__attribute__((noinline)) float expm1(float x) { return expm1(splat(x))[0]; }
__attribute__((noinline)) float log(float x) { return log(splat(x))[0]; }
__attribute__((noinline)) float log1p(float x) { return log1p(splat(x))[0]; }
__attribute__((noinline)) float tanh(float x) { return tanh(splat(x))[0]; }
__attribute__((noinline)) float sigmoid(float x) { return sigmoid(splat(x))[0]; }
__attribute__((noinline)) float sin(float x) { return sin(splat(x))[0]; }
__attribute__((noinline)) float cos(float x) { return cos(splat(x))[0]; }

}  // namespace playground
