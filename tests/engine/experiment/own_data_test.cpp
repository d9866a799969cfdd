// Experiments with data and first weights of one's own: their text, their limits, and the runs that
// follow from them.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "data/packing/packing.h"
#include "data/packing/points.h"
#include "experiment/text.h"
#include "numerics/random.h"
#include "text/wide_number.h"
#include "training/trainer.h"

using namespace playground;

namespace {

Dataset circle_by_hand(std::size_t inputs, std::size_t count) {
  Random random(3, "test");
  Dataset dataset{Task::binary, inputs, 2, count, {}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    float square = 0;
    for (std::size_t input = 0; input < inputs; ++input) {
      const float x = static_cast<float>(random.below(5000)) / 1000 - 2.5F;
      dataset.x.push_back(static_cast<float>(static_cast<int>(x * 1000)) / 1000);
      square += x * x;
    }
    dataset.y.push_back(square < 2 * static_cast<float>(inputs) ? -1.0F : 1.0F);
  }
  return dataset;
}

std::string own(const Dataset& dataset) { return "data=points&points=" + pack_points(dataset); }

std::string weights_text(std::size_t count, std::uint32_t seed) {
  Random random(seed, "weights");
  std::vector<float> weights(count);
  std::generate(weights.begin(), weights.end(), [&] { return random.normal(); });
  return "weights=" + pack_weights(weights);
}

Problem problem(std::string_view text) {
  const ParseResult result = parse(text);
  REQUIRE(result.problems.size() == 1);
  return result.problems.front();
}

}  // namespace

TEST_CASE("own data: text reads back to the same experiment, blobs last") {
  Random random(4, "test");
  for (int i = 0; i < 200; ++i) {
    Experiment e;
    Dataset dataset = circle_by_hand(1 + random.below(4), 2 + random.below(60));
    if (random.below(3) == 0) {
      dataset.task = Task::regression;
      dataset.classes = 0;
    }
    if (random.below(2) == 0) {
      for (std::size_t name = 0; name < dataset.inputs + 1 + dataset.classes; ++name) {
        dataset.names.push_back("größe " + std::to_string(name));
      }
    }
    use_points(e, dataset);
    for (std::size_t column = 0; column < dataset.inputs; ++column) {
      if (random.below(3) == 0) {
        e.scale.push_back({column, random.normal() * 1e5F, random.uniform(1e-6F, 1e6F)});
        if (random.below(2) == 0) {
          e.scale.back().centre = wide_number(1.7e12 * static_cast<double>(random.normal()));
        }
      }
    }
    if (dataset.task == Task::regression && random.below(2) == 0) {
      e.scale.push_back({target_column, random.normal(), random.uniform(0.1F, 9)});
    }
    e.data_seed = random.next();
    if (random.below(2) == 0) {
      std::vector<float> weights(parameter_count(e));
      std::generate(weights.begin(), weights.end(), [&] { return random.normal(); });
      e.weights = Shared(weights);
    }
    e.at = 7;
    const std::string text = format(e);
    const ParseResult again = parse(text);
    CHECK(again.problems.empty());
    CHECK(again.experiment == e);
    CHECK(format(again.experiment) == text);
    CHECK(text.find("noise") == std::string::npos);
    CHECK(text.find("samples") == std::string::npos);
    CHECK(text.find("at=7") < text.find("points="));
  }
}

TEST_CASE("own data: copies of an experiment share it, equal data is equal") {
  Experiment e;
  use_points(e, circle_by_hand(2, 10));
  const Experiment copy = e;
  CHECK(&*copy.points == &*e.points);
  Experiment other;
  use_points(other, circle_by_hand(2, 10));
  CHECK(other == e);
  use_points(other, circle_by_hand(2, 11));
  CHECK_FALSE(other == e);
  CHECK_FALSE(Experiment() == e);
}

