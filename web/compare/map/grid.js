// The grid of a map, from the plan of a study: its axes, the cells between them that are looked at more closely, and which of them are.
//
// Cells have fine coordinates: those of the plan's values are even, those between two values odd. The cells of one parity make a plan of
// their own, in which the engine numbers the runs.

import { isPlan } from '../../address/plan-text.js';

/** Seeds that every cell begins with. */
export const coarseSeeds = 3;
/** From so many on there are shares; a map of one's own has as many where something turns. */
export const fineSeeds = 10;
const mapEpochs = 200;

/** In the order in which ties are decided, what is best last; cpp/study/map/ending.h. */
export const endings = /** @type {const} */ (['diverges', 'dies', 'stalls', 'learns']);

/** As readers are told them: what is best first. */
export const endingsShown = /** @type {const} */ (['learns', 'stalls', 'dies', 'diverges']);

/** @typedef {typeof endings[number]} Ending */
/** @typedef {{seed: number, run: number, piece: number, ending: Ending, digest: string}} Run `seed` counts from 0 */
/** @typedef {{x: number, y: number, runs: Run[]}} Cell in fine coordinates, with the runs that are finished by seed */
/** @typedef {{factor: string, values: (string | null)[]}} Axis by fine coordinate; null where there is nothing between two values */
/** @typedef {{text: string, xs: number[], ys: number[]}} Piece a plan, and the fine coordinates of its values and strata */

/** Factors with an order, and values that show where something turns. @type {Record<string, string>} */
export const usualAxes = {
  depth: '1,2,3,4,6,8,12,16',
  init: '0.5,0.7,1,1.4,2,2.8',
  lr: '0.001,0.003,0.01,0.03,0.1,0.3,1,3',
  batch: '1,2,5,10,20,50',
  units: '1,2,3,4,6,8,12,16',
  noise: '0,0.1,0.2,0.3,0.4,0.5',
  samples: '20,50,100,200,500,1000',
  train: '0.1,0.2,0.3,0.5,0.7,0.9',
  l1: '0,0.001,0.003,0.01,0.03,0.1',
  l2: '0,0.001,0.003,0.01,0.03,0.1',
  drop: '0,0.1,0.2,0.3,0.4,0.5',
};

/** What `maps` has for the network of the plan as it is. */
export const asItIs = 'net';

const whole = ['depth', 'units', 'batch', 'samples'];

/** The initialiser whose scale is σ_w itself. */
export const scaled = 'lecun_normal';

/**
 * What stands in a plan for a number that the reader types.
 *
 * @param {string} factor
 * @param {string} number
 */
export function valueOf(factor, number) {
  return factor === 'init' && /^[\d.]/.test(number) ? `${scaled}:${number}` : number;
}

/** @param {string} value @returns {{name: string, number: number}} of a factor: `lecun_normal:0.5`, `4` */
function parted(value) {
  const [name, scale = '1'] = /^[\d.]/.test(value) ? ['', value] : value.split(':');
  return { name, number: Number(scale) };
}

/**
 * What lies between two values: their geometric mean, or where one is 0 half of their sum.
 *
 * @param {string} factor
 * @param {string} low
 * @param {string} high
 * @returns {string | null} null where nothing does
 */
export function between(factor, low, high) {
  const [a, b] = [parted(low), parted(high)];
  if (!(factor in usualAxes) || a.name !== b.name) return null;
  const middle =
    a.number > 0 && b.number > 0 ? Math.sqrt(a.number * b.number) : (a.number + b.number) / 2;
  const number = whole.includes(factor) ? Math.round(middle) : Number(middle.toPrecision(3));
  if (number === a.number || number === b.number || !Number.isFinite(number)) return null;
  return a.name === '' ? String(number) : `${a.name}:${number}`;
}

/** @param {{name: string, values: readonly string[]}} factor @returns {Axis} */
export function axisOf({ name, values }) {
  const fine = values.flatMap((value, i) =>
    i === 0 ? [value] : [between(name, values[i - 1], value), value],
  );
  return { factor: name, values: fine };
}

/**
 * The plans that have the cells of a map, by parity: of the values themselves, and of those between.
 *
 * @param {string} plan canonical
 * @param {Axis} x
 * @param {Axis} y
 * @returns {Piece[]}
 */
export function piecesOf(plan, x, y) {
  const others = plan.split('&').filter((field) => !/^(?:vary\.(?!dataseed)|check=)/.test(field));
  const at = (/** @type {Axis} */ { values }, /** @type {number} */ parity) =>
    values.flatMap((value, i) => (i % 2 === parity && value !== null ? [i] : []));
  const vary = (/** @type {Axis} */ { factor, values }, /** @type {number[]} */ where) =>
    `vary.${factor}=${where.map((i) => values[i]).join(',')}`;
  return [0, 1, 2, 3].flatMap((parities) => {
    const xs = at(x, parities & 1);
    const ys = at(y, parities >> 1);
    if (xs.length === 0 || ys.length === 0) return [];
    return [{ text: [...others, vary(x, xs), vary(y, ys)].join('&'), xs, ys }];
  });
}

/**
 * The number of a run in its piece; cpp/study/plan.h.
 *
 * @param {Piece} piece
 * @param {number} x position in xs
 * @param {number} y
 * @param {number} seed from 0
 */
