#include "training/bookmarks.h"

#include <doctest/doctest.h>

#include "experiment/text.h"
#include "training/checkpoints.h"

using namespace playground;

TEST_CASE("a bookmark brings weights, step and experiment back") {
  Trainer trainer(parse("data=xor&net=4:relu&opt=adam").experiment);
  Bookmarks bookmarks(1 << 20);
  trainer.train(7);
  const int seventh = bookmarks.add(trainer);
  const std::string digest = trainer.digest();
  trainer.change(parse("data=xor&net=4:tanh&opt=sgd").experiment);
  trainer.train(5);
  const int later = bookmarks.add(trainer);
  const std::string later_digest = trainer.digest();

  REQUIRE(bookmarks.restore(trainer, seventh));
  CHECK(trainer.digest() == digest);
  CHECK(trainer.step() == 7);
  CHECK(trainer.pristine());
  CHECK(format(trainer.experiment()) == format(parse("data=xor&net=4:relu&opt=adam").experiment));

  REQUIRE(bookmarks.restore(trainer, later));
  CHECK(trainer.digest() == later_digest);
  CHECK_FALSE(trainer.pristine());
  CHECK_FALSE(bookmarks.restore(trainer, 3));
  CHECK(trainer.digest() == later_digest);
}

TEST_CASE("the oldest bookmarks make room") {
  Trainer trainer(parse("data=xor&net=4:relu").experiment);
  const std::size_t one = memory_of(trainer.snapshot());
  Bookmarks bookmarks(3 * one);
  for (int i = 1; i <= 5; ++i) {
    CHECK(bookmarks.add(trainer) == i);
    CHECK(bookmarks.bytes() <= 3 * one);
    trainer.train(1);
  }
  CHECK_FALSE(bookmarks.restore(trainer, 2));
  REQUIRE(bookmarks.restore(trainer, 3));
  CHECK(trainer.step() == 2);

  Bookmarks tiny(one - 1);
  CHECK_FALSE(tiny.restore(trainer, tiny.add(trainer)));
}
