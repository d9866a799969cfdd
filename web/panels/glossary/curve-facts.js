// What an activation's curve says of itself: the range and the course of its slope, where it is steepest, and how much of that is left
// at z = ±2. All numbers are the engine's, read off curves that it computes; what they are called is for the card.

/** @import {ActivationSpec, Curve} from '../../engine/types.js' */
/** @import {CurveSource} from '../../kit/curves.js' */

/** The grid over which curves are read: as far as the engine looks for the steepest slope, at its distances. */
const reach = 8;
const perUnit = 64;
/** Where a function without waves has long arrived at what it tends to. */
const far = 1e4;
/** Slopes that differ by less than this share of the steepest one are equal: more than rounding makes of them. */
const equalShare = 1e-5;
/** Less than this share of the steepest slope is what has not quite arrived at 0. */
const noShare = 1e-7;
/** A function with more turns than this, on the grid, is a wave. */
const mostTurns = 4;
/** Points of the finer grid around a steepest point. */
const finePoints = 257;

/**
 * @typedef {object} Turn a stretch on which the slope goes one way
 * @property {1 | -1} direction
 * @property {number | null} until z at its end, null for the last
 */

/**
 * @typedef {object} Place where the slope is steepest
 * @property {'everywhere' | 'nowhere' | 'points' | 'waves' | 'above' | 'from' | 'between' | 'far'} kind
 * @property {number[]} z the points; or the ends of the interval, of which the last may be Infinity
 * @property {number[]} a f there
 */

/**
 * @typedef {object} CurveFacts
 * @property {[number, number]} slopes the least and the greatest f′, arrived at or only approached
 * @property {Turn[]} turns of f′ from left to right; empty where it is constant
 * @property {boolean} isWave whether it has more turns than the grid is wide
 * @property {number} steepest the largest |f′|, arrived at or only approached
 * @property {Place} place
 * @property {[number, number] | null} left |f′| at z = −2 and 2 as shares of the steepest; null where that is 0
 */

/**
 * @param {CurveSource} engine
 * @param {Pick<ActivationSpec, 'name' | 'kinks'>} spec its curve is that with the standard parameter
 * @returns {Promise<CurveFacts>}
 */
export async function readCurveFacts(engine, { name: activation, kinks }) {
  const count = 2 * reach * perUnit + 1;
  const [near, ends] = await Promise.all([
    engine.curve({ activation, lo: -reach, hi: reach, count }),
    engine.curve({ activation, lo: -far, hi: far, count: 2 }),
  ]);
  const sizes = [...near.df, ...ends.df].map(Math.abs);
  const steepest = Math.max(...sizes);
  const coarse = turnsOf(near.df, steepest * equalShare);
  const isWave = coarse.length > mostTurns;
  const { turns, extremes } = isWave
    ? { turns: [], extremes: [] }
    : await refined(engine, activation, coarse);
  const slopes = [...near.df, ...ends.df, ...extremes].map((slope) =>
    Math.abs(slope) < steepest * noShare ? 0 : slope,
  );
  const left = [...near.df].filter((_, i) => Math.abs(zOf(i)) === 2).map(Math.abs);
  return {
    slopes: [Math.min(...slopes), Math.max(...slopes)],
    turns,
    isWave,
    steepest: Math.max(...slopes.map(Math.abs)),
    place: await placeOf(engine, activation, near, steepest, kinks),
    left: steepest === 0 ? null : [left[0] / steepest, left[1] / steepest],
  };
}

/** @param {number} index on the grid */
function zOf(index) {
  return index / perUnit - reach;
}

/**
 * @param {Float32Array} slopes
 * @param {number} tolerance
 * @returns {Turn[]}
 */
function turnsOf(slopes, tolerance) {
  /** @type {Turn[]} */
  const turns = [];
  // The outermost value since the last turn, against which the next turn shows.
  let at = 0;
  for (let i = 1; i < slopes.length; i++) {
    const last = turns[turns.length - 1];
    const change = slopes[i] - slopes[at];
    if (last && change * last.direction >= 0) at = i;
    else if (Math.abs(change) > tolerance) {
      if (last) last.until = zOf(at);
      turns.push({ direction: change > 0 ? 1 : -1, until: null });
      at = i;
    }
  }
  return turns;
}

