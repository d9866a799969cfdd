// Where units bend the function: the lines on which a pre-activation passes a kink of its activation.
//
// Values are given at the corners of side × side cells, row by row from the top left, and taken as linear between corners. So the
// lines of a first layer are exact, and those of deeper layers bend where earlier layers do, to within a cell.

import { css } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

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
          traceCell(pen, column * cell, row * cell, cell, left, right, leftBelow, rightBelow);
        }
      }
      left = right;
      leftBelow = rightBelow;
    }
  }
}

/** Up to four crossings of a cell's sides, x and y each, in order around it. Kept, since thousands are made for each picture. */
const crossings = new Float64Array(8);

/**
 * @param {Pen} pen
 * @param {number} x of the cell's left upper corner
 * @param {number} y
 * @param {number} size
 * @param {number} left value at the left upper corner, and at the others
 * @param {number} right
 * @param {number} leftBelow
 * @param {number} rightBelow
 */
function traceCell(pen, x, y, size, left, right, leftBelow, rightBelow) {
  let count = 0;
  const add = (/** @type {number} */ rightwards, /** @type {number} */ downwards) => {
    crossings[count++] = x + rightwards * size;
    crossings[count++] = y + downwards * size;
  };
  if (left > 0 !== right > 0) add(left / (left - right), 0);
  if (right > 0 !== rightBelow > 0) add(1, right / (right - rightBelow));
  if (leftBelow > 0 !== rightBelow > 0) add(leftBelow / (leftBelow - rightBelow), 1);
  if (left > 0 !== leftBelow > 0) add(0, left / (left - leftBelow));
  // Of two lines through one cell, the middle decides which corners lie together.
  const joined = left + right + leftBelow + rightBelow > 0 === left > 0;
  const first = count === 8 && !joined ? 2 : 0;
  for (let i = first; i < count + first; i += 4) {
    pen.moveTo(crossings[i], crossings[i + 1]);
    pen.lineTo(crossings[(i + 2) % count], crossings[(i + 3) % count]);
  }
}

/** Sides of the boxes, every other of which has dashes: unequal, so that no slanted line runs through boxes of one kind only. */
const [boxWidth, boxHeight] = [5, 7];

/**
 * A pen that draws about every other stretch of a line, though it comes in pieces too short for a dash pattern.
 *
 * @param {Pen} pen
 * @returns {Pen}
 */
export function dashing(pen) {
  let [startX, startY] = [0, 0];
  return {
    moveTo(x, y) {
      [startX, startY] = [x, y];
    },
    lineTo(x, y) {
      if ((Math.floor(startX / boxWidth) + Math.floor(startY / boxHeight)) % 2 !== 0) return;
      pen.moveTo(startX, startY);
      pen.lineTo(x, y);
    },
  };
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
  const dead = dashing(paths.dead);
  eachFold(folds, (values, kinks, unit) => {
    const pen = isDead(unit) ? dead : paths.live;
    for (const kink of kinks) {
      traceLevel(pen, values, folds.side, kink, cell);
      if (unit === highlighted) traceLevel(paths.highlighted, values, folds.side, kink, cell);
    }
  });
  const { ink, still, halo, stroke } = palette;
  context.lineCap = 'butt';
  line(css(ink, 0.5), 1, paths.live);
  line(css(still), 1.5, paths.dead);
  line(css(halo, 0.85), 6, paths.highlighted);
  line(css(ink), 2.5, paths.highlighted);

  /**
   * @param {string} color
   * @param {number} width
   * @param {Path2D} path
   */
  function line(color, width, path) {
    context.strokeStyle = color;
    context.lineWidth = width * stroke;
    context.stroke(path);
  }
}
