// Formulas where built-in activations go: what is found on a run, what may help it, and studies say
// the same of what is written out.
#include <doctest/doctest.h>

#include <string>

#include "diagnosis/patient.h"
#include "study/audit/trial.h"
#include "study/plan_text.h"
#include "study/study_run.h"
#include "training/digest.h"

using namespace playground;

namespace {

const std::string formula = "&own=max(z, 0)";

std::string with(const std::string& activation, const std::string& more) {
  return "data=moons&samples=120&seed=7&init=he_normal&net=" + deep("6:" + activation, 3) + more;
}

}  // namespace

TEST_CASE("own: findings and their numbers are those of the built-in activation") {
  for (const std::string more : {"&lr=0.03", "&lr=8", "&lr=0.0001", "&l2=0.5"}) {
    CAPTURE(more);
    const Patient built_in(with("relu", more), 40);
    const Patient written(with("own", more + formula), 40);
    REQUIRE(built_in.findings.size() == written.findings.size());
    for (std::size_t i = 0; i < built_in.findings.size(); ++i) {
      CHECK(built_in.findings[i].code == written.findings[i].code);
      CHECK(built_in.findings[i].severity == written.findings[i].severity);
    }
  }
}

TEST_CASE("own: what the audit tries helps a formula as it helps what it writes out") {
  const Experiment built_in = parse(with("relu", "&lr=1")).experiment;
  const Experiment written = parse(with("own", "&lr=1" + formula)).experiment;
  for (const Trial& trial : trials()) {
    CAPTURE(trial.name);
    const std::string changes = trial.changes(written);
    CHECK(changes.empty() == trial.changes(built_in).empty());
    CHECK(parse(with_changes(format(written), changes)).problems.empty());
  }
  CHECK(loss_at_end(built_in, "lr=0.1", true, 0) == loss_at_end(written, "lr=0.1", true, 0));
}

TEST_CASE("own: a study has the rows of what is written out") {
  const Plan plan = parse_plan(
                        "data=circle&samples=60&net=6:relu,3:relu&init=he_normal&own=max(z, 0)"
                        "&vary.activation=relu,own&seeds=3-4&epochs=20")
                        .plan;
  StudyRun room(plan);
  REQUIRE(run_count(plan) == 4);
  for (std::size_t run = 0; run < 4; ++run) {
    CAPTURE(run);
    const Experiment experiment = experiment_of(plan, planned_run(plan, run));
    const bool is_own = experiment.hidden[0].activation.own != nullptr;
    const std::string other = with_changes(
        format(experiment), is_own ? "net=6:relu,3:relu" : "net=6:own,3:own&own=max(z, 0)");
    Trainer trainer(parse(other).experiment);
    trainer.train(20 * trainer.steps_per_epoch());
    CHECK(hexadecimal(run_of(room, run).digest) == trainer.digest());
  }
}
