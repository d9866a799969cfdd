// The table of layer kinds, see layer_kind.h. Nothing else is defined here: the linker takes
// this file from the engine's library only where a program has no table of its own.
#include <array>

#include "network/layer_kind.h"
#include "network/layers/dense.h"

namespace playground {
namespace {

constexpr std::array<const LayerKind*, 1> all_kinds{&dense_layer};

}  // namespace

std::span<const LayerKind* const> layer_kinds() { return all_kinds; }

}  // namespace playground
