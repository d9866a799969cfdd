// What a step of each lane takes on this machine. All lanes take turns in short bursts, so that whatever else the machine does disturbs them
// alike, and the fastest burst of each counts. Only times are taken here; the engine trains runs that are forgotten afterwards.

/** @import {Engine} from '../../engine/client.js' */
/** @import {Run} from '../../engine/run.js' */

const rounds = 4;
const burstMilliseconds = 20;
const mostSteps = 2 ** 20;

/**
 * @param {Pick<Engine, 'edit' | 'open'>} engine that does nothing else meanwhile
 * @param {string[]} experiments texts
 * @returns {Promise<number[]>} nanoseconds a step, of each
 */
export async function stepCosts(engine, experiments) {
  const bursts = await Promise.all(
    experiments.map(async (text) => {
      // What a step takes does not depend on its length; with tiny ones nothing diverges.
      const { text: calm } = await engine.edit(text, 'lr=0.000001&at=&check=');
      return { run: await engine.open(calm), steps: 1, best: Infinity };
    }),
  );
  try {
    for (const each of bursts) {
      while ((await fastest(each.run, each.steps)) < burstMilliseconds && each.steps < mostSteps)
        each.steps *= 2;
    }
    // What asking takes is no part of a step.
    const asking = await fastest(bursts[0].run, 0);
    for (let round = 0; round < rounds; round++) {
      for (const each of bursts) {
        const took = await burst(each.run, each.steps);
        each.best = Math.min(each.best, Math.max(took - asking, 0) / each.steps);
      }
    }
    return bursts.map(({ best }) => best * 1e6);
  } finally {
    await Promise.all(bursts.map(({ run }) => run.close()));
  }
}

/**
 * The fastest of a few bursts: one may have been held up.
 *
 * @param {Run} run
 * @param {number} steps
 * @returns {Promise<number>} milliseconds
 */
async function fastest(run, steps) {
  let best = Infinity;
  for (let i = 0; i < 3; i++) best = Math.min(best, await burst(run, steps));
  return best;
}

/**
 * @param {Run} run
 * @param {number} steps
 * @returns {Promise<number>} milliseconds
 */
async function burst(run, steps) {
  const began = performance.now();
  await run.step(steps);
  // A clock that is kept coarse on purpose may not have moved.
  return Math.max(performance.now() - began, 1e-3);
}
