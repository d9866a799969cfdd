// Rows: what they say of a run, how they read back, and that slicing does not change them.
#include "study/row.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "allocations.h"
#include "experiment/text.h"
#include "study/plan_text.h"
#include "study/study_run.h"
#include "training/digest.h"

using namespace playground;

namespace {

Plan plan(std::string_view text) { return parse_plan(text).plan; }

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

}  // namespace

TEST_CASE("row: both lines read back to the same bits, and to nothing where a byte is another") {
  const Plan study = plan("vary.activation=relu,elu:0.5&vary.lr=0.1,1&seeds=7-9");
  Row row;
  row.run = 6;
  row.metric = 0.1F;
  row.train_loss = 3.4028235e38F;
  row.test_loss = 1e-45F;
  row.train_accuracy = no_number;
  row.test_accuracy = row.metric;
  row.constant = -0.0F;
  row.reached = 17;
  row.first_dead = 0;
  row.dead_layers = 2;
  row.ending = Ending::dies;
  row.digest = 0xfedcba9876543210ULL;
  const std::string json = json_line(study, row);
  CHECK(json ==
        R"({"run":6,"seed":8,"activation":"relu","lr":"1","metric":0.1,"trainLoss":3.4028235e38,)"
        R"("testLoss":1e-45,"trainAccuracy":null,"testAccuracy":0.1,"constant":-0,)"
        R"("target":0,"dead":0,"gradientAtStart":0,"gradientAtEnd":0,"saturated":0,)"
        R"("updateRatio":0,"reached":17,"firstDead":0,"diverged":null,)"
        R"("deadLayers":2,"ends":"dies","digest":"fedcba9876543210"})");
  const std::string csv = csv_line(study, row);
  CHECK(csv ==
        "6,8,relu,1,0.1,3.4028235e38,1e-45,,0.1,-0,0,0,0,0,0,0,17,0,,2,dies,fedcba9876543210");
  CHECK(csv_header(study) ==
        "run,seed,activation,lr,metric,trainLoss,testLoss,trainAccuracy,testAccuracy,constant,"
        "target,dead,gradientAtStart,gradientAtEnd,saturated,updateRatio,reached,firstDead,"
        "diverged,deadLayers,ends,digest");
  REQUIRE(row_in_json(study, json));
  REQUIRE(row_in_csv(study, csv));
  CHECK(json_line(study, *row_in_json(study, json)) == json);
  CHECK(csv_line(study, *row_in_csv(study, csv)) == csv);
  CHECK(json_line(study, *row_in_csv(study, csv)) == json);
  for (std::size_t i = 0; i < json.size(); ++i) {
    std::string other = json;
    other[i] = '~';
    CHECK_FALSE(row_in_json(study, other));
    CHECK_FALSE(row_in_json(study, json.substr(0, i)));
  }
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string other = csv;
    other[i] = '~';
    CHECK_FALSE(row_in_csv(study, other));
    if (csv.size() - i > 16) {
      CHECK_FALSE(row_in_csv(study, csv.substr(0, i)));
    }
  }
  CHECK_FALSE(row_in_json(study, json + " "));
  // The metric is the held-out accuracy.
  Row contrary = row;
  contrary.test_accuracy = 0.2F;
  CHECK_FALSE(row_in_json(study, json_line(study, contrary)));
  CHECK_FALSE(row_in_csv(study, csv_line(study, contrary)));
  // Of another plan, or of a run that is none of this one's.
  CHECK_FALSE(row_in_json(plan("vary.activation=relu,elu:0.5&vary.lr=0.1,1&seeds=8-9"), json));
  CHECK_FALSE(row_in_json(plan("vary.activation=elu:0.5,relu&vary.lr=0.1,1&seeds=7-9"), json));
  CHECK_FALSE(row_in_json(plan("vary.activation=relu,elu:0.5&vary.lr=0.1,1&seeds=7-7"), json));
  CHECK_FALSE(row_in_json(plan("vary.activation=relu,elu:0.5&seeds=7-9"), json));
}

TEST_CASE("row: says what the run of that experiment comes to") {
  const Plan study =
      plan("data=circle&samples=60&net=6:relu,3:relu&vary.lr=0.1,0.5&seeds=3-4&epochs=30");
  StudyRun room(study);
  for (std::size_t run = 0; run < run_count(study); ++run) {
    const Row row = run_of(room, run);
    Trainer trainer(experiment_of(study, planned_run(study, run)));
    Observer observer;
    CHECK(row.gradient_at_start == observer.measure(trainer).layers(0, layer_gradient));
    std::optional<std::uint32_t> reached;
    std::optional<std::uint32_t> first_dead;
    for (std::uint32_t epoch = 0; epoch <= 30; ++epoch) {
      if (epoch > 0) {
        trainer.train(trainer.steps_per_epoch());
        const double loss = trainer.evaluate(trainer.test_samples()).loss;
        reached =
            reached || loss > static_cast<double>(row.target) ? reached : std::optional(epoch);
      }
      const Matrix& layers = observer.measure(trainer).layers;
      const bool dead = layers(0, layer_dead) + layers(1, layer_dead) > 0;
      first_dead = first_dead || !dead ? first_dead : std::optional(epoch);
    }
    const Matrix& layers = observer.measure(trainer).layers;
    CHECK(row.reached == reached);
    CHECK(row.first_dead == first_dead);
    CHECK(row.dead == (layers(0, layer_dead) + layers(1, layer_dead)) / 9);
    CHECK(row.gradient_at_end == layers(0, layer_gradient));
    CHECK(row.update_ratio == layers(0, layer_update_ratio));
    CHECK(row.saturated ==
          doctest::Approx((6 * layers(0, layer_saturated) + 3 * layers(1, layer_saturated)) / 9));
    CHECK(hexadecimal(row.digest) == trainer.digest());
    const Evaluation test = trainer.evaluate(trainer.test_samples());
    CHECK(row.metric == static_cast<float>(test.accuracy));
    CHECK(row.test_accuracy == row.metric);
    CHECK(row.test_loss == static_cast<float>(test.loss));
    const Evaluation train = trainer.evaluate(trainer.train_samples());
    CHECK(row.train_accuracy == static_cast<float>(train.accuracy));
    CHECK(row.train_loss == static_cast<float>(train.loss));
    CHECK_FALSE(row.diverged);
  }
}

