// Measures the jobs: every contender in every place gets a slot in every round, so that whatever else the machine does
// falls on all of them. Figures are medians over the rounds; ratios are medians of each round's ratio.
import { openChromium, openNative, openNode } from './places.js';

/** @import {Job, JobFigures, Losses, Place, Rounds} from './types.js' */
/** @import {Files} from './places.js' */

/**
 * @typedef {object} Timing
 * @property {number} rounds
 * @property {number} slot milliseconds of a contender in a round
 * @property {number} warmUp milliseconds before the first round
 */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)] + sorted[Math.floor(middle)]) / 2;
}

/**
 * The median over rounds of `a` ÷ `b`.
 * @param {Rounds} a
 * @param {Rounds} b
 */
export function ratio(a, b) {
  return median(a.map((value, round) => value / b[round]));
}

/** Losses of two contenders that do the same work differ by rounding only. */
const allowedDifference = 1e-4;

/**
 * Throws where a contender that minimises the engine's loss does not arrive where the engine does.
 * @param {Place} place
 * @param {Job} job
 */
function checkLosses({ name, losses }, job) {
  const { engine } = losses;
  if (!engine) return;
  const differs = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ share) =>
    !(Math.abs(a - b) <= share * Math.abs(b));
  const where = `${job.name} in ${name}`;
  if (!differs(engine.last, engine.first, 100 * allowedDifference)) {
    throw new Error(`${where}: training hardly changed the loss, so it cannot be compared.`);
  }
  for (const [contender, found] of Object.entries(losses)) {
    if (!found) continue;
    for (const when of /** @type {const} */ (['first', 'last'])) {
      if (differs(found[when], engine[when], allowedDifference)) {
        throw new Error(
          `${where}: ${contender} does not do the same work: its ${when} loss is ${found[when]}, the engine's ${engine[when]}.`,
        );
      }
    }
  }
}

/**
 * @param {object} options
 * @param {Job} options.job
 * @param {string[]} options.places of node, chromium, native
 * @param {string[]} options.contenders
 * @param {Files} options.files
 * @param {Awaited<ReturnType<typeof import('./places.js').startChromium>> | null} options.chromium
 * @param {Timing} options.timing
 * @returns {Promise<Pick<JobFigures, 'rounds' | 'losses'>>}
 */
export async function measureJob({ job, places, contenders, files, chromium, timing }) {
  /** @type {Place[]} */
  const open = [];
  try {
    if (chromium) open.push(await openChromium(chromium, job, contenders));
    if (places.includes('native')) {
      open.push(await openNative(files, job, 'native'), await openNative(files, job, 'widest'));
    }
    if (places.includes('node')) open.push(await openNode(files, job, contenders));
    for (const place of open) checkLosses(place, job);
    // A contender in one place is followed by the same one elsewhere.
    const slots = contenders.flatMap((contender) =>
      open
        .filter((place) => place.contenders.includes(contender))
        .map((place) => ({ place, contender })),
    );
    for (const { place, contender } of slots) await place.warmUp(contender, timing.warmUp);
    /** @type {JobFigures['rounds']} */
    const rounds = {};
    for (let round = 0; round < timing.rounds; round++) {
      for (const { place, contender } of slots) {
        const measured = ((rounds[place.name] ??= {})[contender] ??= []);
        measured.push(await place.measure(contender, timing.slot));
      }
    }
    /** @type {Record<string, Record<string, Losses>>} */
    const losses = Object.fromEntries(open.map((place) => [place.name, place.losses]));
    return { rounds, losses };
  } finally {
    for (const place of open) await place.close();
  }
}