/**
 * @param {CurveSource} engine
 * @param {string} activation
 * @param {Curve} near
 * @param {number} steepest
 * @param {number[]} kinks
 * @returns {Promise<Place>}
 */
async function placeOf(engine, activation, near, steepest, kinks) {
  if (steepest === 0) return { kind: 'nowhere', z: [], a: [] };
  const runs = runsOf(near.df, steepest * (1 - equalShare));
  if (runs.length === 0) return { kind: 'far', z: [], a: [] };
  const last = near.df.length - 1;
  const [[from, to]] = runs;
  if (to - from > 2) {
    if (from === 0 && to === last) return { kind: 'everywhere', z: [], a: [] };
    // At a kink the slope is that on its left: a stretch that begins behind one begins with it.
    const isOpen = from > 0 && kinks.includes(zOf(from - 1));
    const start = isOpen ? from - 1 : from;
    const end = to === last ? Infinity : zOf(to);
    const a = [near.f[start], to === last ? Infinity : near.f[to]];
    const kind = to < last ? 'between' : isOpen ? 'above' : 'from';
    return { kind, z: [zOf(start), end], a };
  }
  const points = await Promise.all(runs.map((run) => steepestPoint(engine, activation, run)));
  if (points.length > mostTurns) {
    const middle = points.reduce((a, b) => (Math.abs(b.z) < Math.abs(a.z) ? b : a));
    return { kind: 'waves', z: [middle.z], a: [middle.a] };
  }
  return { kind: 'points', z: points.map(({ z }) => z), a: points.map(({ a }) => a) };
}

/**
 * Stretches of the grid on which the slope has at least this size.
 *
 * @param {Float32Array} slopes
 * @param {number} least
 * @returns {[from: number, to: number][]}
 */
function runsOf(slopes, least) {
  /** @type {[number, number][]} */
  const runs = [];
  slopes.forEach((slope, i) => {
    if (Math.abs(slope) < least) return;
    const run = runs[runs.length - 1];
    if (run && run[1] === i - 1) run[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

/**
 * The ends of stretches, and the slopes there, on a finer grid.
 *
 * @param {CurveSource} engine
 * @param {string} activation
 * @param {Turn[]} turns
 */
async function refined(engine, activation, turns) {
  const found = await Promise.all(
    turns.map(async ({ direction, until }) => {
      if (until === null) return null;
      const { z, slope } = await extreme(engine, activation, [until, until], direction);
      return { until: z, slope };
    }),
  );
  return {
    turns: turns.map(({ direction }, i) => ({ direction, until: found[i]?.until ?? null })),
    extremes: found.flatMap((each) => (each ? [each.slope] : [])),
  };
}

/**
 * @param {CurveSource} engine
 * @param {string} activation
 * @param {[from: number, to: number]} run on the grid
 */
async function steepestPoint(engine, activation, [from, to]) {
  return extreme(engine, activation, [zOf(from), zOf(to)], 0);
}

/**
 * Where the slope has its extreme around points of the grid, on a finer grid.
 *
 * @param {CurveSource} engine
 * @param {string} activation
 * @param {[first: number, last: number]} around z
 * @param {1 | -1 | 0} direction 1 for the greatest slope, −1 for the least, 0 for the steepest
 * @returns {Promise<{z: number, a: number, slope: number}>}
 */
async function extreme(engine, activation, [first, last], direction) {
  const [lo, hi] = [first - 1 / perUnit, last + 1 / perUnit];
  const { f, df } = await engine.curve({ activation, lo, hi, count: finePoints });
  const heights = df.map((slope) => (direction === 0 ? Math.abs(slope) : direction * slope));
  const most = Math.max(...heights);
  const start = heights.indexOf(most);
  const end = heights.lastIndexOf(most);
  // Rounding makes the top of a curve flat: its middle is the point. A plateau that comes from further left ends there.
  const index = start === 0 ? end : Math.round((start + end) / 2);
  return { z: lo + (index / (finePoints - 1)) * (hi - lo), a: f[index], slope: df[index] };
}
