// Sentences that were untrue of runs that look alike: what is said of these, and what is not.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "command/words.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/patient.h"

using namespace playground;

namespace {

bool alarmed(const Patient& patient) { return patient.worst().severity > Severity::info; }

}  // namespace

TEST_CASE("faults: a dead unit is not said to be dead for good where a penalty brings it back") {
  struct Case {
    std::string text;
    float weight;
    std::size_t later;
    std::string_view said;
  };
  // In the first the penalty outweighs the loss, and is what is said; the second learns.
  for (const Case& each : {Case{"data=moons&net=2:relu&l2=0.1", -50, 1000, "penalty_too_strong"},
                           Case{"data=circle&net=4:relu&l2=0.01", -5000, 10'000, "dead_units"}}) {
    CAPTURE(each.text);
    Patient patient("in=x1sq,x2sq&opt=sgd&lr=0.1&seed=3&" + each.text);
    const Layer& layer = patient.trainer.network().layers()[0];
    patient.trainer.set_parameter(layer.weights, each.weight);
    patient.trainer.set_parameter(layer.weights + 1, each.weight);
    patient.trainer.set_parameter(layer.biases, 0.5F);
    const auto dead = [&] {
      Observer observer;
      return observer.measure(patient.trainer).units(0, unit_state) ==
             static_cast<float>(UnitState::dead);
    };
    patient.trainer.train(200);
    patient.diagnose();
    CHECK(dead());
    CHECK(patient.has(each.said));
    for (const Finding& finding : patient.findings) {
      const std::string words = command::in_words(finding);
      CHECK(words.find("never come") == std::string::npos);
      CHECK((finding.code != "dead_units" ||
             words.find("comes back only if its inputs change") != std::string::npos));
    }
    patient.trainer.train(each.later);
    patient.diagnose();
    CHECK_FALSE(dead());
    CHECK_FALSE(patient.has("dead_units"));
  }
}

TEST_CASE("faults: dead for good is only said of layer 1, plain descent and all samples") {
  const auto for_good = [](const std::string& text) {
    Patient patient(text);
    const auto layers = patient.trainer.network().layers();
    const std::size_t l = layers.size() - 2;
    patient.trainer.set_parameter(layers[l].biases, -1000);
    patient.diagnose();
    REQUIRE(patient.has("dead_units"));
    return patient.find("dead_units")->number("forGood") == 1;
  };
  CHECK(for_good("data=circle&net=4:relu"));
  CHECK_FALSE(for_good("data=circle&net=4:relu,4:relu"));
  CHECK_FALSE(for_good("data=circle&net=4:relu&opt=momentum"));
  CHECK_FALSE(for_good("data=circle&net=4:relu&opt=adamw"));
  CHECK_FALSE(for_good("data=circle&net=4:relu&l2=0.001"));
  CHECK_FALSE(for_good("data=circle&net=4:relu&l1=0.001"));
  CHECK_FALSE(for_good("data=circle&net=4:relu&samples=2200"));
}

TEST_CASE("faults: a saturated sigmoid is not dead while it has a slope") {
  Patient patient("data=spiral&net=8:sigmoid&lr=10&opt=sgd&seed=3", 100);
  Observer observer;
  const Vitals& vitals = observer.measure(patient.trainer);
  Trainer& trainer = patient.trainer;
  // Counted by hand: f' of every unit on every sample.
  const Samples& samples = trainer.train_samples();
  std::vector<double> steepest_slope(8);
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    Pass& pass = trainer.measuring_pass();
    forward(trainer.network(), block.input, block.columns, pass);
    const MatrixView z = pass.z(0, block.columns);
    for (std::size_t u = 0; u < 8; ++u) {
      for (std::size_t j = 0; j < block.count; ++j) {
        const double slope =
            static_cast<double>(derivative_at(trainer.network().layer(0).activation, z(u, j)));
        steepest_slope[u] = std::max(steepest_slope[u], slope);
      }
    }
  }
  float dead = 0;
  float saturated = 0;
  for (const double slope : steepest_slope) {
    dead += slope == 0 ? 1 : 0;
    saturated += slope > 0 && slope < 0.05 * 0.25 ? 1 : 0;
  }
  CHECK(dead + saturated > 0);
  CHECK(vitals.layers(0, layer_dead) == dead);
  CHECK(vitals.layers(0, layer_saturated_units) == saturated);
}

TEST_CASE("faults: nothing is said to go well before the first step, or at half of the answers") {
  for (const std::string data : {"circle", "spiral", "sine", "blobs:4", "glyphs"}) {
    CAPTURE(data);
    CHECK_FALSE(Patient("data=" + data).has("healthy"));
  }
  CHECK(Patient("data=spiral&net=2:tanh").worst().code == "untrained");
  // 78.8 % of the held-out samples after 1,000 epochs.
  Patient half("data=xor&noise=0&net=2:relu&lr=0.1&seed=1", 1000);
  CHECK(half.accuracy() < 0.85);
  CHECK(half.worst().code == "partial");
}

TEST_CASE("faults: nothing is said to go well above the loss of a constant answer") {
  for (const std::string text : {"data=spiral&net=2:tanh", "data=circle&net=8*8:sigmoid",
                                 "data=chirp&noise=0.4&net=2:tanh"}) {
    for (const double epochs : {1.0, 10.0, 50.0, 150.0}) {
      Patient patient(text, epochs);
      const Finding& worst = patient.worst();
      if (worst.number("testLoss") >= worst.number("constantTestLoss")) {
        CHECK_FALSE(patient.has("healthy"));
      }
    }
  }
}

TEST_CASE("faults: the penalty that holds weights at 0 is named, not the rate") {
  for (const std::string text : {"data=circle&net=8:tanh&lr=0.03&l1=1", "l2=1&lr=2"}) {
    for (const double epochs : {20.0, 100.0, 200.0}) {
      CAPTURE(text);
      CAPTURE(epochs);
      Patient patient(text, epochs);
      CHECK(patient.worst().code == "penalty_too_strong");
      CHECK_FALSE(patient.has("rate_too_high"));
    }
  }
}

TEST_CASE("faults: a swap starts the patience anew") {
  Patient patient("data=checkerboard&net=1:tanh", 100);
  REQUIRE(patient.worst().code == "underfitting");
  patient.trainer.change(parse("data=checkerboard&net=1:sigmoid").experiment);
  patient.diagnose();
  CHECK_FALSE(alarmed(patient));
  patient.train(80);
  CHECK(patient.worst().number("epochs") == doctest::Approx(80));
  CHECK(alarmed(patient));
  // The count survives what keeps and brings back points of a run.
  const Trainer::Snapshot kept = patient.trainer.snapshot();
  patient.train(10);
  patient.trainer.restore(kept);
  patient.diagnose();
  CHECK(patient.worst().number("epochs") == doctest::Approx(80));
  const std::vector<float> words = patient.trainer.packed();
  patient.train(10);
  REQUIRE(patient.trainer.unpack(words));
  patient.diagnose();
  CHECK(patient.worst().number("epochs") == doctest::Approx(80));
}

TEST_CASE("faults: classes that are told apart as well as in training are no over-fitting") {
  Patient patient("data=circle&net=32:relu,32:relu&noise=0.4&samples=200&opt=adam&lr=0.01", 0);
  for (int i = 0; i < 10; ++i) {
    patient.train(20);
    const double train = patient.trainer.evaluate(patient.trainer.train_samples()).accuracy;
    if (patient.accuracy() > train - overfitting_accuracy) {
      CHECK_FALSE(patient.has("overfitting"));
    } else if (patient.has("overfitting")) {
      CHECK(patient.find("overfitting")->number("testAccuracy") < train);
    }
  }
}

TEST_CASE("faults: no warning at 100 %") {
  for (const std::string text : {"data=gaussians&noise=0&net=4:relu&lr=0.0001",
                                 "data=gaussians&noise=0&net=2*8:relu&lr=1e-5",
                                 "data=circle&noise=0&net=8:relu,8:relu&opt=adam&lr=0.1"}) {
    CAPTURE(text);
    Patient patient(text, 0);
    for (int i = 0; i < 8; ++i) {
      patient.train(10);
      if (patient.accuracy() == 1) {
        CHECK_FALSE(alarmed(patient));
      }
    }
  }
}

TEST_CASE("faults: a severe finding has a remedy, or says how little helped") {
  const std::string stuck = "data=circle&net=8*8:sigmoid&samples=";
  Patient many(stuck + "500", 50);
  REQUIRE(many.worst().severity == Severity::severe);
  CHECK_FALSE(many.worst().remedy.changes.empty());
  Patient few(stuck + "60", 50);
  REQUIRE(few.worst().severity == Severity::severe);
  CHECK(few.worst().remedy.changes.empty());
  CHECK(few.worst().number("helped") == most_helped);
  CHECK(command::in_words(few.worst()).find("Nothing tried here helped in more than") !=
        std::string::npos);
}
