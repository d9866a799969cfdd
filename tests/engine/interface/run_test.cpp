// A run with what measures it: shapes of what it tells, what it says of changes, and that runs
// share nothing.
#include "interface/run.h"

#include <doctest/doctest.h>

#include <memory>
#include <numeric>

#include "interface/experiment.h"
#include "interface/json.h"

using namespace playground;

namespace {

FrameRequest everything() {
  return {.vitals = true,
          .parameters = true,
          .gradients = true,
          .curves = true,
          .unit_map = 8,
          .output = 10,
          .folds = 6,
          .predictions = true,
          .findings = true,
          .regions = 10,
          .lives = true,
          .unit_histogram = true};
}

constexpr const char* spiral = "data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01";

}  // namespace

TEST_CASE("run: sections have their shapes, and those that are not asked for are absent") {
  Run run(spiral);
  const Frame frame = run.frame(everything());
  CHECK(frame.layers->shape == std::array<std::size_t, 2>{3, layer_number_count});
  CHECK(frame.units->shape == std::array<std::size_t, 2>{17, unit_number_count});
  CHECK(frame.z_histogram->shape == std::array<std::size_t, 2>{3, z_bins + 2});
  CHECK(frame.a_histogram->shape == std::array<std::size_t, 2>{3, a_bins + 2});
  CHECK(frame.g_histogram->shape == std::array<std::size_t, 2>{3, gradient_bins + 2});
  CHECK(frame.unit_histogram->shape == std::array<std::size_t, 2>{17, unit_bins + 2});
  CHECK(frame.curves->shape == std::array<std::size_t, 3>{3, 2, curve_points});
  CHECK(frame.unit_maps->shape == std::array<std::size_t, 3>{19, 8, 8});
  CHECK(frame.output->shape == std::array<std::size_t, 3>{1, 10, 10});
  CHECK(frame.folds->shape == std::array<std::size_t, 3>{17, 7, 7});
  CHECK(frame.predictions->shape == std::array<std::size_t, 2>{500, 1});
  CHECK(frame.gradients->size() == run.describe().parameters);
  CHECK(frame.parameters->data == run.trainer().network().parameters().data());
  CHECK(!frame.findings->empty());
  // One with a tanh has none.
  CHECK(frame.regions == std::size_t{0});
  CHECK(*Run("net=8:relu").frame({.regions = 10}).regions > 1);
  CHECK(frame.lives->step == 0);
  for (const View<2>& histogram : {*frame.z_histogram, *frame.a_histogram, *frame.g_histogram}) {
    CHECK(std::accumulate(histogram.data, histogram.data + histogram.shape[1], 0.0) ==
          doctest::Approx(1));
  }
  const Frame bare = run.frame({});
  CHECK(!(bare.layers || bare.units || bare.z_histogram || bare.curves || bare.unit_maps ||
          bare.output || bare.folds || bare.predictions || bare.gradients || bare.parameters ||
          bare.findings || bare.regions || bare.lives || bare.unit_histogram));
}

TEST_CASE("run: data without a plane have no maps") {
  Run run("data=glyphs&net=4:relu");
  const Frame frame = run.frame(everything());
  CHECK(!(frame.unit_maps || frame.output || frame.folds));
  CHECK(frame.regions == std::size_t{0});
  CHECK(!run.trace({.sample = -1, .x1 = 1}));
  CHECK(run.trace({.sample = 0}));
}

TEST_CASE("run: a trace has the path to a unit, and its spread over the training samples") {
  Run run(spiral);
  run.train(10);
  const auto trace = run.trace({.sample = 3, .layer = 1, .unit = 2, .spread = 5});
  REQUIRE(trace);
  CHECK(trace->path.size() == 2);
  REQUIRE(trace->spread.size() == 5);
  CHECK(trace->spread.data[3] == trace->z.data[8 + 2]);
  CHECK(run.trace({.sample = 3, .layer = 1, .unit = 8, .spread = 5})->path.empty());
  CHECK(run.trace({.sample = 3, .spread = 5})->spread.size() == 0);
  CHECK(run.trace({.sample = 0, .layer = 0, .spread = 100'000})->spread.size() == 250);
  CHECK(!run.trace({.sample = 500}));
}

TEST_CASE("run: changes say whether the samples are others") {
  Run run(spiral);
  run.train(5);
  run.checkpoint();
  const int kept = run.keep();
  const std::string text(spiral);
  const auto check = [&](const std::string& changes, bool weights, bool samples) {
    const Changed changed = run.change(text + changes);
    CHECK(changed.kept == weights);
    CHECK(changed.other_samples == samples);
  };
  check("&lr=0.1", true, false);
  check("&lr=0.1&batch=20&l2=0.01", true, false);
  check("&seed=2", false, false);
  check("&noise=0.3", false, true);
  check("&noise=0.3&train=0.6", false, true);
  check("&train=0.6", false, true);
  check("&train=0.6&dataseed=2", false, true);
  check("&samples=400", false, true);
  CHECK(run.bring_back(kept)->other_samples);
  CHECK(!run.bring_back(kept)->other_samples);
  CHECK(!run.bring_back(kept + 1));
  CHECK(!run.restore(5)->other_samples);
  CHECK(!run.restore(4));
  CHECK(run.step() == 5);
}

TEST_CASE("run: what makes no sense is refused") {
  Run run(spiral);
  CHECK(run.train(-1) == 0);
  CHECK(!run.set_parameter(-1, 0));
  CHECK(!run.restore(-1));
  for (const Stretch& stretch : {Stretch{-1, 0, 5, 1}, Stretch{0, 5, 5, 1}, Stretch{0, 0, 5, 0}}) {
    CHECK(json_of(run.replay(stretch)) == "{\"step\":0,\"units\":[]}");
  }
}

TEST_CASE("run: runs live side by side, each with the digest that it has alone") {
  const std::vector<std::string> texts{spiral, "data=glyphs&net=6:elu&batch=7",
                                       "data=sine&net=5:prelu,5:sine&opt=momentum",
                                       "data=blobs:4&net=7:gelu&drop=0.2&l2=0.001"};
  std::vector<std::string> alone;
  for (const std::string& text : texts) {
    Run run(text);
    run.train(60);
    alone.push_back(run.digest());
  }
  std::vector<std::unique_ptr<Run>> runs;
  for (const std::string& text : texts) {
    runs.push_back(std::make_unique<Run>(text));
  }
  for (int round = 0; round < 12; ++round) {
    for (const auto& run : runs) {
      run->train(5);
      run->frame(everything());
      run->trace({.sample = round, .layer = 0, .spread = 3});
      run->checkpoint();
    }
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    CHECK(runs[i]->digest() == alone[i]);
  }
}
