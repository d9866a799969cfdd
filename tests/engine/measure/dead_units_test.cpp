// The quick count of dead units is that of the vital signs.
#include "measure/dead_units.h"

#include <doctest/doctest.h>

#include <string>

#include "experiment/text.h"
#include "measure/vitals.h"

using namespace playground;

TEST_CASE("dead units: as many as the vital signs count, whatever the activation") {
  std::size_t found = 0;
  for (const auto& activation : activations()) {
    for (const std::string_view samples : {"10", "100", "3000"}) {
      const std::string text = "net=3*9:" + std::string(activation.name) +
                               "&lr=1&init=he_normal:20&samples=" + std::string(samples);
      CAPTURE(text);
      Trainer trainer(parse(text).experiment);
      DeadUnits dead(trainer);
      Observer observer;
      for (int i = 0; i < 3; ++i) {
        const Matrix& layers = observer.measure(trainer).layers;
        const float counted = layers(0, layer_dead) + layers(1, layer_dead) + layers(2, layer_dead);
        CHECK(dead.count(trainer) == static_cast<std::size_t>(counted));
        found += dead.count(trainer);
        trainer.train(20);
      }
    }
  }
  CHECK(found > 100);
}

TEST_CASE("dead units: a network without hidden layers has none") {
  Trainer trainer(parse("net=none").experiment);
  CHECK(DeadUnits(trainer).count(trainer) == 0);
}
