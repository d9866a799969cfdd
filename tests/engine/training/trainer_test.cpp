// Runs: repeatable, equal to the last bit however they are cut into calls, stopped before they
// leave the finite numbers.
#include "training/trainer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "allocations.h"
#include "data/packing/points.h"
#include "experiment/text.h"
#include "training/digest.h"

using namespace playground;

namespace {

Experiment experiment(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.empty());
  return result.experiment;
}

std::string digest_after(std::string_view text, std::size_t steps) {
  Trainer trainer(experiment(text));
  trainer.train(steps);
  return trainer.digest();
}

}  // namespace

TEST_CASE("trainer: equal experiments give equal bits, different seeds do not") {
  const std::string text = "data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01&seed=42";
  CHECK(digest_after(text, 100) == digest_after(text, 100));
  CHECK(digest_after(text, 100) != digest_after(text, 101));
  CHECK(digest_after(text, 100) != digest_after(text + "3", 100));
}

TEST_CASE("trainer: how steps are cut into calls changes nothing") {
  for (const std::string text : {"data=circle&opt=adam&drop=0.2&net=6:elu",
                                 "data=blobs:4&batch=7&opt=nesterov&l1=0.001&l2=0.001&clip=0.5"}) {
    Trainer once(experiment(text));
    once.train(77);
    Trainer pieces(experiment(text));
    for (int i = 0; i < 77; ++i) {
      CHECK(pieces.train(1) == 1);
    }
    CHECK(once.digest() == pieces.digest());
    CHECK(once.step() == 77);
  }
}

TEST_CASE("trainer: reset goes back to the same weights and the same course") {
  Trainer trainer(experiment("data=xor&net=5:silu&opt=rmsprop"));
  const std::string start = trainer.digest();
  trainer.train(50);
  const std::string later = trainer.digest();
  CHECK(start != later);
  trainer.reset();
  CHECK(trainer.step() == 0);
  CHECK(trainer.digest() == start);
  trainer.train(50);
  CHECK(trainer.digest() == later);
}

TEST_CASE("trainer: every sample is seen once an epoch, the last batch taking the rest") {
  Trainer trainer(experiment("samples=110&train=0.5&batch=10"));
  CHECK(trainer.train_samples().count() == 55);
  CHECK(trainer.test_samples().count() == 55);
  CHECK(trainer.steps_per_epoch() == 6);
  // A batch larger than the training set is the whole of it.
  CHECK(Trainer(experiment("samples=110&batch=500")).steps_per_epoch() == 1);
}

TEST_CASE(
    "trainer: the shares of training and held-out samples follow the experiment and are never "
    "empty") {
  CHECK(Trainer(experiment("samples=500&train=0.8")).train_samples().count() == 400);
  Trainer smallest(experiment("samples=10&train=0.9"));
  CHECK(smallest.train_samples().count() == 9);
  CHECK(smallest.test_samples().count() == 1);
}

TEST_CASE("trainer: learns separable data and evaluates what it has learned") {
  Trainer trainer(experiment("data=gaussians&noise=0&net=4:tanh&opt=adam"));
  const Evaluation before = trainer.evaluate(trainer.test_samples());
  trainer.train(500);
  const Evaluation after = trainer.evaluate(trainer.test_samples());
  CHECK(after.loss < 0.1 * before.loss);
  CHECK(after.accuracy > 0.98);
  Trainer fit(experiment("data=plane&noise=0&net=none"));
  fit.train(2000);
  CHECK(fit.evaluate(fit.test_samples()).loss < 1e-4);
  CHECK(std::isnan(fit.evaluate(fit.test_samples()).accuracy));
}

TEST_CASE("trainer: a diverging run stops at its last finite state and stays there") {
  const std::string text = "data=plane&net=8:relu,8:relu&lr=10&loss=mse&noise=0";
  Trainer trainer(experiment(text));
  const std::size_t taken = trainer.train(1000);
  CHECK(trainer.diverged());
  CHECK(taken < 1000);
  CHECK(taken == trainer.step());
  for (const float value : trainer.network().parameters()) {
    CHECK(std::isfinite(value));
  }
  CHECK(trainer.train(10) == 0);
  // The state is that of the same number of steps taken one by one.
  CHECK(digest_after(text, taken) == trainer.digest());
  trainer.reset();
  CHECK_FALSE(trainer.diverged());
}

