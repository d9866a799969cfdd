// Checkpoints: going back gives the same run again, to the last bit, within a bound of memory.
#include "training/checkpoints.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/text.h"

using namespace playground;

namespace {

Trainer trainer_of(std::string_view text) { return Trainer(parse(text).experiment); }

// Samples of one's own, as many as asked for: 2 inputs and a label, 12 bytes each.
std::string own_points(std::size_t count) {
  std::vector<float> x(2 * count);
  std::vector<float> y(count);
  for (std::size_t i = 0; i < count; ++i) {
    x[2 * i] = static_cast<float>(i);
    y[i] = static_cast<float>(i % 2);
  }
  return "data=points&points=" + pack_points(*placed_points(2, false, x, y));
}

std::size_t memory_of_run(const std::string& text) {
  return memory_of(trainer_of(text).snapshot());
}

}  // namespace

TEST_CASE("checkpoints: going back and on equals the uninterrupted run") {
  for (const std::string text :
       {"data=spiral&net=8:relu,8:prelu&opt=adam&lr=0.01&drop=0.2",
        "data=blobs:4&net=5:elu&opt=momentum&batch=7&l2=0.001", "data=sine&opt=adagrad&batch=1"}) {
    CAPTURE(text);
    Trainer whole = trainer_of(text);
    whole.train(137);
    Trainer trainer = trainer_of(text);
    Checkpoints checkpoints(std::size_t{1} << 20U);
    trainer.train(31);
    CHECK(checkpoints.take(trainer));
    const std::string then = trainer.digest();
    const Vector before = trainer.before_last_step();
    trainer.train(200);
    CHECK(checkpoints.restore(trainer, 31));
    CHECK(trainer.step() == 31);
    CHECK(trainer.digest() == then);
    CHECK(trainer.before_last_step() == before);
    CHECK(trainer.pristine());
    trainer.train(106);
    CHECK(trainer.digest() == whole.digest());
  }
}

TEST_CASE("checkpoints: a point remembers whether the run had been touched by hand") {
  Trainer trainer = trainer_of("net=3:tanh");
  Checkpoints checkpoints(std::size_t{1} << 20U);
  trainer.train(5);
  checkpoints.take(trainer);
  trainer.set_parameter(0, 1);
  trainer.train(5);
  checkpoints.take(trainer);
  checkpoints.restore(trainer, 5);
  CHECK(trainer.pristine());
  checkpoints.restore(trainer, 10);
  CHECK_FALSE(trainer.pristine());
}

TEST_CASE("checkpoints: the last point at or before the wanted step is restored") {
  Trainer trainer = trainer_of("net=3:tanh");
  Checkpoints checkpoints(std::size_t{1} << 20U);
  trainer.train(10);
  CHECK_FALSE(checkpoints.restore(trainer, 10));
  checkpoints.take(trainer);
  trainer.train(10);
  checkpoints.take(trainer);
  trainer.train(5);
  CHECK_FALSE(checkpoints.restore(trainer, 9));
  CHECK(trainer.step() == 25);
  CHECK(checkpoints.restore(trainer, 19));
  CHECK(trainer.step() == 10);
  CHECK(checkpoints.restore(trainer, 1000));
  CHECK(trainer.step() == 20);
}

TEST_CASE("checkpoints: the experiment of that time comes back with the point") {
  const std::string old_text = "data=circle&net=6:relu&opt=adam";
  Trainer trainer = trainer_of(old_text);
  Checkpoints checkpoints(std::size_t{1} << 20U);
  trainer.train(20);
  checkpoints.take(trainer);
  trainer.change(parse("data=moons&net=4:tanh,4:tanh&batch=20").experiment);
  trainer.train(50);
  CHECK(checkpoints.restore(trainer, 20));
  CHECK(trainer.experiment() == parse(old_text).experiment);
  trainer.train(20);
  Trainer whole = trainer_of(old_text);
  whole.train(40);
  CHECK(trainer.digest() == whole.digest());
  CHECK(trainer.evaluate(trainer.test_samples()).loss == whole.evaluate(whole.test_samples()).loss);
}

TEST_CASE("checkpoints: a diverged run stays diverged when it is restored") {
  Trainer trainer = trainer_of("data=plane&net=8:relu,8:relu&lr=10&loss=mse&noise=0");
  Checkpoints checkpoints(std::size_t{1} << 20U);
  checkpoints.take(trainer);
  trainer.train(1000);
  REQUIRE(trainer.diverged());
  const std::size_t end = trainer.step();
  checkpoints.take(trainer);
  checkpoints.restore(trainer, 0);
  CHECK_FALSE(trainer.diverged());
  checkpoints.restore(trainer, end);
  CHECK(trainer.diverged());
}

TEST_CASE("checkpoints: a point at an earlier step gives up the future") {
  Trainer trainer = trainer_of("net=3:tanh");
  Checkpoints checkpoints(std::size_t{1} << 20U);
  for (int i = 0; i < 4; ++i) {
    checkpoints.take(trainer);
    trainer.train(10);
  }
  CHECK(checkpoints.steps() == std::vector<std::size_t>{0, 10, 20, 30});
  checkpoints.restore(trainer, 10);
  trainer.train(5);
  checkpoints.take(trainer);
  CHECK(checkpoints.steps() == std::vector<std::size_t>{0, 10, 15});
  trainer.reset();
  checkpoints.take(trainer);
  CHECK(checkpoints.steps() == std::vector<std::size_t>{0});
}

