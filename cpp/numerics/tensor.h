// The engine's tensors: xtensor's, always with the number of dimensions fixed at compile time,
// always float.
//
// Every use of xtensor goes through this header, which smooths over two things: newer releases
// moved their headers, and without exceptions their error path would pull iostreams into the
// WebAssembly module, so there it is a trap.
#pragma once

#if __has_include(<xtensor/core/xtensor_config.hpp>)
#include <xtensor/core/xtensor_config.hpp>
#else
#include <xtensor/xtensor_config.hpp>
#endif
#include <xtl/xtl_config.hpp>

#if !defined(__cpp_exceptions)
#undef XTENSOR_THROW
#define XTENSOR_THROW(error, message) __builtin_trap()
#undef XTL_THROW
#define XTL_THROW(error, message) __builtin_trap()
#endif

#if __has_include(<xtensor/containers/xtensor.hpp>)
#include <xtensor/containers/xtensor.hpp>
#else
#include <xtensor/xtensor.hpp>
#endif

namespace playground {

using Vector = xt::xtensor<float, 1>;
using Matrix = xt::xtensor<float, 2>;

// A vector of `size` zeros.
inline Vector zeros(std::size_t size) { return Vector({size}, 0.0F); }

}  // namespace playground