TEST_CASE("trainer: swapping an activation keeps the weights of a running network") {
  Trainer trainer(experiment("data=spiral&net=8:relu,8:relu&seed=5"));
  trainer.train(40);
  const std::string before = trainer.digest();
  CHECK(trainer.pristine());
  CHECK(trainer.change(experiment("data=spiral&net=8:leaky_relu,8:relu&seed=5")));
  CHECK(trainer.digest() == before);
  CHECK(trainer.step() == 40);
  CHECK_FALSE(trainer.pristine());
  trainer.reset();
  CHECK(trainer.pristine());
  trainer.train(40);
  CHECK(trainer.digest() == digest_after("data=spiral&net=8:leaky_relu,8:relu&seed=5", 40));
}

TEST_CASE("trainer: weights survive a change to learned slopes and back") {
  Trainer trainer(experiment("net=3:relu,2:tanh"));
  trainer.train(10);
  const std::string before = trainer.digest();
  CHECK(trainer.change(experiment("net=3:prelu:0.1,2:tanh")));
  CHECK(trainer.network().parameters()(9) == 0.1F);
  CHECK(trainer.change(experiment("net=3:relu,2:tanh")));
  CHECK(trainer.digest() == before);
}

TEST_CASE("trainer: changing sizes, seed or data starts anew; changing the rate goes on") {
  Trainer trainer(experiment("net=3:relu"));
  trainer.train(10);
  CHECK(trainer.change(experiment("net=3:relu&lr=0.1&batch=20&opt=adam&l2=0.01&drop=0.1&clip=1")));
  CHECK(trainer.step() == 10);
  CHECK(trainer.train(5) == 5);
  for (const char* text :
       {"net=4:relu", "net=3:relu,3:relu", "net=4:relu&seed=3", "net=4:relu&data=moons"}) {
    trainer.train(5);
    CHECK_FALSE(trainer.change(experiment(text)));
    CHECK(trainer.step() == 0);
    CHECK(trainer.pristine());
    CHECK(trainer.digest() == digest_after(text, 0));
  }
}

TEST_CASE("trainer: the same task is learned on when samples of one's own are added or moved") {
  const auto placed = [](std::vector<float> x, std::vector<float> y, const std::string& rest = "") {
    Experiment e = experiment("net=3:tanh&batch=2" + rest);
    use_points(e, *placed_points(2, false, std::move(x), std::move(y)));
    return e;
  };
  const Experiment few = placed({0, 1, 1, 0, -1, -1, 2, 2}, {0, 1, 0, 1});
  const Experiment more = placed({0, 1, 1, 0, -1, -1, 2, 2, -2, 1, 1, 1}, {0, 1, 0, 1, 1, 0});
  const Experiment moved = placed({0, 1, 1, 0, -1, -1, 2, 1}, {0, 1, 0, 1});
  Trainer trainer(few);
  CHECK_FALSE(trainer.change(moved));
  CHECK(trainer.pristine());
  CHECK(trainer.digest() == Trainer(moved).digest());
  trainer.train(5);
  const std::string before = trainer.digest();
  CHECK(trainer.change(more));
  CHECK(trainer.digest() == before);
  CHECK(trainer.step() == 5);
  CHECK_FALSE(trainer.pristine());
  CHECK(trainer.train_samples().count() == 3);
  CHECK(trainer.test_samples().count() == 3);
  CHECK(trainer.train(20) == 20);
  CHECK(trainer.change(few));
  CHECK(trainer.train_samples().count() == 2);
  CHECK(trainer.train(20) == 20);
  trainer.reset();
  trainer.train(5);
  Trainer afresh(few);
  afresh.train(5);
  CHECK(trainer.digest() == afresh.digest());
  // Another class is another task.
  CHECK_FALSE(trainer.change(placed({0, 1, 1, 0, -1, -1}, {0, 1, 2})));
  trainer.train(5);
  CHECK_FALSE(trainer.change(placed({0, 1, 1, 0, -1, -1}, {0, 1, 2}, "&dataseed=2")));
}

TEST_CASE("trainer: a change before the first step is simply the new experiment") {
  Trainer trainer(experiment("net=3:relu"));
  trainer.change(experiment("net=3:tanh"));
  CHECK(trainer.pristine());
  CHECK(trainer.digest() == digest_after("net=3:tanh", 0));
}

