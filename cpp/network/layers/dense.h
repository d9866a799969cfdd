// The dense layer: every unit weighs every input, z = W · x + b.
#pragma once

#include "network/layer_kind.h"

namespace playground {

extern const LayerKind dense_layer;

}  // namespace playground
