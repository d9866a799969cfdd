// A point of a run that left the engine as words: training goes on from it as if nothing had
// happened.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "experiment/text.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Trainer trainer_of(const std::string& text) { return Trainer(parse(text).experiment); }

}  // namespace

TEST_CASE("packed: another trainer goes on with the same bits, for every optimiser") {
  for (const OptimizerEntry& optimizer : optimizers()) {
    const std::string text =
        "data=spiral&net=5:relu,4:prelu&drop=0.2&batch=7&opt=" + std::string(optimizer.name);
    CAPTURE(text);
    Trainer first = trainer_of(text);
    first.train(53);
    first.set_parameter(2, 0.25F);
    first.train(4);
    Trainer second = trainer_of(text);
    REQUIRE(second.unpack(first.packed()));
    CHECK(second.step() == 57);
    CHECK(!second.pristine());
    CHECK(second.digest() == first.digest());
    CHECK(second.before_last_step() == first.before_last_step());
    first.train(101);
    second.train(101);
    CHECK(second.digest() == first.digest());
  }
}

TEST_CASE("packed: a run that diverged stays diverged") {
  const std::string text = "data=spiral&net=8:relu,8:relu&loss=mse&lr=10";
  Trainer first = trainer_of(text);
  first.train(5000);
  REQUIRE(first.diverged());
  Trainer second = trainer_of(text);
  REQUIRE(second.unpack(first.packed()));
  CHECK(second.diverged());
  CHECK(second.digest() == first.digest());
}

TEST_CASE("packed: words of another experiment, or none, are refused and change nothing") {
  Trainer trainer = trainer_of("data=spiral&net=5:relu");
  trainer.train(10);
  const std::string digest = trainer.digest();
  std::vector<float> words = trainer.packed();
  CHECK(!trainer.unpack({}));
  CHECK(!trainer.unpack(trainer_of("data=spiral&net=6:relu").packed()));
  CHECK(!trainer.unpack(std::vector<float>(words.size(), 1e9F)));
  words.pop_back();
  CHECK(!trainer.unpack(words));
  CHECK(trainer.digest() == digest);
  CHECK(trainer.step() == 10);
}
