// Measures what a comparison of seeds takes: many short trainings of the default network, one after the other, on one core in
// Node.js; and how that compares with training them all at the same time with jax-js.
import { seedJob, togetherJob } from './jobs.js';
import { startNode, time } from './places.js';

/** @import {SeedFigures} from './types.js' */

/**
 * @param {import('./places.js').Files} files
 * @returns {Promise<SeedFigures>}
 */
export async function measureSeeds(files) {
  const { experiment, seeds, epochs } = seedJob;
  const node = startNode(files);
  try {
    const { units, spent } = await time(node, 'trainSeeds', experiment, seeds, epochs);
    const { title, steps, ...job } = togetherJob;
    const ours = await time(node, 'trainSeeds', job.experiment, job.seeds, job.epochs);
    const theirs = await time(node, 'trainSeedsTogether', job.experiment, job.seeds, steps);
    const perSecond = (/** @type {typeof ours} */ timed) => (timed.units * 1000) / timed.spent;
    const together = {
      title: `${job.seeds} seeds of ${title}`,
      engine: perSecond(ours),
      // Without what compiling takes.
      jax: (theirs.units * 1000) / theirs.elapsed,
    };
    return { experiment, seeds, epochs, samples: units, seconds: spent / 1000, together };
  } finally {
    await node.close();
  }
}
