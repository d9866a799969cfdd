// The shape of every figure, for data on a line, in the plane, of several classes, and of images.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "experiment/text.h"
#include "measure/least_squares.h"
#include "measure/predictions.h"
#include "measure/surface.h"
#include "measure/trace.h"
#include "measure/unit_state.h"
#include "measure/vitals.h"

using namespace playground;

namespace {

struct Case {
  std::string text;
  std::size_t inputs;  // features
  std::size_t layers;
  std::size_t units;  // of all layers
  std::size_t outputs;
  std::size_t samples;
  bool plane;
};

const std::vector<Case> cases{
    {"data=sine&net=5:tanh&samples=70", 1, 2, 6, 1, 70, true},
    {"data=circle&net=none&samples=90", 2, 1, 1, 1, 90, true},
    {"data=spiral&net=4:relu,3:prelu&in=x1,x2,x1x2&samples=301", 3, 3, 8, 1, 301, true},
    {"data=blobs:4&net=1:elu,6:sigmoid&samples=120", 2, 3, 11, 4, 120, true},
    {"data=glyphs&net=7:selu&samples=80", 144, 2, 17, 10, 80, false},
};

template <std::size_t dimensions>
bool has_shape(const Tensor<float, dimensions>& tensor,
               const std::array<std::size_t, dimensions>& shape) {
  std::size_t size = 1;
  for (const std::size_t extent : shape) {
    size *= extent;
  }
  return tensor.shape() == shape && tensor.size() == size;
}

}  // namespace

TEST_CASE("shapes: vital signs and curves have a row a layer or unit") {
  Observer observer;
  for (const Case& each : cases) {
    CAPTURE(each.text);
    Trainer trainer(parse(each.text).experiment);
    trainer.train(3);
    const Vitals& vitals = observer.measure(trainer);
    CHECK(has_shape<2>(vitals.layers, {each.layers, 12}));
    CHECK(has_shape<2>(vitals.units, {each.units, 5}));
    CHECK(has_shape<2>(vitals.z_histogram, {each.layers, 98}));
    CHECK(has_shape<2>(vitals.a_histogram, {each.layers, 50}));
    CHECK(has_shape<2>(vitals.gradient_histogram, {each.layers, 38}));
    CHECK(has_shape<2>(vitals.unit_histogram, {each.units, 26}));
    CHECK(has_shape<1>(vitals.gradient, {trainer.network().parameters().size()}));
    CHECK(has_shape<3>(observer.curves(trainer), {each.layers, 2, 193}));
    CHECK(has_shape<1>(flat_limits(trainer.network()), {each.layers}));
  }
}

TEST_CASE("shapes: maps are squares, and none where there is no plane") {
  Surface surface;
  for (const Case& each : cases) {
    CAPTURE(each.text);
    Trainer trainer(parse(each.text).experiment);
    const auto maps = [&](std::size_t count) { return each.plane ? count : 0; };
    for (const std::size_t side : {9U, 20U, 4U}) {
      CHECK(
          has_shape<3>(surface.units(trainer, side), {maps(each.inputs + each.units), side, side}));
      CHECK(has_shape<3>(surface.output(trainer, side), {maps(each.outputs), side, side}));
      CHECK(has_shape<3>(surface.pre_activations(trainer, side),
                         {maps(each.units), side + 1, side + 1}));
    }
  }
}

TEST_CASE("shapes: predictions, traces and fits have an entry a sample, unit, layer and output") {
  for (const Case& each : cases) {
    CAPTURE(each.text);
    Trainer trainer(parse(each.text).experiment);
    CHECK(has_shape<2>(predictions(trainer), {each.samples, each.outputs}));
    const Trace trace = trace_sample(trainer, 1);
    CHECK(has_shape<1>(trace.input, {each.inputs}));
    for (const Vector* const values :
         {&trace.z, &trace.a, &trace.slope, &trace.gradient_a, &trace.gradient_z}) {
      CHECK(has_shape<1>(*values, {each.units}));
    }
    CHECK(has_shape<1>(trace.gradient, {trainer.network().parameters().size()}));
    CHECK(trace.ledger.size() == each.layers);
    const LeastSquaresFit fit = least_squares(trainer);
    CHECK(fit.weights.shape() == std::array<std::size_t, 2>{each.outputs, each.inputs});
    CHECK(fit.biases.shape() == std::array<std::size_t, 1>{each.outputs});
  }
}

TEST_CASE("shapes: slopes are units × columns, in room that grows and is used again") {
  Trainer trainer(parse("data=spiral&net=4:tanh,3:identity&samples=40&train=0.5").experiment);
  const Network& network = trainer.network();
  Pass& pass = trainer.measuring_pass();
  const Samples::Block block = trainer.train_samples().block(0);
  forward(network, block.input, block.columns, pass);
  Vector room;
  const auto slopes_of = [&](std::size_t l) {
    return fill_slopes(network, network.layer(l), pass.z(l, block.columns),
                       pass.a(l, block.columns), room);
  };
  const MatrixView wide = slopes_of(0);
  CHECK(wide.shape(0) == 4);
  CHECK(wide.shape(1) == block.columns);
  CHECK(wide(3, 1) == derivative_at(network.layer(0).activation, pass.z(0, block.columns)(3, 1)));
  const MatrixView narrow = slopes_of(1);
  CHECK(narrow.shape(0) == 3);
  CHECK(narrow(2, 5) == 1);
  CHECK(narrow.data() == wide.data());
  CHECK(room.size() == 4 * block.columns);
}
