// Real runs with one known trouble each: the diagnosis names it, and its remedy, where it has one,
// helps.
#include "diagnosis/diagnosis.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "command/words.h"
#include "data/packing/points.h"
#include "diagnosis/patient.h"
#include "interface/findings.h"
#include "interface/json.h"

using namespace playground;

TEST_CASE("diagnosis: deep sigmoids lose the gradient; the remedy learns") {
  for (const std::string options : {"&seed=3", "&opt=adam&lr=0.003", "&opt=momentum&lr=0.01"}) {
    CAPTURE(options);
    Patient patient("data=circle&net=" + deep("8:sigmoid", 8) + options, 20);
    const Finding& finding = patient.worst();
    CHECK(finding.code == "vanishing_gradient");
    CHECK(finding.severity == Severity::severe);
    CHECK(finding.first_layer == 0);
    CHECK(finding.last_layer >= 3);
    CHECK(finding.last_layer < 7);
    CHECK(finding.number("ratio") < vanished_ratio);
    CHECK(finding.number("steepest") == doctest::Approx(0.25));
    CHECK(finding.number("ratio") ==
          doctest::Approx(finding.number("gradient") / finding.number("lastGradient")));
    CHECK(patient.accuracy() < 0.7);
    CHECK(finding.remedy.changes.starts_with("net=16:leaky_relu"));
    CHECK(finding.remedy.restart);
    Patient healed(patient.remedied(), 100);
    CHECK(healed.accuracy() > 0.9);
    CHECK_FALSE(healed.has("vanishing_gradient"));
  }
}

TEST_CASE("diagnosis: weights that are too large make gradients explode; the remedy learns") {
  const std::string text = "data=circle&net=" + deep("8:relu", 8) + "&init=he_normal:6";
  Patient patient(text);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "exploding_gradient");
  CHECK(finding.severity == Severity::severe);
  CHECK(finding.number("ratio") > exploding_ratio);
  CHECK(finding.number("layer") == 1);
  CHECK(finding.remedy.changes.starts_with("net=16:leaky_relu&init=auto"));
  Patient healed(patient.remedied(), 50);
  CHECK(healed.accuracy() > 0.9);
  CHECK_FALSE(healed.has("exploding_gradient"));
  // Trained, the run leaves the finite numbers or kills whole layers.
  patient.train(1);
  CHECK((patient.worst().code == "diverged" || patient.worst().code == "dead_units"));
  CHECK(patient.worst().remedy.changes.find("init=auto") != std::string::npos);
  CHECK(patient.worst().remedy.restart);
}

TEST_CASE("diagnosis: a run that left the finite numbers says so, and a lower rate helps") {
  Patient patient("data=plane&net=8:relu,8:relu&lr=10&loss=mse&noise=0", 20);
  REQUIRE(patient.trainer.diverged());
  REQUIRE(patient.findings.size() == 1);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "diverged");
  CHECK(finding.number("step") == static_cast<double>(patient.trainer.step()));
  CHECK(finding.number("rate") == 10);
  CHECK(finding.number("largestWeight") > 0);
  Patient healed(patient.remedied(), 20);
  CHECK_FALSE(healed.trainer.diverged());
  CHECK(healed.loss() < 0.1);
}

TEST_CASE("diagnosis: where a formula may be to blame, another activation is offered") {
  Patient patient("data=plane&net=8:own,4:relu,8:own&lr=10&loss=mse&noise=0&own=z^2", 20);
  REQUIRE(patient.trainer.diverged());
  const Finding& finding = patient.worst();
  CHECK(finding.code == "diverged");
  CHECK(finding.number("own") == 1);
  CHECK(finding.remedy.changes.find("net=8:leaky_relu,4:leaky_relu,8:leaky_relu") == 0);
  CHECK(finding.remedy.restart);
  Patient healed(patient.remedied(), 20);
  CHECK_FALSE(healed.trainer.diverged());
  CHECK(healed.loss() < 0.1);
  // One that no layer has is not.
  Patient other("data=plane&net=8:relu,8:relu&lr=10&loss=mse&noise=0&own=z^2", 20);
  CHECK(other.worst().number("own") == 0);
  CHECK(other.worst().remedy.changes.find("net=") == std::string::npos);
}

TEST_CASE("diagnosis: a weight of 3e38 set by hand is to blame for what overflows, not the rate") {
  Patient patient("data=circle&net=4:leaky_relu", 2);
  patient.trainer.set_parameter(2, 3e38F);
  patient.diagnose();
  REQUIRE(patient.findings.size() == 1);
  CHECK(patient.worst().code == "overflow");
  CHECK(patient.worst().number("layer") == 1);
  CHECK(patient.worst().number("largestWeight") == doctest::Approx(3e38));
  CHECK(patient.worst().remedy.changes.empty());
  // The same where training could not go on.
  patient.train(1);
  REQUIRE(patient.trainer.diverged());
  CHECK(patient.worst().code == "overflow");
  // Once it is small again, it is not to blame for anything.
  patient.trainer.set_parameter(2, 0.5F);
  patient.diagnose();
  CHECK_FALSE(patient.has("overflow"));
}

