// Measures what a step of training costs with each activation, on this machine and in this engine.
//
// All activations take turns in short bursts, so that whatever else the machine does disturbs them alike, and the fastest
// burst of each counts. Only times are taken here; the engine trains.

/** @import {ActivationCost, EngineModule} from './types.js' */

const rounds = 5;
const burstMilliseconds = 5;

/**
 * @param {EngineModule} engine
 * @param {string} text an experiment
 * @param {() => Promise<void>} pause is awaited between bursts, for others to get a turn
 * @returns {Promise<ActivationCost[]>} in the order of the engine's table
 */
export async function measureActivations(engine, text, pause) {
  const names = engine.tables().activations.map(({ name }) => name);
  const { layers } = engine.edit(text, '').fields;
  // The size of the steps does not change what they cost; with tiny ones nothing diverges.
  const variants = names.map((name) => {
    const net = layers.map(({ units }) => `${units}:${name}`).join(',');
    return engine.edit(text, `net=${net}&lr=0.000001&weights=`).text;
  });
  const steps = await stepsOfBurst(engine, variants[names.indexOf('relu')], pause);
  const best = names.map(() => Infinity);
  for (let round = 0; round < rounds; ++round) {
    for (const [index, variant] of variants.entries()) {
      best[index] = Math.min(best[index], burst(engine, variant, steps));
      await pause();
    }
  }
  const relu = best[names.indexOf('relu')];
  return names.map((name, index) => ({ name, ratio: best[index] / relu }));
}

/**
 * As many steps as take long enough to be timed.
 *
 * @param {EngineModule} engine
 * @param {string} text
 * @param {() => Promise<void>} pause
 */
async function stepsOfBurst(engine, text, pause) {
  let steps = 1;
  while (burst(engine, text, steps) < burstMilliseconds && steps < 2 ** 20) {
    steps *= 2;
    await pause();
  }
  return steps;
}

/**
 * Milliseconds that `steps` steps take after a few others.
 *
 * @param {EngineModule} engine
 * @param {string} text
 * @param {number} steps
 */
function burst(engine, text, steps) {
  const trainer = new engine.Trainer(text);
  trainer.train(Math.ceil(steps / 8));
  const started = performance.now();
  trainer.train(steps);
  // A clock that is kept coarse on purpose may not have moved.
  const elapsed = Math.max(performance.now() - started, 1e-3);
  trainer.delete();
  return elapsed;
}
