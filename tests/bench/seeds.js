// Measures what a comparison of seeds takes: many short trainings of the default network, one after the other, on one core in
// Node.js.
import { seedJob } from './jobs.js';
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
    return { experiment, seeds, epochs, samples: units, seconds: spent / 1000 };
  } finally {
    await node.close();
  }
}
