// Short sounds of four timbres: what a network for audio has to tell apart, whatever the pitch.
#include "data/generators/generators.h"
#include "numerics/math.h"
#include "numerics/random.h"

namespace playground {
namespace {

// One period of the wave of class `label`, in [-1, 1], for `phase` in [0, 1). All start at the
// middle of their way up, so that only the shape tells them apart.
float wave_at(std::size_t label, float phase) {
  switch (label) {
    case 0:
      return sin(full_turn * phase);
    case 1:
      return phase < 0.5F ? 1.0F : -1.0F;
    case 2:
      return phase < 0.5F ? 2 * phase : 2 * phase - 2;
    default:
      break;
  }
  if (phase < 0.25F) {
    return 4 * phase;
  }
  return phase < 0.75F ? 2 - 4 * phase : 4 * phase - 4;
}

}  // namespace

void draw_wave(Random& random, SampleDraw& sample) {
  const float start = random.uniform();
  const float periods = random.uniform(1.5F, 4);
  const float loudness = random.uniform(0.7F, 1);
  for (std::size_t t = 0; t < wave_length; ++t) {
    const float turns = start + periods * static_cast<float>(t) / static_cast<float>(wave_length);
    const float phase = turns - static_cast<float>(static_cast<int>(turns));
    const float error = 0.5F * random.normal();
    sample.x[t] = loudness * wave_at(sample.label, phase) + sample.noise * error;
  }
}

}  // namespace playground
