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
    values.f.push_back(value_at(activation, z));
    values.df.push_back(derivative_at(activation, z));
  }
  return values;
}

}  // namespace playground
