// The table of layer kinds that the tests are linked with: the engine's, and one more. It takes the
// place of cpp/network/layer_kinds.cpp.
#include <array>

#include "network/layer_kind.h"
#include "network/layers/dense.h"

namespace playground {

extern const LayerKind scaling_layer;  // scaling.cpp

namespace {

constexpr std::array<const LayerKind*, 2> table{&dense_layer, &scaling_layer};

}  // namespace

std::span<const LayerKind* const> layer_kinds() { return table; }

}  // namespace playground