TEST_CASE("trainer: single parameters can be set; what is not finite or not there is refused") {
  Trainer trainer(experiment("net=3:relu"));
  CHECK(trainer.set_parameter(2, 0.5F));
  CHECK(trainer.network().parameters()(2) == 0.5F);
  CHECK_FALSE(trainer.pristine());
  CHECK_FALSE(trainer.set_parameter(1'000'000, 1));
  CHECK_FALSE(trainer.set_parameter(0, std::nanf("")));
  CHECK_FALSE(trainer.set_parameter(0, INFINITY));
}

TEST_CASE("trainer: a step allocates nothing") {
  for (const std::string text : {"data=spiral&net=8:relu,8:prelu&opt=adam",
                                 "data=blobs&drop=0.3&clip=1&l1=0.01&opt=momentum&batch=32"}) {
    Trainer trainer(experiment(text));
    trainer.train(3);
    const std::size_t before = allocations();
    trainer.train(300);
    CHECK(allocations() == before);
  }
}

TEST_CASE("trainer: penalties pull weights towards zero, clipping bounds the update") {
  const auto weight_sum = [](std::string_view text) {
    Trainer trainer(experiment(text));
    trainer.train(300);
    double sum = 0;
    const Layer& layer = trainer.network().layers().front();
    for (std::size_t i = layer.weights; i < layer.biases; ++i) {
      sum += std::abs(static_cast<double>(trainer.network().parameters()(i)));
    }
    return sum;
  };
  CHECK(weight_sum("net=6:tanh&l2=0.1") < 0.7 * weight_sum("net=6:tanh"));
  CHECK(weight_sum("net=6:tanh&l1=0.1") < 0.7 * weight_sum("net=6:tanh"));
  Trainer clipped(experiment("net=6:tanh&clip=0.001&lr=1"));
  clipped.train(1);
  double squares = 0;
  for (std::size_t i = 0; i < clipped.before_last_step().size(); ++i) {
    const double update =
        static_cast<double>(clipped.network().parameters()(i) - clipped.before_last_step()(i));
    squares += update * update;
  }
  CHECK(std::sqrt(squares) == doctest::Approx(0.001).epsilon(0.01));
}

TEST_CASE("digest: follows its definition and tells parameters apart") {
  Vector parameters = zeros(2);
  // Worked out by hand from the definition for two zeros.
  std::uint64_t h = 0xcbf29ce484222325ULL;
  h *= 0x100000001b3ULL;
  h *= 0x100000001b3ULL;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebULL;
  h ^= h >> 31;
  CHECK(digest(parameters) == h);
  std::set<std::uint64_t> seen{h};
  for (const float value : {-0.0F, 1.0F, 1e-40F, 1.0000001F, NAN}) {
    parameters(1) = value;
    CHECK(seen.insert(digest(parameters)).second);
  }
  parameters(1) = -NAN;
  CHECK_FALSE(seen.insert(digest(parameters)).second);
  CHECK(hexadecimal(0x0123456789abcdefULL) == "0123456789abcdef");
}

TEST_CASE("trainer: epochs are counted on where the number of steps in one changes") {
  Trainer trainer(experiment("data=circle&net=4:relu&samples=500&train=0.5&batch=10"));
  trainer.train(250);
  CHECK(trainer.epoch() == 10);
  CHECK(trainer.change(experiment("data=circle&net=4:relu&samples=500&train=0.5&batch=250")));
  CHECK(trainer.epoch() == 10);
  CHECK(trainer.steps_to_epoch_end() == 1);
  trainer.train(1);
  CHECK(trainer.epoch() == 11);
  const Trainer::Snapshot there = trainer.snapshot();
  const std::vector<float> packed = trainer.packed();

  CHECK(trainer.change(experiment("data=circle&net=4:relu&samples=500&train=0.5&batch=1")));
  trainer.train(1);
  CHECK(trainer.epoch() == doctest::Approx(11 + 1.0 / 250));
  CHECK(trainer.steps_to_epoch_end() == 249);
  trainer.train(249);
  CHECK(trainer.epoch() == doctest::Approx(12));
  CHECK(trainer.steps_to_epoch_end() == 250);

  // Earlier points have their own count, and so has a point that comes from elsewhere.
  trainer.restore(there);
  CHECK(trainer.epoch() == 11);
  Trainer other(there.experiment);
  CHECK(other.unpack(packed));
  CHECK(other.epoch() == 11);
  trainer.reset();
  CHECK(trainer.epoch() == 0);
}
