// An activation and its derivative at equally spaced points, as a caller asks for it and is told
// it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "interface/declaration.h"

namespace playground {

struct CurveRequest {
  std::string activation;
  float low = 0;
  float high = 0;
  int count = 0;
};

template <>
inline constexpr auto declaration<CurveRequest> = declare(
    "CurveRequest", "The activation and the points of a curve.",
    field("activation", &CurveRequest::activation, "Written as in `net`: its name and parameter."),
    field("lo", &CurveRequest::low, "The first z."),
    field("hi", &CurveRequest::high, "The last z."),
    field("count", &CurveRequest::count, "Number of points.", {.range = "at least 2"}));

// Owns what a view of it shows.
struct CurveValues {
  std::vector<float> f;
  std::vector<float> df;
};

struct CurveTold {
  View<1> f;
  View<1> df;
};

template <>
inline constexpr auto declaration<CurveTold> =
    declare("Curve", "An activation and its derivative; empty for what is no activation.",
            field("f", &CurveTold::f, "f(z).", {.axes = "points"}),
            field("df", &CurveTold::df, "f′(z).", {.axes = "points"}));

CurveValues curve(const CurveRequest& request);

}  // namespace playground
