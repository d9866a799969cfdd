// See lives.h.
#include "interface/lives.h"

namespace playground {

LivesRecord record_of(const Lives& lives) {
  LivesRecord record{lives.step(), {}};
  for (std::size_t unit = 0; unit < lives.units().size(); ++unit) {
    const Life& life = lives.units()[unit];
    if (life.state == UnitState::working && life.deaths == 0 && life.revivals == 0) {
      continue;
    }
    record.units.push_back({unit, static_cast<std::size_t>(life.state), life.since_step,
                            life.deaths, life.revivals, finite(life.fatal.bias),
                            finite(life.fatal.weights), finite(life.fatal.inputs)});
  }
  return record;
}

}  // namespace playground
