// See layer_kind.h and layer.h.
#include "network/layer_kind.h"

#include <algorithm>

namespace playground {

const LayerKind& standard_kind() { return *layer_kinds().front(); }

const LayerKind* find_layer_kind(std::string_view name) {
  const auto kinds = layer_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const auto* kind) { return kind->name == name; });
  return found == kinds.end() ? nullptr : *found;
}

Layer make_layer(std::size_t inputs, const LayerPlan& plan, std::size_t begin,
                 const LayerKind* above) {
  const LayerKind& kind = *plan.kind;
  const ActivationEntry& activation = *plan.activation.entry;
  Layer layer{
      .inputs = inputs,
      .units = kind.units(inputs, plan.units),
      .activation = plan.activation,
      .kind = &kind,
      .begin = begin,
      .slopes = begin,
      .weights = begin,
      .weight_rows = 0,
      .biases = begin,
      .bias_count = 0,
      .finish = kind.finishes ? activation.finish : Finish::none,
      .finish_slope = above != nullptr && above->finishes ? activation.finish_slope : Finish::none};
  for (const Block& block : kind.blocks(inputs, layer.units)) {
    if (block.name == "weights") {
      layer.weights = layer.slopes;
      layer.weight_rows = block.rows;
    } else if (block.name == "biases") {
      layer.biases = layer.slopes;
      layer.bias_count = block.rows;
    }
    layer.slopes += block.size();
  }
  return layer;
}

float input_weight(const Vector& parameters, const Layer& layer, std::size_t unit,
                   std::size_t input) {
  return layer.kind->input_weight(layer, parameters.data(), unit, input);
}

}  // namespace playground