TEST_CASE("own data and weights: -0 and 0 are not the same, as they are not in a digest") {
  Dataset positive = circle_by_hand(2, 10);
  positive.x[3] = 0;
  Dataset negative = positive;
  negative.x[3] = -0.0F;
  CHECK_FALSE(negative == positive);
  CHECK_FALSE(parse(own(negative)).experiment == parse(own(positive)).experiment);
  negative = positive;
  CHECK(negative == positive);
  Experiment a;
  a.weights = Shared(std::vector<float>(25, 0.0F));
  Experiment b;
  b.weights = Shared(std::vector<float>(25, -0.0F));
  CHECK_FALSE(a == b);
  Trainer trainer(a);
  trainer.train(3);
  trainer.change(b);
  CHECK(trainer.digest() == Trainer(b).digest());
  CHECK(trainer.digest() != Trainer(a).digest());
}

TEST_CASE("own data: making shared points the data copies nothing") {
  Experiment e;
  e.points = Shared(circle_by_hand(2, 10));
  const Dataset* const points = &*e.points;
  use_points(e, e.points);
  CHECK(&*e.points == points);
  CHECK(e.data == &own_data());
  CHECK(e.samples == 10);
}

TEST_CASE("own data and weights: changes of something else keep them where they are") {
  const std::string text = own(circle_by_hand(2, 20)) + "&" + weights_text(25, 1);
  Trainer trainer(parse(text).experiment);
  trainer.train(5);
  const Dataset* const points = &*trainer.experiment().points;
  const std::vector<float>* const weights = &*trainer.experiment().weights;
  CHECK(trainer.change(parse(text + "&lr=0.1").experiment));
  CHECK(trainer.experiment().learning_rate == 0.1F);
  CHECK(&*trainer.experiment().points == points);
  CHECK(&*trainer.experiment().weights == weights);
  CHECK(trainer.change(parse(own(circle_by_hand(2, 21)) + "&" + weights_text(25, 1)).experiment));
  CHECK(trainer.experiment().points->count == 21);
  CHECK(&*trainer.experiment().weights == weights);
}

TEST_CASE("own data: noise and samples do not concern it, which is told") {
  const ParseResult result = parse(own(circle_by_hand(2, 30)) + "&noise=0.2&samples=400");
  REQUIRE(result.problems.size() == 2);
  for (const Problem& told : result.problems) {
    CHECK((told.field == "noise" || told.field == "samples"));
    CHECK(told.code == "not_available");
    CHECK(told.allowed == Message{"drawn_data"});
    CHECK(told.used.empty());
  }
  CHECK(result.problems[0].value == "0.2");
  // They go where drawn data becomes one's own.
  const std::string drawn = "data=moons&noise=0.2&samples=400&lr=0.1";
  const std::string taken = with_changes(drawn, own(circle_by_hand(2, 30)));
  CHECK(parse(taken).problems.empty());
  CHECK(parse(taken + "&noise=0.1").problems.size() == 1);
  CHECK(result.experiment.samples == 30);
  CHECK(format(result.experiment) == "v=1&" + own(circle_by_hand(2, 30)));
}

TEST_CASE("own data: the name and the points need each other") {
  Problem p = problem("data=points");
  CHECK(p.field == "data");
  CHECK(p.code == "missing_value");
  CHECK(p.used == "circle");
  p = problem("data=spiral&points=" + pack_points(circle_by_hand(2, 300)));
  CHECK(p.field == "points");
  CHECK(p.code == "not_available");
  CHECK(p.value.size() < 60);
  p = problem("data=points&points=AQ");
  CHECK(p.field == "points");
  CHECK(p.code == "bad_parameter");
  CHECK(p.used == "data=circle");
  CHECK(p.allowed == Message{"packed_samples", {text_value("fault", "damaged")}});
  CHECK(parse("points=").problems.empty());
  CHECK(parse("data=points&points=AQ").experiment == Experiment());
}

TEST_CASE("own data: other data takes the points along, in a change of the text") {
  const std::string text = own(circle_by_hand(2, 5)) + "&lr=0.1";
  CHECK(with_changes(text, "data=spiral") == "lr=0.1&data=spiral");
  CHECK(with_changes(text, "seed=2").find("points=") != std::string::npos);
  const std::string other = own(circle_by_hand(2, 6));
  CHECK(with_changes(text, other) == "lr=0.1&" + other);
}

