// See predictions.h.
#include "measure/predictions.h"

namespace playground {

Matrix predictions(Trainer& trainer) {
  const Network& network = trainer.network();
  const std::size_t outputs = network.outputs();
  const std::size_t last = network.layer_count() - 1;
  Matrix values = zeros(trainer.dataset().count, outputs);
  std::size_t sample = 0;
  Pass& pass = trainer.measuring_pass();
  for (const Samples* const samples : {&trainer.train_samples(), &trainer.test_samples()}) {
    for (std::size_t b = 0; b < samples->block_count(); ++b) {
      const Samples::Block block = samples->block(b);
      forward(network, block.input, block.columns, pass);
      shown_output(trainer.loss(), trainer.dataset().task, outputs, block.columns, pass.z(last),
                   pass.a(last));
      const MatrixView shown = pass.a(last, block.columns);
      for (std::size_t j = 0; j < block.count; ++j, ++sample) {
        for (std::size_t o = 0; o < outputs; ++o) {
          values(sample, o) = shown(o, j);
        }
      }
    }
  }
  return values;
}

}  // namespace playground
