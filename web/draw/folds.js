// Where units bend the function: the lines on which a pre-activation passes a kink of its activation.
//
// Values are given at the corners of side × side cells, row by row from the top left, and taken as linear between corners. So the
// lines of a first layer are exact, and those of deeper layers bend where earlier layers do, to within a cell.

import { css, mix } from './palette.js';

/** @import {Palette} from './palette.js' */

/** @typedef {{units: number, kinks: number[]}} FoldLayer */
/** @typedef {Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>} Pen */

/**
 * Draws the lines on which `values` pass `level` (marching squares). Cells with a corner that is no number stay empty.
 *
 * @param {Pen} pen
 * @param {ArrayLike<number>} values (side + 1) × (side + 1)
 * @param {number} side
 * @param {number} level
 * @param {number} cell size of a cell in the picture
 */
export function traceLevel(pen, values, side, level, cell) {
  for (let row = 0; row < side; row++) {
    let at = row * (side + 1);
    let left = values[at] - level;
    let leftBelow = values[at + side + 1] - level;
    for (let column = 0; column < side; column++) {
      const right = values[++at] - level;
      const rightBelow = values[at + side + 1] - level;
      const above = left > 0 !== right > 0;
      const below = leftBelow > 0 !== rightBelow > 0;
      const before = left > 0 !== leftBelow > 0;
      if (above || below || before) {
        if (Number.isFinite(left + right + leftBelow + rightBelow)) {
          traceCell(pen, column, row, cell, [left, right, leftBelow, rightBelow]);
        }
      }
      left = right;
      leftBelow = rightBelow;
    }
  }
}

/**
 * @param {Pen} pen
 * @param {number} column
 * @param {number} row
 * @param {number} cell
 * @param {[number, number, number, number]} corners
 */
function traceCell(pen, column, row, cell, [left, right, leftBelow, rightBelow]) {
  // The crossings in order around the cell, so that neighbours in the list can be joined.
  /** @type {[number, number][]} */
  const crossings = [];
  if (left > 0 !== right > 0) crossings.push([left / (left - right), 0]);
  if (right > 0 !== rightBelow > 0) crossings.push([1, right / (right - rightBelow)]);
  if (leftBelow > 0 !== rightBelow > 0) crossings.push([leftBelow / (leftBelow - rightBelow), 1]);
  if (left > 0 !== leftBelow > 0) crossings.push([0, left / (left - leftBelow)]);
  // Of two lines through one cell, the middle decides which corners lie together.
  const joined = left + right + leftBelow + rightBelow > 0 === left > 0;
  const first = crossings.length === 4 && !joined ? 1 : 0;
  for (let i = first; i < crossings.length + first; i += 2) {
    const start = crossings[i];
    const end = crossings[(i + 1) % crossings.length];
    pen.moveTo((column + start[0]) * cell, (row + start[1]) * cell);
    pen.lineTo((column + end[0]) * cell, (row + end[1]) * cell);
  }
}

/**
 * Where values along a line pass a level, in cells from its start.
 *
 * @param {ArrayLike<number>} values at the corners of `side` cells
 * @param {number} side
 * @param {number} level
 * @returns {number[]}
 */
export function crossings(values, side, level) {
  const found = [];
  for (let i = 0; i < side; i++) {
    const before = values[i] - level;
    const after = values[i + 1] - level;
    if (before > 0 !== after > 0 && Number.isFinite(before + after)) {
      found.push(i + before / (before - after));
    }
  }
  return found;
}

/**
 * Calls back for every unit of the layers, with its pre-activations.
 *
 * @param {{values: Float32Array, side: number, layers: FoldLayer[]}} folds
 * @param {(values: Float32Array, kinks: number[], unit: number) => void} visit `unit` counts through all layers
 */
export function eachFold({ values, side, layers }, visit) {
  const corners = (side + 1) ** 2;
  let unit = 0;
  for (const { units, kinks } of layers) {
    for (let u = 0; u < units; u++, unit++) {
      if (kinks.length > 0) {
        visit(values.subarray(unit * corners, (unit + 1) * corners), kinks, unit);
      }
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} size of the picture
 * @param {{values: Float32Array, side: number, layers: FoldLayer[]}} folds
 * @param {{isDead: (unit: number) => boolean, highlighted: number}} options units count through all layers
 * @param {Palette} palette
 */
export function drawFolds(context, size, folds, { isDead, highlighted }, palette) {
  const cell = size / folds.side;
  const paths = { live: new Path2D(), dead: new Path2D(), highlighted: new Path2D() };
  eachFold(folds, (values, kinks, unit) => {
    const kind = unit === highlighted ? 'highlighted' : isDead(unit) ? 'dead' : 'live';
    for (const kink of kinks) traceLevel(paths[kind], values, folds.side, kink, cell);
  });
  const { ink, muted, panel, halo, stroke } = palette;
  context.lineCap = 'round';
  context.lineWidth = 1 * stroke;
  context.strokeStyle = css(ink, 0.5);
  context.stroke(paths.live);
  context.lineWidth = 1.2 * stroke;
  context.lineCap = 'butt';
  context.setLineDash([4, 3]);
  context.strokeStyle = css(mix(muted, panel, 0.2));
  context.stroke(paths.dead);
  context.setLineDash([]);
  if (highlighted < 0) return;
  context.lineWidth = 5 * stroke;
  context.strokeStyle = css(halo, 0.8);
  context.stroke(paths.highlighted);
  context.lineWidth = 2.5 * stroke;
  context.strokeStyle = css(ink);
  if (isDead(highlighted)) context.setLineDash([6, 4]);
  context.stroke(paths.highlighted);
  context.setLineDash([]);
}
