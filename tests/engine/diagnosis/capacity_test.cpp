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
  Patient once(patient.remedied(), 300);
  CHECK(once.loss() < 0.8 * patient.loss());
  // Still too much: a larger penalty, then fewer units.
  const auto remedy_with = [](const std::string& l2) {
    Patient next("data=circle&net=32:relu,32:relu&noise=1&samples=60&opt=adam&lr=0.01&l2=" + l2, 0);
    Vitals vitals = Observer().measure(next.trainer);
    next.train(300);
    const Finding* found = next.find("overfitting");
    return found == nullptr ? std::string() : found->remedy.changes;
  };
  CHECK(remedy_with("0.005") == "l2=0.01");
  const std::string after = remedy_with("0.01");
  CHECK((after.empty() || after == "l2=0.1"));
}

TEST_CASE("diagnosis: a network that is too small is told so after long training") {
  Patient patient("data=spiral&net=2:tanh", 100);
  const Finding& finding = patient.worst();
  CHECK(finding.code == "underfitting");
  CHECK(finding.number("epochs") == doctest::Approx(100));
  CHECK(finding.remedy.changes == "net=4:tanh");
  CHECK(Patient("data=spiral&net=2:tanh", 10).worst().code == "healthy");
}
