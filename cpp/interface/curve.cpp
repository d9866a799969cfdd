// See curve.h.
#include "interface/curve.h"

#include "experiment/text.h"

namespace playground {

CurveValues curve(const CurveRequest& request) {
  CurveValues values;
  const ParseResult result = parse("net=1:" + request.activation);
  if (!result.problems.empty() || result.experiment.hidden.size() != 1) {
    return values;
  }
  const Activation& activation = result.experiment.hidden.front().activation;
  const float width = request.high - request.low;
  for (int i = 0; i < request.count; ++i) {
    const float z =
        request.low + width * static_cast<float>(i) / static_cast<float>(request.count - 1);
    const float f = value_at(activation, z);
    // Where f is no number, as log(z) on the left, 1 / z is the slope of nothing.
    const float df = f == f ? derivative_at(activation, z) : f;
    values.f.push_back(f);
    values.df.push_back(df);
  }
  return values;
}

}  // namespace playground
