// A kind of layer for the tests, as unlike the dense one as can be: z = x / 2, without parameters,
// with as many units as inputs. It leaves activations to their kernels.
#include "network/layer_kind.h"
#include "numerics/lanes.h"

namespace playground {
namespace {

constexpr float scale = 0.5F;

std::size_t units(std::size_t inputs, std::size_t) { return inputs; }

std::vector<Block> blocks(std::size_t, std::size_t) { return {}; }

void initialize(const Layer&, const Draw&, float*) {}

void scaled(const float* from, std::size_t count, float* to) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    store(to + i, splat(scale) * load(from + i));
  }
}

void forward(const Layer& layer, const float*, const float* below, std::size_t columns, float* z,
             float*) {
  scaled(below, layer.units * columns, z);
}

void gradient(const Layer&, const float*, const float*, const float*, std::size_t, float*) {}

void backward(const Layer& layer, const float*, const float* d, std::size_t columns, Finish,
              const float*, float* below) {
  scaled(d, layer.units * columns, below);
}

float input_weight(const Layer&, const float*, std::size_t unit, std::size_t input) {
  return unit == input ? scale : 0;
}

}  // namespace

extern const LayerKind scaling_layer;
constinit const LayerKind scaling_layer{.name = "scaling",
                                        .units = units,
                                        .blocks = blocks,
                                        .initialize = initialize,
                                        .finishes = false,
                                        .forward = forward,
                                        .gradient = gradient,
                                        .backward = backward,
                                        .input_weight = input_weight};

}  // namespace playground