TEST_CASE("diagnosis: a weight that is set by hand is no update of the learning rate") {
  Patient patient("data=circle&net=4:tanh");
  patient.trainer.set_parameter(2, 1e6F);
  patient.diagnose();
  CHECK_FALSE(patient.has("rate_too_high"));
}

TEST_CASE("diagnosis: a rate that is too high is named with the leap it makes") {
  Patient patient("data=circle&lr=10", 20);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "rate_too_high");
  CHECK(finding.severity == Severity::severe);
  CHECK(finding.number("update") > high_update);
  CHECK(finding.number("change") == doctest::Approx(std::pow(10, finding.number("update"))));
  CHECK(patient.has("saturated"));
  Patient healed(patient.remedied(), 50);
  CHECK_FALSE(healed.has("rate_too_high"));
  CHECK(healed.accuracy() > 0.95);
}

TEST_CASE("diagnosis: a rate that is too low is named only while there is something to learn") {
  for (const std::string options : {"", "&opt=adam", "&net=8:relu,8:relu&seed=4"}) {
    CAPTURE(options);
    Patient patient("data=circle&lr=1e-5" + options, 20);
    REQUIRE(patient.has("rate_too_low"));
    const Finding& finding = *patient.find("rate_too_low");
    CHECK(finding.number("update") < low_update);
    const double before = patient.loss();
    Patient healed(with_changes(format(patient.trainer.experiment()), finding.remedy.changes), 20);
    CHECK(healed.trainer.experiment().learning_rate > 5e-5F);
    CHECK(healed.loss() < before);
    CHECK_FALSE(healed.has("rate_too_low"));
  }
  // A network that has learned moves little.
  Patient done("data=gaussians&net=8:relu,8:relu", 300);
  CHECK(done.worst().code == "healthy");
  // Before the first step nothing has moved.
  CHECK_FALSE(Patient("data=circle&lr=1e-5").has("rate_too_low"));
  CHECK_FALSE(Patient("data=circle&lr=1e-5", 0.2).has("rate_too_low"));
}

TEST_CASE("diagnosis: zero weights keep units alike; the remedy breaks the symmetry") {
  for (const std::string net :
       {"net=4:tanh", "net=4:relu,4:relu", "net=6:sigmoid,3:sigmoid", "net=5:prelu"}) {
    CAPTURE(net);
    Patient patient("data=circle&init=zeros&" + net, 20);
    REQUIRE(patient.findings.size() == 1);
    const Finding& finding = patient.worst();
    CHECK(finding.code == "symmetric");
    CHECK(finding.severity == Severity::severe);
    CHECK(finding.first_layer == 0);
    CHECK(finding.last_layer + 2 == patient.trainer.network().layers().size());
    Patient healed(patient.remedied(), 100);
    CHECK_FALSE(healed.has("symmetric"));
    CHECK(healed.accuracy() > 0.9);
  }
  // A single unit is no symmetry.
  CHECK_FALSE(Patient("data=circle&init=zeros&net=1:tanh", 1).has("symmetric"));
}

TEST_CASE("diagnosis: layers without activation are one line; the remedy bends it") {
  Patient patient("data=circle&net=8:identity,8:identity", 100);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "linear");
  CHECK(finding.severity == Severity::severe);
  Patient healed(patient.remedied(), 60);
  CHECK_FALSE(healed.has("linear"));
  CHECK(healed.accuracy() > 0.95);
  // No hidden layers, and slopes of 1 on both sides.
  CHECK(Patient("data=circle&net=none", 100).worst().code == "linear");
  CHECK(Patient("data=circle&net=4:leaky_relu:1,4:identity", 100).worst().code == "linear");
  // Where a line is enough it is no trouble.
  Patient plane("data=plane&net=4:identity&noise=0", 50);
  CHECK(plane.worst().code == "healthy");
  REQUIRE(plane.has("linear"));
  CHECK(plane.find("linear")->severity == Severity::info);
  CHECK_FALSE(Patient("data=circle&net=4:identity,4:tanh", 10).has("linear"));
}