TEST_CASE("row: is the same however the run is sliced, and whatever the room was used for") {
  for (const std::string_view text :
       {"data=xor&net=4:relu&vary.lr=0.5,10&seeds=1-3&epochs=12&l2=0.01",
        "data=sine&vary.activation=tanh,relu&vary.lr=0.1,10&seeds=1-2&steps=77",
        "data=waves&samples=40&vary.opt=adam&vary.drop=0,0.5&seeds=2-2&epochs=3"}) {
    CAPTURE(text);
    const Plan study = plan(text);
    StudyRun whole(study);
    StudyRun sliced(study);
    for (std::size_t run = run_count(study); run-- > 0;) {
      sliced.begin(run);
      std::size_t steps = 1;
      while (!sliced.advance(steps)) {
        steps = steps % 7 + 1;
      }
      CHECK(json_line(study, sliced.row()) == json_line(study, run_of(whole, run)));
    }
  }
}

TEST_CASE("row: training and looking at ends of epochs allocate nothing") {
  for (const std::string_view text :
       {"data=spiral&net=8:relu,8:prelu&opt=adam&seeds=1-1&epochs=9&target=0.0001",
        "data=blobs:3&net=5:tanh&vary.drop=0.3&seeds=1-1&epochs=9"}) {
    StudyRun room(plan(text));
    room.begin(0);
    const std::size_t before = allocations();
    CHECK(room.advance(100'000));
    CHECK(allocations() == before);
  }
}

TEST_CASE("row: a plan in steps counts steps, and looks at ends of epochs and at its own") {
  const Plan study =
      plan("data=circle&samples=100&net=8:tanh&lr=0.3&seeds=1-1&steps=23&target=1000");
  StudyRun room(study);
  CHECK(run_of(room, 0).reached == 5);
  const Plan brief =
      plan("data=circle&samples=100&net=8:tanh&lr=0.3&seeds=1-1&steps=3&target=1000");
  StudyRun short_room(brief);
  CHECK(run_of(short_room, 0).reached == 3);
  const Plan never = plan("data=circle&samples=100&seeds=1-1&steps=23&target=0.0001");
  StudyRun never_room(never);
  CHECK_FALSE(run_of(never_room, 0).reached);
}

TEST_CASE("row: a run that diverges says when") {
  const Plan study =
      plan("data=sine&net=8:relu,8:relu&lr=10&opt=sgd&seeds=1-1&epochs=20&init=he_normal:30");
  StudyRun room(study);
  const Row row = run_of(room, 0);
  Trainer trainer(experiment_of(study, planned_run(study, 0)));
  trainer.train(20 * trainer.steps_per_epoch());
  REQUIRE(trainer.diverged());
  CHECK(row.diverged == trainer.step() / trainer.steps_per_epoch() + 1);
  CHECK(hexadecimal(row.digest) == trainer.digest());
  Plan in_steps = study;
  in_steps.steps = 500;
  StudyRun steps_room(in_steps);
  CHECK(run_of(steps_room, 0).diverged == trainer.step() + 1);
}

// On every machine, with every compiler, and in WebAssembly.
TEST_CASE("row: rows and digest of a study are the same bytes everywhere") {
  const Plan study = plan(
      "data=spiral&noise=0.2&samples=50&net=5:tanh&lr=0.3&vary.activation=tanh,elu,gelu,relu"
      "&vary.opt=sgd,adam&seeds=1-5&epochs=7");
  StudyRun room(study);
  PlanDigest digest;
  std::uint64_t lines = 0xcbf29ce484222325ULL;
  for (std::size_t run = 0; run < run_count(study); ++run) {
    const Row row = run_of(room, run);
    digest.add(row.digest);
    for (const char c : json_line(study, row)) {
      lines = (lines ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
  }
  CHECK(hexadecimal(digest.value()) == "12eae99ef679ecd1");
  CHECK(hexadecimal(lines) == "418a0a2a22017123");
}

TEST_CASE("row: looking at its end alone changes nothing but what is seen on the way") {
  const Plan study = plan(
      "data=xor&samples=60&net=4:relu&vary.depth=1,6&vary.init=lecun_normal:0.5,lecun_normal:9"
      "&seeds=1-2&epochs=10");
  StudyRun often(study);
  StudyRun once(study);
  for (std::size_t run = 0; run < run_count(study); ++run) {
    Row row = run_of(often, run);
    once.begin(run, Looks::end);
    while (!once.advance(7)) {
    }
    row.reached.reset();
    row.first_dead.reset();
    CHECK(json_line(study, once.row()) == json_line(study, row));
    CHECK(ending_line(study, row) == "{\"run\":" + std::to_string(run) +
                                         ",\"seed\":" + std::to_string(1 + run / 4) +
                                         ",\"ends\":\"" + std::string(name_of(row.ending)) +
                                         "\",\"digest\":\"" + hexadecimal(row.digest) + "\"}");
  }
}
