// Deaths and revivals of units: dated to the check that found them, explained, and undone with the
// trainer's time.
#include "measure/lives.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "experiment/text.h"
#include "interface/json.h"
#include "interface/lives.h"
#include "measure/vitals.h"
#include "training/checkpoints.h"

using namespace playground;

namespace {

Trainer trainer_of(std::string_view text) { return Trainer(parse(text).experiment); }

double mean_z(const Trainer& trainer, std::size_t unit) {
  const Layer& layer = trainer.network().layers()[0];
  const Samples& samples = trainer.train_samples();
  const Vector& p = trainer.network().parameters();
  double sum = 0;
  for (std::size_t b = 0; b < samples.block_count(); ++b) {
    const Samples::Block block = samples.block(b);
    for (std::size_t j = 0; j < block.count; ++j) {
      sum += static_cast<double>(p(layer.biases + unit));
      for (std::size_t k = 0; k < layer.inputs; ++k) {
        sum += static_cast<double>(p(layer.weights + unit * layer.inputs + k)) *
               static_cast<double>(block.input[k * block.columns + j]);
      }
    }
  }
  return sum / static_cast<double>(samples.count());
}

}  // namespace

TEST_CASE("lives: a death is dated to the check that found it and explained by the bias") {
  Trainer trainer = trainer_of("data=circle&net=4:relu,3:tanh");
  Lives lives;
  lives.observe(trainer);
  REQUIRE(lives.units().size() == 8);
  for (const Life& life : lives.units()) {
    CHECK(life.state == UnitState::working);
    CHECK(life.since_step == 0);
  }
  trainer.train(7);
  lives.observe(trainer);
  const std::size_t bias = trainer.network().layers()[0].biases + 2;
  const float before = trainer.network().parameters()(bias);
  trainer.set_parameter(bias, -100);
  lives.observe(trainer);
  const Life& life = lives.units()[2];
  CHECK(life.state == UnitState::dead);
  CHECK(life.since_step == 7);
  CHECK(life.deaths == 1);
  CHECK(life.fatal.bias == -100 - before);
  CHECK(life.fatal.weights == 0);
  CHECK(life.fatal.inputs == 0);
  trainer.train(3);
  lives.observe(trainer);
  CHECK(lives.units()[2].since_step == 7);
  // Under leaky_relu it comes back.
  trainer.change(parse("data=circle&net=4:leaky_relu,3:tanh").experiment);
  trainer.train(1);
  lives.observe(trainer);
  CHECK(lives.units()[2].state == UnitState::working);
  CHECK(lives.units()[2].revivals == 1);
  CHECK(lives.units()[2].since_step == 11);
  CHECK(lives.units()[1].deaths == 0);
}

TEST_CASE("lives: states are those of the vital signs, in a run where units die") {
  for (const std::string text :
       {"data=spiral&net=8:relu,8:relu&lr=0.5", "data=circle&net=6:sigmoid,6:hard_tanh&lr=3",
        "data=spiral&net=8:relu6,4:prelu&opt=adam&lr=0.3"}) {
    CAPTURE(text);
    Trainer trainer = trainer_of(text);
    Lives lives;
    Observer observer;
    std::size_t deaths = 0;
    for (int epoch = 0; epoch < 10; ++epoch) {
      trainer.train(trainer.steps_per_epoch());
      lives.observe(trainer);
      const Vitals& vitals = observer.measure(trainer);
      for (std::size_t u = 0; u < lives.units().size(); ++u) {
        CHECK(static_cast<float>(lives.units()[u].state) == vitals.units(u, unit_state));
        deaths += lives.units()[u].deaths;
      }
    }
    CHECK(deaths > 0);
  }
}

TEST_CASE("lives: the three parts of the fatal shift add up to the change of the mean of z") {
  Trainer trainer = trainer_of("data=spiral&net=32:relu&lr=3&batch=50");
  Lives lives;
  std::size_t deaths = 0;
  for (int check = 0; check < 200 && deaths == 0; ++check) {
    std::vector<double> before;
    for (std::size_t u = 0; u < 32; ++u) {
      before.push_back(mean_z(trainer, u));
    }
    lives.observe(trainer);
    trainer.train(1);
    Lives next = lives;
    next.observe(trainer);
    for (std::size_t u = 0; u < 32; ++u) {
      const Life& life = next.units()[u];
      if (life.state == UnitState::dead && lives.units()[u].state != UnitState::dead) {
        ++deaths;
        CHECK(life.fatal.inputs == 0);
        CHECK(static_cast<double>(life.fatal.bias + life.fatal.weights) ==
              doctest::Approx(mean_z(trainer, u) - before[u]).epsilon(1e-4));
        CHECK(life.fatal.bias + life.fatal.weights < 0);
      }
    }
  }
  CHECK(deaths > 0);
}

TEST_CASE("lives: inputs that move kill, too") {
  Trainer trainer = trainer_of("data=circle&net=1:relu,1:relu&in=x1sq");
  const auto layers = trainer.network().layers();
  trainer.set_parameter(layers[0].weights, 1);
  trainer.set_parameter(layers[1].weights, -1);
  trainer.set_parameter(layers[1].biases, 1);
  Lives lives;
  lives.observe(trainer);
  CHECK(lives.units()[1].state == UnitState::working);
  // The first unit's output grows by 9 for every sample: so much falls the second one's z.
  trainer.set_parameter(layers[0].biases, 9);
  lives.observe(trainer);
  CHECK(lives.units()[0].state == UnitState::always_on);
  CHECK(lives.units()[1].state == UnitState::dead);
  CHECK(lives.units()[1].fatal.bias == 0);
  CHECK(lives.units()[1].fatal.weights == 0);
  CHECK(lives.units()[1].fatal.inputs == doctest::Approx(-9));
}