TEST_CASE("own data: task, inputs and classes decide the network") {
  Dataset dataset = circle_by_hand(5, 40);
  CHECK(input_count(parse(own(dataset) + "&in=x1,x2,x1x2").experiment) == 5);
  dataset.task = Task::classes;
  dataset.classes = 7;
  std::fill(dataset.y.begin(), dataset.y.end(), 3.0F);
  CHECK(all_layers(parse(own(dataset)).experiment).back().units == 7);
  dataset.task = Task::regression;
  dataset.classes = 0;
  CHECK(problem(own(dataset) + "&loss=hinge").code == "not_available");
  CHECK(all_layers(parse(own(dataset)).experiment).back().units == 1);
  CHECK(input_count(parse(own(circle_by_hand(2, 9)) + "&in=x1,x1x2,x2sq").experiment) == 3);
  CHECK(problem(own(circle_by_hand(1, 9)) + "&in=x1,x1x2").code == "not_available");
}

TEST_CASE("own data: limits of layers, units and parameters hold") {
  const std::string wide = own(circle_by_hand(256, 3));
  Problem p = problem(wide + "&net=16*256:relu");
  CHECK(p.field == "net");
  CHECK(p.code == "too_many");
  CHECK(p.allowed == Message{"parameter_count", {{"most", 1000000}}});
  const Experiment cut = parse(wide + "&net=16*256:relu").experiment;
  CHECK(parameter_count(cut) <= max_parameters);
  CHECK(cut.hidden.size() == 15);
  CHECK(problem(wide + "&net=257:relu").code == "out_of_range");
  CHECK(parse(wide + "&net=17*8:relu").experiment.hidden.size() == max_hidden_layers);
  CHECK(problem("samples=10001").code == "out_of_range");
  CHECK(parse("samples=10001").experiment.samples == max_samples);
  CHECK(parse("samples=10000&net=16*8:relu").problems.empty());
}

TEST_CASE("own data: the data seed shuffles before the cut, and changes nothing else") {
  const Dataset dataset = circle_by_hand(2, 50);
  const Trainer first(parse(own(dataset)).experiment);
  const Trainer second(parse(own(dataset) + "&dataseed=2").experiment);
  CHECK_FALSE(first.dataset() == dataset);
  CHECK_FALSE(first.dataset() == second.dataset());
  Dataset shuffled = dataset;
  shuffle(shuffled, 1);
  CHECK(first.dataset() == shuffled);
  CHECK(data_of(first.experiment()) == dataset);
  CHECK(first.train_samples().count() == 25);
  CHECK(first.test_samples().count() == 25);
  const Trainer smallest(parse(own(circle_by_hand(2, 2)) + "&train=0.9").experiment);
  CHECK(smallest.train_samples().count() == 1);
  CHECK(smallest.test_samples().count() == 1);
}

TEST_CASE("own data: a network learns it, repeatably") {
  const std::string text = own(circle_by_hand(2, 200)) + "&opt=adam&net=8:tanh";
  Trainer trainer(parse(text).experiment);
  Trainer again(parse(format(trainer.experiment())).experiment);
  trainer.train(2000);
  again.train(2000);
  CHECK(trainer.digest() == again.digest());
  CHECK(trainer.evaluate(trainer.test_samples()).accuracy > 0.9);
}

TEST_CASE("own data: a network goes on learning when points are added") {
  Trainer trainer(parse(own(circle_by_hand(2, 20))).experiment);
  trainer.train(5);
  CHECK(trainer.change(parse(own(circle_by_hand(2, 21))).experiment));
  CHECK(trainer.step() == 5);
  CHECK_FALSE(trainer.pristine());
  CHECK(trainer.dataset().count == 21);
}

