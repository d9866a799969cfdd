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

/** @typedef {'steps' | 'frames'} Method */

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
 * @param {Method} method
 */
async function cost(connection, slot, method) {
  const { units, spent } = await time(connection, method, slot, request);
  return (spent * 1e6) / units;
}

/**
 * A process keeps for its life what chance gave it, such as addresses and the moment at which its code was compiled for good;
 * so the rounds are spread over several.
 * @param {object} options
 * @param {string} options.engine folder of this checkout's engine
 * @param {string | null} options.against folder of another checkout, whose engine is built
 * @param {number} options.processes of each checkout, one after the other
 * @param {number} options.rounds in each of them
 * @param {number} options.slot milliseconds of each checkout in a round
 * @returns {Promise<FrameFigures[]>}
 */
export async function measureFrames({ engine, against, processes, rounds, slot }) {
  const checkouts = [{ folder: engine, root }];
  if (against) checkouts.push({ folder: resolve(against, 'build/wasm'), root: resolve(against) });
  /** @type {Method[]} */
  const methods = against ? ['frames', 'steps'] : ['frames'];
  /** Nanoseconds by job, by method, of each checkout. @type {Record<Method, number[][]>[]} */
  const costs = frameJobs.map(() => ({
    frames: checkouts.map(() => []),
    steps: checkouts.map(() => []),
  }));
  for (let i = 0; i < processes; i++) {
    const versions = checkouts.map((each) =>
      startProgram('version-node.js', [each.folder, `${each.root}/web/engine/host.js`]),
    );
    try {
      for (const [job, { experiment }] of frameJobs.entries()) {
        for (const version of versions) {
          await version.call('start', experiment, stepsBefore);
          for (const method of methods) await version.call(method, 2 * slot, request);
        }
        for (let round = 0; round < rounds; round++) {
          for (const method of methods) {
            // Who is first has what the one before left behind, so they take turns at that as well.
            const order = round % 2 === 0 ? versions : [...versions].reverse();
            for (const version of order) {
              const spent = await cost(version, slot, method);
              costs[job][method][versions.indexOf(version)].push(spent);
            }
          }
        }
      }
    } finally {
      for (const version of versions) await version.close();
    }
  }
  const times = (/** @type {number[][]} */ [ours, theirs]) =>
    theirs?.length > 0 ? median(ours.map((each, round) => each / theirs[round])) : null;
  return frameJobs.map(({ name, title, experiment }, job) => ({
    job: name,
    title,
    experiment,
    milliseconds: median(costs[job].frames[0]) / 1e6,
    frameRatio: times(costs[job].frames),
    stepRatio: times(costs[job].steps),
  }));
}