export function runNumber({ xs, ys }, x, y, seed) {
  return (seed * ys.length + y) * xs.length + x;
}

/**
 * The seed of a run of a piece, from 0.
 *
 * @param {Piece} piece
 * @param {number} run
 */
export function seedOf({ xs, ys }, run) {
  return Math.floor(run / (xs.length * ys.length));
}

/** @param {readonly Run[]} runs @returns {Record<Ending, number>} */
export function countsOf(runs) {
  const counts = { diverges: 0, dies: 0, stalls: 0, learns: 0 };
  for (const { ending } of runs) counts[ending]++;
  return counts;
}

/** @param {readonly Run[]} runs @returns {Ending | null} how most of them end, of two as many what is worse; null without any */
export function mostOf(runs) {
  if (runs.length === 0) return null;
  const counts = countsOf(runs);
  return endings.reduce((best, each) => (counts[each] > counts[best] ? each : best));
}

/**
 * The cells that are worth more seeds: neighbours most runs of which end otherwise, and what lies between them.
 *
 * @param {(x: number, y: number) => Ending | null} most of the cell at even coordinates
 * @param {number} width of the fine grid
 * @param {number} height
 * @returns {[x: number, y: number][]}
 */
export function worthMore(most, width, height) {
  /** @type {Map<string, [number, number]>} */
  const found = new Map();
  const add = (/** @type {[number, number][]} */ cells) => {
    for (const cell of cells) found.set(cell.join(), cell);
  };
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const here = most(x, y);
      const [right, above] = [x + 2 < width, y + 2 < height];
      if (right && most(x + 2, y) !== here)
        add([
          [x, y],
          [x + 1, y],
          [x + 2, y],
        ]);
      if (above && most(x, y + 2) !== here)
        add([
          [x, y],
          [x, y + 1],
          [x, y + 2],
        ]);
      const corners = right && above ? [most(x + 2, y), most(x, y + 2), most(x + 2, y + 2)] : [];
      if (corners.some((each) => each !== here)) add([[x + 1, y + 1]]);
    }
  }
  return [...found.values()];
}

/**
 * Where a number stands on an axis, in fine coordinates; between two values by the logarithm, where both have one, and as far beyond the
 * first and the last as their cells reach.
 *
 * @param {readonly (number | null)[]} numbers by fine coordinate
 * @param {number} number
 * @returns {number | null} null beside the axis, and between numbers that do not grow along it
 */
export function placeOf(numbers, number) {
  const known = numbers.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const on = known.find(({ value }) => Math.abs(value - number) <= 1e-6 * Math.abs(value));
  if (on) return on.i;
  if (known.some(({ value }, i) => i > 0 && value <= known[i - 1].value)) return null;
  if (known.length < 2) return null;
  const above = known.findIndex(({ value }) => value > number);
  const next = above < 0 ? known.length - 1 : Math.max(1, above);
  const [a, b] = [known[next - 1], known[next]];
  const scale = a.value > 0 && number > 0 ? Math.log : (/** @type {number} */ value) => value;
  const share = (scale(number) - scale(a.value)) / (scale(b.value) - scale(a.value));
  const place = a.i + (b.i - a.i) * share;
  const most = numbers.length + 1e-9;
  return place < -1 - 1e-9 || place > most ? null : place;
}

/**
 * The number in a factor's value: the scale of initial weights.
 *
 * @param {string | null} value
 * @returns {number | null}
 */
export function numberOf(value) {
  return value === null ? null : parted(value).number;
}

/** Fields of an experiment that are one run's, or the map's own. */
const ofOneRun = ['seed', 'at', 'check', 'weights', 'changes', 'dataseed'];

/**
 * The plan of a map of an experiment.
 *
 * @param {string} experiment its text, or a plan's
 * @param {{factor: string, values: string[]}[]} axes
 * @param {string[]} activations one map each; see `asItIs`
 */
export function mapText(experiment, axes, activations) {
  const own = isPlan(experiment) ? /^(?:vary\.|seeds=|epochs=|steps=|metric=|target=|maps=)/ : /^$/;
  const kept = experiment
    .split('&')
    .filter((field) => field !== '' && !ofOneRun.includes(field.split('=')[0]) && !own.test(field));
  const fixed = kept.some((field) => field.startsWith('points=')) ? ['vary.dataseed=0'] : [];
  return [
    ...kept,
    ...axes.map(
      ({ factor, values }) => `vary.${factor}=${values.map((v) => valueOf(factor, v)).join(',')}`,
    ),
    ...fixed,
    `seeds=1-${fineSeeds}`,
    `epochs=${mapEpochs}`,
    'metric=train_loss',
    `maps=${activations.join(',')}`,
  ].join('&');
}

/** @param {string} plan of maps @returns {{plan: string, activations: string[]}} the engine's part, and the activations */
export function mapsIn(plan) {
  const fields = plan.split('&');
  const maps = fields.find((field) => field.startsWith('maps='))?.slice('maps='.length) ?? '';
  return {
    plan: fields.filter((field) => !field.startsWith('maps=')).join('&'),
    activations: maps.split(',').filter(Boolean),
  };
}
