// See predictions.h.
#include "measure/predictions.h"

namespace playground {

std::vector<float> predictions(Trainer& trainer) {
  const Network& network = trainer.network();
  const std::size_t outputs = network.outputs();
  const std::size_t last = network.layers().size() - 1;
  std::vector<float> values;
  values.reserve(trainer.dataset().count * outputs);
  Pass& pass = trainer.measuring_pass();
  for (const Samples* const samples : {&trainer.train_samples(), &trainer.test_samples()}) {
    for (std::size_t b = 0; b < samples->block_count(); ++b) {
      const Samples::Block block = samples->block(b);
      forward(network, block.input, block.columns, pass);
      shown_output(trainer.loss(), trainer.dataset().task, outputs, block.columns, pass.z(last),
                   pass.a(last));
      for (std::size_t j = 0; j < block.count; ++j) {
        for (std::size_t o = 0; o < outputs; ++o) {
          values.push_back(pass.a(last)[o * block.columns + j]);
        }
      }
    }
  }
  return values;
}

}  // namespace playground
