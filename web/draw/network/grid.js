// Layers with too many units for tiles, laid out as grids of small cells, and which of their links to show.

/** @import {Column, LinkLayer, NetworkLayout} from './network.js' */

const largestCell = 16;
const smallestCell = 7;
/** Of the distance between columns, what a grid may take. */
const gridShare = 0.55;
/** The least distance between grids, so that what is written under them has room. */
const leastPitch = 50;
/** Room under a grid to say how many of its units are dead. */
const foot = 22;
/** The least height that a network is laid out for. */
const leastHeight = 250;

/**
 * The least distance between columns at which the cells of all units are large enough to be told apart.
 *
 * @param {number} units of the largest layer
 */
export function gridPitch(units) {
  const lanes = Math.ceil(units / Math.floor((leastHeight - foot) / smallestCell));
  return Math.max(leastPitch, (lanes * smallestCell) / gridShare);
}

/**
 * A column as a grid of cells, which fill it from top to bottom and then from left to right.
 *
 * @param {number} count
 * @param {number} x centre
 * @param {number} pitch distance of neighbouring columns
 * @param {number} inside height
 * @param {number} margin above it
 * @returns {Column}
 */
export function grid(count, x, pitch, inside, margin) {
  const height = inside - foot;
  let cell = largestCell;
  const lanesOf = (/** @type {number} */ size) =>
    Math.ceil(count / Math.max(1, Math.floor(height / size)));
  while (cell > smallestCell && lanesOf(cell) * cell > pitch * gridShare) cell -= 0.5;
  const lanes = lanesOf(cell);
  const rows = Math.ceil(count / lanes);
  const left = x - (lanes * cell) / 2;
  const top = margin + (height - rows * cell) / 2;
  const indices = Array.from({ length: count }, (_, i) => i);
  return {
    x,
    tile: cell,
    wide: 0,
    unitX: indices.map((i) => left + (Math.floor(i / rows) + 0.5) * cell),
    y: indices.map((i) => top + ((i % rows) + 0.5) * cell),
    rows,
    dense: true,
    end: left - 3,
    start: left + lanes * cell + 2,
  };
}

/**
 * The unit of a grid at a point; tiles have buttons of their own.
 *
 * @param {NetworkLayout} layout
 * @param {number} x
 * @param {number} y
 * @returns {{column: number, index: number} | null}
 */
export function cellAt({ columns }, x, y) {
  const column = columns.findIndex(({ dense, end, start }) => dense && x > end && x < start);
  if (column < 0) return null;
  const { unitX, y: centers, tile, rows } = columns[column];
  const lane = Math.floor((x - unitX[0]) / tile + 0.5);
  const row = Math.floor((y - centers[0]) / tile + 0.5);
  const index = lane * rows + row;
  const inside = lane >= 0 && row >= 0 && row < rows && index < centers.length;
  return inside ? { column, index } : null;
}

/**
 * The links between two columns of which one is a grid, as source and target in turn. All would be far too many to tell apart: the
 * strongest one to and from each unit stand for them.
 *
 * @param {LinkLayer} links
 * @returns {number[]}
 */
export function strongestLinks({ values, sources }) {
  const targets = values.length / sources;
  const pairs = [];
  const bestTarget = new Int32Array(sources);
  const bestOfSource = new Float32Array(sources).fill(-1);
  for (let target = 0; target < targets; target++) {
    let best = 0;
    let most = -1;
    for (let source = 0; source < sources; source++) {
      const size = Math.abs(values[target * sources + source]);
      if (size > most) {
        most = size;
        best = source;
      }
      if (size > bestOfSource[source]) {
        bestOfSource[source] = size;
        bestTarget[source] = target;
      }
    }
    pairs.push(best, target);
  }
  for (let source = 0; source < sources; source++) pairs.push(source, bestTarget[source]);
  return pairs;
}
