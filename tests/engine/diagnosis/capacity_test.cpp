// Networks that are too large or too small for their data: over-fitting and under-fitting are
// named, and the remedy helps.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "diagnosis/diagnosis.h"
#include "diagnosis/patient.h"

using namespace playground;

TEST_CASE("diagnosis: two tiny losses are no over-fitting, whatever their ratio") {
  Patient patient("data=circle&samples=60&noise=0&net=16:relu,16:relu&opt=adam&lr=0.01", 600);
  const double train = patient.trainer.evaluate(patient.trainer.train_samples()).loss;
  REQUIRE(patient.loss() > overfitting_ratio * train);
  REQUIRE(patient.loss() < overfitting_gap * std::log(2));
  CHECK_FALSE(patient.has("overfitting"));
}

TEST_CASE("diagnosis: few samples, noise and many units end in over-fitting; the remedy helps") {
  Patient patient("data=circle&net=32:relu,32:relu&noise=1&samples=60&opt=adam&lr=0.01", 300);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "overfitting");
  CHECK(finding.number("testLoss") > overfitting_ratio * finding.number("trainLoss"));
}

TEST_CASE("diagnosis: over-fitting is a warning only above a constant answer's loss") {
  Patient patient("data=spiral&net=2*32:relu&samples=120&noise=0.2&opt=adam&lr=0.01", 300);
  REQUIRE(patient.has("overfitting"));
  const Finding& finding = *patient.find("overfitting");
  const bool above =
      finding.number("testLoss") > overfitted_share * finding.number("constantTestLoss");
  CHECK((finding.severity == Severity::warning) == above);
}

TEST_CASE("diagnosis: a network that stays at a constant answer is told so after long training") {
  const std::string text = "data=checkerboard&net=1:tanh";
  Patient patient(text, 100);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "underfitting");
  CHECK(finding.number("epochs") == doctest::Approx(100));
  CHECK(Patient(text, 10).worst().code == "early");
}
