// Draws a map of how runs end: each cell has the colour and the sign of what most of its runs do, so that nothing is told by colour alone.
// Cells with few seeds are hatched; those with more are filled by shares.

import { drawLine, labelStyle, writeText } from '../canvas/canvas.js';
import { css } from '../canvas/palette.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} MapCell
 * @property {number} x fine coordinates: those between two values are odd
 * @property {number} y
 * @property {number[]} counts in the order of `endingColors`
 * @property {boolean} coarse
 */

/**
 * @typedef {object} EndingMap
 * @property {MapCell[]} cells
 * @property {number} width fine coordinates
 * @property {number} height
 * @property {{at: number, text: string}[]} columns
 * @property {{at: number, text: string}[]} rows from below
 * @property {string} xName
 * @property {string} yName
 * @property {{x: number, y: number} | null} present the network on screen
 * @property {{x: number, y: number} | null} pointed
 * @property {{x: number | null, y: number | null, text: string, short: string} | null} border `short` where there is no room for the text
 */

/** Diverges, dies, stalls, learns: Okabe and Ito's, told apart by lightness too; what is dead stands out most from the panel. @type {Record<string, Color[]>} */
const colors = {
  light: [
    [204, 121, 167],
    [52, 56, 66],
    [201, 203, 210],
    [0, 158, 115],
  ],
  dark: [
    [204, 121, 167],
    [222, 224, 230],
    [98, 103, 116],
    [0, 158, 115],
  ],
};

/** @param {Palette} palette */
function endingColors({ theme }) {
  return colors[theme === 'dark' ? 'dark' : 'light'];
}

/** What is drawn for each of them, over its colour. */
const endingSigns = ['∞', '×', '–', ''];

/** Room for what stands at the axes. */
const margin = { left: 60, right: 10, top: 10, bottom: 42 };

/**
 * Where the middle of fine coordinates is, and how large a cell.
 *
 * @param {Pick<EndingMap, 'width' | 'height'>} map
 * @param {{width: number, height: number}} size
 */
export function mapFrame(map, size) {
  const { left, right, top, bottom } = margin;
  const wide = (size.width - left - right) / ((map.width + 1) / 2);
  const tall = (size.height - top - bottom) / ((map.height + 1) / 2);
  const xAt = (/** @type {number} */ x) => left + (x / 2 + 0.5) * wide;
  const yAt = (/** @type {number} */ y) => size.height - bottom - (y / 2 + 0.5) * tall;
  return { wide, tall, xAt, yAt };
}

/** @typedef {ReturnType<typeof mapFrame>} Frame */

/** @param {{x: number, y: number}} cell */
const isBetween = ({ x, y }) => x % 2 === 1 || y % 2 === 1;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {EndingMap} map
 * @param {Palette} palette
 */
export function drawEndingMap(context, size, map, palette) {
  const frame = mapFrame(map, size);
  const there = new Set(map.cells.map(({ x, y }) => `${x},${y}`));
  // Corners between four cells come last: without the cells beside them they lie over the four.
  const odd = (/** @type {MapCell} */ { x, y }) => (x % 2) + (y % 2);
  for (const cell of [...map.cells].sort((a, b) => odd(a) - odd(b)))
    drawCell(context, boxOf(frame, cell, there), cell, palette);
  drawAxes(context, size, frame, map, palette);
  drawBorder(context, size, frame, map, palette);
  drawMarks(context, frame, map, there, palette);
}

/** @typedef {{left: number, top: number, w: number, h: number}} Box */

/**
 * The box of a cell: between two values it is narrower, and takes its room from both, so that shares are seen whole.
 *
 * @param {Frame} frame
 * @param {{x: number, y: number}} cell
 * @param {ReadonlySet<string>} there cells that the map has
 * @returns {Box}
 */
function boxOf({ wide, tall, xAt, yAt }, { x, y }, there) {
  /** Half of its size towards a neighbour, which takes half of that if it is there. */
  const half = (
    /** @type {number} */ at,
    /** @type {number} */ size,
    /** @type {string} */ next,
  ) => (at % 2 === 1 || there.has(next) ? size / 4 : size / 2);
  const left = xAt(x) - half(x, wide, `${x - 1},${y}`);
  const right = xAt(x) + half(x, wide, `${x + 1},${y}`);
  const top = yAt(y) - half(y, tall, `${x},${y + 1}`);
  const bottom = yAt(y) + half(y, tall, `${x},${y - 1}`);
  return { left, top, w: right - left, h: bottom - top };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Box} box
 * @param {MapCell} cell
 * @param {Palette} palette
 */
function drawCell(context, { left, top, w, h }, cell, palette) {
  const fills = endingColors(palette);
  const all = cell.counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const most = cell.counts.indexOf(Math.max(...cell.counts));
  let from = left;
  // Few runs say nothing of shares.
  const filled = cell.coarse ? [[most, all]] : [...cell.counts.entries()];
  for (const [i, count] of filled) {
    context.fillStyle = css(fills[i]);
    const share = (w * count) / all;
    if (count > 0) context.fillRect(from, top, share, h);
    from += share;
  }
  if (cell.coarse) hatch(context, { left, top, w, h }, palette.panel);
  context.strokeStyle = css(palette.panel);
  context.lineWidth = 1;
  context.strokeRect(left, top, w, h);
  const size = palette.text + (isBetween(cell) ? 0 : 2);
  if (Math.min(w, h) > size) sign(context, most, [left + w / 2, top + h / 2], size, palette);
}