TEST_CASE("lives: equal checks give equal records, and checking leaves the run untouched") {
  const std::string text = "data=spiral&net=8:relu,8:relu&lr=0.5";
  Trainer one = trainer_of(text);
  Trainer two = trainer_of(text);
  Trainer alone = trainer_of(text);
  Lives first;
  Lives second;
  for (int i = 0; i < 20; ++i) {
    one.train(10);
    first.observe(one);
    two.train(4);
    two.train(6);
    second.observe(two);
  }
  CHECK(json_of(record_of(first)) == json_of(record_of(second)));
  alone.train(200);
  CHECK(one.digest() == alone.digest());
}

TEST_CASE("lives: going back in time takes back what was found since") {
  Trainer trainer = trainer_of("data=spiral&net=8:relu,8:relu&lr=0.5");
  Lives lives;
  Checkpoints checkpoints(std::size_t{1} << 22U);
  std::vector<std::string> records;
  for (int i = 0; i < 30; ++i) {
    checkpoints.take(trainer);
    lives.observe(trainer);
    records.push_back(json_of(record_of(lives)));
    trainer.train(10);
  }
  REQUIRE(records.front() != records.back());
  for (std::size_t back = 280;; back -= 10) {
    checkpoints.restore(trainer, back);
    lives.observe(trainer);
    CHECK(json_of(record_of(lives)) == records[back / 10]);
    // The same future is found again.
    trainer.train(10);
    lives.observe(trainer);
    CHECK(lives.units().size() == 17);
    CHECK(json_of(record_of(lives)) == records[back / 10 + 1]);
    if (back == 0) {
      break;
    }
  }
  // What is found on arrival cannot be explained by what was seen at a later time.
  checkpoints.restore(trainer, 0);
  trainer.set_parameter(trainer.network().layers()[0].biases, -100);
  lives.observe(trainer);
  CHECK(lives.units()[0].state == UnitState::dead);
  CHECK(std::isnan(lives.units()[0].fatal.bias));
}

TEST_CASE("lives: another network starts another record") {
  Trainer trainer = trainer_of("data=circle&net=4:relu");
  Lives lives;
  trainer.train(10);
  trainer.set_parameter(trainer.network().layers()[0].biases, -100);
  lives.observe(trainer);
  // Dead from the first check on, which is no death that was seen.
  CHECK(lives.units()[0].state == UnitState::dead);
  CHECK(lives.units()[0].deaths == 0);
  CHECK(lives.units()[0].since_step == 10);
  CHECK(json_of(record_of(lives)) ==
        "{\"step\":10,\"units\":[{\"unit\":0,\"state\":1,\"since\":10,\"deaths\":0,\"revivals\":0,"
        "\"bias\":0,\"weights\":0,\"inputs\":0}]}");
  trainer.change(parse("data=circle&net=5:relu").experiment);
  lives.observe(trainer);
  CHECK(lives.units().size() == 6);
  CHECK(lives.units()[0].state == UnitState::working);
}

TEST_CASE(
    "lives: living through the past again finds the very step, and leaves the present alone") {
  const char* const text = "data=spiral&net=8:relu,8:relu&opt=adam&lr=0.05&drop=0.1";
  Trainer stepwise = trainer_of(text);
  Lives exact;
  exact.observe(stepwise);
  while (stepwise.step() < 400) {
    stepwise.train(1);
    exact.observe(stepwise);
  }

  Trainer trainer = trainer_of(text);
  Checkpoints checkpoints(std::size_t{1} << 20U);
  checkpoints.take(trainer);
  trainer.train(400);
  checkpoints.take(trainer);
  trainer.train(13);
  const std::string present = trainer.digest();
  const Vector before = trainer.before_last_step();
  const Lives again = replay_lives(trainer, checkpoints, 3, 3, 400, 1);
  CHECK(trainer.step() == 413);
  CHECK(trainer.digest() == present);
  CHECK(trainer.before_last_step() == before);
  Trainer whole = trainer_of(text);
  whole.train(500);
  trainer.train(87);
  CHECK(trainer.digest() == whole.digest());

  CHECK(again.step() == 400);
  std::size_t dead = 0;
  for (std::size_t u = 0; u < exact.units().size(); ++u) {
    CAPTURE(u);
    const Life& life = exact.units()[u];
    if (life.state != UnitState::dead || life.since_step <= 4) {
      continue;
    }
    ++dead;
    CHECK(again.units()[u].since_step == life.since_step);
    CHECK(again.units()[u].fatal.bias == life.fatal.bias);
    CHECK(again.units()[u].fatal.weights == life.fatal.weights);
    CHECK(again.units()[u].fatal.inputs == life.fatal.inputs);
  }
  CHECK(dead > 0);
  // Seen from further apart, it is dated to the check after it.
  const Lives rough = replay_lives(trainer, checkpoints, 0, 0, 400, 100);
  for (const Life& life : rough.units()) {
    CHECK(life.since_step % 100 == 0);
  }
  CHECK(replay_lives(trainer, Checkpoints(1), 0, 0, 400, 1).units().empty());
}