TEST_CASE("checkpoints: the bound holds, the recent past stays dense and the start is kept") {
  const char* const text = "data=spiral&net=8:relu,8:relu&opt=adam";
  const std::size_t bound = 12 * memory_of_run(text) + 100;
  Trainer trainer = trainer_of(text);
  Checkpoints checkpoints(bound);
  for (std::size_t i = 0; i < 400; ++i) {
    CHECK(checkpoints.take(trainer));
    CHECK(checkpoints.bytes() <= bound);
    trainer.train(1);
  }
  const std::vector<std::size_t> steps = checkpoints.steps();
  REQUIRE(steps.size() == 12);
  CHECK(checkpoints.bytes() == 12 * memory_of_run(text));
  CHECK(steps.front() == 0);
  CHECK(steps.back() == 399);
  CHECK(steps[10] == 398);
  CHECK(steps[9] >= 395);
  // Gaps grow with age, and the middle of the run is still covered.
  for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
    const std::size_t gap = steps[i + 1] - steps[i];
    CHECK(gap <= 399 - steps[i]);
  }
  CHECK(steps[2] - steps[1] > 5 * (steps[10] - steps[9]));
  CHECK(std::any_of(steps.begin(), steps.end(), [](auto s) { return s > 100 && s < 300; }));
}

TEST_CASE("checkpoints: a point that exceeds the bound is not kept, and their number is bounded") {
  const char* const text = "net=2:tanh";
  Trainer trainer = trainer_of(text);
  Checkpoints small(memory_of_run(text) - 1);
  CHECK_FALSE(small.take(trainer));
  CHECK(small.steps().empty());
  CHECK(small.bytes() == 0);
  Checkpoints one(memory_of_run(text));
  Checkpoints many(std::size_t{1} << 30U);
  for (std::size_t i = 0; i < Checkpoints::most + 20; ++i) {
    CHECK(one.take(trainer));
    many.take(trainer);
    trainer.train(1);
  }
  CHECK(one.steps() == std::vector<std::size_t>{Checkpoints::most + 19});
  CHECK(many.steps().size() == Checkpoints::most);
}

TEST_CASE("checkpoints: memory counts everything that grows with the experiment") {
  // Adam keeps two numbers a parameter, sgd none.
  const std::size_t sgd = memory_of_run("net=10:relu");
  CHECK(memory_of_run("net=10:relu&opt=adam") == sgd + 2 * 41 * sizeof(float));
  CHECK(memory_of_run("net=20:relu") == sgd + 2 * 40 * sizeof(float));
  CHECK(memory_of_run("net=10:relu&samples=600") == sgd + 50 * sizeof(std::uint32_t));
}

TEST_CASE("checkpoints: memory counts data and weights of one's own") {
  const std::size_t drawn = memory_of_run("net=3:relu");
  CHECK(memory_of_run("net=3:relu&samples=400&" + own_points(500)) == drawn + 500 * 12);
  const std::string weights = "&weights=" + pack_weights(std::vector<float>(13, 0.5F));
  CHECK(memory_of_run("net=3:relu" + weights) == drawn + 13 * sizeof(float));
}

TEST_CASE("checkpoints: data of one's own that points of a run share counts once") {
  const std::string net = "net=3:relu&";
  const std::size_t alone = memory_of_run(net + own_points(500));
  const std::size_t shared = alone - 500 * 12;
  Trainer trainer = trainer_of(net + own_points(500));
  Checkpoints checkpoints(std::size_t{1} << 20U);
  checkpoints.take(trainer);
  trainer.train(1);
  checkpoints.take(trainer);
  CHECK(checkpoints.bytes() == alone + shared);
  trainer.change(parse(net + own_points(500) + "&lr=0.1").experiment);
  trainer.train(1);
  checkpoints.take(trainer);
  CHECK(checkpoints.bytes() == alone + 2 * shared);
  trainer.change(parse(net + own_points(501)).experiment);
  trainer.train(1);
  checkpoints.take(trainer);
  CHECK(checkpoints.bytes() >= 2 * alone + 2 * shared);
}

TEST_CASE("checkpoints: the bound holds with data of one's own that changes at every step") {
  const std::size_t bound = 4 * memory_of_run("net=3:relu&" + own_points(300));
  Trainer trainer = trainer_of("net=3:relu&" + own_points(100));
  Checkpoints checkpoints(bound);
  std::size_t count = 100;
  for (; count < 160; ++count) {
    trainer.change(parse("net=3:relu&" + own_points(100 + (count * 7) % 200)).experiment);
    trainer.train(1);
    CHECK(checkpoints.take(trainer));
    CHECK(checkpoints.bytes() <= bound);
  }
  CHECK(checkpoints.steps().size() > 3);
}