TEST_CASE("diagnosis: units that never switch off make a layer, then the network, linear") {
  Patient patient("data=circle&net=4:relu,4:relu&noise=0");
  const auto layers = patient.trainer.network().layers();
  for (std::size_t u = 0; u < 4; ++u) {
    patient.trainer.set_parameter(layers[0].biases + u, 50);
  }
  patient.diagnose();
  REQUIRE(patient.has("always_on"));
  CHECK(patient.find("always_on")->first_layer == 0);
  CHECK(patient.find("always_on")->last_layer == 0);
  CHECK(patient.find("always_on")->number("units") == 4);
  for (std::size_t u = 0; u < 4; ++u) {
    patient.trainer.set_parameter(layers[1].biases + u, 1000);
  }
  patient.diagnose();
  REQUIRE(patient.has("linear"));
  CHECK(patient.find("linear")->first_layer == 0);
}

TEST_CASE("diagnosis: dead units are counted, and those of a network that learns are no warning") {
  Patient patient("data=circle&net=8:relu,8:relu", 20);
  const Layer& layer = patient.trainer.network().layers()[0];
  for (const std::size_t u : {1U, 4U, 6U}) {
    patient.trainer.set_parameter(layer.biases + u, -20);
  }
  patient.trainer.train(5);
  patient.diagnose();
  const Finding* finding = patient.find("dead_units");
  REQUIRE(finding != nullptr);
  CHECK(finding->severity == Severity::info);
  CHECK(finding->first_layer == 0);
  CHECK(finding->number("layerDead") == 3);
  CHECK(finding->number("layerUnits") == 8);
  CHECK(finding->number("samples") == 250);
  CHECK(finding->remedy.changes.empty());
}

TEST_CASE("diagnosis: a layer that is dead as a whole is severe and explains the rest") {
  Patient patient("data=spiral&net=8:relu,8:relu,8:relu&lr=10", 5);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "dead_units");
  CHECK(finding.severity == Severity::severe);
  CHECK(finding.number("layerDead") == 8);
  CHECK_FALSE(patient.has("vanishing_gradient"));
  CHECK_FALSE(patient.has("linear"));
  // The rate that killed it would do so again.
  CHECK(finding.remedy.changes.find("lr=0.01") != std::string::npos);
  CHECK(finding.remedy.restart);
  Patient healed(patient.remedied(), 5);
  CHECK_FALSE(healed.has("dead_units"));
}

TEST_CASE("diagnosis: a dead layer is not taken for a vanishing gradient or a linear network") {
  Patient patient("data=circle&net=4:relu,4:relu,4:tanh");
  const Layer& layer = patient.trainer.network().layers()[0];
  for (std::size_t u = 0; u < 4; ++u) {
    patient.trainer.set_parameter(layer.biases + u, -100);
  }
  patient.diagnose();
  CHECK(patient.worst().code == "dead_units");
  CHECK(patient.worst().severity == Severity::severe);
  CHECK_FALSE(patient.has("vanishing_gradient"));
  patient.trainer.change(parse("data=circle&net=4:relu,4:relu,4:relu").experiment);
  patient.trainer.set_parameter(layer.biases, -100);
  patient.diagnose();
  CHECK_FALSE(patient.has("linear"));
}

TEST_CASE(
    "diagnosis: a constant answer's loss goes by the shares of the classes, or the variance") {
  const auto constant = [](const std::string& text) {
    return Patient(text).worst().number("constantLoss");
  };
  CHECK(constant("data=circle&net=8:tanh") == doctest::Approx(std::log(2)));
  CHECK(constant("data=blobs:5&net=8:tanh") == doctest::Approx(std::log(5)));
  CHECK(constant("data=circle&net=8:tanh&loss=mse") == doctest::Approx(1));
  Patient regression("data=sine&samples=10&net=8:tanh");
  const std::vector<float>& y = regression.trainer.dataset().y;
  double sum = 0;
  double squares = 0;
  const auto count = static_cast<double>(regression.trainer.train_samples().count());
  for (std::size_t i = 0; i < regression.trainer.train_samples().count(); ++i) {
    sum += static_cast<double>(y[i]);
    squares += static_cast<double>(y[i]) * static_cast<double>(y[i]);
  }
  REQUIRE(std::abs(sum / count) > 0.1);
  CHECK(regression.worst().number("constantLoss") ==
        doctest::Approx(squares / count - sum * sum / count / count).epsilon(1e-4));
}

TEST_CASE("diagnosis: the step function has no slope to learn by") {
  Patient patient("data=circle&net=8:tanh,8:step,8:tanh", 5);
  REQUIRE(patient.findings.size() == 1);
  CHECK(patient.worst().code == "no_slope");
  CHECK(patient.worst().first_layer == 0);
  CHECK(patient.worst().last_layer == 1);
  CHECK_FALSE(Patient(patient.remedied(), 5).has("no_slope"));
}