/**
 * The sign of an ending, with a halo of its colour, since it may lie over others.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} ending
 * @param {[x: number, y: number]} middle
 * @param {number} size
 * @param {Palette} palette
 */
function sign(context, ending, [x, y], size, palette) {
  if (endingSigns[ending] === '') return;
  const halo = endingColors(palette)[ending];
  const isDark = halo[0] + halo[1] + halo[2] < 3 * 128;
  const color = /** @type {Color} */ (isDark ? [255, 255, 255] : [16, 18, 24]);
  const place = /** @type {const} */ ({ align: 'center', baseline: 'middle' });
  writeText(context, endingSigns[ending], x, y, { color, halo, strong: true, ...place, size });
}

/**
 * What an ending looks like, for the key.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {number} ending
 * @param {Palette} palette
 */
export function drawEndingKey(context, { width, height }, ending, palette) {
  context.fillStyle = css(endingColors(palette)[ending]);
  context.fillRect(0, 0, width, height);
  sign(context, ending, [width / 2, height / 2], palette.text + 2, palette);
}

/**
 * Lines across a box.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Box} box
 * @param {Color} color
 */
function hatch(context, { left, top, w, h }, color) {
  context.strokeStyle = css(color, 0.55);
  context.lineWidth = 1;
  context.beginPath();
  for (let c = 6; c < w + h; c += 6) {
    const [a, b] = [Math.max(0, c - h), Math.min(w, c)];
    context.moveTo(left + a, top + c - a);
    context.lineTo(left + b, top + c - b);
  }
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {Frame} frame
 * @param {EndingMap} map
 * @param {Palette} palette
 */
function drawAxes(context, size, { xAt, yAt, wide }, map, palette) {
  const label = labelStyle(palette);
  const bottom = size.height - margin.bottom;
  let free = 0;
  for (const { at, text } of map.columns) {
    const x = xAt(at);
    if (x < free) continue;
    writeText(context, text, x, bottom + 14, { ...label, align: 'center' });
    free = x + Math.max(wide * 0.9, text.length * palette.text * 0.62 + 4);
  }
  for (const { at, text } of map.rows) {
    const style = /** @type {const} */ ({ ...label, align: 'right', baseline: 'middle' });
    writeText(context, text, margin.left - 6, yAt(at), style);
  }
  const middle = (margin.left + size.width - margin.right) / 2;
  const name = { ...label, color: palette.ink };
  writeText(context, map.xName, middle, size.height - 8, { ...name, align: 'center' });
  context.save();
  context.translate(12, (margin.top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  writeText(context, map.yName, 0, 0, { ...name, align: 'center' });
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {Frame} frame
 * @param {EndingMap} map
 * @param {Palette} palette
 */
function drawBorder(context, size, { xAt, yAt }, { border }, palette) {
  if (!border) return;
  const [left, right] = [margin.left, size.width - margin.right];
  const [top, bottom] = [margin.top, size.height - margin.bottom];
  const at = border.y === null ? xAt(border.x ?? 0) : yAt(border.y);
  const from = /** @type {[number, number]} */ (border.y === null ? [at, top] : [left, at]);
  const to = /** @type {[number, number]} */ (border.y === null ? [at, bottom] : [right, at]);
  drawLine(context, from, to, palette.halo, 4);
  context.setLineDash([6, 4]);
  drawLine(context, from, to, palette.ink, 2);
  context.setLineDash([]);
  // Upright lines have it on the side where there is more room.
  const isLeft = border.y === null && at > (left + right) / 2;
  const room = border.y !== null ? right - left - 12 : isLeft ? at - left - 5 : right - at - 5;
  const style = { color: palette.ink, halo: palette.halo, size: palette.text };
  const isLong = border.text.length * palette.text * 0.58 > room;
  const align = /** @type {CanvasTextAlign} */ (isLeft ? 'right' : 'left');
  const [x, y] =
    border.y === null ? [at + (isLeft ? -5 : 5), top + palette.text + 2] : [left + 6, at - 5];
  writeText(context, isLong ? border.short : border.text, x, y, { ...style, align });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Frame} frame
 * @param {EndingMap} map
 * @param {ReadonlySet<string>} there
 * @param {Palette} palette
 */
function drawMarks(context, frame, { present, pointed }, there, palette) {
  if (present) {
    context.beginPath();
    context.arc(frame.xAt(present.x), frame.yAt(present.y), 6, 0, 2 * Math.PI);
    context.fillStyle = css(palette.ink);
    context.fill();
    context.strokeStyle = css(palette.halo);
    context.lineWidth = 2;
    context.stroke();
  }
  if (!pointed) return;
  const { left, top, w, h } = boxOf(frame, pointed, there);
  context.strokeStyle = css(palette.halo);
  context.lineWidth = 5;
  context.strokeRect(left, top, w, h);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2;
  context.strokeRect(left, top, w, h);
}
