// What xtensor computes with: views, reductions and arithmetic on whole tensors. Apart from
// tensor.h because its headers take seconds to compile; for .cpp files of rooms that measure or
// summarise.
//
// An expression is computed when it is assigned, so none is kept as `auto` beyond the statement
// that builds it: what it refers to may be gone. Sums of floats are taken in double precision.
#pragma once

#include "numerics/tensor.h"

#if __has_include(<xtensor/core/xmath.hpp>)
#include <xtensor/core/xmath.hpp>
#include <xtensor/core/xnoalias.hpp>
#include <xtensor/views/xview.hpp>
#else
#include <xtensor/xmath.hpp>
#include <xtensor/xnoalias.hpp>
#include <xtensor/xview.hpp>
#endif