TEST_CASE("weights: a run starts from them and returns to them") {
  // 2 inputs, 4 and 2 units, 1 output: 12 + 10 + 3 parameters.
  const std::string text = weights_text(25, 1);
  const Experiment experiment = parse(text).experiment;
  REQUIRE(experiment.weights);
  Trainer trainer(experiment);
  const auto at_start = [&] {
    const Vector& parameters = trainer.network().parameters();
    return std::equal(parameters.begin(), parameters.end(), experiment.weights->begin(),
                      experiment.weights->end());
  };
  CHECK(at_start());
  CHECK(trainer.pristine());
  trainer.train(100);
  const std::string digest = trainer.digest();
  CHECK(trainer.pristine());
  trainer.reset();
  CHECK(at_start());
  trainer.train(100);
  CHECK(trainer.digest() == digest);
  Trainer other(parse(weights_text(25, 2)).experiment);
  other.train(100);
  CHECK(other.digest() != digest);
}

TEST_CASE("weights: those that a seed draws, given explicitly, are the same run") {
  Trainer drawn(parse("net=5:prelu,3:relu&seed=9").experiment);
  const Vector& parameters = drawn.network().parameters();
  const std::string weights = pack_weights({parameters.data(), parameters.size()});
  Trainer given(parse("net=5:prelu,3:relu&seed=9&weights=" + weights).experiment);
  CHECK(given.digest() == drawn.digest());
  drawn.train(200);
  given.train(200);
  CHECK(given.digest() == drawn.digest());
}

TEST_CASE("weights: editing one starts the run anew, from the edited ones") {
  Trainer trainer(parse(weights_text(25, 1)).experiment);
  trainer.train(5);
  CHECK_FALSE(trainer.change(parse(weights_text(25, 2)).experiment));
  CHECK(trainer.step() == 0);
  CHECK(trainer.network().parameters()(0) == (*parse(weights_text(25, 2)).experiment.weights)[0]);
}

TEST_CASE("weights: a wrong number of them is told and dropped") {
  for (const std::string& text :
       {weights_text(24, 1), weights_text(26, 1), weights_text(25, 1) + "&net=5:tanh",
        weights_text(25, 1) + "&in=x1"}) {
    const Problem p = problem(text);
    CHECK(p.field == "weights");
    CHECK(p.code == "bad_parameter");
    CHECK(p.allowed.code == "weight_count");
    CHECK_FALSE(parse(text).experiment.weights);
  }
  CHECK(problem(weights_text(24, 1)).allowed ==
        Message{"weight_count", {{"count", 25}, {"found", 24}}});
}

TEST_CASE("weights: damaged and not finite ones are refused") {
  const std::string whole = weights_text(25, 1);
  const std::size_t key = std::string("weights=").size();
  for (std::size_t size = key + 1; size < whole.size(); ++size) {
    CHECK(problem(whole.substr(0, size)).field == "weights");
  }
  for (std::size_t at = key; at < whole.size(); ++at) {
    for (const char other : {'A', '_', '%'}) {
      CAPTURE(at);
      CAPTURE(other);
      std::string damaged = whole;
      damaged[at] = other;
      const ParseResult result = parse(damaged);
      const Shared<std::vector<float>>& weights = result.experiment.weights;
      if (other == '%' || !result.problems.empty()) {
        CHECK(problem(damaged).field == "weights");
        CHECK_FALSE(weights);
        continue;
      }
      REQUIRE(weights);
      CHECK(weights->size() == 25);
      CHECK(std::all_of(weights->begin(), weights->end(),
                        [](float weight) { return weight - weight == 0; }));
      CHECK(parse(format(result.experiment)).experiment == result.experiment);
    }
  }
  const std::vector<float> bad(25, std::numeric_limits<float>::infinity());
  CHECK(problem("weights=" + pack_weights(bad)).code == "bad_parameter");
  CHECK(parse("weights=").problems.empty());
  const auto allowed = [](const std::string& value) { return problem("weights=" + value).allowed; };
  const auto packed = [](std::string_view fault) {
    return Message{"packed_numbers", {text_value("fault", fault)}};
  };
  CHECK(allowed("AQ") == packed("damaged"));
  CHECK(allowed(pack({0}, deflated_packing)) == packed("compressed"));
  const std::vector<float> many(max_parameters + 1, 0.1234F);
  CHECK(allowed(pack_weights(many)) == packed("too_long"));
}
