// Layers with too many units for tiles, laid out as grids of small cells.

/** @import {Column, NetworkLayout} from './network.js' */

const largestCell = 16;
const smallestCell = 7;
const smallestPixel = 3;
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
 * A column as a grid of cells, which fill it from top to bottom and then from left to right; those of an image are its pixels, row after row.
 *
 * @param {number} count
 * @param {number} x centre
 * @param {number} pitch distance of neighbouring columns
 * @param {number} inside height
 * @param {number} margin above it
 * @param {number} side of the image, 0 for none
 * @returns {Column}
 */
export function grid(count, x, pitch, inside, margin, side) {
  const height = inside - foot;
  let cell = largestCell;
  const least = side ? smallestPixel : smallestCell;
  const lanesOf = (/** @type {number} */ size) =>
    side || Math.ceil(count / Math.max(1, Math.floor(height / size)));
  while (cell > least && lanesOf(cell) * cell > pitch * gridShare) cell -= 0.5;
  const lanes = lanesOf(cell);
  const rows = Math.ceil(count / lanes);
  const [down, right] = side ? [side, 1] : [1, rows];
  const left = x - (lanes * cell) / 2;
  const top = margin + (height - rows * cell) / 2;
  const indices = Array.from({ length: count }, (_, i) => i);
  return {
    x,
    tile: cell,
    wide: 0,
    unitX: indices.map((i) => left + ((Math.floor(i / right) % lanes) + 0.5) * cell),
    y: indices.map((i) => top + ((Math.floor(i / down) % rows) + 0.5) * cell),
    down,
    right,
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
  const { unitX, y: centers, tile } = columns[column];
  const near = (/** @type {number} */ distance) => Math.abs(distance) <= tile / 2;
  const index = centers.findIndex((center, i) => near(y - center) && near(x - unitX[i]));
  return index < 0 ? null : { column, index };
}
