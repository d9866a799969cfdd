#include "training/bookmarks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "data/packing/points.h"
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

TEST_CASE("bookmarks that share data of one's own count it once, whichever of them go") {
  const auto text = [](std::size_t count) {
    const auto points =
        placed_points(1, true, std::vector<float>(count, 1), std::vector<float>(count, 2));
    return "net=none&lr=0.001&data=points&points=" + pack_points(*points);
  };
  Trainer trainer(parse(text(1000)).experiment);
  const std::size_t one = memory_of(trainer.snapshot());
  const std::size_t shared = one - 1000 * 2 * sizeof(float);
  Bookmarks bookmarks(one + 2 * shared);
  for (int i = 1; i <= 6; ++i) {
    trainer.train(1);
    CHECK(trainer.change(parse(text(1000) + "&batch=" + std::to_string(i)).experiment));
    CHECK(bookmarks.add(trainer) == i);
    CHECK(bookmarks.bytes() == one + std::size_t(std::min(i - 1, 2)) * shared);
  }
  CHECK_FALSE(bookmarks.restore(trainer, 3));
  CHECK(bookmarks.restore(trainer, 4));
  CHECK(trainer.step() == 4);
  trainer.change(parse(text(998)).experiment);
  CHECK(bookmarks.add(trainer) == 7);
  CHECK_FALSE(bookmarks.restore(trainer, 6));
  CHECK(bookmarks.restore(trainer, 7));
  CHECK(trainer.dataset().count == 998);
  CHECK_FALSE(bookmarks.restore(trainer, 8));
  CHECK_FALSE(bookmarks.restore(trainer, 0));
}
