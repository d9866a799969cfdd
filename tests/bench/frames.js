// Measures what a whole frame takes, in Node.js: everything that panels can ask for at once. Beside a checkout of another commit
// it also prints the ratios of frames and of training steps, the two taking turns.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nothingRequested } from '../../web/engine/request.js';
import { frameJobs } from './jobs.js';
import { median } from './measure.js';
import { startProgram, time } from './places.js';

/** @import {FrameFigures} from './types.js' */
/** @import {Connection} from './places.js' */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every panel together asks for. */
const request = {
  ...nothingRequested,
  vitals: true,
  curves: true,
  parameters: true,
  gradients: true,
  unitMap: 30,
  output: 60,
  folds: 60,
  predictions: true,
  findings: true,
  regions: 60,
};

/** Steps before the first frame, so that the network is no longer what it started as. */
const stepsBefore = 100;

/**
 * Nanoseconds of processor time that one unit of work takes.
 * @param {Connection} connection
 * @param {number} slot milliseconds
 * @param {'steps' | 'frames'} method
 */
async function cost(connection, slot, method) {
  const { units, spent } = await time(connection, method, slot, request);
  return (spent * 1e6) / units;
}

/**
 * @param {object} options
 * @param {string} options.engine folder of this checkout's engine
 * @param {string | null} options.against folder of another checkout, whose engine is built
 * @param {number} options.rounds
 * @param {number} options.slot milliseconds of each in a round
 * @returns {Promise<FrameFigures[]>}
 */
export async function measureFrames({ engine, against, rounds, slot }) {
  const start = (/** @type {string} */ folder, /** @type {string} */ checkout) =>
    startProgram('version-node.js', [folder, `${checkout}/web/engine/host.js`]);
  const own = start(engine, root);
  const other = against ? start(resolve(against, 'build/wasm'), resolve(against)) : null;
  const versions = other ? [own, other] : [own];
  try {
    /** @type {FrameFigures[]} */
    const figures = [];
    /** @type {('steps' | 'frames')[]} */
    const methods = other ? ['frames', 'steps'] : ['frames'];
    for (const { name, title, experiment } of frameJobs) {
      for (const version of versions) {
        await version.call('start', experiment, stepsBefore);
        await version.call('frames', 2 * slot, request);
        if (other) await version.call('steps', 2 * slot);
      }
      /** @type {Record<'steps' | 'frames', number[][]>} of each version, in nanoseconds */
      const costs = { frames: versions.map(() => []), steps: versions.map(() => []) };
      for (let round = 0; round < rounds; round++) {
        for (const method of methods) {
          // Who is first has what the one before left behind, so they take turns at that as well.
          const order = round % 2 === 0 ? versions : [...versions].reverse();
          for (const version of order) {
            costs[method][versions.indexOf(version)].push(await cost(version, slot, method));
          }
        }
      }
      const times = (/** @type {number[][]} */ [ours, theirs]) =>
        theirs ? median(ours.map((each, round) => each / theirs[round])) : null;
      figures.push({
        job: name,
        title,
        experiment,
        milliseconds: median(costs.frames[0]) / 1e6,
        frameRatio: times(costs.frames),
        stepRatio: times(costs.steps),
      });
    }
    return figures;
  } finally {
    for (const version of versions) await version.close();
  }
}