TEST_CASE("diagnosis: saturation from large weights; the remedy learns") {
  Patient patient("data=circle&net=8:tanh,8:tanh&init=glorot_normal:30&noise=0.4", 20);
  REQUIRE(patient.has("saturated"));
  const Finding& finding = *patient.find("saturated");
  CHECK(finding.number("share") >= saturated_share);
  Patient healed(with_changes(format(patient.trainer.experiment()), "init=auto"), 100);
  CHECK_FALSE(healed.has("saturated"));
  CHECK(healed.accuracy() > 0.9);
  // A relu that is off for most samples is sparse, not saturated.
  Patient sparse("data=circle&net=8:relu");
  for (std::size_t u = 0; u < 8; ++u) {
    sparse.trainer.set_parameter(sparse.trainer.network().layers()[0].biases + u, -1.5F);
  }
  sparse.diagnose();
  CHECK_FALSE(sparse.has("saturated"));
}

TEST_CASE("diagnosis: good runs are healthy") {
  for (const std::string text :
       {"data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42", "data=circle",
        "data=sine&net=16:tanh&opt=adam&lr=0.01", "data=blobs:4&net=8:elu",
        "data=plane&net=4:softplus", "data=moons&net=8:silu,8:silu&opt=momentum&lr=0.01"}) {
    CAPTURE(text);
    Patient patient(text, 100);
    CHECK(patient.worst().code == "healthy");
    CHECK(patient.worst().remedy.changes.empty());
    for (const Finding& finding : patient.findings) {
      CHECK(finding.severity == Severity::info);
      CHECK_FALSE(command::in_words(finding).empty());
    }
  }
}

TEST_CASE("diagnosis: findings come worst first, remedies are valid and sentences complete") {
  const std::string sigmoids = deep("8:sigmoid", 8);
  for (const std::string text :
       {"data=circle&lr=10", "data=spiral&net=8:relu,8:relu&lr=10",
        "data=circle&net=6:hard_sigmoid,6:relu6,6:hard_tanh&lr=3", "data=blobs&lr=10&opt=adam",
        "data=glyphs&net=6:relu&samples=40&opt=adam", "data=sine&net=none&lr=1e-6",
        "data=hills&net=4:tanh,4:sine,4:gaussian&init=uniform:100",
        "data=circle&net=4:prelu,4:mish&init=he_uniform:50&opt=rmsprop&lr=1"}) {
    CAPTURE(text);
    Patient patient(text, 15);
    for (std::size_t i = 0; i < patient.findings.size(); ++i) {
      const Finding& finding = patient.findings[i];
      CAPTURE(finding.code);
      CHECK((i == 0 || finding.severity <= patient.findings[i - 1].severity));
      CHECK(parse(with_changes(text, finding.remedy.changes)).problems.empty());
      const std::string words = command::in_words(finding);
      CHECK(words.size() > 30);
      CHECK(words.find_first_of("{}") == std::string::npos);
      CHECK(words.find("nan") == std::string::npos);
    }
    CHECK(json_of(told(patient.findings)).starts_with("[{\"code\":\""));
  }
}

TEST_CASE("diagnosis: the targets of few training samples are read to their end, not beyond") {
  // Numbers of training samples that fill no whole lanes; a sanitizer sees what is read behind.
  for (const std::string data : {"circle", "blobs:4", "sine", "plane", "waves"}) {
    for (std::size_t samples = 10; samples <= 20; ++samples) {
      for (const std::string share : {"0.1", "0.5", "0.9"}) {
        const std::string text =
            "data=" + data + "&samples=" + std::to_string(samples) + "&train=" + share;
        CAPTURE(text);
        const Patient patient(text + "&net=3:relu", 2);
        CHECK(patient.findings.size() > 0);
      }
    }
  }
  const std::vector<float> x{0, 1};
  const std::vector<float> y{0, 1};
  const auto two = placed_points(1, false, x, y);
  REQUIRE(two);
  const Patient patient("data=points&points=" + pack_points(*two) + "&net=3:relu", 2);
  CHECK(patient.findings.size() > 0);
}

TEST_CASE("diagnosis: a diagnosis leaves the run untouched") {
  const std::string text = "data=spiral&net=6:relu,4:tanh&opt=adam";
  Patient patient(text, 3);
  patient.train(3);
  Trainer alone(parse(text).experiment);
  alone.train(6 * alone.steps_per_epoch());
  CHECK(patient.trainer.digest() == alone.digest());
}

TEST_CASE("diagnosis: a formula that gives no number is to blame, not a weight or the rate") {
  for (const std::string formula : {"log(z)", "sqrt(z)", "exp(exp(exp(exp(z))))"}) {
    Patient patient("data=circle&net=8:tanh,4:own&own=" + formula, 0);
    INFO(formula);
    REQUIRE(patient.findings.size() == 1);
    CHECK(patient.worst().code == "no_number");
    CHECK(patient.worst().number("layer") == 2);
    CHECK(patient.worst().remedy.changes.empty());
    patient.train(1);
    CHECK(patient.worst().code == "no_number");
  }
}
